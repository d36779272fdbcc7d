import { type CivilDate, dayNumber, fromDayNumber } from '../kernel/civil-date.ts';
import { DAY, type Instant, MINUTE } from '../kernel/instant.ts';
import { offsetAt } from '../kernel/zone.ts';
import { type ClockTime, clockTime, offsetMinutes } from './clock-time.ts';
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
export function compileSchedule(schedule: Schedule, zone = 'Europe/London'): CompiledSchedule {
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
  const closes = timeOf('closesAt', schedule.closesAt, faults);
  if (opens && closes && opens.clock === closes.clock && opens.offset === closes.offset && opens.clock !== 0)
    faults.push({ code: 'opens-when-closes', text: `it opens and closes at ${schedule.opensAt}` });
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
  return {
    schedule,
    faults,
    notes: rule.notes,
    rule,
    words: wordsOf(schedule),
    ...(holidays === undefined ? {} : { holidays }),
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
  const days =
    schedule.byday ?? schedule.bymonthday ?? (schedule.freq ? schedule.freq.toLowerCase() : (schedule.dtstart ?? 'days not given'));
  const hours = schedule.opensAt || schedule.closesAt ? `${short(schedule.opensAt)} to ${short(schedule.closesAt)}` : 'hours not given';
  return `${days}, ${hours}`;
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

const closedWords =
  /\b(?:not (?:available|open|operat\w+)|closed|except(?:ing)?|excluding|no (?:service|sessions?))\b[^.;]{0,60}\b(?:public|bank) holidays?\b|\b(?:public|bank) holidays?\b[^.;]{0,20}\b(?:closed|excluded|excepted)\b/i;
const openWords = /\b(?:including|open on|and)\s+(?:all\s+)?(?:public|bank) holidays?\b|\b365 days\b|\bevery day of the year\b/i;

/** What a text says of public holidays; `undefined` where it says nothing, or both. @example holidayWords('Closed on public holidays') // 'closed' */
export function holidayWords(text: string): 'open' | 'closed' | undefined {
  const closed = closedWords.test(text);
  const open = openWords.test(text);
  return closed === open ? undefined : closed ? 'closed' : 'open';
}
