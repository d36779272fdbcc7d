import type { CivilDate, Instant } from 'justice-pathway';
import { type Carried, carriedOf } from './carried.ts';
import type { CustodyInput } from './custody-setup.ts';
import { conferenceBy, dayOf, dayStart, daysBefore, returnEndsOn, sentenceDates, singleTerm } from './dates.ts';
import { noSentence, type Sentence, type Sentenced } from './sentence.ts';

/** The facts and dates of a stay in custody. Law computes the dates; due times only read them. */
export interface CustodyContext extends Carried, Sentence {
  readonly status: 'remand' | 'sentenced' | 'recalled' | 'curfew-recalled' | 'returned';
  readonly receivedAt: Instant | null;
  readonly outOfArea: boolean;
  readonly bailed: boolean;
  /** Throughcare was accepted. */
  readonly voluntary: boolean;
  readonly trialOn: CivilDate | null;
  readonly fullCommittalBy: Instant | null;
  readonly indictmentBy: Instant | null;
  readonly firstDietBy: Instant | null;
  readonly trialBy: Instant | null;
  readonly addedDays: number;
  readonly longTerm: boolean;
  readonly endsOn: CivilDate | null;
  /** The day the law gives, before any curfew, parole, emergency or other early release. */
  readonly automaticOn: CivilDate | null;
  readonly releaseOn: CivilDate | null;
  readonly paroleOn: CivilDate | null;
  readonly hdcFromOn: CivilDate | null;
  readonly hdcToOn: CivilDate | null;
  readonly superviseUntil: CivilDate | null;
  readonly conferenceBy: Instant | null;
  readonly releaseAt: Instant | null;
  readonly weeks12At: Instant | null;
  readonly weeks6At: Instant | null;
  readonly week1At: Instant | null;
  readonly basis: 'automatic' | 'hdc' | 'parole' | 'emergency' | 'compassionate' | 'court' | 'bail';
  readonly planned: boolean;
  readonly liberatedFrom: 'prison' | 'court' | 'police';
  readonly releasedAt: Instant | null;
}

export function custodyContext(input: CustodyInput | undefined): CustodyContext {
  return {
    ...noSentence,
    status: 'remand',
    receivedAt: null,
    outOfArea: false,
    bailed: false,
    voluntary: false,
    trialOn: null,
    fullCommittalBy: null,
    indictmentBy: null,
    firstDietBy: null,
    trialBy: null,
    addedDays: 0,
    longTerm: false,
    endsOn: null,
    automaticOn: null,
    releaseOn: null,
    paroleOn: null,
    hdcFromOn: null,
    hdcToOn: null,
    superviseUntil: null,
    conferenceBy: null,
    releaseAt: null,
    weeks12At: null,
    weeks6At: null,
    week1At: null,
    basis: 'automatic',
    planned: true,
    liberatedFrom: 'prison',
    releasedAt: null,
    ...input,
    ...carriedOf(input),
  };
}

interface Change {
  readonly releaseOn?: CivilDate | null;
  readonly basis?: CustodyContext['basis'];
}

/** The dates of the sentence in a context, or the same dates with another day of release. */
export function releaseOf(context: CustodyContext, change?: Change): Partial<CustodyContext> {
  if (change?.releaseOn !== undefined) return { ...atRelease(change.releaseOn), basis: change.basis ?? context.basis };
  const base = { addedDays: context.addedDays, returnDays: context.returnDays, returnOn: context.returnOn, days: context.days };
  if (context.status === 'recalled') {
    const until = context.superviseUntil ?? context.endsOn;
    return { ...base, automaticOn: until, paroleOn: dayOf(context.receivedAt ?? context.at), ...atRelease(until), basis: 'automatic' };
  }
  if (context.status === 'curfew-recalled') return { ...base, ...atRelease(context.automaticOn), basis: 'automatic' };
  const startOn = context.startOn ?? dayOf(context.at);
  const found = sentenceDates({
    startOn,
    sentencedOn: context.sentencedOn ?? startOn,
    days: context.days,
    kind: context.kind,
    excluded: context.excluded,
    extensionDays: context.extensionDays,
    addedDays: context.addedDays,
    punishmentDays: context.punishmentDays,
    supervisedReleaseMonths: context.supervisedReleaseMonths,
    notification: context.notification,
  });
  const returned = returnEndsOn(context.returnOn, context.returnDays);
  const automaticOn = later(found.releaseOn, returned);
  return {
    ...base,
    ...found,
    startOn,
    automaticOn,
    hdcFromOn: returned === null ? found.hdcFromOn : null,
    hdcToOn: returned === null ? found.hdcToOn : null,
    conferenceBy: found.longTerm || found.superviseUntil !== null ? conferenceBy(context.receivedAt ?? context.at) : null,
    ...atRelease(automaticOn),
    basis: 'automatic',
  };
}

/** A sentence of custody passed on a person. One passed while another is being served makes a single term with it. */
export function afterSentence(context: CustodyContext, sentence: Sentenced): Partial<CustodyContext> {
  const on = dayOf(sentence.at);
  const serving = context.status === 'sentenced' && context.startOn !== null && context.endsOn !== null;
  const given = { startOn: sentence.startOn ?? on, days: sentence.days ?? (serving ? 0 : context.days) };
  const known = { startOn: context.startOn as CivilDate, endsOn: context.endsOn as CivilDate };
  const term = serving ? singleTerm(known, { ...given, consecutive: sentence.consecutive ?? false }) : given;
  return {
    status: 'sentenced',
    disposal: 'custody',
    sentencedOn: on,
    convictedOn: context.convictedOn ?? on,
    ...term,
    kind: sentence.kind ?? 'imprisonment',
    excluded: (sentence.excluded ?? false) || context.excluded,
    notification: (sentence.notification ?? false) || context.notification,
    extensionDays: Math.max(sentence.extensionDays ?? 0, context.extensionDays),
    punishmentDays: sentence.punishmentDays ?? context.punishmentDays,
    supervisedReleaseMonths: Math.max(sentence.supervisedReleaseMonths ?? 0, context.supervisedReleaseMonths),
    returnDays: sentence.returnDays ?? context.returnDays,
    returnOn: sentence.returnDays ? on : context.returnOn,
  };
}

function atRelease(releaseOn: CivilDate | null): Partial<CustodyContext> {
  return {
    releaseOn,
    releaseAt: dayStart(releaseOn),
    weeks12At: daysBefore(releaseOn, 84),
    weeks6At: daysBefore(releaseOn, 42),
    week1At: daysBefore(releaseOn, 7),
  };
}

function later(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one;
  return one > other ? one : other;
}
