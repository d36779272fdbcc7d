import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuiltStudio, buildStudio } from '../../src/cli/build-studio.ts';
import { bundle } from '../bundle/bundle.ts';

/** The studio's page, built once for each state of the sources. */
export async function builtStudio(): Promise<BuiltStudio> {
  const kept = join((await bundle())?.folder ?? '', 'studio.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const built = await buildStudio(resolve(import.meta.dirname, '..', '..', 'src', 'studio'));
  // Another file of tests may build it at the same time; whoever reads finds a whole one.
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, JSON.stringify(built));
  renameSync(own, kept);
  return built;
}
