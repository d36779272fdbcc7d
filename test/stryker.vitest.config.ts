import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

// The tests that a mutation run of the law calculators needs, and no others.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/law-release-*.test.ts', 'test/law-licence.test.ts'] },
});
