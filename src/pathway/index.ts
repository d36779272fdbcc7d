export { definePathway } from './define-pathway.ts';
export { type ListeningHook, lintPathway } from './lint.ts';
export type { AnyLink, Link, Links, Pathway, PathwayDefinition } from './pathway.ts';
export { restingIds, trapStates, unreachableStates } from './reach.ts';
export { finalStates, initialState, type LinkRow, linkTable, type TransitionRow, transitionTable } from './table.ts';
