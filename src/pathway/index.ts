export { definePathway } from './define-pathway.ts';
export { type Drawing, type DrawnArrow, type DrawnState, drawingOf, linksDrawing } from './drawing.ts';
export type { EventFor } from './event-for.ts';
export { type ListeningHook, lintPathway } from './lint-pathway.ts';
export { linksMermaid, stageMermaid } from './mermaid.ts';
export type { AnyLink, DomainOf, Link, Links, Pathway, PathwayDefinition } from './pathway.ts';
export { restingIds, trapStates, unreachableStates } from './reach.ts';
export { finalStates, initialState, type LinkRow, linkTable, type TransitionRow, transitionTable } from './transition-table.ts';
export type { AttrsFor, ContactName, EventName, StageName } from './words.ts';
