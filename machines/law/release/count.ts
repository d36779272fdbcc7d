import { addDays, type CivilDate } from 'justice-pathway';
import { daysBetween, type Reasoning } from 'justice-pathway/law';
import { interimLiberation } from '../appeals/values.ts';
import type { Rounding } from '../fraction.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import { counting } from './counting.ts';
import { timeAtLarge } from './time-at-large.ts';

/** How days are counted: which the law leaves open. */
export interface Counting {
  readonly rounding: Rounding;
  readonly firstDay: 'counts' | 'does-not-count';
  /** From where the months left of a long-term sentence are counted back; from the day after its last if absent. */
  readonly monthsLeft?: 'from-last-day' | 'from-day-after';
  /** Times on which no day counts, oldest first. */
  readonly away?: readonly Away[];
}

/** A time unlawfully at large, or at liberty pending an appeal: its first day, and how many days do not count. */
export interface Away {
  readonly from: CivilDate;
  readonly days: number;
}

/** The counting asked for, else the default, which is recorded as a reason because it is not settled. */
export function countingOf(asked: AskedCounting, on: CivilDate, r: Reasoning): Counting {
  const standard = r.read(counting, on);
  const away = awayOf(asked);
  if (asked.absences?.length) r.readIfAny(timeAtLarge, on);
  if (asked.interimLiberations?.length) r.readIfAny(interimLiberation, on);
  return {
    rounding: asked.rounding ?? standard.rounding,
    firstDay: asked.firstDay ?? standard.firstDay,
    ...(asked.monthsLeft ? { monthsLeft: asked.monthsLeft } : {}),
    ...(away.length > 0 ? { away } : {}),
  };
}

type AskedCounting = Partial<
  Pick<SentenceFile, 'rounding' | 'firstDay' | 'monthsLeft' | 'absences' | 'interimLiberations' | 'liberationDay'>
>;

/**
 * The times of a file on which nothing is served, oldest first: at large, and at liberty while an appeal was pending. The day of return
 * counts again, and so do days in custody by a court's order; the day of liberation was served unless the file says not.
 */
export function awayOf({ absences = [], interimLiberations = [], liberationDay = 'counts' }: AskedCounting): readonly Away[] {
  return [
    ...absences.map(({ from, returned, courtCustodyDays }) => ({ from, days: daysBetween(from, returned) - (courtCustodyDays ?? 0) })),
    ...interimLiberations.map(({ liberated, returned }) => {
      const from = liberationDay === 'counts' ? addDays(liberated, 1) : liberated;
      return { from, days: daysBetween(from, returned) };
    }),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** A day moved on by the times at large that began by then. @example onceServed('2026-09-18', [{ from: '2026-07-10', days: 21 }]) // '2026-10-09' */
export function onceServed(day: CivilDate, away: readonly Away[] = []): CivilDate {
  return away.reduce((moved, each) => (each.from <= moved ? addDays(moved, each.days) : moved), day);
}

/**
 * The day on which a number of days has been served.
 * @example dayServed('2026-06-01', 110, { rounding: 'up', firstDay: 'counts' }) // '2026-09-18'
 */
export function dayServed(from: CivilDate, days: number, { firstDay, away }: Counting): CivilDate {
  return onceServed(
    addDays(from, firstDay === 'counts' ? days - 1 : days),
    away?.filter((each) => each.from >= from),
  );
}

/** The counting with the other answer about the first day. */
export function otherFirstDay(of: Counting): Counting & { readonly when: string } {
  return of.firstDay === 'counts'
    ? { ...of, firstDay: 'does-not-count', when: 'if the day the sentence starts is not counted' }
    : { ...of, firstDay: 'counts', when: 'if the day the sentence starts is counted' };
}
