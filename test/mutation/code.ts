import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { Slice } from './slices.ts';
import type { Score } from './table.ts';

/** Changes files of a slice, or those given, in small ways, and runs the slice's tests on each change, or on those left from last time. */
export async function mutateCode(
  name: string,
  slice: Slice,
  files: readonly string[],
  isAgain: boolean,
): Promise<Omit<Score, 'minutes' | 'on'>> {
  process.env['MUTATION_SLICE'] = name;
  const given = files.length > 0 ? files : slice.mutate;
  const mutate = given.filter((path) => /[*{!]/.test(path) || existsSync(path.replace(/:\d.*$/, '')));
  const results = await new Stryker({
    mutate: [...mutate],
    packageManager: 'npm',
    testRunner: 'in-process',
    plugins: [fileURLToPath(new URL('./in-process/index.ts', import.meta.url))],
    testRunnerNodeArgs: ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'],
    // Strings are mostly sentences for people: a test that repeats a sentence to the letter holds nothing but its words. What is
    // worked out once when a file is read cannot be switched within one process; rules, which are such data, have a run of their own.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    ignorePatterns: ['dist', 'out', '.git', 'docs', 'test/packed', 'test/bench'],
    coverageAnalysis: 'perTest',
    reporters: ['as-it-goes'],
    // What the last run found is kept; `--again` tries only what no test noticed, where another test passes it now, and what is other code.
    incremental: true,
    incrementalFile: `out/mutation/${name}.json`,
    force: !isAgain,
    tempDirName: `out/mutation/work-${name}`,
    concurrency: Number(process.env['MUTATION_PROCESSES'] ?? 1),
    // A loop without end is met by counting how often the changed places are passed (a hundred times as often as without the change),
    // and one that waits by the runner. What is left is cut off by the clock, so late that a busy machine is not taken for a change.
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 60,
    timeoutFactor: 3,
  }).runMutationTest();
  const count = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  const share = all === 0 ? 0 : Math.floor((100 * killed) / all);
  const broken = count('RuntimeError', 'CompileError');
  console.log(`${count('Timeout')} of them went on without end, which counts as noticed; ${count('NoCoverage')} are run by no test.`);
  console.log(`Not counted: ${count('Ignored')} strings or worked out when a file is read, ${broken} that could not be run.`);
  return { slice: name, mutants: all, killed, share };
}
