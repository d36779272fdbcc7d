import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuiltStudio, buildStudio } from '../../src/cli/build-studio.ts';
import { bundle } from '../bundle/bundle.ts';

/** The studio's page, built once for each state of the sources. */
export async function builtStudio(): Promise<BuiltStudio> {
  const kept = join((await bundle())?.folder ?? '', 'studio.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const built = await buildStudio(resolve(import.meta.dirname, '..', '..', 'src', 'studio'));
  writeFileSync(kept, JSON.stringify(built));
  return built;
}
