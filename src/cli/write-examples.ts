import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, type Io, writeOut } from './io.ts';

/** Writes a part of the examples that came with the package into a folder: all of it, or nothing where something else stands there. */
export function writeExamples(io: Io, part: string, folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    badInput({
      code: 'not-a-folder',
      severity: 'error',
      file: folder,
      message: 'This is a file, not a folder.',
      cure: 'Name a folder, or none for "examples".',
    });
  const from = join(shippedExamples(), part);
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(from, name)).isFile())
    .sort();
  const wanted = files.map((name) => ({ path: join(folder, name), text: readFileSync(join(from, name), 'utf8') }));
  const changed = wanted.filter(({ path, text }) => existsSync(path) && (!statSync(path).isFile() || readFileSync(path, 'utf8') !== text));
  if (changed.length > 0)
    badInput(
      ...changed.map(({ path }) => ({
        code: 'would-replace',
        severity: 'error' as const,
        file: path,
        message: 'Something else stands here; nothing was written.',
        cure: 'Move it away, or name another folder.',
      })),
    );
  const missing = wanted.filter(({ path }) => !existsSync(path));
  for (const { path, text } of missing) writeOut({ ...io, err: () => {} }, path, text);
  io.out(`${relative('', folder) || '.'}: ${missing.length} files written, ${wanted.length - missing.length} there already.`);
}

// Beside `dist` where the package is installed, beside `src` in a clone.
function shippedExamples(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'examples');
    if (existsSync(join(folder, 'package.json')) && existsSync(join(found, 'journeys'))) return found;
    if (folder === dirname(folder))
      badInput({
        code: 'no-examples',
        severity: 'error',
        message: 'The examples did not come with this copy of the package.',
        cure: 'Install the package again.',
      });
  }
}
