export { type EventPattern, type Question, TimeWindow } from '../journal/index.ts';
export type { ComputedFact, EventMeaning } from '../kernel/meaning.ts';
export { median } from '../kernel/median.ts';
export { type BestChange, bestChanges, type CandidateChange } from './advise/best-changes.ts';
export { type Indicator, type IndicatorOptions, type IndicatorValue, indicatorCount, indicatorValues } from './advise/indicators.ts';
export type { Measure } from './advise/measure.ts';
export { type MomentCounts, type MomentOptions, type MomentTable, momentMatrix } from './advise/moment-matrix.ts';
export { type DisconnectRate, QuickWin, type QuickWinEffect, QuickWinFile, quickWinEffects, readQuickWins } from './advise/quick-wins.ts';
export { type Advice, advise, type Recommendation } from './advise/recommendations.ts';
export { newcombe, type ShareOfPeople, type SideBySideRow, sideBySide } from './advise/side-by-side.ts';
export { type AlignedStep, type Alignment, align, type Conformance, conform, type TransitionTable } from './discover/conformance.ts';
export { type FlowEdge, flowCounts, flowEdges, type TimedEdge } from './discover/directly-follows.ts';
export { type ExplainOptions, type Explanation, explainDisconnects, type MissedChance } from './discover/earliest-contact.ts';
export { type ReEntry, reEntries, type Variant, variants } from './discover/variants.ts';
export {
  type SurvivalStep,
  survival,
  type Wait,
  type WaitOptions,
  type WaitSummary,
  waitsBetween,
  workingDaysBetween,
} from './discover/waits.ts';
export { asKnownOn, type MapOptions, type Mapped, type Mapper, mapJourneys, mapper } from './map-journeys.ts';
export { type Recognised, recognise, recognisedText, type UnknownWord } from './recognise.ts';
export { type DeclareOptions, type DeclareWithin, declareRules } from './rules/declare.ts';
export { JourneyLink, type LinkedFinding, type LinkedRule, linkedJourneys, linkKinds, mapLinked } from './rules/linked.ts';
export { readRules } from './rules/read-rules.ts';
export {
  defineRules,
  Rule,
  RuleCondition,
  RuleExample,
  type RuleInput,
  RuleKind,
} from './rules/rule.ts';
export { type ExampleResult, testRules } from './rules/rule-examples.ts';
export { findingSentence } from './say/finding-sentence.ts';
export { momentText } from './say/moment-text.ts';
export { type Finding, isDisconnect, isFinding, isPatternAbsent, type ReasonCode, reasonCodes, type Verdict, verdicts } from './verdict.ts';
