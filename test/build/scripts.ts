import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { build } from 'esbuild';
import { noSchemaReading, oneLocale } from '../../src/cli/build-studio.ts';
import { entriesOfPackage, root, startedByName } from './entries.ts';
import { markPure } from './mark-pure.ts';
import { partOfDoor } from './part-of-door.ts';
import { quietChunks, withoutBare } from './quiet-chunks.ts';
import { schemasLater } from './schemas-later.ts';

/** What comes beside the package and not in it: what a host shares with it, what is installed only by those who use it, and readers of big formats. Of zod only the types do. */
function beside(): string[] {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => name !== 'zod');
  return names.flatMap((name) => [name, `${name}/*`]);
}

const commandLine = join(root, 'src', 'cli');
const firstFile = join(commandLine, 'main.ts');

// Packages in CommonJS ask for parts of Node in a way that a module cannot.
const partsOfNode: Plugin = {
  name: 'parts-of-node',
  setup: (made) => {
    made.onResolve({ filter: /^[a-z_]+$/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'part-of-node' } : undefined,
    );
    // commander would start other commands as processes; ours are none. Asked for in this way, the others do not read what they only
    // offer: `import` of a part of Node asks it for all that it has. The program's first file must still run on a Node that has no such way.
    made.onResolve({ filter: /^node:/ }, ({ path, importer }) => {
      if (importer.includes('commander'))
        return { path, namespace: path.endsWith('child_process') ? 'later-part-of-node' : 'part-of-node' };
      return importer.startsWith(commandLine) && importer !== firstFile ? { path, namespace: 'part-of-node' } : undefined;
    });
    made.onLoad({ filter: /.*/, namespace: 'later-part-of-node' }, ({ path }) => ({
      contents: `module.exports = { spawn: (...given) => process.getBuiltinModule(${JSON.stringify(path)}).spawn(...given) };`,
    }));
    made.onLoad({ filter: /.*/, namespace: 'part-of-node' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

// What a host says to its own zod, or registers there, is no word to the one inside.
const zodOfItsOwn: Plugin = {
  name: 'zod-of-its-own',
  setup: (made) => {
    made.onResolve({ filter: /^zod-apart$/ }, ({ path }) => ({ path, namespace: path }));
    made.onLoad({ filter: /.*/, namespace: 'zod-apart' }, () => ({ contents: "export { globalRegistry } from 'zod';", resolveDir: root }));
    made.onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](core|registries)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__zod_global', '__justice_pathway_zod_global'),
    }));
  },
};

/** Ids from the random numbers that pages, edges and Node all have. */
const randomOfAll: Plugin = {
  name: 'random-of-all',
  setup: (made) => made.onResolve({ filter: /^nanoid$/ }, () => ({ path: join(root, 'node_modules', 'nanoid', 'index.browser.js') })),
};

/** How library and command line are bundled, here and for the tests that start processes. */
export const howBundled = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  conditions: ['justice-pathway-source'],
  external: [...beside(), 'esbuild', '@scottish-government/*'],
  metafile: true,
  plugins: [oneLocale, noSchemaReading, partsOfNode, zodOfItsOwn, randomOfAll, partOfDoor, schemasLater],
} as const satisfies BuildOptions;

/** Builds library and command line as one graph of modules in a folder, each part once; answers with what went into it. */
export async function buildScripts(outdir = 'dist'): Promise<Metafile> {
  const { metafile } = await build({
    ...howBundled,
    absWorkingDir: root,
    // zod as an entry has a file of its own, which a page that does not use it leaves out.
    entryPoints: { ...entriesOfPackage(), ...startedByName(), schema: 'zod-apart' },
    outdir,
    target: 'es2023',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const quiet = quietChunks(metafile, Object.values(startedByName()));
  for (const path of Object.keys(metafile.outputs)) {
    const file = join(root, path);
    writeFileSync(file, markPure(withoutBare(readFileSync(file, 'utf8'), quiet)));
  }
  return metafile;
}
