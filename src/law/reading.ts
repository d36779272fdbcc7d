import type { CivilDate } from '../kernel/civil-date.ts';
import { compareStatus, type GroundsStatus } from '../kernel/grounds.ts';
import type { DatedValue } from './parameter.ts';

/** How a value is known, surest first. */
export const readingKinds = [
  'enacted-text',
  'official-guidance',
  'secondary-text',
  'inference',
  'convention',
  'assumption',
  'not-found',
  'memory',
] as const;
/** `inference`: the text was read and the value is drawn from it; `assumption`: set or proposed by somebody; `not-found`: it was looked for and not found. */
export type ReadingKind = (typeof readingKinds)[number];

/** One reading of one value, or of the day on which it began: who read what, when, where in it. */
export interface Reading {
  readonly how: ReadingKind;
  /** Who read it; two readings of one value have different readers. */
  readonly by: string;
  readonly on: CivilDate;
  /** Act or instrument with section or paragraph. */
  readonly locator: string;
  /** The state of the copy: `as at 2025-02-11`. */
  readonly copy?: string;
  /** The fingerprint of the very words relied on, by `quoteHash`; the words are not kept. */
  readonly quoteSha256?: string;
  /** False where what was read contradicts the value. @defaultValue true */
  readonly agrees?: boolean;
}

/** The record of one value: readings of the value itself, and of the day on which it began. */
export interface ValueReadings {
  readonly value: readonly Reading[];
  /** How its first day is known; absent where nobody saw the commencement. */
  readonly start?: Reading;
}

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
  return readings.toSorted((one, other) => readingKinds.indexOf(one.how) - readingKinds.indexOf(other.how))[0];
}

/**
 * How a value is known, worked out from its record and never written down: verified only where its text was read, nothing read
 * contradicts it, and its commencement was seen; without that it is one reading of the text. Without a record it was not seen.
 */
export function statusOfValue({ readings, start }: Pick<DatedValue<unknown>, 'readings' | 'start'>): GroundsStatus {
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
  return compareStatus(statusOfValue(value), 'unverified') >= 0;
}

/** The words of one record: `read in the enacted text (… s.1) by reader-1 on 2026-11-21`. */
export function readingText({ how, by, on, locator, copy }: Reading): string {
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
export function lastReadOn({ readings }: Pick<DatedValue<unknown>, 'readings'>): CivilDate | undefined {
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
