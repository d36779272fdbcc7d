import { mkdirSync, writeFileSync } from 'node:fs';
import { disconnectReporter } from 'justice-pathway/testing';
import { defineConfig } from 'vitest/config';

const conditions = ['justice-pathway-source', 'node', 'import', 'module', 'default'];
const folder = process.env['OUT'] ?? 'out';

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['examples/service-suite/*.suite.ts'],
    reporters: [
      'default',
      disconnectReporter({
        write: (text) => {
          mkdirSync(folder, { recursive: true });
          writeFileSync(`${folder}/disconnects.md`, text);
        },
      }),
    ],
  },
});
