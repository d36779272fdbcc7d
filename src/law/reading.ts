import type { CivilDate } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { compareStatus, type GroundsStatus } from '../kernel/grounds.ts';
import type { DatedValue } from './dated-value.ts';
import { type ReadingKind, readingKinds } from './reading-kind.ts';
import type { Reading, ValueReadings } from './reading-record.ts';

const statuses: Readonly<Record<ReadingKind, GroundsStatus>> = {
  'enacted-text': 'verified',
  'official-guidance': 'secondary',
  'secondary-text': 'secondary',
  inference: 'by-reading',
  convention: 'by-convention',
  assumption: 'assumed',
  'not-found': 'unverified',
  memory: 'unverified',
};

/** The reading that a value rests on: its surest one, or `undefined`. */
export function surest(readings: readonly Reading[]): Reading | undefined {
  givenAs('surest', 'readings', readings, '[how:text by:text on:text]');
  return readings.toSorted((one, other) => readingKinds.indexOf(one.how) - readingKinds.indexOf(other.how))[0];
}

/**
 * How a value is known, worked out from its record and never written down: verified only where its text was read, nothing read
 * contradicts it, and its commencement was seen; without that it is one reading of the text. Without a record it was not seen.
 */
export function statusOfValue(pick: Pick<DatedValue<unknown>, 'readings' | 'start'>): GroundsStatus {
  givenAs('statusOfValue', 'pick', pick, 'object');
  const { readings, start } = pick;
  const best = surest(readings ?? []);
  if (!best) return 'unverified';
  if ((readings ?? []).some((each) => each.agrees === false)) return 'unverified';
  const status = statuses[best.how];
  if (status !== 'verified') return status;
  if (start?.how === 'enacted-text' && start.agrees !== false) return 'verified';
  return 'by-reading';
}

/** Whether nobody could say that the value is right. @example isUnverified({ readings: [] }) // true */
export function isUnverified(value: Pick<DatedValue<unknown>, 'readings' | 'start'>): boolean {
  givenAs('isUnverified', 'value', value, 'object');
  return compareStatus(statusOfValue(value), 'unverified') >= 0;
}

/** The words of one record: `read in the enacted text (… s.1) by reader-1 on 2026-11-21`. */
export function readingText(reading: Reading): string {
  givenAs('readingText', 'reading', reading, '{how:text by:text on:text}');
  const { how, by, on, locator, copy } = reading;
  return `${readingWords[how]}: ${locator}${copy ? ` (${copy})` : ''}, ${by}, ${on}`;
}

/** The words for how a value is known. */
export const readingWords: Readonly<Record<ReadingKind, string>> = {
  'enacted-text': 'read in the enacted text',
  'official-guidance': 'read in official guidance',
  'secondary-text': 'from secondary text',
  inference: 'drawn from the text by reading',
  convention: 'a convention, no rule was found',
  assumption: 'set or proposed, not law',
  'not-found': 'looked for and not found',
  memory: 'from memory',
};

/** The day on which a value was last read; `undefined` where it never was. */
export function lastReadOn(pick: Pick<DatedValue<unknown>, 'readings'>): CivilDate | undefined {
  givenAs('lastReadOn', 'pick', pick, 'object');
  const { readings } = pick;
  return (readings ?? [])
    .map((each) => each.on)
    .sort()
    .at(-1);
}

/** Gives a value the record of its reading. */
export function withReadings<T>(value: DatedValue<T>, record: ValueReadings | undefined): DatedValue<T> {
  return { ...value, readings: record?.value ?? [], ...(record?.start ? { start: record.start } : {}) };
}

/** The record of a value that somebody sets or proposes: it was read nowhere. @example assumption('Asked for in this calculation') */
export function assumption(locator: string): readonly Reading[] {
  return [{ how: 'assumption', by: 'whoever asks', on: '2000-01-01', locator }];
}
