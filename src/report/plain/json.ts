import type { Report } from '../report.ts';
import { findingJson } from './finding-json.ts';

/** Said first by every form that shows people one by one. */
export const personLevelMark = 'INSIDE THE PARTNERSHIP ONLY: holds small numbers or single people.';

/** The stable form for programs: `{ "inside": …, "journeys": n, "findings": [ … ] }`, times as ISO 8601 text with an offset. For the partnership alone. */
export function reportJson(report: Report): string {
  const inside = report.audience.kind === 'release' ? personLevelMark : report.marks.join(' ');
  return `${JSON.stringify({ inside, journeys: report.ids.length, findings: report.findings.map((finding) => findingJson(finding, report.zone)) }, null, 2)}\n`;
}
