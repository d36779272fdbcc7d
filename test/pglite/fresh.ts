import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const root = resolve(import.meta.dirname, '..', '..');
const shelf = join(root, 'out', 'pglite');

/** A new PostgreSQL inside the process, with nothing in it. To make one is mostly the making of its empty files, which are kept for the next. */
export async function freshPglite(): Promise<PGlite> {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const kept = join(shelf, `${version}.tar`);
  if (existsSync(kept)) return PGlite.create({ loadDataDir: new Blob([readFileSync(kept)]) });
  const pglite = await PGlite.create();
  const files = await pglite.dumpDataDir('none');
  mkdirSync(shelf, { recursive: true });
  const beside = `${kept}.${process.pid}`;
  writeFileSync(beside, new Uint8Array(await files.arrayBuffer()));
  // Another process may have put the same there first.
  renameSync(beside, kept);
  return pglite;
}
