import type { CivilDate, Instant } from 'justice-pathway';
import { daysBetween } from 'justice-pathway/law';
import type { PassedSentence } from '../../law/sentence/sentence-file.ts';
import { type Carried, type CarriedInput, carriedOf } from '../shared/carried.ts';
import { beforeRelease, conferenceBy, dayOf } from '../shared/dates.ts';
import { noSentence, passedOf, type Sentence, type Sentenced, sentenceOf } from '../shared/sentence.ts';
import { forLife, sentenceDates } from '../shared/sentence-dates.ts';

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
  /** Everything being served, as it was passed. */
  readonly sentences: readonly PassedSentence[];
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

export interface CustodyInput extends CarriedInput, Partial<Omit<CustodyContext, keyof CarriedInput>> {
  readonly status: CustodyContext['status'];
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
    sentences: [],
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

/** The dates of what a person is serving, or the same with another day of release. */
export function releaseOf(context: CustodyContext, change?: Change): Partial<CustodyContext> {
  if (change?.releaseOn !== undefined) {
    return { releaseOn: change.releaseOn, ...beforeRelease(change.releaseOn), basis: change.basis ?? context.basis };
  }
  const known = { addedDays: context.addedDays, sentences: context.sentences, basis: 'automatic' } as const;
  if (context.status === 'recalled') {
    const until = context.superviseUntil === forLife ? null : (context.superviseUntil ?? context.endsOn);
    const paroleOn = dayOf(context.receivedAt ?? context.at);
    return { ...known, automaticOn: until, paroleOn, releaseOn: until, ...beforeRelease(until), longTerm: true };
  }
  if (context.status === 'curfew-recalled') return { ...known, releaseOn: context.automaticOn, ...beforeRelease(context.automaticOn) };
  const sentences = context.sentences.length > 0 ? context.sentences : passed(context, []);
  const dates = sentenceDates(withAdded(sentences, context.addedDays), context.law, context.area);
  const supervised = dates.longTerm || dates.superviseUntil !== null;
  return {
    ...known,
    sentences,
    ...dates,
    days: dates.endsOn === null || context.days > 0 ? context.days : daysFrom(sentences, dates.endsOn),
    releaseOn: dates.automaticOn,
    conferenceBy: supervised ? conferenceBy(context.receivedAt ?? context.at) : null,
    ...beforeRelease(dates.automaticOn),
  };
}

/** A sentence of custody passed on a person, beside those already being served. */
export function afterSentence(context: CustodyContext, event: Sentenced): Partial<CustodyContext> {
  const sentence = sentenceOf(event);
  const serving = context.status === 'remand' ? [] : context.sentences;
  const last = event.consecutive ? (serving.at(-1)?.id ?? null) : null;
  return {
    ...sentence,
    status: 'sentenced',
    disposal: 'custody',
    convictedOn: context.convictedOn ?? sentence.sentencedOn,
    sentences: [...serving, ...passed(sentence, serving, last)],
  };
}

/** A return to custody that a court ordered: it counts as a sentence from the order. */
export function afterReturn(context: CustodyContext, on: CivilDate, days: number): Partial<CustodyContext> {
  return { sentences: days > 0 ? [...context.sentences, returnOf(context.sentences, on, days)] : context.sentences };
}

// A return ordered with the sentence is served first or beside it; the law takes both as imprisonment.
function passed(sentence: Sentence, serving: readonly PassedSentence[], after: string | null = null): readonly PassedSentence[] {
  const on = sentence.sentencedOn ?? sentence.startOn;
  const returned = sentence.returnDays > 0 && on !== null ? [returnOf(serving, on, sentence.returnDays)] : [];
  const one = passedOf(sentence, `sentence-${serving.length + returned.length + 1}`, after);
  return one === undefined ? returned : [...returned, one];
}

function returnOf(serving: readonly PassedSentence[], on: CivilDate, days: number): PassedSentence {
  return { id: `return-${serving.length + 1}`, kind: 'imprisonment', term: { days }, imposed: on, from: on, offences: [], addedDays: 0 };
}

function withAdded(sentences: readonly PassedSentence[], addedDays: number): readonly PassedSentence[] {
  return sentences.map((each, index) => (index === 0 ? { ...each, addedDays } : each));
}

function daysFrom(sentences: readonly PassedSentence[], endsOn: CivilDate): number {
  const from = sentences[0]?.from;
  return from === undefined ? 0 : daysBetween(from, endsOn) + 1;
}
