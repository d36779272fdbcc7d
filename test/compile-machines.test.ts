import fc from 'fast-check';
import { compileMachine } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { eventTypes, generatedMachine } from './compile-generator.ts';
import { type Frame, framesOf, type Moved } from './engine-frames.ts';
import { expectEqual } from './expect-equal.ts';

describe('compileMachine', () => {
  it('does what XState does on generated machines, event by event', () => {
    let walks = 0;
    let steps = 0;
    let ended = 0;
    let timers = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), walk, (seed, moves) => {
        walks += 1;
        const machine = generatedMachine(seed);
        const compiled = compileMachine(machine);
        const frames = framesOf(compiled);
        const input = { limit: 3 };
        const begun = attempt(() => frames.start(input));
        const [first, startActions] = initialTransition(machine, input);
        if (first.status === 'error') {
          expectEqual(begun.threw, true);
          return;
        }
        let snapshot: AnyMachineSnapshot = first;
        expectEqual(begun.threw, false);
        let frame = (begun.value as Moved).frame;
        expectSame(begun.value as Moved, snapshot, startActions, null);
        const record = compiled.contextOf(input) as Record<string, unknown>;
        let leaf = compiled.enter(record, input);
        let at = 0;
        for (const { event: index, size, wait } of moves) {
          if (frame.status === 'done') {
            ended += 1;
            expect(frames.step(frame, { type: 'e0' })).toBeNull();
            break;
          }
          seen.add(String(compiled.leafOf(frame.value)));
          const agenda = frames.due(frame);
          expectEqual(agenda, dueOf(machine, snapshot));
          const timer = index >= eventTypes.length ? agenda[0] : undefined;
          at = Math.max(at + wait, timer?.at ?? 0);
          const event = { type: timer?.event ?? (eventTypes[index % eventTypes.length] as string), at, size };
          if (timer) timers += 1;
          const taken = snapshot.can(event as never);
          const xstate = attempt(() => transition(machine, snapshot, event as never));
          const ours = attempt(() => frames.step(frame, event));
          const code = compiled.eventCode(event.type);
          const stored = JSON.parse(JSON.stringify(record));
          const fired = attempt(() => (code < 0 ? -1 : compiled.fire(leaf, code, record, event)));
          if (!taken) {
            expectEqual(ours, { threw: false, value: null });
            expectEqual(fired, { threw: false, value: -1 });
            expectEqual(record, stored);
            continue;
          }
          expectEqual(ours.threw, xstate.threw);
          expectEqual(fired.threw, xstate.threw);
          if (!xstate.value || !ours.value) return;
          const [after, done] = xstate.value as unknown as [AnyMachineSnapshot, readonly { type: string }[]];
          expectSame(ours.value, after, done as never, snapshot);
          snapshot = after;
          frame = JSON.parse(JSON.stringify(ours.value.frame)) as Frame;
          leaf = fired.value as number;
          expectEqual(record, frame.context);
          expectEqual(leaf, compiled.leafOf(frame.value));
          expectEqual(compiled.ends[leaf], frame.status === 'done' ? 1 : 0);
          if (frame.status === 'done') expectEqual(compiled.lastOutput(), after.output);
          steps += 1;
        }
      }),
      { numRuns: 3000 },
    );
    // The walk must really go somewhere, or it proves nothing.
    expect(steps).toBeGreaterThan(2 * walks);
    expect(ended).toBeGreaterThan(walks / 15);
    expect(timers).toBeGreaterThan(walks / 10);
    expect(seen.size).toBeGreaterThan(Math.min(12, walks / 5));
  });
});

// Helpers

const walk = fc.array(fc.record({ event: fc.nat(9), size: fc.nat(4), wait: fc.nat(6) }), { minLength: 8, maxLength: 20 });

function attempt<T>(run: () => T): { threw: boolean; value?: T } {
  try {
    return { threw: false, value: run() };
  } catch {
    return { threw: true };
  }
}

type Executable = { readonly type: string; readonly params?: unknown };

function expectSame(ours: Moved, theirs: AnyMachineSnapshot, actions: readonly Executable[], before: AnyMachineSnapshot | null): void {
  expectEqual(ours.frame.value, theirs.value);
  expectEqual(ours.frame.context, theirs.context);
  expectEqual(ours.frame.status, theirs.status);
  expectEqual(ours.frame.output, theirs.output);
  const custom = actions.filter((action) => !action.type.startsWith('xstate.'));
  expectEqual(
    ours.effects,
    custom.map(({ type, params }) => ({ type, params })),
  );
  const cancelled = actions
    .filter((action) => action.type === 'xstate.cancel')
    .map((action) => (action.params as { sendId?: string }).sendId ?? action.params);
  expectEqual(ours.cancelled, cancelled);
  const ids = (snapshot: AnyMachineSnapshot | null): string[] =>
    [...(snapshot?._nodes ?? [])]
      .filter((node) => node.parent)
      .sort((a, b) => a.order - b.order)
      .map((node) => node.id);
  const was = ids(before);
  const is = ids(theirs);
  expectEqual(ours.left, was.filter((id) => !is.includes(id)).reverse());
  expectEqual(
    ours.entered,
    is.filter((id) => !was.includes(id)),
  );
}

function dueOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): unknown[] {
  const delays = machine.implementations.delays as unknown as Record<string, { dueAt(context: unknown): number | undefined }>;
  const found = new Map<string, { event: string; name: string; at: number }>();
  for (const node of snapshot._nodes) {
    for (const { eventType, delay } of node.after) {
      const at = delays[String(delay)]?.dueAt(snapshot.context);
      if (at !== undefined) found.set(String(eventType), { event: String(eventType), name: String(delay), at });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1));
}
