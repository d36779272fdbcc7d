import { PathwayError } from './error.ts';
import { kindText } from './given.ts';
import { offsetAt } from './local/zone.ts';

/** A moment in time: whole milliseconds since 1970-01-01T00:00Z. Text, always with an offset, exists only at the edges. */
export type Instant = number & { readonly __instant?: never };

export const SECOND = 1000;
/** 60,000 milliseconds. */
export const MINUTE = 60 * SECOND;
/** 3,600,000 milliseconds. */
export const HOUR = 60 * MINUTE;
/** 24 elapsed hours; a civil day may last 23 or 25. */
export const DAY = 24 * HOUR;

const pattern = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d{2}(?::?\d{2})?)$/;

/** Reads ISO 8601 text with an offset; anything else (no offset, 31 February, 25:00) is `undefined`. */
export function tryInstant(text: string): Instant | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset = 'Z'] = match;
  const [y, mo, d, h, mi, s] = [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)];
  if (mo < 1 || mo > 12 || h > 24 || mi > 59 || s > 59 || (h === 24 && (mi > 0 || s > 0))) return undefined;
  const base = Date.UTC(y, mo - 1, d);
  if (y < 100 || d < 1 || new Date(base).getUTCDate() !== d) return undefined;
  const millisecond = Math.floor(Number(`0.${fraction || '0'}`) * 1000);
  const shift = offsetMinutes(offset);
  if (shift === undefined) return undefined;
  return base + h * HOUR + mi * MINUTE + s * SECOND + millisecond - shift * MINUTE;
}

/** Reads ISO 8601 text with an offset. @throws PathwayError `bad-instant` @example instant('2026-06-01T09:00:00+01:00') // 1780300800000 */
export function instant(text: string): Instant {
  const at = tryInstant(text);
  if (at === undefined) {
    throw new PathwayError(
      'bad-instant',
      `${typeof text === 'string' ? `"${text}"` : kindText(text)} is not a date and time with an offset. Write it like 2026-06-01T09:00:00+01:00.`,
      {
        text,
      },
    );
  }
  return at;
}

/** Writes an instant with the offset of a zone. @example formatInstant(1780300800000, 'Europe/Paris') // '2026-06-01T10:00:00+02:00' */
export function formatInstant(at: Instant, zone: string): string {
  // before the railways, local time was ahead by seconds too: text has whole minutes
  const offset = Math.round(offsetAt(at, zone));
  const local = at + offset * MINUTE;
  const day = Math.floor(local / DAY);
  const clock = local - day * DAY;
  const seconds = Math.floor(clock / SECOND);
  const minutes = Math.floor(seconds / 60);
  const rest = clock - seconds * SECOND;
  const fraction = rest === 0 ? '' : `.${String(Math.floor(rest)).padStart(3, '0')}`;
  return `${dayText(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}${fraction}${offsetText(offset)}`;
}

let lastDay = Number.NaN;
let lastText = '';

// Instants are mostly written in order: the day is often the one before.
function dayText(day: number): string {
  if (day !== lastDay) {
    lastText = new Date(day * DAY).toISOString().slice(0, -14);
    lastDay = day;
  }
  return lastText;
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function offsetMinutes(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || '0');
  return hours > 23 || minutes > 59 ? undefined : sign * (hours * 60 + minutes);
}

const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function two(value: number): string {
  return pairs[value] as string;
}
