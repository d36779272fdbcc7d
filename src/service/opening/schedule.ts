import type { CivilDate } from '../../kernel/civil-date.ts';

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
  /** `1`, `-1`: of the days that the other parts leave in each period. */
  readonly bysetpos?: string;
  readonly byhour?: string;
  readonly byminute?: string;
  /** Days taken out and days added, with commas. */
  readonly exdate?: string;
  readonly rdate?: string;
  /** `09:00`, `09:00:00`, `09:00Z`, `09:00+01:00`. */
  readonly opensAt?: string;
  /** At or before `opensAt`: on the next day. */
  readonly closesAt?: string;
  /** Hours from UTC (`1`, `-5`, `+01:00`) or a zone's name; absent, the directory's own zone. */
  readonly timezone?: string | number;
  readonly description?: string;
  readonly attending?: string;
  readonly notes?: string;
  /** `place`: these are the hours of the building, told by it and not by the service. */
  readonly of?: 'place';
  /** What was published with it and cannot be read: it is not relied on. */
  readonly unread?: readonly { readonly field: string; readonly words: string }[];
}

/** Days on which the usual hours do not hold: closed, or open at other hours. HSDS calls them holiday schedules. */
export interface HolidaySchedule {
  readonly id?: string;
  /** Where it holds; absent, everywhere. */
  readonly location?: string;
  /** First and last day, both included. */
  readonly startDate?: CivilDate;
  readonly endDate?: CivilDate;
  readonly closed?: boolean;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly timezone?: string | number;
  /** As published, in a few words. */
  readonly words: string;
  /** Why it cannot be relied on; the days that it may speak of are then unknown. */
  readonly fault?: string;
}

/** Something published that may narrow an answer and is not understood; shown wherever it stands in the way. */
export interface ServiceCaution {
  readonly about: 'hours' | 'age' | 'area' | 'eligibility';
  /** Where it stood: `alert`, `service_at_locations[0].location.description`. */
  readonly field: string;
  /** As published, shortened. */
  readonly words: string;
  /** Where it holds; absent, everywhere. */
  readonly location?: string;
  /** True where it can only close what the hours open. */
  readonly closes?: boolean;
}
