import { defineConfig, type Options } from 'tsup';

const library = {
  index: 'src/index.ts',
  map: 'src/entry/map.ts',
  logs: 'src/entry/logs.ts',
  simulate: 'src/entry/simulate.ts',
  law: 'src/entry/law.ts',
  service: 'src/entry/service.ts',
  machines: 'machines/index.ts',
  adapters: 'src/entry/adapters.ts',
  sqlite: 'src/adapters/sqlite/index.ts',
  postgres: 'src/adapters/postgres/index.ts',
  testing: 'src/entry/testing.ts',
};

const shared: Options = {
  target: 'es2023',
  // node:sqlite has no name without its prefix.
  removeNodeProtocol: false,
  dts: true,
  external: [/^justice-pathway(\/|$)/, 'esbuild', /^node:/],
};

// The journey studio is one page, ready made for those who install the package.
const studio =
  'node --conditions=justice-pathway-source --disable-warning=ExperimentalWarning src/cli/main.ts studio --out dist/studio.html';

// One build for ESM, so that the command line and the library share their classes; CommonJS beside it. `npm run build` empties dist first.
export default defineConfig([
  {
    ...shared,
    entry: {
      ...library,
      cli: 'src/cli/main.ts',
      'simulation-worker': 'src/cli/simulation-worker.ts',
      'area-worker': 'src/cli/area-worker.ts',
    },
    format: ['esm'],
    splitting: true,
    dts: { entry: library },
    onSuccess: studio,
  },
  { ...shared, entry: library, format: ['cjs'] },
]);
