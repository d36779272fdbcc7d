import { type CivilDate, PathwayError } from 'justice-pathway';

/** Where a rule is older than the collection, its start is not established; nothing is answered before this day. */
export const coverageStart: CivilDate = '2017-01-01';

/**
 * Refuses a day before the collection begins, for a rule whose own start is not established.
 * @throws PathwayError `not-in-force`, which a calculator answers as `unsupported`
 */
export function requireCovered(on: CivilDate, what: string): void {
  if (on < coverageStart) {
    throw new PathwayError('not-in-force', `${what}: the rules here are covered from ${coverageStart}, and ${on} is earlier.`, { on });
  }
}
