export { areaAssumptions, type FittedArea, fittedArea, fittedAreas } from './areas/areas.ts';
export { areaFigures } from './areas/figures.ts';
export { areaParameters, withParameters } from './areas/parameters.ts';
export { assumptions, calibration, type Quantity, releaseLever } from './assumptions/index.ts';
export { type ContactId, contacts, type ScottishContact } from './contacts.ts';
export * from './entry/law.ts';
export {
  allHooks,
  domainHooks,
  employmentHook,
  familyHook,
  financialHook,
  healthHook,
  housingHook,
  purposes,
  substanceHook,
  victimHook,
} from './hooks/index.ts';
export { links, type ScottishStages, stages } from './links.ts';
export { Need, scottishMeaning } from './meaning.ts';
export {
  commonOutcomes,
  type FrameworkOutcome,
  type Measured,
  nationalOutcomes,
  type PriorityAction,
  priorityActions,
  strategyAims,
} from './outcomes/frameworks.ts';
export { indicators } from './outcomes/indicators.ts';
export { planBreakdowns, planIndicators } from './outcomes/plan-measures.ts';
export { communitiesOfPractice } from './partners/communities.ts';
export { outcomes } from './partners/outcomes.ts';
export { type ScottishFacts, type ScottishPathway, scottishPathway } from './pathway.ts';
export { type Practice, practice } from './practice/practice.ts';
export { specialists } from './practice/specialists.ts';
export { scottishQuestions } from './practice/structure-questions.ts';
export { templateRows } from './practice/template-rows.ts';
export { recordWords } from './record-words.ts';
export {
  acknowledgeBy,
  acknowledgeWorkingDays,
  type ReferralContext,
  type ReferralInput,
  type ReferralOutcome,
  type ReferralPathway,
  type ReferralStage,
  reachBy,
  referral,
  referralMachine,
  referralPathway,
  referralRule,
  referralVocabulary,
} from './referral/index.ts';
export { reportWords } from './report-words.ts';
export { blankAnswers } from './rules/blank-answers.ts';
export { rules } from './rules/index.ts';
export { linkedRules } from './rules/linked.ts';
export { planLinkedRules, planRules } from './rules/plan.ts';
export { gateMeeting } from './scenarios/gate-meeting.ts';
export {
  fitChecks,
  groupFigures,
  measures,
  peopleGroups,
  scenarioById,
  scenarios,
  stocks,
  unitCosts,
  type Watched,
  watched,
} from './scenarios/index.ts';
export { milestones } from './scenarios/milestones.ts';
export { yearGroups } from './scenarios/year-groups.ts';
export {
  bodyCalendar,
  clackmannanshire,
  clackmannanshireServices,
  diversionSteps,
  nationalServices,
  needsOfTerms,
  openings,
  scottishAreas,
  services,
} from './services/index.ts';
export { pages } from './sources/pages.ts';
export { lawOf, underLaw } from './stages/shared/law-of.ts';
export { type EventOf, type EventType, type JusticeEvent, type ScottishVocabulary, vocabulary } from './vocabulary.ts';
export {
  besideStops,
  cardEvents,
  deskArea,
  domainNames,
  inHand,
  needNames,
  type TradeWord,
  tradeWords,
  type WalkAction,
  type WalkActionId,
  type WalkCompanion,
  type WalkCrossing,
  type WalkDesk,
  type WalkFacts,
  type WalkHappening,
  type WalkPerson,
  type WalkStart,
  type WalkStartId,
  type WalkStopRow,
  walkActions,
  walkCompanions,
  walkCrossings,
  walkDesks,
  walkPeople,
  walkStarts,
} from './walk/index.ts';
