import type { CivilDate } from 'justice-pathway';

/** When a disclosure period is over: on a day, never by time, when something ceases, or not until something is known. */
export interface End {
  readonly kind: 'day' | 'until-it-ceases' | 'ask' | 'never';
  /** For `day`, the first day on which it is over; else later than any day, so that ends can be compared. */
  readonly on: CivilDate;
  /** Where the end is not a day: certainly not before this day. */
  readonly notBefore?: CivilDate;
}

export const never: End = { kind: 'never', on: '9999-12-31' };

export function onDay(on: CivilDate): End {
  return { kind: 'day', on };
}

/** An order that goes on until it ceases, on a day that is not known. */
export function untilItCeases(notBefore?: CivilDate): End {
  return { kind: 'until-it-ceases', on: '9999-01-01', ...(notBefore ? { notBefore } : {}) };
}

/** An end that hangs on a fact that was not given. */
export function ask(notBefore?: CivilDate): End {
  return { kind: 'ask', on: '9999-06-01', ...(notBefore ? { notBefore } : {}) };
}

/** The later of two ends; the first where they are equal. */
export function laterEnd(one: End, other: End): End {
  if (one.on === other.on) return one;
  const [last, first] = one.on > other.on ? [one, other] : [other, one];
  const floor = first.kind === 'day' ? first.on : first.notBefore;
  if (last.kind === 'day' || last.kind === 'never' || floor === undefined || (last.notBefore ?? '') >= floor) return last;
  return { ...last, notBefore: floor };
}

/** The last of several ends, `undefined` of none. */
export function lastEnd(ends: readonly End[]): End | undefined {
  const [first, ...others] = ends;
  return first && others.reduce(laterEnd, first);
}
