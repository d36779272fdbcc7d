import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localTime } from '../../kernel/local/local-time.ts';
import { plainWeek, type WorkingCalendar } from '../../kernel/local/working-days.ts';
import { zoneGiven } from '../../kernel/local/zone-given.ts';
import { cannotSee } from '../unseen.ts';

/** One wait from an event to the next of another type: its length, or how long it had lasted when the record ended. */
export interface Wait {
  readonly journey: string;
  readonly from: Instant;
  readonly milliseconds: number;
  /** False where the record ends first: the wait is at least this long. */
  readonly isOver: boolean;
  /** True where it did not end as far as can be told, and its end could not have been seen. */
  readonly isUnseen?: boolean;
}

/** Which starts are the start of a wait. */
export interface WaitOptions {
  /** An end that lasts: where it stood before the start, or this is true in the profile, there is nothing to wait for. */
  readonly lasting?: { readonly flag?: string };
  /** Only where one of these stood at or before the start: somebody waits who asked. */
  readonly given?: readonly string[];
}

/** One step of a survival curve. */
export interface SurvivalStep {
  readonly milliseconds: number;
  /** How many were still waiting just before. */
  readonly atRisk: number;
  readonly ended: number;
  /** Estimated share still waiting after this time. */
  readonly survival: number;
  /** Standard error by Greenwood's formula. */
  readonly error: number;
}

/** Waits summed up: how many, their middle, and how many are not over. */
export interface WaitSummary {
  readonly count: number;
  readonly over: number;
  /** Time by which half are no longer waiting, by the Kaplan-Meier estimate; `undefined` where fewer than half ended. */
  readonly median: number | undefined;
  readonly steps: readonly SurvivalStep[];
}

/** Waits from every event of some types to the next of others in the same journey; a new start before the end stands for itself. */
export function waitsBetween(
  journeys: readonly Journey[],
  from: readonly string[],
  to: readonly string[],
  options: WaitOptions = {},
): Wait[] {
  givenAs('waitsBetween', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('waitsBetween', 'from', from, '[text]');
  givenAs('waitsBetween', 'to', to, '[text]');
  givenAs('waitsBetween', 'options', options, 'object?');
  const { lasting, given } = options;
  const starts = new Set(from);
  const ends = new Set(to);
  return journeys.flatMap(({ id, observationEnd, events, profile, unseen }) => {
    const waits: Wait[] = [];
    const isOverAlready = (index: number) =>
      lasting !== undefined &&
      ((lasting.flag !== undefined && profile[lasting.flag] === true) || events.slice(0, index).some(({ type }) => ends.has(type)));
    for (let index = 0; index < events.length; index += 1) {
      const start = events[index] as Journey['events'][number];
      if (start.at > observationEnd || !starts.has(start.type) || isOverAlready(index)) continue;
      if (given !== undefined && !events.slice(0, index + 1).some(({ type }) => given.includes(type))) continue;
      const end = events.slice(index + 1).find((event) => ends.has(event.type) && event.at <= observationEnd);
      const isUnseen = end === undefined && cannotSee(unseen, to, start.at, observationEnd);
      waits.push({
        journey: id,
        from: start.at,
        // an end without a clock stands at the beginning of its day
        milliseconds: Math.max(0, (end?.at ?? observationEnd) - start.at),
        isOver: end !== undefined,
        ...(isUnseen ? { isUnseen } : {}),
      });
    }
    return waits;
  });
}

/**
 * Kaplan-Meier estimate: the share still waiting after each length of time, counting those whose record ends first for as long as they are seen.
 * @example survival([{ milliseconds: 1, isOver: true }, { milliseconds: 2, isOver: false }]).median // 1
 */
export function survival(waits: readonly Pick<Wait, 'milliseconds' | 'isOver'>[]): WaitSummary {
  givenAs('survival', 'waits', waits, '[milliseconds:number]');
  const sorted = waits.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const steps: SurvivalStep[] = [];
  let [share, variance, index] = [1, 0, 0];
  while (index < sorted.length) {
    const time = (sorted[index] as Wait).milliseconds;
    const atRisk = sorted.length - index;
    let ended = 0;
    while (index < sorted.length && (sorted[index] as Wait).milliseconds === time) {
      if ((sorted[index] as Wait).isOver) ended += 1;
      index += 1;
    }
    if (ended === 0) continue;
    share *= 1 - ended / atRisk;
    variance += ended === atRisk ? 0 : ended / (atRisk * (atRisk - ended));
    steps.push({ milliseconds: time, atRisk, ended, survival: share, error: share * Math.sqrt(variance) });
  }
  // A hair above a half is a half: the product of fractions is not exact.
  const median = steps.find((step) => step.survival <= 0.5 + 1e-12)?.milliseconds;
  return { count: waits.length, over: waits.filter(({ isOver }) => isOver).length, median, steps };
}

/** Working days from one instant to another: those after the first date, up to and with the second. */
export function workingDaysBetween(from: Instant, to: Instant, calendar: WorkingCalendar = plainWeek, zone?: string): number {
  const time = localTime(calendar, zoneGiven(zone, calendar));
  const last = time.dayOf(to);
  let day = time.dayOf(from);
  if (last - day > 200 * 366) return Number.NaN;
  let count = 0;
  while (day < last) {
    day = time.workingDay(day, 1);
    if (day <= last) count += 1;
  }
  return count;
}
