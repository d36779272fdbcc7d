export { type Area, type AreaPlan, simulateArea } from './areas.ts';
export type {
  ArrivalAssumptions,
  AskAssumption,
  AssumedValue,
  AttrOf,
  ChoiceAssumption,
  ChoiceOption,
  ConcernedPeople,
  DeskAssumption,
  DeskOpening,
  ReleaseAssumption,
  ShareOf,
  SimulationAssumptions,
  SpreadOf,
  StepAssumption,
  WaitFor,
} from './assumptions.ts';
export { erlangB, erlangC, erlangK, type QueueFigures } from './closed-forms.ts';
export { type Cohort, type CohortOptions, simulateCohort } from './cohort.ts';
export type { DeskBackground, DeskCount, DeskVisit } from './desk.ts';
export { type Desks, makeDesks } from './desks.ts';
export {
  type Estimate,
  estimateDifference,
  estimateMean,
  estimateShare,
  exactShareInterval,
  isPrecise,
  replicationsNeeded,
  survivalCurve,
  warmUp,
} from './estimate.ts';
export { type EventChunk, EventColumns } from './event-columns.ts';
export { dayQueue, type EventQueue, heapQueue } from './event-queue.ts';
export { findingsOf } from './finding.ts';
export { type FitCheck, type FitEvents, type FitResult, type FitSummary, fitOf } from './fit.ts';
export { type FlowRun, runFlow } from './flow.ts';
export { type DeskOutcomes, type FlowColumns, flowColumns } from './flow-columns.ts';
export {
  deskEvents,
  type FlowChoice,
  type FlowDelay,
  type FlowDesk,
  type FlowHours,
  type FlowModel,
  type FlowState,
  type FlowStream,
} from './flow-model.ts';
export { type FlowPart, type FlowPhase, flowPhases, openFlowPart } from './flow-part.ts';
export { type JournalSum, journalHash, journalSum } from './journal-hash.ts';
export type { JourneyStart } from './journey-start.ts';
export { type CohortScores, meanOf, type PersonScore, scoreOf, scoresOf, type TrialMeasure } from './measure.ts';
export { type InventedPerson, inventPerson } from './people.ts';
export { applyScenario, composeScenarios, Lever, Scenario } from './scenario.ts';
export { latinHypercube, oneAtATime, type SweepFactor } from './sensitivity.ts';
export { spreadAt, spreadMean } from './spread.ts';
export { type StressItem, stressReport } from './stress-des.ts';
export { surelyMoved } from './sure.ts';
export { SweepFile, sweepScenarios } from './sweep.ts';
export {
  type ChangedPeople,
  type ComparisonResult,
  type DeskResult,
  isTrialPrecise,
  type MeasureDifference,
  type MeasureResult,
  type Replication,
  runReplication,
  type ScenarioResult,
  seedOf,
  summariseTrial,
  type TrialPlan,
  type TrialResult,
  type TrialWorld,
} from './trial.ts';
export { type WeakAssumption, weakAssumptions } from './weak.ts';
