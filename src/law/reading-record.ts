import type { CivilDate } from '../kernel/civil-date.ts';
import type { ReadingKind } from './reading-kind.ts';

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
