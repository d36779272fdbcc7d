// The entry `justice-pathway/live`: questions across live cases, many commands at once, corrections and migrations, and from live cases to journeys.

export { learn, learnedAttrs, learnedType, profileAt } from '../journal/index.ts';
export type {
  EventFact,
  FactDefinition,
  FactEvent,
  FactKind,
  FactKinds,
  FactName,
  FactOf,
  FactSubject,
  FactValue,
  StateFact,
} from '../pathway/index.ts';
export {
  type BatchAnswer,
  type Batched,
  type BatchFailed,
  type CaseCommands,
  type CaseMapping,
  type CaseQuery,
  type Corrected,
  type Correction,
  type CorrectionDifference,
  type FactAsked,
  type FactsAsked,
  type FactsOf,
  type FindQuery,
  type JourneysOptions,
  journeysOf,
  type MigrationPlan,
  type MigrationVerdict,
  type SubjectExport,
} from '../runtime/index.ts';
