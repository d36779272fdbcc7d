import type { CivilDate, Source } from 'justice-pathway';
import type { DatedValue } from 'justice-pathway/law';

interface More {
  readonly to?: CivilDate;
  readonly note?: string;
}

/** One version of a value, from a day on. @example since('2018-01-25', 12, at(sources.justice2016, 's.9')) */
export function since<T>(from: CivilDate | null, value: T, source: Source, more: More = {}): DatedValue<T> {
  return { from, value, source, ...more };
}

/** The same with a note: what the source does not say, or how it is read. */
export function noted<T>(from: CivilDate | null, value: T, source: Source, note: string, to?: CivilDate): DatedValue<T> {
  return { from, value, source, note, ...(to ? { to } : {}) };
}
