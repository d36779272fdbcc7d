export { agenda, allowed } from './agenda.ts';
export type { Allowed, Case, CaseEvent, CaseInput, Due, DueEvent, Refusal, Step, Stepped } from './case.ts';
export { type CompiledMachine, compileMachine, type MachineFrame, type MachineMove, type MachineTimer } from './compile/compile-machine.ts';
export { type CompiledStepper, compileStage } from './compile/compile-stage.ts';
export { type Exploration, type ExploreOptions, explore, type PathwayWalk, stepsOf } from './explore/explore.ts';
export { sampleAttrs } from './explore/sample-attrs.ts';
export {
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
export { type CaseStart, openCase, type StartInput } from './open-case.ts';
export { stateText } from './refuse.ts';
export { inputOf, type Replayed, replay } from './replay.ts';
export { step } from './step.ts';
export type { Frame, Moved, Stepper, StepperEvent, Timer } from './stepper.ts';
export { type StepOptions, stepperOf } from './steppers.ts';
export { byTime, xstateStepper } from './xstate-stepper.ts';
