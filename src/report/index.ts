export { buildReport, type MappedJourneys, type ReportOptions, reportCounts, reportOf } from './build.ts';
export { boardPaper } from './paper/board.ts';
export { cellNumber, cellText } from './paper/cell-text.ts';
export {
  type Paper,
  type PaperCell,
  type PaperKind,
  type PaperPicture,
  type PaperSection,
  type PaperTable,
  paperKinds,
  type Share,
} from './paper/paper.ts';
export { paperHtml } from './paper/paper-html.ts';
export { paperJson } from './paper/paper-json.ts';
export { paperMarkdown } from './paper/paper-markdown.ts';
export { paperText } from './paper/paper-text.ts';
export { makePaper, type PaperOptions } from './paper/write-paper.ts';
export { type CohortFlow, type CohortFlowOptions, cohortFlow, type FlowLink, type FlowNode } from './picture/cohort-flow.ts';
export { type BarPicture, type BarRow, barsPicture } from './picture/picture-bars.ts';
export { type DifferenceRow, type DifferencesModel, differencesPicture } from './picture/picture-differences.ts';
export { type FlowPictureOptions, flowPicture } from './picture/picture-flow.ts';
export { matrixPicture } from './picture/picture-matrix.ts';
export { type StatesDrawing, statesPicture } from './picture/picture-states.ts';
export { type JourneyStop, type StopsModel, stopsPicture } from './picture/picture-stops.ts';
export { type SwimlanePictureOptions, swimlanePicture } from './picture/picture-swimlane.ts';
export { type Swimlane, type SwimlaneOptions, swimlane } from './picture/swimlane.ts';
export { escapeMarkup, withoutControls } from './plain/escape.ts';
export { type FindingJson, findingJson } from './plain/finding-json.ts';
export { RecommendationEntry, RecommendationRegister, recommendationStatuses } from './recommendation.ts';
export type {
  AssumptionRow,
  BestChangeShown,
  CharacteristicRows,
  DisconnectRow,
  GateRows,
  GroupCount,
  GroupRow,
  IndicatorRow,
  JourneyPage,
  JourneyRow,
  MomentRowsShown,
  Report,
  SinceRow,
  TimeCriticalRow,
  WaitRow,
} from './report.ts';
export { changeSentence } from './rows/lead-sentences.ts';
export type { FlowColumn, FrameworkWords, Lane, Milestone, ReportWords, ShadedSpan, TimeCritical, WaitAsked } from './words.ts';
export { type ReportFormat, reportFormats, type WriteOptions, writeReport } from './write.ts';
