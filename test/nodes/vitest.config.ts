import { defineConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';

// What keeps cases, for one process of the Node that runs it.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['store-sqlite', 'store-model', 'store-doctor'].map((name) => `test/${name}.test.ts`),
    isolate: false,
    maxWorkers: 1,
    reporters: ['json'],
  },
});
