import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { slices } from './slices.ts';

// `npm run -s mutate -- webhook [file…]`: changes the product in small ways, and says which changes no test notices.
const [name = '', ...files] = process.argv.slice(2);
const slice = slices[name];
if (!slice) {
  console.error(`Name a slice: ${Object.keys(slices).join(', ')}. Files of it may follow.`);
  process.exit(2);
}
process.env['MUTATION_SLICE'] = name;
const given = files.length > 0 ? files : slice.mutate;
const mutate = given.filter((path) => path.includes('*') || existsSync(path.replace(/:\d.*$/, '')));
const results = await new Stryker({
  mutate,
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutator: { excludedMutations: name === 'rules' ? [] : ['StringLiteral'] },
  ignorePatterns: ['dist', 'out', '.git'],
  ignoreStatic: name !== 'rules',
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  tempDirName: 'out/mutation/work',
  concurrency: 1,
  timeoutMS: 20_000,
}).runMutationTest();
const count = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
const killed = count('Killed', 'Timeout');
const all = killed + count('Survived', 'NoCoverage');
console.log(
  `${name}: ${killed} of ${all} killed (${all === 0 ? 0 : Math.floor((100 * killed) / all)} %), ${results.length - all} not counted`,
);
process.exitCode = killed * 10 >= all * 9 ? 0 : 1;
