import { dueTimes } from 'justice-pathway';
import { compileMachine } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, assign, createMachine, initialTransition, raise, transition } from 'xstate';

interface Node {
  readonly id?: string;
  readonly states?: Readonly<Record<string, Node>>;
  readonly [field: string]: unknown;
}

const due = dueTimes<{ at: number; n: number }>()({ soon: ({ n }) => n });

/** Each state says when it is entered and when it is left. */
function telling(node: Node, name: string): Node {
  const states = Object.entries(node.states ?? {}).map(([key, inner]) => [key, telling(inner, `${name}.${key}`)]);
  const own = node.entry === undefined ? [`in ${name}`] : [`in ${name}`, ...[node.entry].flat()];
  return { ...node, entry: own, exit: [`out ${name}`], ...(node.states ? { states: Object.fromEntries(states) } : {}) };
}

const typesOf = (actions: readonly { readonly type: string }[]) =>
  actions.map(({ type }) => type).filter((type) => !type.startsWith('xstate.'));
const timersOf = (actions: readonly { readonly type: string; readonly params?: unknown }[]) =>
  actions.flatMap(({ type, params }) => (type === 'xstate.cancel' ? ((params as { sendId?: string }).sendId ?? params) : []));

/** What XState and the compiled machine each make of the same events: where they are, what they did on the way, what they know. */
function both(config: Node, events: readonly string[]) {
  const actions = { add: assign({ n: ({ context }: { context: { n: number } }) => context.n + 1 }), loud: raise({ type: 'heard' }) };
  const machine = createMachine(
    { context: { n: 0 }, ...telling({ id: 'm', ...config }, 'm') } as never,
    {
      actions,
      delays: due,
      guards: { once: ({ context }: { context: { n: number } }) => context.n === 1 },
    } as never,
  ) as unknown as AnyStateMachine;
  const compiled = compileMachine(machine);
  const [first, started] = initialTransition(machine, {});
  let snapshot: AnyMachineSnapshot = first;
  const context = compiled.contextOf({});
  const trace = { cancelled: [] as string[], effects: [] as { type: string; params: unknown }[] };
  let leaf = compiled.enter(context, {}, trace);
  const told: { readonly theirs: unknown[]; readonly ours: unknown[] } = { theirs: [], ours: [] };
  const note = (took: readonly [boolean, boolean], done: readonly { readonly type: string; readonly params?: unknown }[]) => {
    const { status, value, output } = snapshot;
    const isDone = status === 'done';
    told.theirs.push([
      took[0],
      compiled.leafOf(value),
      { ...snapshot.context },
      typesOf(done),
      timersOf(done),
      isDone,
      isDone ? output : undefined,
    ]);
    const ended = compiled.ends[leaf] === 1;
    const effects = typesOf(trace.effects.splice(0));
    told.ours.push([took[1], leaf, { ...context }, effects, trace.cancelled.splice(0), ended, ended ? compiled.lastOutput() : undefined]);
  };
  note([true, true], started as never);
  for (const type of events) {
    const taken = snapshot.can({ type } as never);
    const [next, done] = taken ? transition(machine, snapshot, { type } as never) : [snapshot, []];
    snapshot = next;
    const code = compiled.eventCode(type);
    const fired = code < 0 ? -1 : compiled.fire(leaf, code, context, { type } as never, trace);
    if (fired >= 0) leaf = fired;
    note([taken, fired >= 0], done as never);
  }
  return { ...told, allowed: compiled.allowed(leaf), moved: told.theirs.filter((each) => (each as unknown[])[0]).length - 1 };
}

/** Two rooms, one of them within another, and a way for each kind of transition. */
const house: Node = {
  initial: 'a',
  on: {
    top: '.b',
    topAgain: { target: '.b', reenter: true },
    root: '#m',
    rootAgain: { target: '#m', reenter: true },
    note: { actions: 'noted' },
  },
  states: {
    a: {
      id: 'a',
      initial: { target: 'x', actions: 'begin a' } as never,
      after: { soon: 'b' },
      on: {
        self: '#a',
        selfAgain: { target: '#a', reenter: true },
        child: '.y',
        childAgain: { target: '.y', reenter: true },
        deep: '#z',
        out: { target: 'b', actions: 'on the way' },
      },
      states: {
        x: {
          on: {
            next: 'y',
            up: '#a',
            upAgain: { target: '#a', reenter: true },
            same: 'x',
            sameAgain: { target: 'x', reenter: true },
            top: {},
          },
        },
        y: {
          id: 'y',
          initial: { target: 'z', actions: 'begin y' } as never,
          on: { back: 'x', away: '#b' },
          states: { z: { id: 'z', on: { wide: '#w', over: '#a', whole: '#m' } }, w: { id: 'w' } },
        },
      },
    },
    b: { id: 'b', on: { in: '#z', home: 'a', self: 'b', selfAgain: { target: 'b', reenter: true } } },
  },
};

describe('a compiled machine leaves and enters as XState does,', () => {
  it.each([
    ['beside, within and out', ['next', 'wide', 'back', 'out', 'in', 'away', 'home']],
    ['to itself, quietly and anew', ['same', 'sameAgain', 'self', 'selfAgain', 'note', 'out', 'self', 'selfAgain']],
    ['to what it stands in', ['up', 'next', 'over', 'upAgain', 'next', 'self', 'next', 'selfAgain', 'next', 'whole']],
    ['to what stands in it', ['child', 'wide', 'child', 'childAgain', 'deep', 'childAgain', 'wide', 'deep']],
    ['from the whole machine', ['next', 'top', 'topAgain', 'home', 'next', 'root', 'next', 'rootAgain', 'next', 'note', 'topAgain']],
    ['and stays where it is forbidden or unheard', ['top', 'in', 'wide', 'nothing', 'next', 'top', 'next']],
  ])('%s', (_, events) => {
    const { theirs, ours, moved } = both(house, events);
    expect(ours).toEqual(theirs);
    expect(moved).toBeGreaterThan(1);
  });

  it('and allows as much there', () => {
    const names = (events: readonly string[]) => both(house, events).allowed.map(({ type }) => type);
    expect(names([])).toEqual([
      'child',
      'childAgain',
      'deep',
      'next',
      'note',
      'out',
      'root',
      'rootAgain',
      'same',
      'sameAgain',
      'self',
      'selfAgain',
      'topAgain',
      'up',
      'upAgain',
    ]);
    expect(names(['out'])).toEqual(['home', 'in', 'note', 'root', 'rootAgain', 'self', 'selfAgain', 'top', 'topAgain']);
  });
});

describe('a compiled machine comes to rest as XState does,', () => {
  it('after what needs no event, as long as anything changes', () => {
    const config: Node = {
      initial: 'a',
      states: {
        a: { on: { go: { target: 'b', actions: 'add' }, stay: 'c' } },
        b: { always: [{ guard: 'once', target: 'c', actions: 'add' }, { target: 'd' }], on: { back: 'a' } },
        c: { always: { guard: 'once', actions: ['add', 'seen'] }, on: { go: { target: 'b', actions: 'add' }, back: 'a' } },
        d: { on: { back: 'a' } },
      },
    };
    for (const events of [
      ['go', 'back'],
      ['stay', 'go', 'back', 'go'],
      ['go', 'back', 'go', 'back'],
    ]) {
      const { theirs, ours } = both(config, events);
      expect(ours).toEqual(theirs);
    }
  });

  it('after what it says to itself, in order, heard or not', () => {
    const config: Node = {
      initial: 'a',
      states: {
        a: { on: { go: { target: 'b', actions: ['loud', 'loud', 'add'] }, mute: { actions: 'loud' } } },
        b: { on: { heard: { target: 'c', actions: 'add' } } },
        c: {
          entry: 'loud',
          on: {
            heard: [
              { guard: 'once', target: 'a' },
              { target: 'd', actions: 'add' },
            ],
          },
        },
        d: { on: { heard: { target: 'a', actions: 'add' } } },
      },
    };
    for (const events of [
      ['go', 'go'],
      ['mute', 'mute', 'go'],
      ['mute', 'go', 'mute', 'go'],
    ]) {
      const { theirs, ours } = both(config, events);
      expect(ours).toEqual(theirs);
    }
  });

  it('where a part is done, and where all is', () => {
    const config: Node = {
      initial: 'work',
      output: (({ event }: { event: { type: string; output: unknown } }) => [event.type, event.output]) as never,
      on: { stop: '.over' },
      states: {
        work: {
          initial: 'one',
          onDone: { target: 'rest', actions: [assign({ n: ({ event }: { event: { output: number } }) => event.output } as never), 'told'] },
          states: {
            one: { on: { done: 'end', early: 'none', stop: {} } },
            end: { type: 'final', output: ({ context }: { context: { n: number } }) => context.n + 5 },
            none: { type: 'final', output: 7 },
          },
        },
        rest: { on: { again: { target: 'work' }, finish: 'over', part: 'deep' } },
        deep: { initial: 'in', onDone: 'over', states: { in: { on: { done: 'last' } }, last: { type: 'final' } } },
        over: { type: 'final', output: ({ context }: { context: { n: number } }) => context.n },
      },
    };
    for (const events of [
      ['done', 'finish', 'again'],
      ['early', 'again', 'done', 'again', 'stop', 'early', 'finish'],
      ['stop', 'done', 'stop', 'done'],
      ['early', 'part', 'done', 'again'],
    ]) {
      const { theirs, ours } = both(config, events);
      expect(ours).toEqual(theirs);
    }
  });
});
