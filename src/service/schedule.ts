import type { CivilDate } from '../kernel/civil-date.ts';

/**
 * When a service is open: the part of RFC 5545 that Open Referral carries, as published.
 * Texts that cannot be read stay here as they were; `compileSchedule` says what is wrong with them.
 */
export interface Schedule {
  readonly id?: string;
  /** Where it holds, for a service with several places. */
  readonly location?: string;
  readonly validFrom?: CivilDate;
  /** Last day, included. */
  readonly validTo?: CivilDate;
  readonly dtstart?: CivilDate;
  /** Last day of the repeat, included. */
  readonly until?: CivilDate;
  readonly count?: number;
  readonly freq?: string;
  readonly interval?: number;
  /** `MO,TU`, or with MONTHLY and YEARLY `2MO,-1FR`. */
  readonly byday?: string;
  readonly bymonthday?: string;
  readonly bymonth?: string;
  readonly byweekno?: string;
  readonly byyearday?: string;
  readonly wkst?: string;
  /** `09:00`, `09:00:00`, `09:00Z`, `09:00+01:00`. */
  readonly opensAt?: string;
  /** At or before `opensAt`: on the next day. */
  readonly closesAt?: string;
  /** Hours from UTC (`1`, `-5`, `+01:00`) or a zone's name; absent, the directory's own zone. */
  readonly timezone?: string | number;
  readonly description?: string;
  readonly attending?: string;
  readonly notes?: string;
}
