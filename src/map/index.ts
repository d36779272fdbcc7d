export { type Indicator, type IndicatorValue, indicatorValues, type Measure } from './indicators.ts';
export { asKnownOn, type MapOptions, type Mapped, type Mapper, mapJourneys, mapper } from './map-journeys.ts';
export { type Meaning, pathwayMeaning } from './meaning.ts';
export { type MomentCounts, type MomentOptions, type MomentTable, momentMatrix } from './moment-matrix.ts';
export { readRules } from './read-rules.ts';
export { Comparison, Condition, computedNames, defineRules, Rule, RuleExample, type RuleInput, RuleKind, RuleWindow } from './rule.ts';
export { findingSentence, momentText } from './sentence.ts';
export { type Finding, isDisconnect, isFinding, type ReasonCode, reasonCodes, type Verdict, verdicts } from './verdict.ts';
