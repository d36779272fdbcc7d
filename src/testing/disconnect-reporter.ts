import { givenAs } from '../kernel/given.ts';
import type { Finding } from '../map/index.ts';
import { findingsKey } from './disconnect-matchers.ts';

interface TestCaseLike {
  readonly fullName: string;
  meta(): object;
}

interface TestModuleLike {
  readonly children: { allTests(): Iterable<TestCaseLike> };
}

/**
 * A vitest reporter that writes the disconnects of a test run as Markdown, grouped by lead partner.
 * Give it a way to write: `disconnectReporter({ write: (text) => writeFileSync('disconnects.md', text) })`.
 */
export function disconnectReporter(of: { readonly write: (text: string) => void }): {
  onTestRunEnd(modules: readonly TestModuleLike[]): void;
} {
  givenAs('disconnectReporter', 'of', of, '{write:function}');
  const { write } = of;
  return {
    onTestRunEnd(modules: readonly TestModuleLike[]): void {
      const rows = modules.flatMap((module) =>
        [...module.children.allTests()].flatMap((test) =>
          (((test.meta() as Record<string, unknown>)[findingsKey] as Finding[] | undefined) ?? []).map((finding) => ({
            test: test.fullName,
            finding,
          })),
        ),
      );
      write(reportText(rows));
    },
  };
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
