import { defineConfig } from 'vitest/config';
import { base } from './vitest.base.ts';

// The tests that a mutation run of the calculators around the sentence needs: custody, prosecution, bail, disposals, disclosure, children, notification.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['answers', 'police-*', 'next-court-day', 'prosecution', 'bail', 'disposals', 'disclosure', 'children'].map(
      (area) => `test/law-${area}.test.ts`,
    ),
  },
});
