import { join } from 'node:path';
import { bundle } from './bundle.ts';

/** Bundles the package once, before the tests that start processes; what Node has compiled of it, those keep for each other. */
export default async function setup(): Promise<void> {
  const built = await bundle();
  if (built) process.env['NODE_COMPILE_CACHE'] ??= join(built.folder, '..', 'compiled');
}
