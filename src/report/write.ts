import { shortValue } from '../kernel/fault.ts';
import { PathwayError } from '../kernel/index.ts';
import { boardPaper } from './paper/board.ts';
import { paperHtml } from './paper/paper-html.ts';
import { paperMarkdown } from './paper/paper-markdown.ts';
import { paperText, type TextOptions } from './paper/paper-text.ts';
import { reportCsv } from './plain/csv.ts';
import { reportJson } from './plain/json.ts';
import { type JunitOptions, reportJunit } from './plain/junit.ts';
import type { Report } from './report.ts';

type Writer = (report: Report, options: WriteOptions) => string;

/** The paper in each of its forms: numbers that passed the gate, and nobody alone. */
const papers = {
  text: (report, options) => paperText(boardPaper(report), options),
  markdown: (report) => paperMarkdown(boardPaper(report)),
  html: (report) => paperHtml(boardPaper(report)),
} satisfies Readonly<Record<string, Writer>>;

/** Forms that show people one by one, and so stay inside. A new form is a line here or above, and the command line offers it. */
const lists = { json: reportJson, csv: reportCsv, junit: reportJunit } satisfies Readonly<Record<string, Writer>>;

const writers = { ...papers, ...lists };

/** One of the forms in which a report is written. */
export type ReportFormat = keyof typeof writers;
/** The forms in which a report is written. */
export const reportFormats = Object.keys(writers) as readonly ReportFormat[];

/** Whether a form shows people one by one. @example isPersonLevel('csv') // true */
export function isPersonLevel(format: string): boolean {
  return Object.hasOwn(lists, format);
}

/** How a report is written beside its form. */
export type WriteOptions = JunitOptions & TextOptions;

/**
 * Gives a report a form, as one string: `text`, `markdown` and `html` are the paper for a board; `json`, `csv` and `junit` are
 * findings person by person, for the partnership alone, and say so.
 * @throws PathwayError `unknown-format`
 * @example writeReport(buildReport({ journeys, findings, rules, zone: 'UTC' }), 'markdown')
 */
export function writeReport(report: Report, format: ReportFormat, options: WriteOptions = {}): string {
  if (typeof format !== 'string' || !Object.hasOwn(writers, format))
    throw new PathwayError('unknown-format', `${shortValue(format)} is not a form of report. Choose one of ${reportFormats.join(', ')}.`, {
      format,
    });
  const write: Writer = writers[format];
  return write(report, options);
}
