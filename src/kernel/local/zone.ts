import { tzOffset } from '@date-fns/tz/tzOffset';
import { PathwayError } from '../error.ts';
import { kindText } from '../given.ts';

// The library's answer is right but slow: it is asked once for the changes of each zone and year, which fall on a quarter of an hour.
const changes = new Map<string, Map<number, readonly { readonly from: number; readonly offset: number }[]>>();
const QUARTER = 15 * 60_000;

// Offsets by zone and day (UTC) from 1970 to 2106, where one holds all day.
const wholeDays = new Map<string, Int16Array>();
const notKnown = -32_768;
const MS = 86_400_000;
let lastZone = '';
let lastDays: Int16Array = new Int16Array(0);

/** Minutes that local time in a zone is ahead of UTC at an instant. @example offsetAt(Date.UTC(2026, 6, 1), 'Europe/Paris') // 120 */
export function offsetAt(at: number, zone: string): number {
  if (zone !== lastZone) {
    lastDays = wholeDays.get(zone) ?? new Int16Array(50_000).fill(notKnown);
    wholeDays.set(zone, lastDays);
    lastZone = zone;
  }
  if (typeof at !== 'number') throw new PathwayError('bad-instant', `An instant is a number of milliseconds, and was ${kindText(at)}.`, {});
  const day = Math.floor(at / MS);
  const known = lastDays[day];
  if (known !== undefined && known !== notKnown) return known;
  const begun = search(day * MS, zone);
  if (known !== undefined && search((day + 1) * MS - 1, zone) === begun) lastDays[day] = begun;
  return search(at, zone);
}

function search(at: number, zone: string): number {
  const year = new Date(at).getUTCFullYear();
  const spans = spansOf(year, zone);
  let offset = spans[0]?.offset ?? 0;
  for (const span of spans) if (span.from <= at) offset = span.offset;
  return offset;
}

function spansOf(year: number, zone: string): readonly { readonly from: number; readonly offset: number }[] {
  if (typeof zone !== 'string')
    throw new PathwayError(
      'no-zone',
      'Days and clocks are local, and no zone was given. Give { zone }: that of the pathway, or of the place.',
    );
  if (Number.isNaN(year)) throw new PathwayError('bad-instant', 'An instant is a whole number of milliseconds since 1970.');
  let years = changes.get(zone);
  if (!years) {
    years = new Map();
    changes.set(zone, years);
  }
  const known = years.get(year);
  if (known) return known;
  const spans = findSpans(year, zone);
  years.set(year, spans);
  return spans;
}

function findSpans(year: number, zone: string): { from: number; offset: number }[] {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const spans = [{ from: start, offset: look(start, zone) }];
  const step = 7 * 24 * 60 * 60_000;
  for (let from = start; from < end; from += step) {
    const to = Math.min(from + step, end - QUARTER);
    if (look(from, zone) === look(to, zone)) continue;
    let low = from;
    let high = to;
    while (high - low > QUARTER) {
      const middle = low + Math.floor((high - low) / 2 / QUARTER) * QUARTER;
      if (look(middle, zone) === look(low, zone)) low = middle;
      else high = middle;
    }
    spans.push({ from: high, offset: look(high, zone) });
  }
  return spans;
}

function look(at: number, zone: string): number {
  return tzOffset(zone, new Date(at));
}
