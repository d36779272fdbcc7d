import { instantAt } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../kernel/instant.ts';
import { clean } from './table/clean.ts';
import { dateReader, instantOf } from './table/date-format.ts';

/** Reads one time of a log; `undefined` where it is none. */
export type ReadTime = (text: string) => Instant | undefined;

/** A reader for one order of dates. Times without an offset are taken in the zone; without a zone they cannot be read. Without a clock time: local midnight. */
export function timeReader(format: string, zone: string | undefined): ReadTime {
  givenAs('timeReader', 'format', format, 'text');
  givenAs('timeReader', 'zone', zone, 'text?');
  const read = dayTimeReader([format], zone);
  return (text) => read(text)?.at;
}

/** A time of a log, and whether only its day is known. */
export interface ReadMoment {
  readonly at: Instant;
  readonly precision?: 'day';
}

/** A reader for one or several orders of dates that also tells a day without a clock from a time; a value that two of them read as different days is none. */
export function dayTimeReader(formats: readonly string[], zone: string | undefined): (text: string) => ReadMoment | undefined {
  const readers = formats.flatMap((format) => {
    const own = dateReader(format) ?? [];
    // Years of two figures stand in many a column of four.
    const short = format.includes('YYYY') ? (dateReader(format.replace('YYYY', 'YY')) ?? []) : [];
    return [own, short].flat();
  });
  const isIso = formats.includes('iso');
  return (given) => {
    if (isIso) {
      const at = quickIso(given, zone);
      if (at !== undefined) return given.length === 10 ? { at, precision: 'day' } : { at };
    }
    const text = clean(given);
    let found: ReadMoment | undefined;
    let day = Number.NaN;
    for (const read of readers) {
      const one = read(text);
      if (one === undefined) continue;
      if (found !== undefined && one.day !== day) return undefined;
      day = one.day;
      const at = one.at ?? (zone === undefined ? undefined : instantOf(one, zone));
      if (at === undefined) return undefined;
      found ??= { at, ...(one.clock === undefined && one.at === undefined ? { precision: 'day' as const } : {}) };
    }
    return found;
  };
}

/** `2026-03-02`, with or without time, fraction and offset; written out by hand because a log holds millions of them. */
function quickIso(text: string, zone: string | undefined): Instant | undefined {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const date = Date.UTC(year, month - 1, day);
  if (text.length === 10) return instantIn(date, 0, zone);
  const mark = text.charCodeAt(10);
  if ((mark !== 84 && mark !== 32 && mark !== 116) || text.charCodeAt(13) !== 58) return undefined;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return undefined;
  let clock = hour * HOUR + minute * MINUTE;
  let at = 16;
  if (text.charCodeAt(at) === 58) {
    const second = digits(text, 17, 2);
    if (second < 0 || second > 60) return undefined;
    clock += second * SECOND;
    at = 19;
    const point = text.charCodeAt(at);
    if (point === 46 || point === 44) {
      let scale = 100;
      at += 1;
      const start = at;
      while (at < text.length) {
        const digit = text.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) break;
        clock += Math.floor(digit * scale);
        scale = scale > 1 ? scale / 10 : 0;
        at += 1;
      }
      if (at === start) return undefined;
    }
  }
  if (clock > DAY) return undefined;
  if (text.charCodeAt(at) === 32 && at < text.length - 1) at += 1;
  if (at === text.length) return instantIn(date, clock, zone);
  const sign = text.charCodeAt(at);
  if ((sign === 90 || sign === 122) && at + 1 === text.length) return date + clock;
  if (text.slice(at) === 'UTC' || text.slice(at) === 'GMT') return date + clock;
  if (sign !== 43 && sign !== 45) return undefined;
  const hours = digits(text, at + 1, 2);
  const rest = text.charCodeAt(at + 3) === 58 ? at + 4 : at + 3;
  const minutes = rest >= text.length ? 0 : digits(text, rest, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || (rest < text.length && rest + 2 !== text.length)) return undefined;
  return date + clock - (sign === 43 ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1_000_000;
    value = value * 10 + digit;
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function instantIn(date: number, clock: number, zone: string | undefined): Instant | undefined {
  if (zone === undefined) return undefined;
  if (zone === 'UTC') return date + clock;
  return instantAt(new Date(date).toISOString().slice(0, 10), clock, zone);
}
