import { readdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

const library = {
  index: 'src/index.ts',
  map: 'src/entry/map.ts',
  logs: 'src/entry/logs.ts',
  records: 'src/entry/records.ts',
  simulate: 'src/entry/simulate.ts',
  law: 'src/entry/law.ts',
  papers: 'src/entry/papers.ts',
  release: 'src/entry/release.ts',
  service: 'src/entry/service.ts',
  machines: 'machines/index.ts',
  'machines-law': 'machines/entry/law.ts',
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

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

/** The entries for pages and edge runtimes, and every module that they may reach as one of its own, so that a bundler leaves out what is not used. */
function modules(): Record<string, string> {
  const { sqlite: _, postgres: __, testing: ___, ...entries } = library;
  const named = new Set(Object.values(entries));
  const others = ['src', 'machines']
    .flatMap(filesOf)
    .filter((file) => extname(file) === '.ts' && !named.has(file) && !/^src\/(cli|studio|testing)\/|\/(sqlite|postgres)\//.test(file));
  return { ...entries, ...Object.fromEntries(others.map((file) => [`m/${file.slice(0, -'.ts'.length)}`, file])) };
}

// All but what is installed only by those who use it.
const carried = /^(?!esbuild$|hyparquet$|pg$|pg-boss$|@electric-sql\/|@opentelemetry\/|@scottish-government\/|node:)/;

// The command line speaks English; 64 files of other words need not be read at each start.
const englishOnly: Plugin = {
  name: 'english-only',
  setup: (build) =>
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    })),
};

// The journey studio is one page, ready made for those who install the package.
const studio =
  'node --conditions=justice-pathway-source --disable-warning=ExperimentalWarning src/cli/main.ts studio --out dist/studio.html';

// The command line carries what it needs in files of its own: whoever installs the package for its library does not get commander and the like.
const commandLine: Options = {
  ...shared,
  entry: {
    cli: 'src/cli/main.ts',
    'simulation-worker': 'src/cli/simulation-worker.ts',
    'area-worker': 'src/cli/area-worker.ts',
    'area-fit-worker': 'src/cli/area-fit-worker.ts',
  },
  format: ['esm'],
  splitting: true,
  dts: false,
  noExternal: [carried],
  banner: { js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);" },
  esbuildOptions: (options) => {
    options.conditions = ['justice-pathway-source'];
    options.minifySyntax = true;
    options.minifyWhitespace = true;
  },
  esbuildPlugins: [englishOnly],
  onSuccess: studio,
};

// Of each form one build, so that all entries share their classes. `npm run build` empties dist first.
export default defineConfig([
  { ...shared, entry: library, format: ['esm'], splitting: true, dts: { entry: library } },
  { ...shared, entry: library, format: ['cjs'] },
  // For bundlers (the condition `module`). Node reads the few big files above, which start sooner.
  {
    ...shared,
    entry: modules(),
    outDir: 'dist/modules',
    format: ['esm'],
    splitting: true,
    dts: false,
    esbuildOptions: (options) => {
      options.chunkNames = 'm/[name]-[hash]';
      options.minifySyntax = true;
      options.minifyWhitespace = true;
    },
  },
  commandLine,
]);
