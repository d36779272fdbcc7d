import type { TransitionTable } from '../../map/index.ts';
import { finalStates, initialState, linkTable, type Pathway, transitionTable } from '../../pathway/index.ts';

const start = 'not in the pathway';

/**
 * A pathway as a plain table of moves, for conformance. Guards are taken to hold where they could (the record does not say), time limits and
 * links between stages are silent, a case may end anywhere, and a new one may begin after it. Support events may come at any time.
 */
export function pathwayMoves(pathway: Pathway): TransitionTable {
  const moves: { from: string; event: string; to: string }[] = [];
  const seen = new Set<string>();
  const add = (from: string, event: string, to: string) => {
    const key = `${from}\u0000${event}\u0000${to}`;
    if (from !== to || event !== '') if (!seen.has(key)) moves.push({ from, event, to });
    seen.add(key);
  };
  const links = linkTable(pathway);
  for (const id of pathway.start) add(start, '', initialState(pathway.stages[id] as (typeof pathway.stages)[string]));
  for (const stage of Object.values(pathway.stages)) {
    for (const { from, event, by, to } of transitionTable(stage)) add(from, by === 'event' ? event : '', to);
    for (const [state, outcome] of finalStates(stage)) {
      const link = links.find((one) => one.stage === stage.id && one.outcome === outcome);
      const next = link?.to ? pathway.stages[link.to] : undefined;
      add(state, '', next ? initialState(next) : start);
    }
  }
  const ignored = Object.values(pathway.vocabulary)
    .filter(({ kind }) => kind === 'support')
    .map(({ type }) => type);
  return { initial: start, moves, ignored };
}
