import type { Report } from '../report.ts';
import { findingJson } from './finding-json.ts';

/** The stable form for programs: `{ "journeys": n, "findings": [ … ] }`, times as ISO 8601 text with an offset. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ journeys: report.journeys, findings: report.findings.map((finding) => findingJson(finding, report.zone)) }, null, 2)}\n`;
}
