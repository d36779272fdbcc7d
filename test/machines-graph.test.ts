import type { Stage, Vocabulary } from 'justice-pathway';
import { stages, vocabulary } from 'justice-pathway/machines';
import { compileStage, stateNodes, xstateStepper } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { z } from 'zod';
import { framesOf } from './engine-frames.ts';
import { flat } from './machines-walker.ts';

// A model: XState's own paths through each stage. The system under test: the compiled tables that cases run on.
const at = Date.UTC(2026, 6, 1, 12);
const start = Date.UTC(2026, 1, 2, 10);
const inputs: Readonly<Record<string, readonly object[]>> = {
  arrest: [{ indictable: true }],
  prosecution: [{ path: 'custody', child: true }, { path: 'report' }, { solemn: true, path: 'bailed' }],
  diversion: [{}],
  disposal: [{}, { disposal: 'cpo', unpaidWorkHours: 120 }],
  custody: [
    { status: 'remand', solemn: true },
    { status: 'sentenced', term: '8y', startOn: '2026-02-02' },
  ],
  liberation: [{ superviseUntil: '2029-02-02' }, { basis: 'hdc', automaticOn: '2026-04-01' }],
  reintegration: [{ superviseUntil: '2029-02-02' }, { from: 'order' }],
};

describe.each(Object.keys(inputs))('shortest paths of %s', (name) => {
  const stage = stages[name as keyof typeof stages] as Stage;
  const events = eventsOf(stage);
  const compiled = framesOf(compileStage(stage));
  const model = framesOf(xstateStepper(stage));

  test('along each of them the compiled tables go where the model goes', () => {
    const reached = new Set<string>();
    let moves = 0;
    for (const input of inputs[name] ?? []) {
      const paths = getShortestPaths(stage.machine, {
        input: { at: start, ...input },
        events,
        serializeState: (state) => keyOf(state as AnyMachineSnapshot),
        limit: 20_000,
      });
      for (const path of paths) {
        reached.add(flat(path.state.value));
        let frame = compiled.start({ at: start, ...input }).frame;
        let oracle = model.start({ at: start, ...input }).frame;
        expect(frame).toEqual(oracle);
        for (const { event } of path.steps) {
          if (event.type === 'xstate.init') continue;
          const [moved, meant] = [compiled.step(frame, event as never), model.step(oracle, event as never)];
          expect(moved?.frame, `${event.type} in ${flat(frame.value)}`).toEqual(meant?.frame);
          expect(moved?.entered).toEqual(meant?.entered);
          if (!moved || !meant) break;
          [frame, oracle] = [moved.frame, meant.frame];
          moves += 1;
        }
      }
    }
    expect(moves).toBeGreaterThan(10);
    expect(reached.size).toBeGreaterThan(8);
  });

  test('every outcome is at the end of one of them', () => {
    const outcomes = new Set<unknown>();
    for (const input of inputs[name] ?? []) {
      const paths = getShortestPaths(stage.machine, {
        input: { at: start, ...input },
        events,
        serializeState: (state) => keyOf(state as AnyMachineSnapshot),
        limit: 20_000,
      });
      for (const { state } of paths) if (state.status === 'done') outcomes.add((state.output as { outcome: unknown }).outcome);
    }
    expect(stage.outcomes.filter((each) => !outcomes.has(each) && !needsMore.has(`${name}.${each}`))).toEqual([]);
  });
});

// Outcomes that hang on more of the context than one path of states can carry; the stories reach them.
const needsMore = new Set(['prosecution.time-barred']);

// Helpers

/** A place, with the few facts that decide where a person leaving court goes. */
function keyOf({ value, context }: AnyMachineSnapshot): string {
  const { bailed, disposal, convictedOn, status } = context as Readonly<Record<string, unknown>>;
  const leaving = status === undefined ? [] : [bailed, disposal === 'cpo', convictedOn !== null];
  return JSON.stringify([flat(value), ...leaving]);
}

/** Every event that the machine takes, once for each choice of its first attribute with choices, and every timer. */
function eventsOf(stage: Stage): { type: string; at?: number; attrs?: object }[] {
  const events: { type: string; at?: number; attrs?: object }[] = [];
  for (const node of stateNodes(stage.machine)) {
    for (const type of Object.keys(node.config.on ?? {})) {
      for (const attrs of attrsOf(type)) events.push({ type, at, attrs });
    }
    for (const timer of node.after) events.push({ type: String(timer.eventType) });
  }
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
}

function attrsOf(type: string): readonly object[] {
  const { shape } = (vocabulary as Vocabulary)[type]!.attrs as unknown as z.ZodObject;
  const base = { ...(Object.hasOwn(shape, 'days') ? { days: 400 } : {}), ...(Object.hasOwn(shape, 'months') ? { months: 9 } : {}) };
  const choices: object[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const inner = (schema as z.ZodOptional<z.ZodType>).def.innerType as z.ZodType & { options?: readonly string[] };
    for (const value of inner.options ?? (inner.def.type === 'boolean' ? [true, false] : [])) choices.push({ ...base, [key]: value });
  }
  return choices.length > 0 ? choices : [base];
}
