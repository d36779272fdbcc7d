export { agenda, allowed } from './agenda.ts';
export type { Allowed, Case, CaseEvent, CaseInput, Due, DueEvent, Refusal, Step, Stepped } from './case.ts';
export type { CaseOf, InputFor } from './case-of.ts';
export { compileMachine } from './compile/compile-machine.ts';
export { compileStage } from './compile/compile-stage.ts';
export { type Exploration, type ExploreOptions, explore, type PathwayWalk, stepsOf } from './explore/explore.ts';
export { sampleAttrs } from './explore/sample-attrs.ts';
export { type SimplePath, type StageGraph, type StageGraphOptions, simplePaths, stageGraph } from './explore/stage-graph.ts';
export {
  type NoticeGap,
  type PathwayStructure,
  type PreparingContact,
  type Responsibility,
  type RouteStep,
  type StageStay,
  type StructuralFinding,
  type StructureQuestions,
  structuralDisconnects,
  type WayOut,
} from './explore/structural-disconnects.ts';
export type { DueTimer, MachineTables, MoveTrace, RestingStates, StepOptions, Stepper, StepperEvent } from './move/stepper.ts';
export { xstateStepper } from './move/xstate-stepper.ts';
export { type CaseStart, openCase, type StartInput, startIssues } from './open-case.ts';
export { stateText } from './refuse.ts';
export { type Folded, fold as foldJournal } from './replay/fold.ts';
export { correctedEvents, recompute, type Stretch, upTo } from './replay/recompute.ts';
export { type Replayed, replay } from './replay/replay.ts';
export { step } from './step.ts';
