import { type CivilDate, dayNumber, fromDayNumber } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../kernel/instant.ts';
import { offsetAt } from '../../kernel/local/zone.ts';
import { narrowingWords } from '../narrowing-words.ts';
import { type ClockTime, clockTime, offsetMinutes } from './clock-time.ts';
import { holidayWords } from './holiday-words.ts';
import { dayIn, instantIn } from './local-day.ts';
import { type DayRule, dayRule, type ScheduleFault } from './recurrence.ts';
import type { Schedule } from './schedule.ts';

/** A stretch of time in which a schedule says open; the end is not part of it. */
export interface OpenSpan {
  /** The day on which it begins, as a number since 1970-01-01. */
  readonly day: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** A schedule made ready to be asked. */
export interface CompiledSchedule {
  readonly schedule: Schedule;
  readonly faults: readonly ScheduleFault[];
  readonly notes: readonly ScheduleFault[];
  readonly rule: DayRule;
  /** What its own words say of public holidays. */
  readonly holidays?: 'open' | 'closed';
  /** Words of its own that may narrow its hours and are not understood. */
  readonly narrowing?: string;
  readonly hasHours: boolean;
  /** Its schedule in a few words. */
  readonly words: string;
  /** Days before and after the local one on which a stretch may begin that covers an instant. */
  readonly reach: readonly [number, number];
  localDay(at: Instant): number;
  localDate(at: Instant): CivilDate;
  /** The stretch that begins on a day, or `undefined`: not open that day, or no hours given. */
  span(date: CivilDate): OpenSpan | undefined;
  spanOn(day: number): OpenSpan | undefined;
  /** The instant of an opening or closing time on a day; `undefined` where not given. */
  edgeOn(day: number, which: 'opensAt' | 'closesAt'): Instant | undefined;
}

const compiled = new Map<string, WeakMap<Schedule, CompiledSchedule>>();

/** Reads a schedule once per zone; later calls with the same object are free. Never throws: what cannot be read is in `faults`. */
export function compileSchedule(schedule: Schedule, zone: string): CompiledSchedule {
  givenAs('compileSchedule', 'schedule', schedule, 'object');
  givenAs('compileSchedule', 'zone', zone, 'text');
  let byZone = compiled.get(zone);
  if (!byZone) {
    byZone = new WeakMap();
    compiled.set(zone, byZone);
  }
  let known = byZone.get(schedule);
  if (!known) {
    known = compile(schedule, zone);
    byZone.set(schedule, known);
  }
  return known;
}

function compile(schedule: Schedule, zone: string): CompiledSchedule {
  const rule = dayRule(schedule);
  const faults = [...rule.faults];
  const place = placeOf(schedule.timezone, zone);
  if (place === undefined) faults.push({ code: 'bad-timezone', text: `timezone "${String(schedule.timezone)}" cannot be read` });
  const opens = timeOf('opensAt', schedule.opensAt, faults);
  const closes = untilMidnight(timeOf('closesAt', schedule.closesAt, faults));
  if (opens && closes && opens.clock === closes.clock && opens.offset === closes.offset && opens.clock !== 0)
    faults.push({ code: 'opens-when-closes', text: `it opens and closes at ${schedule.opensAt}` });
  for (const { field, words } of schedule.unread ?? [])
    faults.push({ code: 'unread-field', text: `its ${field} "${words}" is not understood` });
  for (const [field, own] of [
    ['byhour', opens && Math.floor(opens.clock / HOUR)],
    ['byminute', opens && Math.floor((opens.clock % HOUR) / MINUTE)],
  ] as const) {
    const value = schedule[field]?.trim();
    if (value !== undefined && value !== '' && !(/^\d{1,2}$/.test(value) && Number(value) === own))
      faults.push({
        code: 'hours-in-rule',
        text: `${field} "${value}" does not agree with an opening at ${schedule.opensAt ?? 'no hour'}`,
      });
  }
  const where = place ?? zone;
  const at = (day: number, time: ClockTime): Instant => {
    const offset = time.offset ?? (typeof where === 'number' ? where : undefined);
    return offset === undefined ? instantIn(day, time.clock, where as string) : day * DAY + time.clock - offset * MINUTE;
  };
  const spanOn = (day: number): OpenSpan | undefined => {
    if (!opens || !closes || !rule.onDay(day)) return undefined;
    const from = at(day, opens);
    const overnight = opens.offset === closes.offset ? closes.clock <= opens.clock : at(day, closes) <= from;
    const to = at(overnight ? day + 1 : day, closes);
    // Empty where the spring change skips the whole stretch.
    return to > from ? { day, from, to } : undefined;
  };
  const localDay = (instant: Instant) => (typeof where === 'number' ? Math.floor((instant + where * MINUTE) / DAY) : dayIn(instant, where));
  const holidays = holidayWords(`${schedule.description ?? ''} ${schedule.notes ?? ''}`);
  const narrowing = narrowingWords(schedule);
  return {
    schedule,
    faults,
    notes: rule.notes,
    rule,
    words: wordsOf(schedule),
    ...(holidays === undefined ? {} : { holidays }),
    ...(narrowing === undefined ? {} : { narrowing }),
    hasHours: opens !== undefined && closes !== undefined,
    reach: opens?.offset === undefined && closes?.offset === undefined ? [-1, 0] : [-2, 1],
    localDay,
    localDate: (instant) => fromDayNumber(localDay(instant)),
    spanOn,
    span: (date) => spanOn(dayNumber(date)),
    edgeOn: (day, which) => {
      const time = which === 'opensAt' ? opens : closes;
      return time === undefined ? undefined : at(day, time);
    },
  };
}

function wordsOf(schedule: Schedule): string {
  const attending = schedule.attending === undefined ? '' : `, ${schedule.attending.slice(0, 60)}`;
  const days =
    schedule.byday ?? schedule.bymonthday ?? (schedule.freq ? schedule.freq.toLowerCase() : (schedule.dtstart ?? 'days not given'));
  const hours = schedule.opensAt || schedule.closesAt ? `${short(schedule.opensAt)} to ${short(schedule.closesAt)}` : 'hours not given';
  return `${schedule.of === 'place' ? `hours of the place${schedule.location === undefined ? '' : ` ${schedule.location}`}: ` : ''}${days}, ${hours}${attending}`;
}

function short(time: string | undefined): string {
  return time === undefined || time === '' ? '?' : time.replace(/^(\d{1,2}:\d{2}):00/, '$1');
}

function timeOf(name: string, text: string | undefined, faults: ScheduleFault[]): ClockTime | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const time = clockTime(text);
  if (time === undefined) faults.push({ code: 'bad-time', text: `${name} "${text}" is not a time` });
  return time;
}

/** The last minute of a day is written for its end. */
function untilMidnight(time: ClockTime | undefined): ClockTime | undefined {
  return time !== undefined && time.clock >= DAY - MINUTE ? { ...time, clock: DAY } : time;
}

/** A zone's name, or minutes from UTC. */
function placeOf(timezone: string | number | undefined, zone: string): string | number | undefined {
  if (timezone === undefined || timezone === '') return zone;
  const minutes = offsetMinutes(String(timezone));
  if (minutes !== undefined) return minutes;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: String(timezone) });
    offsetAt(0, String(timezone));
    return String(timezone);
  } catch {
    return undefined;
  }
}
