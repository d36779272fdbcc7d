export type { Allowed, Case, CaseEvent, CaseInput, Due, DueEvent, Refusal, Step, Stepped } from './case.ts';
export { type CompiledMachine, compileMachine, type MachineFrame, type MachineMove, type MachineTimer } from './compile.ts';
export { type CompiledStepper, compileStage } from './compile-stage.ts';
export { agenda, allowed, type CaseStart, openCase, type StepOptions, step } from './step.ts';
export type { Frame, Moved, Stepper, StepperEvent, Timer } from './stepper.ts';
