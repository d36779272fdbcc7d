import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** What `expect(one).toEqual(other)` says, for a property that asks a hundred thousand times: where both are the same to the last, nothing is built. */
export function expectEqual(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}
