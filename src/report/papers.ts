export { reportCounts, reportOf } from './build.ts';
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
  type ShownShare,
} from './paper/paper.ts';
export { paperHtml } from './paper/paper-html.ts';
export { paperJson } from './paper/paper-json.ts';
export { paperMarkdown } from './paper/paper-markdown.ts';
export { paperText } from './paper/paper-text.ts';
export { readableTable } from './paper/readable-table.ts';
export { makePaper, type PaperOptions } from './paper/write-paper.ts';
export { withoutControls } from './plain/escape.ts';
export { RecommendationEntry, RecommendationRegister, recommendationStatuses } from './recommendation.ts';
export type {
  BestChangeShown,
  CharacteristicRows,
  GateRows,
  GroupCount,
  IndicatorRow,
  MomentRowsShown,
  SinceRow,
  TimeCriticalRow,
  WaitRow,
} from './report.ts';
export { changeSentence } from './rows/lead-sentences.ts';
