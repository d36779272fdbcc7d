import { PathwayError } from '../kernel/index.ts';
import { reportHtml } from './html/html.ts';
import { reportCsv } from './plain/csv.ts';
import { reportJson } from './plain/json.ts';
import { type JunitOptions, reportJunit } from './plain/junit.ts';
import { reportMarkdown } from './plain/markdown.ts';
import { reportText, type TextOptions } from './plain/text.ts';
import type { Report } from './report.ts';

type Writer = (report: Report, options: WriteOptions) => string;

/** Each form with its writer: a new form is a line here, and the command line offers it. */
const writers = {
  text: reportText,
  markdown: reportMarkdown,
  html: reportHtml,
  json: reportJson,
  csv: reportCsv,
  junit: reportJunit,
} satisfies Readonly<Record<string, Writer>>;

/** One of the forms in which a report is written. */
export type ReportFormat = keyof typeof writers;
/** The forms in which a report is written. */
export const reportFormats = Object.keys(writers) as readonly ReportFormat[];

/** How a report is written beside its form. */
export type WriteOptions = JunitOptions & TextOptions;

/**
 * Gives a report a form, as one string.
 * @throws PathwayError `unknown-format`
 * @example writeReport(buildReport({ journeys, findings, rules }), 'markdown')
 */
export function writeReport(report: Report, format: ReportFormat, options: WriteOptions = {}): string {
  if (!Object.hasOwn(writers, format))
    throw new PathwayError('unknown-format', `"${String(format)}" is not a form of report. Choose one of ${reportFormats.join(', ')}.`, {
      format,
    });
  const write: Writer = writers[format];
  return write(report, options);
}
