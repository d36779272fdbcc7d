import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { quietChunks, withoutBare } from '../build/quiet-chunks.ts';

const root = resolve(import.meta.dirname, '..', '..');
const shelf = join(root, 'out', 'bundle');
const hour = 3_600_000;

/** The package as built from these very sources, one file an entry, for processes that would spend their time on reading 700 of them. */
export interface Bundle {
  readonly folder: string;
  /** The command line. */
  readonly cli: string;
  /** What `node --import` needs for `justice-pathway` and its entries to lead here. */
  readonly use: string;
  /** The same for Vite: each entry by its whole name. */
  readonly alias: readonly { readonly find: RegExp; readonly replacement: string }[];
}

const made = new Map<string, Promise<Bundle | undefined>>();

/** Bundles all entries of the package with esbuild, once for each state of the sources; `undefined` where esbuild is not installed. */
export function bundle(): Promise<Bundle | undefined> {
  const folder = join(shelf, stateOfSources());
  const making = made.get(folder) ?? make(folder);
  made.set(folder, making);
  return making;
}

async function make(folder: string): Promise<Bundle | undefined> {
  if (!existsSync(folder)) {
    const esbuild = await import('esbuild').catch(() => undefined);
    if (!esbuild) return undefined;
    const beside = `${folder}.${process.pid}`;
    const entries = entriesOfPackage();
    const { howBundled } = await import('../build/scripts.ts');
    const started = startedByName();
    const { metafile } = await esbuild.build({
      ...howBundled,
      absWorkingDir: root,
      entryPoints: { ...Object.fromEntries(entries.map(([, name, source]) => [name, source])), ...started },
      outdir: beside,
      target: 'node22',
      plugins: [itself(entries), ...howBundled.plugins],
      logLevel: 'error',
    });
    const quiet = quietChunks(metafile, Object.values(started));
    for (const path of Object.keys(metafile.outputs)) {
      const file = join(root, path);
      writeFileSync(file, withoutBare(readFileSync(file, 'utf8'), quiet));
    }
    writeFileSync(join(beside, 'use.js'), useText(folder, entries));
    put(beside, folder);
    forgetOld(folder);
  }
  const alias = entriesOfPackage().map(([specifier, name]) => ({
    find: new RegExp(`^${specifier}$`),
    replacement: join(folder, `${name}.js`),
  }));
  return { folder, cli: join(folder, 'cli.js'), use: pathToFileURL(join(folder, 'use.js')).href, alias };
}

/** Another process may have put the same there first. */
function put(beside: string, folder: string): void {
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(beside, { recursive: true });
  }
}

type Entry = readonly [specifier: string, name: string, source: string];

/** Every entry of `package.json` that has a source, under the name of its built file. */
function entriesOfPackage(): Entry[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries<{ 'justice-pathway-source'?: string }>(exports).flatMap(([path, { 'justice-pathway-source': source }]) =>
    source === undefined ? [] : [[name + path.slice(1), path === '.' ? 'index' : path.slice(2), join(root, source)]],
  );
}

/** The command line and each worker that a name beside it starts. */
function startedByName(): Record<string, string> {
  const cli = join(root, 'src', 'cli');
  const workers = readdirSync(cli).filter((file) => file.endsWith('-worker.ts'));
  return {
    cli: join(cli, 'main.ts'),
    'run-cli': join(cli, 'run.ts'),
    ...Object.fromEntries(workers.map((file) => [file.slice(0, -'.ts'.length), join(cli, file)])),
  };
}

/** The package's own name leads to its sources, not to a package outside. */
function itself(entries: readonly Entry[]): import('esbuild').Plugin {
  const sources = new Map(entries.map(([specifier, , source]) => [specifier, source]));
  return {
    name: 'itself',
    setup: (build) =>
      build.onResolve({ filter: /^justice-pathway(\/|$)/ }, ({ path }) => {
        const source = sources.get(path);
        return source === undefined ? undefined : { path: source };
      }),
  };
}

function useText(folder: string, entries: readonly Entry[]): string {
  const urls = Object.fromEntries(entries.map(([specifier, name]) => [specifier, pathToFileURL(join(folder, `${name}.js`)).href]));
  return `import { registerHooks } from 'node:module';
const at = new Map(Object.entries(${JSON.stringify(urls)}));
registerHooks({
  resolve(specifier, context, next) {
    const url = at.get(specifier);
    return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
  },
});
`;
}

/** Changes when a file is written, added or taken away. */
function stateOfSources(): string {
  const hash = createHash('sha256');
  const files = ['src', 'machines', 'test/build', 'test/bundle'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  for (const file of ['package.json', 'package-lock.json', ...files.sort()]) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** A process that was started from an older state may still read it. */
function forgetOld(keep: string): void {
  mkdirSync(shelf, { recursive: true });
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name);
    // Two processes may forget at once.
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (folder !== keep && mtimeMs !== undefined && Date.now() - mtimeMs > hour) rmSync(folder, { recursive: true, force: true });
  }
}
