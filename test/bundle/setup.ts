import { bundle } from './bundle.ts';

/** Bundles the package once, before the tests that start processes. */
export default async function setup(): Promise<void> {
  await bundle();
}
