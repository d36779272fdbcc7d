import { HOUR, type Instant } from '../../kernel/instant.ts';
import { own } from '../../kernel/json/own.ts';
import type { LocalTime } from '../../kernel/local/local-time.ts';
import type { TimeWindow } from './window.ts';

/** When an expectation falls due; `undefined` where its length is not on record, infinite where the rule names no window. */
export type Due = (trigger: Instant, attrs: Readonly<Record<string, unknown>> | undefined, onDay?: boolean) => Instant | undefined;

/** No expectation reaches further than some 270 years; beyond that dates cannot be written. */
const furthest = 100_000;

export function dueOf(window: TimeWindow | null, time: LocalTime): Due {
  if (window === null) return () => Number.POSITIVE_INFINITY;
  const { value } = window;
  const count = counter(window, time);
  const ofDay = dayCounter(window, time, count);
  if (typeof value === 'number') return (trigger, _, onDay) => (onDay ? ofDay : count)(trigger, value);
  const name = value.slice('attrs.'.length);
  return (trigger, attrs, onDay) => {
    const given = own(attrs, name);
    return typeof given === 'number' && given >= 0 ? (onDay ? ofDay : count)(trigger, given) : undefined;
  };
}

function counter(window: TimeWindow, time: LocalTime): (trigger: Instant, value: number) => Instant | undefined {
  const { unit, endOfDay = false, plusDays = 0 } = window;
  if (window.direction === 'before') {
    return (trigger, value) => (unit !== 'days' || value === 0 ? trigger : within(value, () => time.shift(trigger, -Math.floor(value))));
  }
  switch (unit) {
    case 'hours':
      return (trigger, value) => trigger + value * HOUR;
    case 'days':
      return endOfDay
        ? (trigger, value) => within(value, () => time.endOf(time.dayOf(trigger) + Math.floor(value)))
        : (trigger, value) => within(value, () => time.shift(trigger, Math.floor(value)));
    case 'workingDays':
      return (trigger, value) =>
        within(value, () => {
          const day = time.workingDay(time.dayOf(trigger), Math.floor(value));
          return Number.isFinite(day) ? time.endOf(day) : undefined;
        });
    case 'months':
      return (trigger, value) => (value <= 4000 ? time.endOf(time.month(time.dayOf(trigger), Math.floor(value)) + plusDays) : undefined);
  }
}

/**
 * The same for a trigger with a day and no clock, which may have happened at any moment of it: hours and days are counted from the
 * end of its day, so that nobody is late on a guess, and a window before it ends at the end of the day counted back to.
 */
function dayCounter(window: TimeWindow, time: LocalTime, count: ReturnType<typeof counter>): ReturnType<typeof counter> {
  const { unit, endOfDay = false } = window;
  if (window.direction === 'before') {
    return (trigger, value) => within(value, () => time.endOf(time.dayOf(trigger) - (unit === 'days' ? Math.floor(value) : 0)));
  }
  if (unit === 'hours') {
    return (trigger, value) => within(value / 24, () => time.endOf(time.dayOf(trigger) + Math.floor(value / 24)) + (value % 24) * HOUR);
  }
  if (unit === 'days' && !endOfDay) return (trigger, value) => within(value, () => time.endOf(time.dayOf(trigger) + Math.floor(value)));
  return count;
}

function within(value: number, find: () => Instant | undefined): Instant | undefined {
  return value <= furthest ? find() : undefined;
}
