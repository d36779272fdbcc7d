import { expect, test } from 'vitest';
import { attributesMatch } from '../src/journal/attribute-match.ts';

const attrs = { days: 12, status: 'remand', plan: null };

test.each([
  [undefined, true],
  [{}, true],
  [{ days: 12 }, true],
  [{ days: '12' }, false],
  [{ days: { gte: 12, lte: 12 } }, true],
  [{ days: { gt: 12 } }, false],
  [{ days: { lt: 12 } }, false],
  // Like is compared with like.
  [{ days: { lte: '99' } }, false],
  [{ status: { gte: 1 } }, false],
  [{ status: { ne: 'remand' } }, false],
  [{ status: { ne: 'sentenced' } }, true],
  // What is not on record matches nothing but that it is not there.
  [{ other: 'x' }, false],
  [{ other: { ne: 'x' } }, false],
  [{ other: { lte: 5 } }, false],
  [{ other: { there: false } }, true],
  [{ plan: { there: true } }, false],
  [{ days: { there: true } }, true],
  [{ days: { there: false } }, false],
  [{ days: 12, status: 'sentenced' }, false],
])('attributes match %j: %s', (wanted, answer) => {
  expect(attributesMatch(attrs, wanted)).toBe(answer);
});
