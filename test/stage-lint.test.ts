import { DAY, defineStage, dueTimes, type Instant, instant, PathwayError, stampOf } from 'justice-pathway';
import { stageClock, structureHash } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, and, assign, createActor, createMachine, emit, enqueueActions, log, raise, sendTo, stateIn } from 'xstate';
import { custodyMachine, words } from './engine-sample.ts';

const output = ({ event }: { event: { output?: unknown } }) => event.output;
const end = { type: 'final' as const, output: { outcome: 'ended' }, meta: { label: 'Ended' } };
const here = { meta: { label: 'Here' } };

describe('defineStage', () => {
  it('gives the machine its identity and its outcomes', () => {
    const stage = defineStage(custodyMachine, { vocabulary: words, version: '3' });
    expect(stage).toMatchObject({ id: 'custody', version: '3', label: 'Custody', outcomes: ['liberated', 'died'], issues: [] });
    expect(custodyMachine.options.maxIterations).toBe(1000);
  });

  it('throws with every fault at once', () => {
    const machine = build({ states: { a: { ...here, on: { 'a.*': 'end' }, after: { nothing: 'end' } }, end } });
    try {
      defineStage(machine);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PathwayError);
      expect((error as PathwayError).data['issues']).toMatchObject([{ code: 'wildcard' }, { code: 'unknown-delay' }]);
    }
  });
});

describe('what the compiler cannot see is refused by name', () => {
  const cases: [code: string, machine: () => AnyStateMachine][] = [
    ['unknown-delay', () => build({ states: { a: { ...here, after: { wek12: 'end' } }, end } })],
    ['unnamed-delay', () => build({ states: { a: { ...here, after: { 1000: 'end' } }, end } })],
    ['not-a-due-time', () => build({ states: { a: { ...here, after: { soon: 'end' } }, end } }, { delays: { soon: () => 5 } })],
    ['unknown-initial', () => build({ initial: 'b', states: { a: here, end } })],
    ['unknown-initial', () => build({ states: { a: { ...here, initial: 'x', states: { y: here } }, end } })],
    ['unknown-guard', () => build({ states: { a: { ...here, on: { go: { target: 'end', guard: 'open' } } }, end } })],
    ['unknown-guard', () => build({ states: { a: here, end } }, { guards: { both: and(['left']) } })],
    ['unknown-action', () => build({ states: { a: { ...here, entry: 'wave' }, end } })],
    ['unknown-action', () => build({ states: { a: { ...here, on: { go: { target: 'end', actions: { type: 'wave' } } } }, end } })],
    ['inline-guard', () => build({ states: { a: { ...here, on: { go: { target: 'end', guard: () => true } } }, end } })],
    ['inline-guard', () => build({ states: { a: { ...here, always: { target: 'end', guard: and([]) } }, end } })],
    ['inline-action', () => build({ states: { a: { ...here, entry: () => {} }, end } })],
    ['inline-action', () => build({ states: { a: { ...here, exit: assign({}) }, end } })],
    ['wildcard', () => build({ states: { a: { ...here, on: { '*': 'end' } }, end } })],
    ['inner-event', () => build({ states: { a: { ...here, on: { 'xstate.init': 'end' } }, end } })],
    ['unknown-event', () => build({ states: { a: { ...here, on: { 'custody.recieved': 'end' } }, end } })],
    ['parallel', () => build({ states: { a: { ...here, type: 'parallel', states: { b: here, c: here } }, end } })],
    ['history', () => build({ states: { a: here, h: { type: 'history', meta: { label: 'H' } }, end } })],
    ['invoke', () => build({ states: { a: { ...here, invoke: { src: 'ask' } }, end } })],
    ['dot-in-name', () => build({ states: { a: here, 'b.c': here, end } })],
    ['no-outcome', () => build({ states: { a: here, end: { type: 'final', meta: { label: 'E' } } } })],
    ['no-output', () => createMachine({ id: 'm', initial: 'a', states: { a: here } })],
    ['several-targets', () => build({ states: { a: { ...here, on: { go: { target: ['end', 'end'] } } }, end } })],
    ['bad-contact', () => build({ states: { a: { meta: { label: 'A', contact: { id: 'x' } } }, end } })],
    ['state-in', () => build({ states: { a: here, end } }, { guards: { inA: stateIn('a') } })],
    [
      'guard-reads',
      () => build({ states: { a: here, end } }, { guards: { late: ({ event }: { event: { at: number } }) => event.at > 0 } }),
    ],
    [
      'guard-reads',
      () => build({ states: { a: here, end } }, { guards: { late: (args: { event: { at: number } }) => args.event.at > 0 } }),
    ],
    ['action-reads', () => build({ states: { a: here, end } }, { actions: { call: ({ self }: { self: unknown }) => self } })],
    ['delayed-raise', () => build({ states: { a: here, end } }, { actions: { later: raise({ type: 'go' }, { delay: 5 }) } })],
    ...[log('x'), emit({ type: 'x' }), sendTo('x', { type: 'y' }), enqueueActions(() => {})].map(
      (action): [string, () => AnyStateMachine] => [
        'forbidden-action',
        () => build({ states: { a: here, end } }, { actions: { act: action } }),
      ],
    ),
  ];
  for (const [code, machine] of cases) {
    it(`${code}: ${machine.toString().slice(12, 110)}`, () => {
      expect(faults(machine())).toContain(code);
    });
  }

  it('an unknown target already fails in XState', () => {
    expect(() => build({ states: { a: { ...here, on: { go: 'nowhere' } }, end } })).toThrow(/nowhere/);
  });

  it('nothing of this is said of a sound machine', () => {
    const guards = { open: ({ context }: { context: { at: number } }) => context.at > 0, both: and(['open', 'open']) };
    const machine = build({ states: { a: { ...here, on: { 'custody.note': { target: 'end', guard: 'both' } } }, end } }, { guards });
    expect(faults(machine)).toEqual([]);
  });
});

describe('the structure hash', () => {
  const base = () => build({ states: { a: { ...here, on: { go: 'b' } }, b: { ...here, on: { go: 'end' } }, end } });
  it('does not change with labels or the order of states', () => {
    const same = build({
      states: { end, b: { meta: { label: 'Bee' }, on: { go: 'end' } }, a: { meta: { label: 'Ay' }, on: { go: 'b' } } },
    });
    expect(structureHash(same)).toBe(structureHash(base()));
  });
  it('changes with a target, a guard, an action or an outcome', () => {
    const others = [
      build({ states: { a: { ...here, on: { go: 'end' } }, b: { ...here, on: { go: 'end' } }, end } }),
      build({ states: { a: { ...here, on: { go: { target: 'b', guard: 'x' } } }, b: { ...here, on: { go: 'end' } }, end } }),
      build({ states: { a: { ...here, on: { go: { target: 'b', actions: 'x' } } }, b: { ...here, on: { go: 'end' } }, end } }),
      build({
        states: { a: { ...here, on: { go: 'b' } }, b: { ...here, on: { go: 'end' } }, end: { ...end, output: { outcome: 'other' } } },
      }),
      build({ initial: 'b', states: { a: { ...here, on: { go: 'b' } }, b: { ...here, on: { go: 'end' } }, end } }),
    ];
    expect(new Set([base(), ...others].map(structureHash)).size).toBe(6);
  });
});

describe('a stage alone under createActor', () => {
  const start = instant('2026-01-05T09:00:00Z');

  it('runs ten years of timers in order with the stage clock', () => {
    const clock = stageClock(start);
    const releaseAt = start + 3650 * DAY;
    const actor = createActor(custodyMachine, { input: { at: start, releaseAt: null }, clock: clock as never }).start();
    actor.send({ type: 'custody.received', at: start, attrs: { status: 'sentenced', releaseAt } });
    clock.advanceTo(releaseAt - 84 * DAY - 1);
    expect(actor.getSnapshot().value).toEqual({ sentenced: 'serving' });
    clock.advanceTo(releaseAt - 84 * DAY);
    expect(actor.getSnapshot().value).toEqual({ sentenced: 'planning' });
    clock.advanceTo(releaseAt);
    expect(actor.getSnapshot().output).toEqual({ outcome: 'liberated', at: releaseAt });
  });

  it('stamps a timer with its due time, and an event without a time with the time so far', () => {
    const due = dueTimes<{ at: Instant; until: Instant }>()({ end: (context) => context.until });
    const stamp = stampOf(due);
    const context = { at: 5, until: 90 };
    expect(stamp({ context, event: { type: 'xstate.after.end.m.a' } })).toBe(90);
    expect(stamp({ context, event: { type: 'xstate.done.state.m.a' } })).toBe(5);
    expect(stamp({ context, event: { type: 'x', at: 7 } })).toBe(7);
    expect(due.end({ context, event: { type: 'x' } })).toBe(85);
  });
});

// Helpers

function build(config: object, implementations: object = {}): AnyStateMachine {
  return createMachine({ id: 'm', initial: 'a', output, ...config } as never, implementations as never) as unknown as AnyStateMachine;
}

function faults(machine: AnyStateMachine): string[] {
  try {
    defineStage(machine, { vocabulary: words });
    return [];
  } catch (error) {
    return ((error as PathwayError).data['issues'] as { code: string }[]).map((issue) => issue.code);
  }
}
