export { defineStage } from './define-stage.ts';
export { type DueTime, dueTimes, isDueTime, stampOf, timerName } from './due-times.ts';
export { structureHash } from './hash.ts';
export { lintMachine } from './lint-stage.ts';
export type { InputOf, OutcomeOf, OutputOf, Stage, StageEvent, StageEvents, StageOptions, StateMeta } from './stage.ts';
export { type StageClock, stageClock } from './stage-clock.ts';
export { nameOf, outcomeOf, ownActions, type ResolvedTransition, stateNodes, transitionsOf } from './walk.ts';
