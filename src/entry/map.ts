// The entry `justice-pathway/map`: journeys become findings, and findings become reports.
export { AttributeComparison, AttributeTest } from '../journal/index.ts';
export * from '../map/index.ts';
export { type MomentHad, type MomentsInUse, type MomentsOptions, momentsInUse, type NextMoment } from '../moment/index.ts';
export {
  type Drawing,
  type DrawnArrow,
  type DrawnState,
  drawingOf,
  linksDrawing,
  linksMermaid,
  stageJson,
  stageMermaid,
  stageScxml,
  type TransitionRow,
  transitionTable,
  type WaitingState,
  waitingStates,
} from '../pathway/index.ts';
export * from '../report/index.ts';
