import { type CivilDate, dayNumber, fromDayNumber, isCivilDate } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Schedule } from './schedule.ts';

/** Why the days of a schedule cannot be read. */
export interface ScheduleFault {
  readonly code: string;
  /** One clause without a full stop. */
  readonly text: string;
}

/** On which days a schedule repeats, by RFC 5545 as far as Open Referral carries it. */
export interface DayRule {
  /** Reading stops at a fault: where there is one, `on` must not be asked. */
  readonly faults: readonly ScheduleFault[];
  /** Read in a way that the text does not say: worth a warning. */
  readonly notes: readonly ScheduleFault[];
  /** First and last day on which an occurrence can fall. */
  readonly first?: CivilDate;
  readonly last?: CivilDate;
  on(date: CivilDate): boolean;
  /** The same, for the number of a day since 1970-01-01. */
  onDay(day: number): boolean;
}

interface ByDay {
  readonly day: number;
  readonly nth: number;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const longest = 20_000;

/** Reads the days of a schedule. @example dayRule({ freq: 'WEEKLY', byday: 'MO' }).on('2026-11-23') // true */
export function dayRule(schedule: Schedule): DayRule {
  givenAs('dayRule', 'schedule', schedule, 'object');
  const faults: ScheduleFault[] = [];
  const notes: ScheduleFault[] = [];
  const fault = (code: string, text: string) => void faults.push({ code, text });

  for (const key of ['validFrom', 'validTo', 'dtstart', 'until'] as const) {
    const value = schedule[key];
    if (value !== undefined && !isCivilDate(value)) fault('bad-date', `${key} "${value}" is not a date`);
  }
  if (faults.length > 0) return { faults, notes, on: () => false, onDay: () => false };
  const { dtstart, until, validFrom, validTo, count } = schedule;
  if (validFrom && validTo && validTo < validFrom)
    fault('ends-before-start', `it is valid to ${validTo}, before it is valid from ${validFrom}`);
  if (dtstart && until && until < dtstart) fault('ends-before-start', `it repeats until ${until}, before it starts on ${dtstart}`);

  const byday = readByDay(schedule.byday, fault);
  const monthdays = readNumbers('bymonthday', schedule.bymonthday, 31, fault);
  const months = readNumbers('bymonth', schedule.bymonth, 12, fault);
  const weeks = readNumbers('byweekno', schedule.byweekno, 53, fault);
  const yeardays = readNumbers('byyearday', schedule.byyearday, 366, fault);
  const positions = readNumbers('bysetpos', schedule.bysetpos, 366, fault);
  const taken = readDates('exdate', schedule.exdate, fault);
  const given = readDates('rdate', schedule.rdate, fault);
  const ordinals = byday?.some((each) => each.nth !== 0) ?? false;
  const freq = readFreq(schedule, byday !== undefined, ordinals, fault, notes);
  const interval = schedule.interval ?? 1;
  const wkst = schedule.wkst ? names.indexOf(schedule.wkst.trim().toUpperCase()) : 0;
  if (wkst < 0) fault('bad-wkst', `wkst "${schedule.wkst}" is not a day of the week`);
  if (!Number.isInteger(interval) || interval < 1) fault('bad-interval', `interval ${interval} is not a whole number from 1`);
  if (count !== undefined && (!Number.isInteger(count) || count < 1)) fault('bad-count', `count ${count} is not a whole number from 1`);
  if (freq === 'WEEKLY' && monthdays) fault('contradictory-rule', 'days of the month do not go with a weekly rule');
  if (freq !== 'YEARLY' && freq !== 'WEEKLY' && weeks) fault('contradictory-rule', 'week numbers do not go with this rule');
  if (freq !== 'YEARLY' && freq !== 'ONCE' && yeardays) fault('contradictory-rule', 'days of the year go only with a yearly rule');
  if ((freq === 'WEEKLY' || freq === 'DAILY') && ordinals)
    fault('contradictory-rule', `"${schedule.byday}" counts weeks of a month in a ${freq.toLowerCase()} rule`);
  if (positions && !byday && !monthdays && !months && !weeks && !yeardays)
    fault('contradictory-rule', 'bysetpos chooses among days, and no part of the rule names any');
  if (freq === 'YEARLY' && ordinals && weeks) fault('contradictory-rule', 'a numbered weekday does not go with week numbers');
  if (interval > 1 && !dtstart) fault('interval-without-start', `every ${interval} needs a first date, and none is given`);
  if (count !== undefined && !dtstart) fault('count-without-start', 'a number of times needs a first date, and none is given');
  if (!dtstart && freq === 'WEEKLY' && !byday) fault('no-days', 'it does not say on which days');
  if (!dtstart && freq === 'MONTHLY' && !byday && !monthdays) fault('no-days', 'it does not say on which days');
  if (!dtstart && freq === 'YEARLY' && !byday && !monthdays && !yeardays) fault('no-days', 'it does not say on which days');
  if (faults.length > 0) return { faults, notes, on: () => false, onDay: () => false };

  const start = dtstart === undefined ? undefined : calendarDay(dayNumber(dtstart));
  const week = (day: number) => Math.floor((day + 3 - wkst) / 7);
  const weekdays = byday && !ordinals ? new Set(byday.map((each) => each.day)) : undefined;
  const plainWeek = freq === 'WEEKLY' && weekdays !== undefined && interval === 1 && !months && !weeks;
  const inRule = (day: number): boolean => {
    if (freq === 'ONCE') return day === start?.day;
    const own = weekdayOf(day);
    if (plainWeek) return weekdays.has(own);
    const { year, month, monthday } = calendarDay(day);
    if (months && !months.includes(month)) return false;
    if (start !== undefined && interval > 1) {
      const steps =
        freq === 'DAILY'
          ? day - start.day
          : freq === 'WEEKLY'
            ? week(day) - week(start.day)
            : freq === 'MONTHLY'
              ? (year - start.year) * 12 + month - start.month
              : year - start.year;
      if (steps % interval !== 0) return false;
    }
    const length = monthLength(year, month);
    if (monthdays && !monthdays.some((n) => (n > 0 ? n : length + 1 + n) === monthday)) return false;
    const jan1 = firstOf(year);
    const yearLength = isLeap(year) ? 366 : 365;
    if (yeardays && !yeardays.some((n) => (n > 0 ? n : yearLength + 1 + n) === day - jan1 + 1)) return false;
    if (weeks && !inWeek(year, day, weeks, wkst)) return false;
    if (weekdays) return weekdays.has(own);
    if (byday) {
      const inYear = freq === 'YEARLY' && !months;
      const before = inYear ? day - jan1 : monthday - 1;
      const left = inYear ? jan1 + yearLength - 1 - day : length - monthday;
      const nth = Math.floor(before / 7) + 1;
      const last = -(Math.floor(left / 7) + 1);
      return byday.some((each) => each.day === own && (each.nth === 0 || each.nth === nth || each.nth === last));
    }
    if (freq === 'WEEKLY') return own === weekdayOf(start?.day ?? 0);
    if (freq === 'MONTHLY' && !monthdays) return monthday === start?.monthday;
    if (freq !== 'YEARLY' || yeardays) return true;
    // What a yearly rule takes from its start where it names no weekday and no day of the year.
    if (weeks) return monthdays !== undefined || (start !== undefined && own === weekdayOf(start.day));
    if (monthdays) return true;
    return start !== undefined && monthday === start.monthday && (months !== undefined || month === start.month);
  };

  const chosen = positions && setPositions(positions, inRule, (day) => periodOf(freq, day, week, wkst));
  const matches = (day: number): boolean =>
    (start === undefined || day >= start.day) && inRule(day) && (chosen === undefined || chosen(day));

  let last = until;
  if (count !== undefined && dtstart) last = earlier(last, lastOf(dayNumber(dtstart), count, matches));
  if (freq === 'ONCE') last = earlier(last, dtstart);
  // A day added stands outside the rule and its end, not outside the validity.
  const added = [...(given ?? [])].map(fromDayNumber).sort();
  const first = later(earlier(dtstart, dtstart === undefined ? undefined : added[0]), validFrom);
  const end = earlier(last === undefined ? undefined : later(last, added.at(-1)), validTo);
  const ruleEnd = last === undefined ? Number.POSITIVE_INFINITY : dayNumber(last);
  const firstDay = first === undefined ? Number.NEGATIVE_INFINITY : dayNumber(first);
  const endDay = end === undefined ? Number.POSITIVE_INFINITY : dayNumber(end);
  const onDay = (day: number) =>
    day >= firstDay && day <= endDay && !taken?.has(day) && ((day <= ruleEnd && matches(day)) || given?.has(day) === true);
  return {
    faults,
    notes,
    ...(first === undefined ? {} : { first }),
    ...(end === undefined ? {} : { last: end }),
    on: (date) => onDay(dayNumber(date)),
    onDay,
  };
}

function readFreq(
  schedule: Schedule,
  hasDays: boolean,
  ordinals: boolean,
  fault: (code: string, text: string) => void,
  notes: ScheduleFault[],
): string {
  const freq = schedule.freq?.trim().toUpperCase();
  if (freq) {
    if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq)) fault('bad-freq', `freq "${schedule.freq}" is not one that can be read`);
    return freq;
  }
  if (hasDays && !ordinals) {
    notes.push({ code: 'freq-missing', text: 'no frequency is given; days of the week are read as every week' });
    return 'WEEKLY';
  }
  if (!hasDays && schedule.dtstart && !schedule.bymonthday && !schedule.until && schedule.count === undefined) return 'ONCE';
  fault('no-days', 'it does not say how often it repeats');
  return '';
}

function readByDay(text: string | undefined, fault: (code: string, text: string) => void): ByDay[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const found: ByDay[] = [];
  for (const part of text.split(',')) {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/i.exec(part.trim());
    const nth = Number(match?.[1] ?? 0);
    if (!match || Math.abs(nth) > 53 || (match[1] !== undefined && nth === 0)) {
      fault('bad-byday', `"${part.trim()}" in byday is not a day of the week`);
      continue;
    }
    found.push({ nth, day: names.indexOf((match[2] as string).toUpperCase()) + 1 });
  }
  return found;
}

function readNumbers(
  name: string,
  text: string | undefined,
  most: number,
  fault: (code: string, text: string) => void,
): number[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const found = text.split(',').map((part) => (/^\s*[+-]?\d{1,3}\s*$/.test(part) ? Number(part) : Number.NaN));
  if (found.some((n) => !Number.isInteger(n) || n === 0 || Math.abs(n) > most || (name === 'bymonth' && n < 0)))
    fault(`bad-${name}`, `${name} "${text}" cannot be read`);
  return found;
}

/** Days written `2026-12-25` or `20261225`, with commas; a time behind the day is the start of that day's hours. */
function readDates(name: string, text: string | undefined, fault: (code: string, text: string) => void): Set<number> | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter(Boolean)) {
    const date = part.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    if (isCivilDate(date)) found.add(dayNumber(date));
    else fault(`bad-${name}`, `"${part}" in ${name} is not a date`);
  }
  return found;
}

type Period = readonly [first: number, last: number];

/** The stretch of days in which positions are counted. */
function periodOf(freq: string, day: number, week: (day: number) => number, wkst: number): Period {
  if (freq === 'WEEKLY') {
    const first = week(day) * 7 - 3 + wkst;
    return [first, first + 6];
  }
  const { year, month } = calendarDay(day);
  if (freq === 'MONTHLY') {
    const first = Date.UTC(year, month - 1, 1) / 86_400_000;
    return [first, first + monthLength(year, month) - 1];
  }
  return freq === 'YEARLY' ? [firstOf(year), firstOf(year + 1) - 1] : [day, day];
}

function setPositions(positions: readonly number[], inRule: (day: number) => boolean, periodOf: (day: number) => Period) {
  const known = new Map<number, ReadonlySet<number>>();
  return (day: number): boolean => {
    const [first, last] = periodOf(day);
    let chosen = known.get(first);
    if (!chosen) {
      const all: number[] = [];
      for (let each = first; each <= last; each += 1) if (inRule(each)) all.push(each);
      chosen = new Set(positions.map((n) => all[n > 0 ? n - 1 : all.length + n]).filter((each) => each !== undefined));
      known.set(first, chosen);
    }
    return chosen.has(day);
  };
}

function lastOf(from: number, count: number, matches: (day: number) => boolean): CivilDate {
  let found = 0;
  for (let day = from; day < from + longest; day += 1) {
    if (matches(day)) found += 1;
    if (found === count) return fromDayNumber(day);
  }
  return fromDayNumber(from + longest);
}

function inWeek(year: number, day: number, weeks: readonly number[], wkst: number): boolean {
  for (const near of [year - 1, year, year + 1]) {
    const first = firstWeek(near, wkst);
    const next = firstWeek(near + 1, wkst);
    if (day < first || day >= next) continue;
    const number = Math.floor((day - first) / 7) + 1;
    const total = (next - first) / 7;
    return weeks.some((n) => (n > 0 ? n : total + 1 + n) === number);
  }
  return false;
}

/** The day on which week 1 of a year begins: the first week with at least four days in that year. */
function firstWeek(year: number, wkst: number): number {
  const jan1 = firstOf(year);
  const into = (((weekdayOf(jan1) - 1 - wkst) % 7) + 7) % 7;
  return into <= 3 ? jan1 - into : jan1 + 7 - into;
}

/** 1 Monday to 7 Sunday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
const firstOf = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;

function calendarDay(day: number): { readonly day: number; readonly year: number; readonly month: number; readonly monthday: number } {
  const date = new Date(day * 86_400_000);
  return { day, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, monthday: date.getUTCDate() };
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const later = (a: CivilDate | undefined, b: CivilDate | undefined) => (a === undefined ? b : b === undefined || a > b ? a : b);
const earlier = (a: CivilDate | undefined, b: CivilDate | undefined) => (a === undefined ? b : b === undefined || a < b ? a : b);
