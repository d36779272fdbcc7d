import { defineConfig } from 'vitest/config';

const conditions = ['justice-pathway-source', 'node', 'module'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: [['default', { summary: false }], './test/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
