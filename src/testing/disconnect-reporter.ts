import { givenAs } from '../kernel/given.ts';
import { PathwayError } from '../kernel/index.ts';
import type { Finding } from '../map/index.ts';
import { escapeMarkup } from '../report/index.ts';
import { findingsKey } from './disconnect-matchers.ts';

interface TestCaseLike {
  readonly fullName: string;
  meta(): object;
}

interface TestModuleLike {
  readonly children: { allTests(): Iterable<TestCaseLike> };
}

/** How the disconnects of a test run are written. */
export interface DisconnectReporterOptions {
  /** Receives the whole text, once, at the end of the run. */
  readonly write: (text: string) => void;
  /** `junit`: each test a suite, each disconnect in it a failure of its own. @defaultValue 'markdown' */
  readonly format?: 'markdown' | 'junit';
}

/**
 * A vitest reporter that writes the disconnects of a test run, of journeys and of live cases: as Markdown grouped by lead partner, or as JUnit XML.
 * Give it a way to write: `disconnectReporter({ write: (text) => writeFileSync('disconnects.md', text) })`.
 */
export function disconnectReporter(of: DisconnectReporterOptions): {
  onTestRunEnd(modules: readonly TestModuleLike[]): void;
} {
  givenAs('disconnectReporter', 'of', of, '{write:function}');
  const { write, format = 'markdown' } = of;
  if (format !== 'markdown' && format !== 'junit')
    throw new PathwayError('bad-argument', `disconnectReporter() writes "markdown" or "junit", and was asked for "${String(format)}".`);
  return {
    onTestRunEnd(modules: readonly TestModuleLike[]): void {
      const tests = modules.flatMap((module) =>
        [...module.children.allTests()].map((test) => ({
          test: test.fullName,
          findings: once(((test.meta() as Record<string, unknown>)[findingsKey] as Finding[] | undefined) ?? []),
        })),
      );
      if (format === 'junit') write(junitText(tests.filter(({ test }) => test !== '')));
      else write(reportText(tests.flatMap(({ test, findings }) => findings.map((finding) => ({ test, finding })))));
    },
  };
}

/** A journey that several matchers of one test looked at breaks once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map((one) => [[one.journey, one.rule, one.trigger, one.domain, one.verdict].join('\u0000'), one]));
  return [...seen.values()];
}

function junitText(tests: readonly { readonly test: string; readonly findings: readonly Finding[] }[]): string {
  const count = (of: readonly Finding[]) => Math.max(1, of.length);
  const total = tests.reduce((sum, { findings }) => sum + count(findings), 0);
  const failures = tests.reduce((sum, { findings }) => sum + findings.length, 0);
  const suites = tests.map(({ test, findings }) => {
    const name = escapeMarkup(test);
    const cases = findings.map(
      (one) =>
        `    <testcase classname="${escapeMarkup(one.rule)}" name="${escapeMarkup(`${one.journey}: ${one.rule}`)}" time="0">\n      <failure type="${escapeMarkup(one.verdict)}" message="${escapeMarkup(one.sentence)}">${escapeMarkup(`${one.sentence}\nLead: ${one.lead}.\nQuick win: ${one.quickWin}.`)}</failure>\n    </testcase>`,
    );
    const none = `    <testcase classname="journey" name="${name}: no disconnect" time="0"/>`;
    return `  <testsuite name="${name}" tests="${count(findings)}" failures="${findings.length}" errors="0" skipped="0" time="0">\n${cases.join('\n') || none}\n  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="justice-pathway" tests="${total}" failures="${failures}" errors="0" skipped="0" time="0">\n${suites.join('')}</testsuites>\n`;
}

function reportText(rows: readonly { readonly test: string; readonly finding: Finding }[]): string {
  if (rows.length === 0) return '# Disconnects\n\nThe journeys of this test run have none.\n';
  const leads = new Map<string, Map<string, { finding: Finding; tests: Set<string>; count: number }>>();
  for (const { test, finding } of rows) {
    const own = leads.get(finding.lead) ?? new Map<string, { finding: Finding; tests: Set<string>; count: number }>();
    leads.set(finding.lead, own);
    const row = own.get(finding.rule) ?? { finding, tests: new Set<string>(), count: 0 };
    own.set(finding.rule, row);
    row.tests.add(test);
    row.count += 1;
  }
  const parts = [...leads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lead, own]) => {
      const items = [...own.values()].map(
        ({ finding, tests, count }) =>
          `- ${finding.sentence}${count > 1 ? ` (and ${count - 1} more)` : ''}\n  Quick win: ${finding.quickWin}. Seen in: ${[...tests].join('; ')}.`,
      );
      return `## ${lead}\n\n${items.join('\n')}\n`;
    });
  return `# Disconnects\n\n${parts.join('\n')}`;
}
