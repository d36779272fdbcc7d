import { instantAt, isCivilDate } from '../../kernel/civil-date.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../kernel/instant.ts';

/** Reads one time of a log; `undefined` where it is none. */
export type ReadTime = (text: string) => Instant | undefined;

/** Orders of dates that can be named or proposed. `iso` takes an offset where there is one. */
export const timeFormats = [
  'iso',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD-MMM-YYYY',
  'DD MMM YYYY',
  'epoch-seconds',
  'epoch-milliseconds',
] as const;
/** One of the ways in which times are written. */
export type TimeFormat = (typeof timeFormats)[number];

/** A reader for one order of dates. Times without an offset are taken in the zone. Without a clock time: local midnight. */
export function timeReader(format: TimeFormat, zone: string): ReadTime {
  if (format === 'epoch-seconds' || format === 'epoch-milliseconds') {
    const unit = format === 'epoch-seconds' ? SECOND : 1;
    return (text) => (/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Math.floor(Number(text) * unit) : undefined);
  }
  if (format === 'iso') return isoReader(zone);
  return orderedReader(format, zone);
}

function isoReader(zone: string): ReadTime {
  return (text) => {
    const at = quickIso(text, zone);
    return at === undefined && text !== '' && (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32)
      ? quickIso(text.trim(), zone)
      : at;
  };
}

/** `2026-03-02`, with or without time, fraction and offset; written out by hand because a log holds millions of them. */
function quickIso(text: string, zone: string): Instant | undefined {
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

function instantIn(date: number, clock: number, zone: string): Instant {
  if (zone === 'UTC') return date + clock;
  return instantAt(new Date(date).toISOString().slice(0, 10), clock, zone);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clockPart = String.raw`(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?\s*(Z|[+-]\d{2}:?\d{2})?`;

function orderedReader(format: Exclude<TimeFormat, 'iso' | 'epoch-seconds' | 'epoch-milliseconds'>, zone: string): ReadTime {
  const [first = '', second = '', third = ''] = format.split(/[/. -]/);
  const separator = format.charAt(first.length);
  const part = (name: string) =>
    name === 'YYYY' ? String.raw`(\d{4}|\d{2})` : name === 'MMM' ? '([A-Za-z]{3})[a-z]*' : String.raw`(\d{1,2})`;
  const between = separator === ' ' ? String.raw`\s+` : `\\${separator}`;
  const pattern = new RegExp(`^\\s*${part(first)}${between}${part(second)}${between}${part(third)}${clockPart}\\s*$`);
  const order = [first, second, third];
  return (text) => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const value = (name: string) => found[order.indexOf(name) + 1] as string;
    const yearText = value('YYYY');
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    const month = order.includes('MMM') ? months.indexOf(value('MMM').toLowerCase()) + 1 : Number(value('MM'));
    const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Number(value('DD'))).padStart(2, '0')}`;
    if (!isCivilDate(date)) return undefined;
    const [hour, minute, clockSecond, fraction, half, offset] = found.slice(4);
    let hours = Number(hour ?? 0);
    if (half !== undefined) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
    const clock =
      hours * HOUR + Number(minute ?? 0) * MINUTE + Number(clockSecond ?? 0) * SECOND + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
    if (hours > 24 || Number(minute ?? 0) > 59 || Number(clockSecond ?? 0) > 60) return undefined;
    if (offset === undefined) return instantIn(Date.parse(`${date}T00:00:00Z`), clock, zone);
    const shift = offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
    return Date.parse(`${date}T00:00:00Z`) + clock - (offset.startsWith('-') ? -1 : 1) * shift * MINUTE;
  };
}

/** The order of dates that reads the most of some samples, and whether another would read as many. */
export function guessTimeFormat(
  samples: readonly string[],
): { readonly format: TimeFormat; readonly share: number; readonly rival?: TimeFormat } | undefined {
  const filled = samples.filter((text) => text.trim() !== '');
  if (filled.length === 0) return undefined;
  const year2000 = 946_684_800_000;
  const ranked = timeFormats.map((format) => {
    const read = timeReader(format, 'UTC');
    const hits = filled.filter((text) => {
      const at = read(text);
      if (at === undefined) return false;
      return !format.startsWith('epoch') || (at > year2000 - 30 * 365 * DAY && at < year2000 + 60 * 365 * DAY);
    }).length;
    return { format, share: hits / filled.length };
  });
  const best = ranked.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < 0.5) return undefined;
  const rival = ranked.find((one) => one.format !== best.format && one.share === best.share);
  return { ...best, ...(rival ? { rival: rival.format } : {}) };
}
