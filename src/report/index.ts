export { buildReport } from './build.ts';
export type { TextOptions } from './paper/paper-text.ts';
export { type CohortFlow, type CohortFlowOptions, cohortFlow, type FlowLink, type FlowNode } from './picture/cohort-flow.ts';
export { type BarPicture, type BarRow, barsPicture } from './picture/picture-bars.ts';
export { type DifferenceRow, type DifferencesModel, differencesPicture } from './picture/picture-differences.ts';
export { type FlowPictureOptions, flowPicture } from './picture/picture-flow.ts';
export { matrixPicture } from './picture/picture-matrix.ts';
export { type StatesDrawing, statesPicture } from './picture/picture-states.ts';
export { type JourneyStop, type StopsModel, stopsPicture } from './picture/picture-stops.ts';
export { type SwimlanePictureOptions, swimlanePicture } from './picture/picture-swimlane.ts';
export { type Swimlane, type SwimlaneOptions, swimlane } from './picture/swimlane.ts';
export { type FindingJson, findingJson } from './plain/finding-json.ts';
export type {
  AssumptionRow,
  DisconnectRow,
  GroupRow,
  JourneyPage,
  JourneyRow,
  Report,
} from './report.ts';
export type { MappedJourneys, ReportOptions } from './report-options.ts';
export type {
  BreakdownAsked,
  FlowColumn,
  FrameworkWords,
  Lane,
  Milestone,
  ReportWords,
  ShadedSpan,
  TimeCritical,
  WaitAsked,
} from './words.ts';
export { type ReportFormat, reportFormats, type WriteOptions, writeReport } from './write.ts';
