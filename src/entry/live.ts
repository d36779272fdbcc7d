// The entry `justice-pathway/live`: questions across live cases, many commands at once, and from live cases to journeys.

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
  type FactAsked,
  type FactsAsked,
  type FactsOf,
  type FindQuery,
  type JourneysOptions,
  journeysOf,
} from '../runtime/index.ts';
