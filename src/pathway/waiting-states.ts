import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import { type Stage, type StateMeta, stateNodes } from '../stage/index.ts';
import { closure, restingIds, unreachableStates } from './reach.ts';
import { finalStates, type TransitionRow, transitionTable } from './transition-table.ts';

/** A state that time alone does not leave: somebody has to record something. */
export interface WaitingState {
  readonly stage: string;
  /** Id of the innermost state: `custody.sentenced.releaseDay`. */
  readonly state: string;
  readonly label: string;
  /** Why that may stand, from `meta.waits` of the state or of one that holds it; `undefined` where nobody says. */
  readonly why: string | undefined;
  /** Types of the events that lead out of it. */
  readonly records: readonly string[];
}

/**
 * The states of a stage in which a case rests until something is recorded, which may never be: due times and choices lead from
 * them to no end of the stage, and to no other state but such as lead back. Guards are taken to hold, and due times to be known;
 * `structuralDisconnects` finds the states where they do not or are not.
 * @example waitingStates(stage, vocabulary).filter(({ why }) => why === undefined)
 */
export function waitingStates(stage: Stage, vocabulary: Vocabulary): WaitingState[] {
  givenAs('waitingStates', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('waitingStates', 'vocabulary', vocabulary, 'object');
  const rows = transitionTable(stage);
  const timed = new Map<string, string[]>();
  for (const row of rows) if (row.by !== 'event' && row.to !== row.from) timed.set(row.from, [...(timed.get(row.from) ?? []), row.to]);
  const reach = (id: string) => closure([id], (from) => timed.get(from) ?? []);
  const ends = new Set(finalStates(stage).keys());
  const skipped = new Set([...unreachableStates(stage), ...ends]);
  return restingIds(stage).flatMap((state) => {
    if (skipped.has(state)) return [];
    const reached = reach(state);
    const waits = [...reached].every((other) => !ends.has(other) && (other === state || reach(other).has(state)));
    return waits ? [waitingState(stage, state, rows, vocabulary)] : [];
  });
}

function waitingState(stage: Stage, state: string, rows: readonly TransitionRow[], vocabulary: Vocabulary): WaitingState {
  const leads = rows.filter((row) => row.from === state && row.by === 'event' && row.to !== state);
  const records = new Set(leads.map((row) => row.event).filter((type) => vocabulary[type]?.scope !== 'person'));
  const meta = metaOf(stage, state);
  return { stage: stage.id, state, label: meta?.label ?? state, why: whyItWaits(stage, state), records: [...records] };
}

/** What a state, or the nearest that holds it, says of its waiting. */
export function whyItWaits(stage: Stage, state: string): string | undefined {
  for (let id = state; id.includes('.'); id = id.slice(0, id.lastIndexOf('.'))) {
    const why = metaOf(stage, id)?.waits;
    if (why !== undefined) return why;
  }
  return undefined;
}

function metaOf(stage: Stage, id: string): StateMeta | undefined {
  return stateNodes(stage.machine).find((node) => node.id === id)?.meta as StateMeta | undefined;
}
