export {
  type Alternative,
  type Answered,
  groundsOf,
  invalid,
  type LawAnswer,
  type NotAnswered,
  type Reason,
  restsOnUnverified,
  unsupported,
} from './answer.ts';
export { type AuditedValue, auditLaw, type LawAudit } from './audit-law.ts';
export { type Calculator, type CalculatorDefinition, defineCalculator } from './calculator.ts';
export { compareLaws, type DateCompared, type DatedEntry } from './compare-laws.ts';
export type { DatedValue } from './dated-value.ts';
export { type CalendarEntry, datesIcs } from './dates-ics.ts';
export { type LawData, lawReference, type ReferencePage } from './law-reference.ts';
export { type FoundValue, lookup, valueIfAny, valueOn } from './lookup.ts';
export { overrideValue } from './override-value.ts';
export { defineParameter, type Parameter, type Selector } from './parameter.ts';
export { checkQuote, type QuoteCheck, quoteHash } from './quote.ts';
export { assumption, isUnverified, lastReadOn, readingText, readingWords, statusOfValue, withReadings } from './reading.ts';
export { type ReadingKind, readingKinds } from './reading-kind.ts';
export type { Reading, ValueReadings } from './reading-record.ts';
export { type Reasoning, reasonFor, reasoning } from './reasoning.ts';
export { type Law, type Overlay, type Reform, versionsUnder } from './reform.ts';
