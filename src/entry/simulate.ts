// The entry `justice-pathway/simulate`: invented people on a pathway, trials, and what follows from a pathway itself.

export {
  type Exploration,
  type ExploreOptions,
  explore,
  type NoticeGap,
  type PathwayStructure,
  type PathwayWalk,
  type PreparingContact,
  type Responsibility,
  type RouteStep,
  type SimplePath,
  type StageGraph,
  type StageGraphOptions,
  type StageStay,
  type StructuralFinding,
  type StructureQuestions,
  sampleAttrs,
  simplePaths,
  stageGraph,
  stepsOf,
  structuralDisconnects,
  type WayOut,
} from '../engine/index.ts';
export type { AttributeTests } from '../journal/index.ts';
export { type Draws, decisionKey, keyedDraws } from '../kernel/index.ts';
export { routeStepText, structuralSentence } from '../report/structural-sentence.ts';
export * from '../simulate/index.ts';
