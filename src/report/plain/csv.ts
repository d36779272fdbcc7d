import type { Report } from '../report.ts';
import { csvField } from './escape.ts';
import { findingJson } from './finding-json.ts';
import { personLevelMark } from './json.ts';

const columns = [
  'journey',
  'rule',
  'verdict',
  'severity',
  'trigger',
  'domain',
  'dueAt',
  'observedAt',
  'reason',
  'lead',
  'community',
  'outcomes',
  'quickWin',
  'sentence',
] as const;

/** One line a finding (RFC 4180, UTF-8) after a line that says who may read it; lists are joined with "; ". */
export function reportCsv(report: Report): string {
  const rows = report.findings.map((finding) => {
    const row: Record<string, unknown> = { ...findingJson(finding, report.zone), severity: finding.severity };
    return columns.map((column) => csvField(text(row[column]))).join(',');
  });
  const mark = report.audience.kind === 'release' ? personLevelMark : report.marks.join(' ');
  return `${[csvField(mark), columns.join(','), ...rows].join('\r\n')}\r\n`;
}

function text(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
