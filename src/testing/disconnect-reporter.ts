import { givenAs } from '../kernel/given.ts';
import { PathwayError } from '../kernel/index.ts';
import type { Finding } from '../map/index.ts';
import { escapeMarkup } from '../report/plain/escape.ts';
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
        [...module.children.allTests()].map((test): Told => {
          const found = (test.meta() as Record<string, unknown>)[findingsKey] as Finding[] | undefined;
          return { test: test.fullName, isAsked: found !== undefined, findings: once(found ?? []) };
        }),
      );
      if (format === 'junit') write(junitText(tests.filter(({ test }) => test !== '')));
      else if (!tests.some(({ isAsked }) => isAsked))
        write('# Disconnects\n\nNo test of this run asked a rule about a journey: nothing is known.\n');
      else write(reportText(tests.flatMap(({ test, findings }) => findings.map((finding) => ({ test, finding })))));
    },
  };
}

/** What one test found; where no matcher asked a rule, as in one that failed before, nothing is known. */
interface Told {
  readonly test: string;
  readonly isAsked: boolean;
  readonly findings: readonly Finding[];
}

/** A journey that several matchers of one test looked at breaks once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map((one) => [[one.journey, one.rule, one.trigger, one.domain, one.verdict].join('\u0000'), one]));
  return [...seen.values()];
}

function junitText(tests: readonly Told[]): string {
  const count = (of: readonly Finding[]) => Math.max(1, of.length);
  const total = tests.reduce((sum, { findings }) => sum + count(findings), 0);
  const failures = tests.reduce((sum, { findings }) => sum + findings.length, 0);
  const skipped = tests.filter(({ isAsked }) => !isAsked).length;
  const suites = tests.map(({ test, isAsked, findings }) => {
    const name = escapeMarkup(test);
    const cases = findings.map(
      (one) =>
        `    <testcase classname="${escapeMarkup(one.rule)}" name="${escapeMarkup(`${one.journey}: ${one.rule}`)}" time="0">\n      <failure type="${escapeMarkup(one.verdict)}" message="${escapeMarkup(one.sentence)}">${escapeMarkup(`${one.sentence}\nLead: ${one.lead}.\nQuick win: ${one.quickWin}.`)}</failure>\n    </testcase>`,
    );
    const none = isAsked
      ? `    <testcase classname="journey" name="${name}: no disconnect" time="0"/>`
      : `    <testcase classname="journey" name="${name}: no rule was asked" time="0">\n      <skipped message="No matcher of this test asked a rule about a journey."/>\n    </testcase>`;
    return `  <testsuite name="${name}" tests="${count(findings)}" failures="${findings.length}" errors="0" skipped="${isAsked ? 0 : 1}" time="0">\n${cases.join('\n') || none}\n  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="justice-pathway" tests="${total}" failures="${failures}" errors="0" skipped="${skipped}" time="0">\n${suites.join('')}</testsuites>\n`;
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
