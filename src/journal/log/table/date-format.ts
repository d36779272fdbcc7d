import { dayNumber, fromDayNumber, instantAt, isCivilDate, startOfDay } from '../../../kernel/civil-date.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../kernel/instant.ts';
import { clockPattern, clockText } from './clock-text.ts';

/** A day as a record holds it, with the clock time where one stands there; `at` where an offset or a count from 1970 fixes the instant. */
export interface ReadDay {
  /** Whole days since 1970-01-01 of the local date. */
  readonly day: number;
  /** Milliseconds since local midnight. */
  readonly clock?: number;
  readonly at?: Instant;
}

export type ReadDate = (text: string) => ReadDay | undefined;

/** Formats that are known by a name and not spelt out. */
const _namedFormats = ['iso', 'excel', 'excel-1904', 'epoch-seconds', 'epoch-milliseconds', 'epoch-microseconds'] as const;

export interface DateOptions {
  /** The last year that two figures can mean: with 2031, `31` is 2031 and `32` is 1932. @defaultValue 2035 */
  readonly lastYear?: number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const tokens = /YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|ss|a|\[[^\]]*\]/g;

/**
 * A reader of one way to write a date: a name, or a pattern of YYYY YY MMMM MMM MM M DD D dddd HH H hh h mm ss a.
 * A pattern without a clock takes one after the date all the same. `undefined` for a pattern that cannot be followed.
 * @example dateReader('DD/MM/YY')?.('06/03/26') // { day: 20518 }
 */
export function dateReader(format: string, { lastYear = 2035 }: DateOptions = {}): ReadDate | undefined {
  switch (format) {
    case 'iso':
      return readIso;
    case 'excel':
      return (text) => readSerial(text, 25_569);
    case 'excel-1904':
      return (text) => readSerial(text, 24_107);
    case 'epoch-seconds':
      return (text) => readEpoch(text, SECOND);
    case 'epoch-milliseconds':
      return (text) => readEpoch(text, 1);
    case 'epoch-microseconds':
      return (text) => readEpoch(text, 0.001);
    default:
      return patternReader(format, lastYear);
  }
}

/** The instant of what was read: of a day without a clock, its beginning. */
export function instantOf({ day, clock, at }: ReadDay, zone: string): Instant {
  if (at !== undefined) return at;
  return clock === undefined ? startOfDay(fromDayNumber(day), zone) : instantAt(fromDayNumber(day), clock, zone);
}

const iso =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))(?:[T ](\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;

function readIso(text: string): ReadDay | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [, year = '', month1, day1, month2, day2, hour, minute, second, fraction, offset] = found;
  return assemble(year, month1 ?? month2 ?? '', day1 ?? day2 ?? '', { hour, minute, second, fraction, offset });
}

function readSerial(text: string, epoch: number): ReadDay | undefined {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text)) return undefined;
  const serial = Number(text);
  const whole = Math.floor(serial);
  if (whole < 1) return undefined;
  const clock = Math.round((serial - whole) * 86_400) * SECOND;
  // The serial of Excel counts a 29 February 1900 that never was.
  const day = whole - epoch + (epoch === 25_569 && whole < 61 ? 1 : 0);
  return clock === 0 ? { day } : clock >= DAY ? { day: day + 1 } : { day, clock };
}

function readEpoch(text: string, unit: number): ReadDay | undefined {
  if (!/^-?\d{6,18}(?:\.\d+)?$/.test(text)) return undefined;
  const at = Math.floor(Number(text) * unit);
  return { day: Math.floor(at / DAY), clock: at - Math.floor(at / DAY) * DAY, at };
}

function patternReader(format: string, lastYear: number): ReadDate | undefined {
  const order: string[] = [];
  let at = 0;
  let pattern = '';
  for (const found of format.matchAll(tokens)) {
    pattern += literal(format.slice(at, found.index));
    at = found.index + found[0].length;
    const part = partOf(found[0]);
    if (part === undefined) pattern += literal(found[0].slice(1, -1));
    else {
      pattern += part;
      order.push(found[0]);
    }
  }
  pattern += literal(format.slice(at));
  const place = (...names: string[]) => order.findIndex((name) => names.includes(name)) + 1;
  const [year, month, day] = [place('YYYY', 'YY'), place('MMMM', 'MMM', 'MM', 'M'), place('DD', 'D')];
  if (year === 0 || month === 0 || day === 0) return undefined;
  const hasClock = place('HH', 'H', 'hh', 'h') > 0;
  const whole = new RegExp(`^${pattern}${hasClock ? '' : clockPattern}$`, 'i');
  const clockAt = order.length;
  return (text) => {
    const found = whole.exec(text);
    if (!found) return undefined;
    const yearText = found[year] as string;
    const full = yearText.length === 4 ? yearText : String(yearOf(Number(yearText), lastYear));
    const monthText = found[month] as string;
    const monthNumber = /^\d/.test(monthText) ? monthText : String(monthNames.indexOf(monthText.slice(0, 3).toLowerCase()) + 1);
    const part = (index: number) => (index > 0 ? found[index] : undefined);
    const clock = hasClock
      ? { hour: part(place('HH', 'H', 'hh', 'h')), minute: part(place('mm')) ?? '00', second: part(place('ss')), half: part(place('a')) }
      : clockText(found.slice(clockAt + 1));
    return assemble(full, monthNumber, found[day] as string, clock);
  };
}

function partOf(token: string): string | undefined {
  switch (token) {
    case 'YYYY':
      return '(\\d{4})';
    case 'YY':
      return '(\\d{2})';
    case 'MMMM':
    case 'MMM':
      return '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\.?';
    case 'dddd':
    case 'ddd':
      return '((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?';
    case 'a':
      return '\\s*([ap]\\.?m\\.?)';
    case 'DD':
    case 'D':
      return '(\\d{1,2})(?:st|nd|rd|th)?';
    default:
      return token.startsWith('[') ? undefined : '(\\d{1,2})';
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function yearOf(two: number, lastYear: number): number {
  const century = Math.floor(lastYear / 100) * 100;
  return century + two > lastYear ? century - 100 + two : century + two;
}

interface ClockText {
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly half?: string | undefined;
  readonly offset?: string | undefined;
}

function assemble(year: string, month: string, day: string, clock: ClockText): ReadDay | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(date)) return undefined;
  const number = dayNumber(date);
  if (clock.hour === undefined) return clock.offset === undefined ? { day: number } : undefined;
  let hours = Number(clock.hour);
  const minutes = Number(clock.minute ?? 0);
  const seconds = Number(clock.second ?? 0);
  if (clock.half !== undefined) {
    if (hours > 12 || hours === 0) return undefined;
    hours = (hours % 12) + (/^p/i.test(clock.half) ? 12 : 0);
  }
  if (hours > 24 || minutes > 59 || seconds > 60 || (hours === 24 && (minutes > 0 || seconds > 0))) return undefined;
  const time = hours * HOUR + minutes * MINUTE + seconds * SECOND + Math.floor(Number(`0.${clock.fraction ?? 0}`) * 1000);
  const { offset } = clock;
  if (offset === undefined) return { day: number, clock: time };
  const sign = offset.startsWith('-') ? -1 : 1;
  const shift = /^[+-]/.test(offset) ? Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0) : 0;
  return { day: number, clock: time, at: number * DAY + time - sign * shift * MINUTE };
}
