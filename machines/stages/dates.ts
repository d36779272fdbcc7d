import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  clockOf,
  dateOf,
  daysBetween,
  endOfDay,
  HOUR,
  type Instant,
  instantAt,
  MINUTE,
  plusDays,
  startOfDay,
} from 'justice-pathway';
import { scottishBankHolidays } from '../calendars/scottish-bank-holidays.ts';

// Every date of law that the stages need, in one place.

const calendar = scottishBankHolidays;

/** The clock of police custody: reviews and limits, in elapsed hours from authorisation; time in hospital stops it. */
export function custodyClock(facts: { authorisedAt: Instant; stoppedMs: number; earlierMinutes: number }) {
  const start = facts.authorisedAt + facts.stoppedMs;
  const limitAt = start + 12 * HOUR - facts.earlierMinutes * MINUTE;
  return { reviewAt: start + 6 * HOUR, limitAt, secondReviewAt: limitAt + 6 * HOUR, extendedLimitAt: limitAt + 12 * HOUR };
}

/** End of the conditions of investigative liberation. */
export const conditionsEndAt = (firstConditionAt: Instant): Instant => endOfDay(addDays(dateOf(firstConditionAt), 28));

/** End of the first day on which the court sits after the day of charge. */
export const courtBy = (chargedAt: Instant): Instant => endOfDay(addWorkingDays(dateOf(chargedAt), 1, calendar));

/** Whether a rank may extend police custody. */
export const mayExtend = (rank: string | undefined, child: boolean): boolean =>
  rank === 'chief-inspector' || (rank === 'inspector' && !child);

/** When the police are expected to have reported; a target, not law. */
export const reportTarget = (at: Instant): Instant => endOfDay(addDays(dateOf(at), 28));

/** Twenty working days for each step into diversion; guidance and local practice. */
export const assessmentDue = (at: Instant): Instant => endOfDay(addWorkingDays(dateOf(at), 20, calendar));

/** When a diversion programme has lasted as long as they usually do. */
export const programmeReview = (at: Instant): Instant => plusDays(at, 16 * 7);

/** End of the days in which a prosecutor's offer can be refused, or during which a work offer bars proceedings. */
export const offerEndsAt = (offeredAt: Instant): Instant => endOfDay(addDays(dateOf(offeredAt), 28));

/** Whether a fiscal fine of this size may be offered on a day. */
export const fineAllowed = (pounds: number | undefined, _at: Instant): boolean => pounds === undefined || pounds <= 500;

/** Whether a work offer of these hours may be made. */
export const workAllowed = (hours: number | undefined, _at: Instant): boolean => hours === undefined || (hours >= 10 && hours <= 50);

/** Last moment for proceedings for a statutory summary offence. */
export const proceedingsBy = (offenceOn: CivilDate, _at: Instant): Instant => endOfDay(addMonths(offenceOn, 6));

/** Limits of a summary case in custody. */
export const summaryTrialBy = (appearedOn: CivilDate): Instant => endOfDay(addDays(appearedOn, 40));

/** From committal for further examination to full committal. */
export const fullCommittalBy = (appearedOn: CivilDate): Instant => endOfDay(addDays(appearedOn, 8));

/** Limits of a solemn case from the first appearance on petition. */
export const solemnLimits = (firstAppearedOn: CivilDate) => ({
  firstDietBy: endOfDay(addMonths(firstAppearedOn, 11)),
  trialBy: endOfDay(addMonths(firstAppearedOn, 12)),
});

/** Limits of a solemn case in custody, from full committal. */
export const solemnCustodyLimits = (committedOn: CivilDate) => ({
  indictmentBy: endOfDay(addDays(committedOn, 80)),
  firstDietBy: endOfDay(addDays(committedOn, 110)),
  trialBy: endOfDay(addDays(committedOn, 140)),
});

/** Whether a trial that began on a day can end not proven. */
export const notProvenOpen = (trialOn: CivilDate): boolean => trialOn < '2026-01-01';

/** Whether a sentence falls under the presumption against short sentences. */
export const presumedAgainst = (days: number, offenceOn: CivilDate | null): boolean =>
  days <= (offenceOn === null || offenceOn >= '2019-07-04' ? 366 : 92);

/** Whether unpaid work of these hours may be ordered. */
export const unpaidWorkAllowed = (hours: number | undefined): boolean => hours === undefined || (hours >= 20 && hours <= 300);

/** Whether supervision of this length may be ordered. */
export const supervisionAllowed = (months: number | undefined): boolean => months === undefined || (months >= 6 && months <= 36);

/** When unpaid work is to be complete, and when supervision ends. */
export const orderDates = (imposedOn: CivilDate, hours: number, months: number) => ({
  unpaidWorkBy: hours === 0 ? null : endOfDay(addDays(addMonths(imposedOn, hours <= 100 ? 3 : 6), -1)),
  supervisionEndsAt: months === 0 ? null : endOfDay(addDays(addMonths(imposedOn, months), -1)),
});

/** The last day of an order of so many months. */
export const orderEndsAt = (imposedOn: CivilDate, months: number): Instant => endOfDay(addDays(addMonths(imposedOn, months), -1));

/** Service standards for the start of a community payback order. */
export const orderStart = (imposedOn: CivilDate) => ({
  contactBy: endOfDay(addWorkingDays(imposedOn, 1, calendar)),
  inductionBy: endOfDay(addWorkingDays(imposedOn, 5, calendar)),
});

/** When a fine, or its first instalment, is to be paid. */
export const payBy = (on: CivilDate, until: CivilDate | null): Instant => endOfDay(until ?? addDays(on, 28));

/** Whether default on a fine of this size may be met with unpaid work. */
export const defaultWorkAllowed = (_pounds: number | null, _on: CivilDate): boolean => true;

export const monthLater = (on: CivilDate): Instant => endOfDay(addMonths(on, 1));

/** Facts of a sentence that its dates rest on. */
export interface SentenceFacts {
  readonly startOn: CivilDate;
  readonly sentencedOn: CivilDate;
  readonly days: number;
  readonly kind: string;
  /** A sexual or domestic abuse offence is in it. */
  readonly excluded: boolean;
  readonly extensionDays: number;
  readonly addedDays: number;
  readonly punishmentDays: number;
  readonly supervisedReleaseMonths: number;
  readonly notification: boolean;
}

/** The days of a sentence; `null` where the law gives none. */
export interface SentenceDates {
  readonly endsOn: CivilDate | null;
  readonly releaseOn: CivilDate | null;
  readonly paroleOn: CivilDate | null;
  readonly hdcFromOn: CivilDate | null;
  readonly hdcToOn: CivilDate | null;
  readonly superviseUntil: CivilDate | null;
  readonly longTerm: boolean;
}

export function sentenceDates(facts: SentenceFacts): SentenceDates {
  const none = { endsOn: null, releaseOn: null, paroleOn: null, hdcFromOn: null, hdcToOn: null, superviseUntil: null, longTerm: true };
  if (facts.kind === 'life' || facts.kind === 'olr') return { ...none, paroleOn: addDays(facts.startOn, facts.punishmentDays) };
  const endsOn = addDays(facts.startOn, facts.days - 1);
  const fourYears = daysBetween(facts.startOn, addMonths(facts.startOn, 48));
  const longTerm = facts.days >= fourYears;
  const extendedTo = addDays(endsOn, facts.extensionDays);
  if (longTerm) {
    const releaseOn = facts.extensionDays > 0 ? endsOn : addMonths(endsOn, -6);
    const paroleOn = addDays(facts.startOn, Math.ceil(facts.days / 2) - 1);
    return { ...none, endsOn, releaseOn, paroleOn, superviseUntil: extendedTo, longTerm };
  }
  const serve = Math.ceil(facts.days * (facts.excluded ? 0.5 : 0.3)) + facts.addedDays;
  const releaseOn = addDays(facts.startOn, serve - 1);
  const hdc = facts.days >= 90 && facts.extensionDays === 0 && !facts.notification && facts.supervisedReleaseMonths === 0;
  const earliest = addDays(facts.startOn, Math.max(28, Math.ceil(facts.days * 0.15)));
  const hdcToOn = addDays(releaseOn, -14);
  const hdcFromOn = earliest < hdcToOn ? earliest : null;
  return {
    endsOn,
    releaseOn,
    paroleOn: null,
    hdcFromOn: hdc ? hdcFromOn : null,
    hdcToOn: hdc && hdcFromOn ? hdcToOn : null,
    superviseUntil: facts.extensionDays > 0 ? extendedTo : facts.notification ? endsOn : supervisedUntil(facts, releaseOn),
    longTerm,
  };
}

/** The single term that two sentences make: from the first day of one to the last day of either, or of both in turn. */
export function singleTerm(
  known: { startOn: CivilDate; endsOn: CivilDate },
  next: { startOn: CivilDate; days: number; consecutive: boolean },
): { startOn: CivilDate; days: number } {
  const startOn = known.startOn < next.startOn ? known.startOn : next.startOn;
  const nextEndsOn = addDays(next.consecutive ? addDays(known.endsOn, 1) : next.startOn, next.days - 1);
  return { startOn, days: daysBetween(startOn, known.endsOn > nextEndsOn ? known.endsOn : nextEndsOn) + 1 };
}

/** Last day of a return ordered by the court, from the order. */
export const returnEndsOn = (orderedOn: CivilDate | null, days: number): CivilDate | null =>
  orderedOn === null || days === 0 ? null : addDays(orderedOn, days - 1);

/** The first case conference of a person who will be supervised, and the next one. */
export const conferenceBy = (receivedAt: Instant): Instant => endOfDay(addMonths(dateOf(receivedAt), 6));
export const yearAfter = (at: Instant): Instant => endOfDay(addMonths(dateOf(at), 12));

/** Seven in the morning after an instant. */
export const nextMorning = (at: Instant): Instant => instantAt(addDays(dateOf(at), 1), 7 * HOUR);

export const dayOf = (at: Instant): CivilDate => dateOf(at);

/** The marks of the first fortnight, from the moment of release. */
export const afterRelease = (releasedAt: Instant, supervised: boolean) => ({
  dayEndsAt: endOfDay(dateOf(releasedAt)),
  contactBy: supervised ? endOfDay(addWorkingDays(dateOf(releasedAt), 1, calendar)) : releasedAt + 48 * HOUR,
  hours72At: releasedAt + 72 * HOUR,
  weeks2At: plusDays(releasedAt, 14),
});

/** The marks of the year after release. */
export const yearAfterRelease = (releasedAt: Instant) => ({
  week6At: plusDays(releasedAt, 42),
  week12At: plusDays(releasedAt, 84),
  month12At: instantAt(addMonths(dateOf(releasedAt), 12), clockOf(releasedAt)),
});

export const dayEnd = (on: CivilDate): Instant => endOfDay(on);

/** Start of a civil day, or `null`. */
export const dayStart = (on: CivilDate | null): Instant | null => (on === null ? null : startOfDay(on));

/** Start of a civil day some days before another, or `null`. */
export const daysBefore = (on: CivilDate | null, days: number): Instant | null => (on === null ? null : startOfDay(addDays(on, -days)));

function supervisedUntil(facts: SentenceFacts, releaseOn: CivilDate): CivilDate | null {
  return facts.supervisedReleaseMonths > 0 ? addMonths(releaseOn, facts.supervisedReleaseMonths) : null;
}
