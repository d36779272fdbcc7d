import type { PastRelease } from 'justice-pathway/release';

export const question = 'a'.repeat(20);

/** People by number, each with a record that says nothing. */
export const people = (from: number, to: number, record = 'r') =>
  Object.fromEntries(Array.from({ length: to - from }, (_, at) => [`p${from + at}`, record]));

/** A release of before, as a register keeps it. */
export const past = (own: Partial<PastRelease>): PastRelease => ({
  at: '2026-06-01T09:00:00Z',
  what: 'report',
  rounding: 5,
  query: question,
  asked: 'everything',
  people: people(0, 40),
  cells: {},
  ...own,
});
