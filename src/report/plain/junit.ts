import { formatInstant } from '../../kernel/index.ts';
import { type Finding, isDisconnect } from '../../map/index.ts';
import type { Report } from '../report.ts';
import { verdictWord } from '../words.ts';
import { escapeMarkup as safe } from './escape.ts';
import { personLevelMark } from './json.ts';

export interface JunitOptions {
  /** A `missed`, `met-late` or `present` of this severity or higher is a failure. @defaultValue 1 */
  readonly severity?: number;
}

/** JUnit XML for a build server: a suite a journey, a case a finding. An unknown is skipped, a lesser disconnect passes with its words. */
export function reportJunit(report: Report, { severity = 1 }: JunitOptions = {}): string {
  const byJourney = new Map<string, Finding[]>(report.ids.map((id) => [id, []]));
  for (const finding of report.findings) byJourney.get(finding.journey)?.push(finding);
  let [tests, failures, skipped] = [0, 0, 0];
  const suites = [...byJourney].map(([id, findings]) => {
    const failed = findings.filter((finding) => fails(finding, severity)).length;
    const unknown = findings.filter((finding) => finding.verdict === 'unknown').length;
    const count = Math.max(1, findings.length);
    tests += count;
    failures += failed;
    skipped += unknown;
    const cases =
      findings.length === 0
        ? `    <testcase classname="journey" name="${safe(id)}: no disconnect" time="0"/>`
        : findings.map((one) => testCase(one, severity, report.zone)).join('\n');
    return `  <testsuite name="${safe(id)}" tests="${count}" failures="${failed}" errors="0" skipped="${unknown}" time="0">\n${cases}\n  </testsuite>`;
  });
  const mark = report.audience.kind === 'release' ? personLevelMark : report.marks.join(' ');
  const body = suites.length === 0 ? '' : `\n${suites.join('\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?><!-- ${safe(mark).replaceAll('--', '- -')} -->\n<testsuites name="justice-pathway" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0">${body}</testsuites>\n`;
}

function fails(finding: Finding, severity: number): boolean {
  return isDisconnect(finding.verdict) && finding.severity >= severity;
}

function testCase(finding: Finding, severity: number, zone: string): string {
  const name = [finding.trigger, finding.domain].filter((part) => part !== undefined).join(' ');
  const open = `    <testcase classname="${safe(finding.rule)}" name="${safe(`${finding.rule} at ${name}`)}" time="0"`;
  const text = [
    finding.sentence,
    `Lead: ${finding.lead}.`,
    `Quick win: ${finding.quickWin}.`,
    finding.dueAt === undefined ? '' : `Due: ${formatInstant(finding.dueAt, zone)}.`,
    finding.observedAt === undefined ? '' : `Observed: ${formatInstant(finding.observedAt, zone)}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
  if (fails(finding, severity)) {
    return `${open}>\n      <failure type="${safe(finding.verdict)}" message="${safe(finding.sentence)}">${safe(text)}</failure>\n    </testcase>`;
  }
  if (finding.verdict === 'unknown') return `${open}>\n      <skipped message="${safe(finding.sentence)}"/>\n    </testcase>`;
  return isDisconnect(finding.verdict)
    ? `${open}>\n      <system-out>${safe(`${verdictWord(finding.verdict)}: ${text}`)}</system-out>\n    </testcase>`
    : `${open}/>`;
}
