import type { CivilDate } from '../kernel/civil-date.ts';
import type { Confidence, Source } from '../kernel/source.ts';
import type { HolidaySchedule, Schedule, ServiceCaution } from './opening/schedule.ts';

// Absent always means "not published", never "no". `'any'` says that the body states it has no such limit.

/** An area served: a council, a health board, a named place. */
export interface ServiceArea {
  readonly name: string;
  /** The code of the statistical geography, where given: `S12000005`. */
  readonly code?: string;
}

/** Places and wait on a day, as somebody recorded them. */
export interface PlacesRecord {
  readonly on: CivilDate;
  /** People who could be taken on that day. */
  readonly places?: number;
  /** Days from referral to being seen. */
  readonly waitDays?: number;
  readonly source?: Source;
}

/** What a person must have to use a service: `true` needed, `false` stated as not needed, absent not published. */
export interface ServiceRequirements {
  readonly phone?: boolean;
  readonly photoId?: boolean;
  readonly money?: boolean;
  readonly address?: boolean;
}

/** Where a fact about a service comes from, and when it was last true. */
export interface ServiceFact {
  /** Name of the field of the service that the fact supports: `phones`, `schedules`, `ages`. */
  readonly field: string;
  readonly source: Source;
  readonly confidence: Confidence;
  /** The day or year to which the source speaks: `2026-11-21`, `2023`. */
  readonly asOf: string;
  readonly note?: string;
}

/** The record that a service was read from, kept whole so that nothing is lost. */
export interface ServiceOrigin {
  readonly format: 'open-referral-uk' | 'hsds-json' | 'hsds-csv' | 'aliss';
  /** As published; never changed. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly file?: string;
  /** The zone in which its dates were read. */
  readonly zone?: string;
  /** Where it stood in the file: `contents[3]`, `services.csv:4`. */
  readonly path?: string;
  /** The needs that were concluded from the feed's own terms, not stated by it. */
  readonly concluded?: readonly string[];
}

/** Somebody who can help: what they publish about themselves, and what is known of them. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly organisation?: { readonly id?: string; readonly name: string };
  readonly status?: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  /** Needs (`housing`, `ost`) or whole domains (`financial`) that it answers; absent where not known. */
  readonly needs?: readonly string[];
  readonly areas?: readonly ServiceArea[] | 'any';
  readonly ages?: { readonly min?: number; readonly max?: number } | 'any';
  readonly sexes?: readonly string[] | 'any';
  /** Where in the pathway a person must be: `remand`, `sentenced`, `liberated`, `community-order`, `diversion`. */
  readonly statuses?: readonly string[] | 'any';
  readonly schedules?: readonly Schedule[];
  /** Days on which those hours do not hold. */
  readonly exceptions?: readonly HolidaySchedule[];
  /** Published words that narrow and are not understood: they turn an answer into "unknown". */
  readonly cautions?: readonly ServiceCaution[];
  /** What happens on the public holidays of its body; absent where not published. */
  readonly holidays?: 'open' | 'closed';
  /** Id of the calendar of its body's public holidays. */
  readonly calendar?: string;
  readonly places?: readonly PlacesRecord[];
  readonly requires?: ServiceRequirements;
  readonly phones?: readonly { readonly number: string; readonly note?: string }[];
  readonly email?: string;
  readonly url?: string;
  readonly addresses?: readonly string[];
  readonly fees?: string;
  readonly eligibility?: string;
  /** What happens between referral and end, for those who must choose it: `12 weekly meetings`. */
  readonly length?: string;
  readonly completion?: string;
  readonly waitText?: string;
  /** A passing notice from the body itself. */
  readonly alert?: string;
  /** The last day on which somebody confirmed the record. */
  readonly assuredOn?: CivilDate;
  readonly facts?: readonly ServiceFact[];
  readonly origin?: ServiceOrigin;
  readonly languages?: readonly string[];
  /** What to bring, as published: `photo ID`. */
  readonly bring?: readonly string[];
  /** Who must be told before the person comes, and how long before. */
  readonly tellBefore?: string;
  /** Days that the latest word on this service promises to hold; absent, what the asker says. */
  readonly holdsDays?: number;
  /** Who told what, when: of a directory that people keep. Newest last. */
  readonly told?: readonly ToldWord[];
}

/** What somebody was told by a service, and when. */
export interface ToldWord {
  readonly on: CivilDate;
  readonly by: string;
  readonly how?: string;
  readonly said?: string;
  /** The fields of the service for which it stands. */
  readonly fields: readonly string[];
  readonly holdsDays?: number;
}
