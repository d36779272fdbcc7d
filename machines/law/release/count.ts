import { addDays, type CivilDate } from 'justice-pathway';
import type { Reasoning } from 'justice-pathway/law';
import type { Rounding } from '../fraction.ts';
import { counting } from './counting.ts';

/** How days are counted: which the law leaves open. */
export interface Counting {
  readonly rounding: Rounding;
  readonly firstDay: 'counts' | 'does-not-count';
}

/** The counting asked for, else the default, which is recorded as a reason because it is not settled. */
export function countingOf(asked: Partial<{ [K in keyof Counting]: Counting[K] | undefined }>, on: CivilDate, r: Reasoning): Counting {
  const standard = r.read(counting, on);
  return { rounding: asked.rounding ?? standard.rounding, firstDay: asked.firstDay ?? standard.firstDay };
}

/**
 * The day on which a number of days has been served.
 * @example dayServed('2026-06-01', 110, { rounding: 'up', firstDay: 'counts' }) // '2026-09-18'
 */
export function dayServed(from: CivilDate, days: number, { firstDay }: Counting): CivilDate {
  return addDays(from, firstDay === 'counts' ? days - 1 : days);
}

/** The counting with the other answer about the first day. */
export function otherFirstDay(of: Counting): Counting & { readonly when: string } {
  return of.firstDay === 'counts'
    ? { ...of, firstDay: 'does-not-count', when: 'if the day the sentence starts is not counted' }
    : { ...of, firstDay: 'counts', when: 'if the day the sentence starts is counted' };
}
