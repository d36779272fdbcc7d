import { defineConfig } from 'vitest/config';
import { base } from './vitest.base.ts';

// The tests that a mutation run of the law calculators needs, and no others.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['release-*', 'licence', 'throughcare', 'victim-notification', 'emergency-release', 'time-before-sentence'].map(
      (area) => `test/law-${area}.test.ts`,
    ),
  },
});
