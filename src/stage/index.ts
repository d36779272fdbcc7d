export { defineStage } from './define-stage.ts';
export { type DueArgs, type DueTime, dueTimes, stampOf } from './due-times.ts';
export type { InputOf, OutcomeOf, OutputOf, Stage, StageEvent, StageEvents, StageOptions, StateMeta } from './stage.ts';
