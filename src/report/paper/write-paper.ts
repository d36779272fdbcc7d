import { givenAs } from '../../kernel/given.ts';
import type { RecommendationEntry } from '../recommendation.ts';
import type { Report } from '../report.ts';
import { noWords, type ReportWords } from '../words.ts';
import { annualPaper } from './annual.ts';
import { auditPaper } from './audit-paper.ts';
import { boardPaper } from './board.ts';
import { equalityPaper } from './equality.ts';
import { factsheetPaper } from './factsheet.ts';
import type { Paper, PaperKind } from './paper.ts';
import { recommendationsPaper } from './recommendations-paper.ts';
import { sharingPaper } from './sharing.ts';

/** What a paper needs beside the report. */
export interface PaperOptions {
  readonly words?: ReportWords;
  /** For an audit: the service or partner, by a part of its name. */
  readonly service?: string;
  /** For a board and for recommendations: what the partnership keeps. */
  readonly entries?: readonly RecommendationEntry[];
}

/** Makes one of the plan's papers from a report. @example makePaper(report, 'factsheet').title */
export function makePaper(report: Report, kind: PaperKind, options: PaperOptions = {}): Paper {
  givenAs('makePaper', 'report', report, '{marks:list lead:list unseen:list}');
  givenAs('makePaper', 'kind', kind, 'text');
  givenAs('makePaper', 'options', options, 'object?');
  const { words = noWords, service, entries = [] } = options;
  switch (kind) {
    case 'board':
      return boardPaper(report, entries);
    case 'annual':
      return annualPaper(report, words.frameworks ?? []);
    case 'audit':
      return auditPaper(report, service);
    case 'recommendations':
      return recommendationsPaper(report, entries);
    case 'factsheet':
      return factsheetPaper(report);
    case 'sharing':
      return sharingPaper(report);
    case 'equality':
      return equalityPaper(report, words.characteristics ?? []);
  }
}
