import { join, relative } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { entriesOfPackage, root } from './entries.ts';

/**
 * Writes the types of every entry, once: both ways of loading lead to the same. What several entries share stands in one file,
 * so that no two files of types need each other. A warning fails the build: it would be read by nobody.
 */
export async function writeTypes(): Promise<void> {
  const entries = entriesOfPackage();
  const own = new Set(Object.values(entries).map((file) => join(root, file)));
  const warnings: string[] = [];
  const made = await rollup({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
    external: [/^[a-z@]/],
    plugins: [dts({ tsconfig: join(root, 'tsconfig.json'), compilerOptions: { skipLibCheck: true, preserveSymlinks: false } })],
    onwarn: (warning) => {
      if (!['CIRCULAR_DEPENDENCY', 'EMPTY_BUNDLE', 'UNRESOLVED_IMPORT'].includes(warning.code ?? '')) warnings.push(warning.message);
    },
  });
  await made.write({
    dir: join(root, 'dist'),
    entryFileNames: '[name].d.cts',
    chunkFileNames: '[name]-[hash].d.cts',
    hoistTransitiveImports: false,
    manualChunks: (id) => (own.has(id) ? undefined : chunkOf(relative(root, id))),
  });
  await made.close();
  if (warnings.length > 0) throw new Error(`The types:\n${warnings.join('\n')}`);
}

// What proves a pathway needs packages that stand beside this one; whoever proves nothing need not have them.
function chunkOf(file: string): string {
  if (file.startsWith('machines')) return 'scotland';
  return file.startsWith('src/testing') ? 'proofs' : 'types';
}
