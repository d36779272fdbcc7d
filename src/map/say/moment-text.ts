import { fromDayNumber } from '../../kernel/civil-date.ts';
import { DAY, formatInstant, type Instant, MINUTE } from '../../kernel/instant.ts';
import { offsetAt } from '../../kernel/local/zone.ts';
import { monthNames } from './month-names.ts';

const year10000 = Date.UTC(10_000, 0, 1);
/** Beyond this many milliseconds from 1970 no date can be written. */
const furthest = 8.64e15 - DAY;

/** A date and time in words, in a zone. @example momentText(instant('2026-06-08T21:59:59Z'), 'Europe/Paris') // '8 June 2026 at 23:59' */
export function momentText(at: Instant, zone: string): string {
  const text = formatInstant(at, zone);
  return dayText(text) + text.slice(11, 16);
}

/** Writes moments of one zone, with the text of days and of minutes kept for the next. */
export function momentTexts(zone: string): (at: Instant) => string {
  const days = new Map<number, string>();
  const minutes = new Array<string>(1440).fill('');
  return (at) => {
    if (!(Math.abs(at) < furthest)) return 'a time too far away to write';
    const local = at + offsetAt(at, zone) * MINUTE;
    if (local < 0 || local >= year10000) return momentText(at, zone);
    const day = Math.floor(local / DAY);
    const minute = Math.floor((local - day * DAY) / MINUTE);
    let date = days.get(day);
    if (date === undefined) {
      date = dayText(fromDayNumber(day));
      days.set(day, date);
    }
    if (minutes[minute] === '') minutes[minute] = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    return date + minutes[minute];
  };
}

/** The day alone. @example dayOfText(instant('2026-06-08T21:59:59Z'), 'Europe/Paris') // '8 June 2026' */
export function dayOfText(at: Instant, zone: string): string {
  return dayText(formatInstant(at, zone)).slice(0, -4);
}

function dayText(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)} at `;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
