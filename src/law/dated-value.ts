import type { CivilDate } from '../kernel/civil-date.ts';
import type { Source } from '../kernel/source.ts';
import type { Reading } from './reading-record.ts';

/** One version of a value. Both ends are included; no `to` means it still stands. */
export interface DatedValue<T> {
  /** First day in force; `null` where the start lies before the coverage or is not established. */
  readonly from: CivilDate | null;
  readonly to?: CivilDate;
  readonly value: T;
  readonly source: Source;
  /** Who read what, on which day; a value without a reading is not known. */
  readonly readings?: readonly Reading[];
  /** How its first day is known; absent where nobody saw the commencement. */
  readonly start?: Reading;
  /** What the source does not say, or how it is read. */
  readonly note?: string;
}
