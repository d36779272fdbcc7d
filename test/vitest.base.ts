import { properties } from './properties/plugin.ts';

const conditions = ['justice-pathway-source', 'node', 'module'];
const patience = process.env['PROPERTY_TIMES'] === undefined ? 120_000 : 0;

/** What every run of the tests has in common: the package leads to its sources, and fast-check to the seed of this run. */
export const base = {
  plugins: [properties],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: patience, hookTimeout: 120_000 },
};
