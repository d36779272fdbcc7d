import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { slices } from './slices.ts';
import { withScore } from './table.ts';

// `npm run -s mutate -- release-bounds [file…]`: changes the product in small ways, and says which changes no test notices.
const [name = '', ...files] = process.argv.slice(2);
const slice = slices[name];
if (!slice) {
  console.error(`Name a slice: ${Object.keys(slices).join(', ')}. Files of it may follow.`);
  process.exit(2);
}
process.env['MUTATION_SLICE'] = name;
const given = files.length > 0 ? files : slice.mutate;
const mutate = given.filter((path) => /[*{!]/.test(path) || existsSync(path.replace(/:\d.*$/, '')));
const began = Date.now();
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
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false, allowColor: false },
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  tempDirName: `out/mutation/work-${name}`,
  concurrency: Number(process.env['MUTATION_PROCESSES'] ?? 1),
  timeoutMS: 5_000,
  timeoutFactor: 2,
}).runMutationTest();
const count = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
const killed = count('Killed', 'Timeout');
const all = killed + count('Survived', 'NoCoverage');
const share = all === 0 ? 0 : Math.floor((100 * killed) / all);
const minutes = Math.ceil((Date.now() - began) / 60_000);
console.log(`${name}: ${killed} of ${all} killed (${share} %), ${results.length - all} not counted, ${minutes} min`);
if (files.length === 0) {
  const table = 'test/mutation/survivors.md';
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(table, withScore(readFileSync(table, 'utf8'), { slice: name, mutants: all, killed, share, on, minutes }));
}
process.exitCode = killed * 10 >= all * 9 ? 0 : 1;
