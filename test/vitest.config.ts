import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { base, native } from './vitest.base.ts';

const process = 'test/**/*.process.test.ts';
const browser = 'test/**/*.browser.test.ts';

// A file's name says how it is run: see docs/contributing.md. Projects begin in the order of their names, the slowest first.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: [['default', { summary: false }], './test/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          isolate: false,
          globalSetup: ['test/browser/setup.ts'],
          expect: { poll: { timeout: 20_000 } },
        },
      },
      { extends: true, test: { name: 'process', include: [process], globalSetup: ['test/bundle/setup.ts'] } },
      {
        extends: true,
        test: { ...native, name: 'shared', include: ['test/**/*.test.ts'], exclude: [process, browser], setupFiles: ['test/chai.ts'] },
      },
    ],
  },
});
