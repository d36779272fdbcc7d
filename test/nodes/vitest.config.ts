import { defineConfig } from 'vitest/config';
import { bundle } from '../bundle/bundle.ts';
import { base, native } from '../vitest.base.ts';

const built = await bundle();

// What keeps cases, for one process of the Node that runs it: the package from its bundle, as it is used, so that its sources are not read again.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    ...native,
    include: ['store-sqlite', 'store-model', 'store-doctor'].map((name) => `test/${name}.test.ts`),
    execArgv: [...native.execArgv, ...(built ? ['--import', built.use] : [])],
    maxWorkers: 1,
    reporters: ['json'],
  },
});
