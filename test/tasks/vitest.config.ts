import { defineConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';

// Milliseconds of a busy machine are no test of the code: `npm run test:tasks` is run by itself, where nothing else runs.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/tasks/studio-tasks.ts'],
    globalSetup: ['test/browser/setup.ts'],
    reporters: [['default', { summary: false }], './test/closing-line.ts'],
  },
});
