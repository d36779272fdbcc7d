import type { CivilDate, Confidence, Source } from 'justice-pathway';
import type { DatedValue } from 'justice-pathway/law';

export { checkedOn } from './checked-on.ts';

interface More {
  readonly to?: CivilDate;
  /** @defaultValue `high` */
  readonly confidence?: Confidence;
  readonly note?: string;
}

/** One version of a value, from a day on. @example since('2018-01-25', 12, at(sources.justice2016, 's.9')) */
export function since<T>(from: CivilDate | null, value: T, source: Source, more: More = {}): DatedValue<T> {
  return { from, value, source, confidence: 'high', ...more };
}

/** A version that nobody has verified: usable, and marked wherever it reaches a reader. */
export function unverified<T>(from: CivilDate | null, value: T, source: Source, note: string, to?: CivilDate): DatedValue<T> {
  return { from, value, source, confidence: 'unverified', note, ...(to ? { to } : {}) };
}
