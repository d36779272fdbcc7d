import { relative, resolve } from 'node:path';
import { expect } from 'vitest';
import { times } from './as-asked.ts';

const root = resolve(import.meta.dirname, '../..');

/** The command that meets a failure of the test that runs again. */
export function repeating({ seed, counterexamplePath }: { readonly seed: number; readonly counterexamplePath: string | null }): string {
  const { testPath, currentTestName = '' } = expect.getState();
  const file = testPath === undefined ? '' : ` ${relative(root, testPath)}`;
  const path = counterexamplePath === null ? '' : ` --path=${counterexamplePath}`;
  const test = currentTestName.split(' > ').at(-1) ?? '';
  const quoted = `'${test.replaceAll("'", `'\\''`)}'`;
  return `Repeat it: npm run -s test:soak -- --times=${times()} --seed=${seed}${path} --test=${quoted}${file}`;
}
