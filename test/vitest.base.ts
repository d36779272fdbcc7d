const conditions = ['justice-pathway-source', 'node', 'module'];
const patience = process.env['PROPERTY_TIMES'] === undefined ? 120_000 : 0;

/** What every run of the tests has in common: the package leads to its sources. */
export const base = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: patience, hookTimeout: 120_000 },
};

/**
 * For tests that share a process: Node reads the files as they stand, as it does for the command line, so that nobody has to write each of them anew
 * for Vite. fast-check leads to the seed of this run.
 */
export const native = {
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: [
    '--conditions=justice-pathway-source',
    '--disable-warning=ExperimentalWarning',
    ...['--import', new URL('./properties/lead.ts', import.meta.url).href],
  ],
  isolate: false,
};
