import { addDays, type CivilDate, HOUR, type Instant, MINUTE } from 'justice-pathway';
import { addMonths, addWorkingDays, type Parameter, valueIfAny } from 'justice-pathway/law';
import { scottishBankHolidays } from '../../calendars/scottish-bank-holidays.ts';
import { defaultPayback, standardScale } from '../../law/disposals/fine-values.ts';
import { libertyLimits, treatmentLength } from '../../law/disposals/other-orders.ts';
import {
  paybackRequirements,
  type Requirement,
  supervisionMandatory,
  supervisionPeriod,
  unpaidWorkHours,
  unpaidWorkPeriod,
} from '../../law/disposals/payback-values.ts';
import { shortSentence } from '../../law/disposals/short-sentence-presumption.ts';
import { lastDayAfter, lastDayBeginningWith } from '../../law/period.ts';
import { nextCourtDay } from '../../law/police-custody/first-appearance.ts';
import { liberationPeriod } from '../../law/police-custody/investigative-liberation.ts';
import { custodyExtension, custodyLimit, custodyReview, extensionReview } from '../../law/police-custody/police-custody-limits.ts';
import { atLeast, authorisingRank, extendingRank, type Rank, reviewingRank } from '../../law/police-custody/ranks.ts';
import { deemedAcceptance, fiscalFineMaximum, fiscalFineScale } from '../../law/prosecution/fiscal-fine-scale.ts';
import { solemnLimits as solemnCalculator } from '../../law/prosecution/solemn-limits.ts';
import { fullCommittalAfter, statutorySummaryLimit, summaryCustodyLimit } from '../../law/prosecution/time-limit-values.ts';
import { verdicts } from '../../law/prosecution/verdict.ts';
import { workOfferHours, workOfferStandstill } from '../../law/prosecution/work-offer.ts';
import { practice } from '../../practice/practice.ts';
import { clockOf, dateOf, endOfDay, instantAt, plusDays, startOfDay } from '../../zone.ts';
import { lawOf } from './law-of.ts';
import { remembered } from './remembered.ts';

// Every date and limit that the stages need, read from the law on the day that decides which version applies.
// Where the law holds no value for that day there is no limit here: the stage goes on without one, and guesses nothing.

type LawName = string | null;

const calendar = scottishBankHolidays;

function valueFor<T>(parameter: Parameter<T>, on: CivilDate, law: LawName): T | undefined {
  return valueIfAny(parameter, on, lawOf(law));
}

const endAfter = (on: CivilDate, days: number | undefined): Instant | null => (days === undefined ? null : endOfDay(addDays(on, days)));

/** Reviews and limits of police custody: elapsed hours from the authorisation, earlier minutes deducted. */
export function custodyClock(facts: { authorisedAt: Instant; earlierMinutes: number; law: LawName }) {
  const on = dateOf(facts.authorisedAt);
  const at = (from: Instant | null, parameter: Parameter<number>) => {
    const hours = valueFor(parameter, on, facts.law);
    return from === null || hours === undefined ? null : from + hours * HOUR;
  };
  const whole = at(facts.authorisedAt, custodyLimit);
  const limitAt = whole === null ? null : Math.max(facts.authorisedAt, whole - facts.earlierMinutes * MINUTE);
  return {
    reviewAt: at(facts.authorisedAt, custodyReview),
    limitAt,
    secondReviewAt: at(limitAt, extensionReview),
    extendedLimitAt: at(limitAt, custodyExtension),
  };
}

/** Whether a rank may authorise police custody, or review it; an unknown rank passes. */
export const mayAuthorise = (by: Rank | undefined, at: Instant, law: LawName): boolean =>
  reaches(by, valueFor(authorisingRank, dateOf(at), law));
export const mayReview = (by: Rank | undefined, at: Instant, law: LawName): boolean =>
  reaches(by, valueFor(reviewingRank, dateOf(at), law));

/** Whether a rank may extend police custody. */
export function mayExtend(by: Rank | undefined, child: boolean, at: Instant, law: LawName): boolean {
  const rule = valueFor(extendingRank, dateOf(at), law);
  return by === undefined || rule === undefined || atLeast(by, child ? rule.child : rule.adult);
}

/** End of the conditions of investigative liberation. */
export const conditionsEndAt = (first: Instant, law: LawName): Instant | null =>
  endAfter(dateOf(first), valueFor(liberationPeriod, dateOf(first), law));

const courtDayAfter = remembered((dutyBegan: CivilDate, law: LawName): Instant | null => {
  const answer = nextCourtDay.calculate({ dutyBegan }, lawOf(law));
  return answer.status === 'answered' ? endOfDay(answer.value.date) : null;
});
/** End of the first day on which the court sits after the day of charge. */
export const courtBy = (chargedAt: Instant, law: LawName): Instant | null => courtDayAfter(dateOf(chargedAt), law);

/** When the police are expected to have reported; a target, not law. */
export const reportTarget = (at: Instant): Instant => endOfDay(addDays(dateOf(at), practice.policeReport.value));

export const diversionStep = (at: Instant): Instant => endOfDay(addWorkingDays(dateOf(at), practice.diversionStep.value, calendar));
export const programmeReview = (at: Instant): Instant => endOfDay(addMonths(dateOf(at), practice.diversionProgramme.value));

/** End of the days in which a money offer can be refused. */
export const offerEndsAt = (at: Instant, law: LawName): Instant | null => endAfter(dateOf(at), valueFor(deemedAcceptance, dateOf(at), law));

/** End of the days during which a work offer bars proceedings. */
export const workOfferEndsAt = (at: Instant, law: LawName): Instant | null =>
  endAfter(dateOf(at), valueFor(workOfferStandstill, dateOf(at), law));

/** Whether a fiscal fine of this size may be offered on a day; unknown sizes pass. */
export function fineAllowed(pounds: number | undefined, at: Instant, law: LawName): boolean {
  const most = valueFor(fiscalFineMaximum, dateOf(at), law);
  const scale = valueFor(fiscalFineScale, dateOf(at), law);
  return pounds === undefined || ((most === undefined || pounds <= most) && (scale === undefined || scale.includes(pounds)));
}

/** Whether a work offer of these hours may be made; unknown hours pass. */
export function workAllowed(hours: number | undefined, at: Instant, law: LawName): boolean {
  const rule = valueFor(workOfferHours, dateOf(at), law);
  return hours === undefined || rule === undefined || (hours >= rule.least && hours <= rule.most);
}

/** Last moment for proceedings for a statutory summary offence. */
export function proceedingsBy(offenceOn: CivilDate, at: Instant, law: LawName): Instant | null {
  const months = valueFor(statutorySummaryLimit, dateOf(at), law);
  return months === undefined ? null : endOfDay(lastDayAfter(offenceOn, { months }));
}

/** Limit of a summary case in custody, from the complaint in court. */
export const summaryTrialBy = (appearedOn: CivilDate, law: LawName): Instant | null =>
  endAfter(appearedOn, valueFor(summaryCustodyLimit, appearedOn, law));

/** When full committal usually follows. */
export const fullCommittalBy = (appearedOn: CivilDate, law: LawName): Instant | null =>
  endAfter(appearedOn, valueFor(fullCommittalAfter, appearedOn, law));

/** Limits of a solemn case: months from the first appearance, and in custody days from full committal, each with its own version. */
export const solemnLimits = remembered((firstAppearedOn: CivilDate, committedOn: CivilDate | null, law: LawName) => {
  const asked = { firstAppearanceOn: firstAppearedOn, ...(committedOn === null ? {} : { fullCommittalOn: committedOn }) };
  const answer = solemnCalculator.calculate(asked, lawOf(law));
  const limits = answer.status === 'answered' ? answer.value.limits : [];
  const by = (id: string): Instant | null => {
    const found = limits.find((each) => each.id === id);
    return found ? endOfDay(found.date) : null;
  };
  return {
    firstDietBy: by(committedOn === null ? 'preliminary' : 'custody-preliminary'),
    trialBy: by(committedOn === null ? 'trial' : 'custody-trial'),
    indictmentBy: by('custody-indictment'),
  };
});

/** Whether a trial that began on a day can end not proven. */
export const notProvenOpen = (trialOn: CivilDate, law: LawName): boolean =>
  valueFor(verdicts, trialOn, law)?.includes('not-proven') ?? false;

/** Whether a term falls under the presumption against short sentences: the day of the offence decides. */
export function presumedAgainst(days: number, offenceOn: CivilDate | null, at: Instant, law: LawName): boolean {
  const on = dateOf(at);
  const months = valueFor(shortSentence, offenceOn ?? on, law);
  return months !== undefined && addDays(on, days) <= addMonths(on, months);
}

/** Whether a community payback order may have these hours and months; unknown ones pass. */
export function paybackAllowed(hours: number | undefined, months: number | undefined, at: Instant, law: LawName): boolean {
  const work = valueFor(unpaidWorkHours, dateOf(at), law);
  const supervision = valueFor(supervisionPeriod, dateOf(at), law);
  const worked = hours === undefined || work === undefined || (hours >= work.least && hours <= work.most);
  return worked && (months === undefined || supervision === undefined || (months >= supervision.least && months <= supervision.most));
}

/** Whether an order may have these requirements: each is open on the day, and supervision is there where it must be. */
export function requirementsAllowed(
  asked: readonly Requirement[] | undefined,
  supervised: boolean,
  child: boolean,
  at: Instant,
  law: LawName,
): boolean {
  if (asked === undefined) return true;
  const open = valueFor(paybackRequirements, dateOf(at), law);
  const rule = valueFor(supervisionMandatory, dateOf(at), law);
  const needed = rule !== undefined && (child || asked.some((each) => rule.with.includes(each)));
  return asked.every((each) => open?.includes(each) ?? true) && (!needed || supervised || asked.includes('supervision'));
}

/** Whether an order of so many months may be made. */
export function monthsAllowed(disposal: string | undefined, months: number | undefined, at: Instant, law: LawName): boolean {
  if (months === undefined) return true;
  const treatment = disposal === 'dtto' ? valueFor(treatmentLength, dateOf(at), law) : undefined;
  const liberty = disposal === 'rlo' ? valueFor(libertyLimits, dateOf(at), law) : undefined;
  if (treatment) return months >= treatment.least && months <= treatment.most;
  return liberty === undefined || months <= liberty.mostMonths;
}

/** When unpaid work is to be complete, and when supervision ends. */
export function orderDates(imposedOn: CivilDate, hours: number, months: number, law: LawName) {
  const period = valueFor(unpaidWorkPeriod, imposedOn, law);
  const level = valueFor(unpaidWorkHours, imposedOn, law)?.levelOne ?? hours;
  const given = period === undefined || hours === 0 ? undefined : hours <= level ? period.levelOne : period.levelTwo;
  return {
    unpaidWorkBy: given === undefined ? null : orderEndsAt(imposedOn, given),
    supervisionEndsAt: months === 0 ? null : orderEndsAt(imposedOn, months),
  };
}

/** End of the last day of an order of so many months that begins with a day. */
export const orderEndsAt = (imposedOn: CivilDate, months: number): Instant => endOfDay(lastDayBeginningWith(imposedOn, { months }));

/** Service standards for the start of a community payback order. */
export const orderStart = (imposedOn: CivilDate) => ({
  contactBy: endOfDay(addWorkingDays(imposedOn, practice.orderContact.value, calendar)),
  inductionBy: endOfDay(addWorkingDays(imposedOn, practice.orderInduction.value, calendar)),
});

/** When a fine, or its next instalment, is to be paid. */
export const payBy = (on: CivilDate, until: CivilDate | null): Instant => endOfDay(until ?? addDays(on, practice.payment.value));

/** Hours of unpaid work that default on a fine can bring: the cap, or the most at level 1. */
export function defaultHours(pounds: number | null, on: CivilDate, law: LawName): number {
  const rule = valueFor(defaultPayback, on, law);
  const capped = rule && pounds !== null && pounds <= (valueFor(standardScale, on, law)?.[rule.cappedToLevel - 1] ?? 0);
  return capped ? rule.cappedHours : (valueFor(unpaidWorkHours, on, law)?.levelOne ?? 0);
}

export const monthLater = (on: CivilDate): Instant => endOfDay(addMonths(on, practice.treatmentReview.value));

/** The first case conference of a person who will be supervised, and the next one. */
export const conferenceBy = (receivedAt: Instant): Instant => endOfDay(addMonths(dateOf(receivedAt), practice.firstConference.value));
export const nextConferenceBy = (at: Instant): Instant => endOfDay(addMonths(dateOf(at), practice.nextConference.value));

/** Seven in the morning after an instant. */
export const nextMorning = (at: Instant): Instant => instantAt(addDays(dateOf(at), 1), 7 * HOUR);

/** The marks of the first fortnight, from the moment of release. */
export const afterRelease = (releasedAt: Instant, supervised: boolean) => ({
  dayEndsAt: endOfDay(dateOf(releasedAt)),
  contactBy: supervised
    ? endOfDay(addWorkingDays(dateOf(releasedAt), practice.supervisionContact.value, calendar))
    : releasedAt + practice.throughcareContact.value * HOUR,
  hours72At: releasedAt + practice.firstHours.value * HOUR,
  weeks2At: plusDays(releasedAt, practice.firstWeeks.value * 7),
});

/** The marks of the year after release. */
export const yearAfterRelease = (releasedAt: Instant) => ({
  week6At: plusDays(releasedAt, practice.sixWeeks.value * 7),
  week12At: plusDays(releasedAt, practice.twelveWeeks.value * 7),
  month12At: instantAt(addMonths(dateOf(releasedAt), practice.year.value), clockOf(releasedAt)),
});

/** The marks before a day of release. */
export const beforeRelease = (releaseOn: CivilDate | null) => ({
  releaseAt: dayStart(releaseOn),
  weeks12At: weeksBefore(releaseOn, practice.preRelease.value),
  weeks6At: weeksBefore(releaseOn, practice.nearRelease.value),
  week1At: weeksBefore(releaseOn, practice.lastDays.value),
});

export const dayOf = (at: Instant): CivilDate => dateOf(at);
export const dayEnd = (on: CivilDate): Instant => endOfDay(on);
/** Start of a civil day, or `null`. */
export const dayStart = (on: CivilDate | null): Instant | null => (on === null ? null : startOfDay(on));

const reaches = (by: Rank | undefined, lowest: Rank | undefined): boolean =>
  by === undefined || lowest === undefined || atLeast(by, lowest);
const weeksBefore = (on: CivilDate | null, weeks: number): Instant | null => (on === null ? null : startOfDay(addDays(on, -7 * weeks)));
