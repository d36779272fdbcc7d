import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import type { Stage } from '../stage/index.ts';
import { finalStates, initialState, type TransitionRow, transitionTable } from './transition-table.ts';

/** States that no event, timer or choice leads to, whatever the guards say. */
export function unreachableStates(stage: Stage): string[] {
  givenAs('unreachableStates', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const rows = transitionTable(stage);
  const reached = closure([initialState(stage)], (id) => rows.filter((row) => row.from === id).map((row) => row.to));
  const all = new Set([...rows.map((row) => row.from), ...finalStates(stage).keys()]);
  const leaves = new Set([...all].filter((id) => !reached.has(id)));
  for (const state of restingIds(stage)) if (!reached.has(state)) leaves.add(state);
  return [...leaves];
}

/** States that are reached and from which no end of the stage can be reached, leaving aside events that end the whole journey (`scope: person`). */
export function trapStates(stage: Stage, vocabulary: Vocabulary): string[] {
  givenAs('trapStates', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('trapStates', 'vocabulary', vocabulary, 'object');
  const rows = transitionTable(stage).filter((row) => !(row.by === 'event' && vocabulary[row.event]?.scope === 'person'));
  const back = new Map<string, TransitionRow[]>();
  for (const row of rows) back.set(row.to, [...(back.get(row.to) ?? []), row]);
  const canEnd = closure([...finalStates(stage).keys()], (id) => (back.get(id) ?? []).map((row) => row.from));
  const unreachable = new Set(unreachableStates(stage));
  return restingIds(stage).filter((id) => !canEnd.has(id) && !unreachable.has(id));
}

/** Innermost states, final ones included. */
export function restingIds(stage: Stage): string[] {
  givenAs('restingIds', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const ids: string[] = [];
  const visit = (node: { id: string; states: object; parent?: unknown; type: string }) => {
    if (node.type !== 'compound') ids.push(node.id);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(stage.machine.root as never);
  return ids;
}

/** All that can be reached from some starting points. */
export function closure(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(from);
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const to of next(id)) {
      if (reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}
