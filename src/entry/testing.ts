// The entry `justice-pathway/testing`: what proves a pathway, a store, a hook or a set of rules.

export {
  compileMachine,
  compileStage,
  type DueTimer,
  type MachineTables,
  type MoveTrace,
  type RestingStates,
  type StartInput,
  type Stepper,
  type StepperEvent,
  stateText,
  xstateStepper,
} from '../engine/index.ts';
export { EntryKind } from '../journal/index.ts';
export { countingIds, type Schema } from '../kernel/index.ts';
export {
  type AnyLink,
  type AttrsFor,
  type DomainOf,
  finalStates,
  initialState,
  type LinkRow,
  type ListeningHook,
  linkTable,
  lintPathway,
  restingIds,
  type StageName,
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
