export type { ConcernedPeople } from '../journal/index.ts';
export {
  type AreaFigure,
  AreaFile,
  type AreaParameter,
  type AreaTarget,
  areaTargets,
  figuresOf,
} from './area/area-figures.ts';
export type { AreaFigureResult, AreaFit, AreaSet, AreaVerdict } from './area/area-fit.ts';
export { areaFigureSentence } from './area/area-result.ts';
export { type AreaFitOptions, type AreaTask, fitArea } from './area/fit-area.ts';
export { spreadSets } from './area/spread-sets.ts';
export type { AssumedValue, AttrOf, SpreadOf, WaitFor } from './assume/assumed.ts';
export { type AssumedNumber, assumedNumbers, withNumbers } from './assume/assumed-numbers.ts';
export type {
  ArrivalAssumptions,
  AskAssumption,
  ChoiceAssumption,
  ChoiceOption,
  DeskAssumption,
  DeskOpening,
  HeldAssumption,
  PersonFactor,
  ReleaseAssumption,
  ReturnAssumption,
  ShareOf,
  SimulationAssumptions,
  StepAssumption,
} from './assume/assumptions.ts';
export { assumed, assumedChoice, assumedStep, plainArrivals } from './assume/plain-assumptions.ts';
export type { RelatedAssumption, RelatedStep } from './assume/related-assumption.ts';
export { applyScenario, composeScenarios, Lever, Scenario } from './assume/scenario.ts';
export { spreadAt, spreadMean } from './assume/spread.ts';
export type { DeskAppointment, DeskCount, DeskVisit } from './desk/desk.ts';
export { type DeskBackground, usualWait } from './desk/desk-others.ts';
export { sizedDesk } from './desk/desk-size.ts';
export { type Desks, makeDesks } from './desk/desks.ts';
export { type Cohort, type CohortOptions, type StoppedPerson, simulateCohort } from './travel/cohort.ts';
export { type EventQueue, heapQueue } from './travel/event-queue.ts';
export { type InventedPerson, inventPerson } from './travel/invented-people.ts';
export type { JourneyStart } from './travel/journey-start.ts';
export { type RelatedJourney, relatedPeople } from './travel/related-people.ts';
export { type AreaPlan, type SimulatedArea, simulateArea } from './travel/simulate-area.ts';
export type { DeskResult } from './trial/desk-results.ts';
export {
  type Estimate,
  estimateDifference,
  estimateMean,
  estimateShare,
  exactShareInterval,
  isPrecise,
  replicationsNeeded,
  warmUp,
} from './trial/estimate.ts';
export { type FitCheck, type FitCounts, type FitResult, type FitSummary, type FitVerdict, fitMargin, fitOf } from './trial/fit.ts';
export { type FitMeasured, type FitPart, type FitSpan, measureFit } from './trial/fit-part.ts';
export { type GroupFigure, type GroupFigureRow, groupTable, type PeopleGroup } from './trial/group-table.ts';
export { type JournalSum, journalHash, journalSum } from './trial/journal-hash.ts';
export { type NotKnowing, notKnowing, type ValueOfSet } from './trial/not-knowing.ts';
export { type RunningStock, type RunningVerdict, runningYear, type Stock } from './trial/running-year.ts';
export { seedOf } from './trial/seed-of.ts';
export { latinHypercube, type SweepFactor } from './trial/sensitivity.ts';
export { type StressItem, stressReport } from './trial/stress-des.ts';
export { surelyMoved } from './trial/surely-moved.ts';
export { SweepFile, sweepScenarios } from './trial/sweep.ts';
export {
  type ChangedPeople,
  type ComparisonResult,
  isTrialPrecise,
  type MeasureDifference,
  type MeasureResult,
  type Replication,
  runReplication,
  type ScenarioResult,
  summariseTrial,
  type TrialPlan,
  type TrialResult,
  type TrialWorld,
} from './trial/trial.ts';
export { type CostLine, type CostResult, costsOf, type UnitCost } from './trial/trial-cost.ts';
export { findingsOf } from './trial/trial-findings.ts';
export { type CohortScores, meanOf, type PersonScore, scorer, scoresOf, type TrialMeasure } from './trial/trial-measure.ts';
export { type WeakAssumption, weakAssumptions } from './trial/weak-assumptions.ts';
export { type Matters, mattersSentence, whatMatters } from './trial/what-matters.ts';
