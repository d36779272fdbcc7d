import { defineConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';
import { slices } from './slices.ts';

const slice = slices[process.env['MUTATION_SLICE'] ?? ''];

// The tests of one slice, and no others.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (slice?.tests ?? []).map((name) => `test/${name}.test.ts`),
    exclude: ['test/**/*.{process,browser}.test.ts'],
  },
});
