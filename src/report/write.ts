import { PathwayError } from '../kernel/index.ts';
import { reportHtml } from './html/html.ts';
import { reportCsv } from './plain/csv.ts';
import { reportJson } from './plain/json.ts';
import { type JunitOptions, reportJunit } from './plain/junit.ts';
import { reportMarkdown } from './plain/markdown.ts';
import { reportText, type TextOptions } from './plain/text.ts';
import type { Report } from './report.ts';

/** The forms in which a report is written. */
export const reportFormats = ['text', 'markdown', 'html', 'json', 'csv', 'junit'] as const;
/** One of the forms in which a report is written. */
export type ReportFormat = (typeof reportFormats)[number];

/** How a report is written beside its form. */
export type WriteOptions = JunitOptions & TextOptions;

/**
 * Gives a report a form, as one string.
 * @throws PathwayError `unknown-format`
 * @example writeReport(buildReport({ journeys, findings, rules }), 'markdown')
 */
export function writeReport(report: Report, format: ReportFormat, options: WriteOptions = {}): string {
  switch (format) {
    case 'text':
      return reportText(report, options);
    case 'markdown':
      return reportMarkdown(report);
    case 'html':
      return reportHtml(report);
    case 'json':
      return reportJson(report);
    case 'csv':
      return reportCsv(report);
    case 'junit':
      return reportJunit(report, options);
    default:
      throw new PathwayError('unknown-format', `"${String(format)}" is not a form of report. Choose one of ${reportFormats.join(', ')}.`, {
        format,
      });
  }
}
