// The entry `justice-pathway/testing`: what proves a pathway, a store, a hook or a set of rules.

export {
  type CompiledMachine,
  type CompiledStepper,
  compileMachine,
  type MachineFrame,
  type MachineMove,
  type MachineTimer,
  type StartInput,
  type Stepper,
  stateText,
  stepperOf,
  xstateStepper,
} from '../engine/index.ts';
export { EntryKind } from '../journal/index.ts';
export {
  type AnyLink,
  finalStates,
  initialState,
  type LinkRow,
  type ListeningHook,
  linkTable,
  restingIds,
  trapStates,
  unreachableStates,
} from '../pathway/index.ts';
export {
  type InputOf,
  lintMachine,
  type OutcomeOf,
  type OutputOf,
  type ResolvedTransition,
  type StageClock,
  stageClock,
  stateNodes,
  structureHash,
  transitionsOf,
} from '../stage/index.ts';
export * from '../testing/index.ts';
