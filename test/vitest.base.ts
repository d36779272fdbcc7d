const conditions = ['justice-pathway-source', 'node', 'module'];

/** What every run of the tests has in common: the package leads to its sources. */
export const base = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: 120_000, hookTimeout: 120_000 },
};
