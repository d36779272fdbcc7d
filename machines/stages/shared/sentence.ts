import type { CivilDate, Instant } from 'justice-pathway';
import { duration } from 'justice-pathway/law';
import type { OffenceKind, PassedSentence } from '../../law/sentence/sentence-file.ts';
import type { EventOf } from '../../vocabulary.ts';
import { dayOf } from './dates.ts';

/** What the court said when it passed sentence: kept flat, so that any stage can hand it on. */
export interface Sentence {
  readonly disposal: string | null;
  readonly sentencedOn: CivilDate | null;
  readonly startOn: CivilDate | null;
  /** Length in days, and as the court said it where that is known: `12m`. */
  readonly days: number;
  readonly term: string | null;
  readonly kind: string;
  readonly offence: OffenceKind | null;
  /** The person must keep the police told where they live; `null` where not said. */
  readonly notification: boolean | null;
  readonly extension: string | null;
  readonly punishmentPart: string | null;
  readonly supervisedRelease: string | null;
  /** Days of a return to custody that the same court ordered. */
  readonly returnDays: number;
  readonly amount: number | null;
  readonly months: number | null;
  readonly until: CivilDate | null;
  readonly unpaidWorkHours: number | null;
  readonly supervisionMonths: number | null;
}

export const noSentence: Sentence = {
  disposal: null,
  sentencedOn: null,
  startOn: null,
  days: 0,
  term: null,
  kind: 'imprisonment',
  offence: null,
  notification: null,
  extension: null,
  punishmentPart: null,
  supervisedRelease: null,
  returnDays: 0,
  amount: null,
  months: null,
  until: null,
  unpaidWorkHours: null,
  supervisionMonths: null,
};

export type Sentenced = EventOf<'court.sentenced'>['attrs'] & { readonly at: Instant };

/** Params of an action that notes a sentence. */
export const sentenceParams = ({ event }: { readonly event: EventOf<'court.sentenced'> }): Sentenced => ({ ...event.attrs, at: event.at });

/** A sentence as the event told it. */
export function sentenceOf(event: Sentenced): Sentence {
  const on = dayOf(event.at);
  return {
    disposal: event.disposal ?? 'other',
    sentencedOn: on,
    startOn: event.startOn ?? on,
    days: event.days ?? 0,
    term: event.term ?? null,
    kind: event.kind ?? 'imprisonment',
    offence: event.offence ?? null,
    notification: event.notification ?? null,
    extension: event.extension ?? null,
    punishmentPart: event.punishmentPart ?? null,
    supervisedRelease: event.supervisedRelease ?? null,
    returnDays: event.returnDays ?? 0,
    amount: event.amount ?? null,
    months: event.months ?? null,
    until: event.until ?? null,
    unpaidWorkHours: event.unpaidWorkHours ?? null,
    supervisionMonths: event.supervisionMonths ?? null,
  };
}

/** A custodial sentence in the form the law's calculations read; `undefined` where it has no length. */
export function passedOf(sentence: Sentence, id: string, after: string | null): PassedSentence | undefined {
  const term = sentence.term ?? (sentence.days > 0 ? `${sentence.days}d` : null);
  const fixed = sentence.kind !== 'life' && sentence.kind !== 'lifelong-restriction';
  if (fixed && term === null) return undefined;
  return {
    id,
    kind: sentence.kind,
    ...(fixed && term !== null ? { term: duration(term) } : {}),
    ...(sentence.extension === null ? {} : { extension: duration(sentence.extension) }),
    ...(sentence.punishmentPart === null ? {} : { punishmentPart: duration(sentence.punishmentPart) }),
    ...(sentence.sentencedOn === null ? {} : { imposed: sentence.sentencedOn }),
    ...(after !== null ? { after } : sentence.startOn === null ? {} : { from: sentence.startOn }),
    offences: sentence.offence === null ? [] : [sentence.offence],
    ...(sentence.notification === null ? {} : { notification: sentence.notification }),
    ...(sentence.supervisedRelease === null ? {} : { supervisedRelease: duration(sentence.supervisedRelease) }),
    addedDays: 0,
  };
}
