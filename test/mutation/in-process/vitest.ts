// What a test gets when it asks for vitest: the way of telling tests of this folder, and vitest's own way of expecting.

// vitest wants to be in a process of its own making; what it looks for there is not used by `expect`.
Object.assign(globalThis, {
  __vitest_worker__: {
    config: { root: '.', expect: {}, snapshotOptions: {} },
    ctx: {},
    metaEnv: {},
    environment: { name: 'node' },
    rpc: {},
  },
});
const own: typeof import('vitest') = await import('vitest');

export const { expect, expectTypeOf, vi, assert } = own;
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from './tests.ts';
