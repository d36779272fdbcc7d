import type { CivilDate, Instant } from 'justice-pathway';
import type { EventOf } from '../vocabulary.ts';
import { dayOf } from './dates.ts';

/** What the court said when it passed sentence: kept flat, so that any stage can hand it on. */
export interface Sentence {
  readonly disposal: string | null;
  readonly sentencedOn: CivilDate | null;
  readonly startOn: CivilDate | null;
  readonly days: number;
  readonly kind: string;
  /** A sexual or domestic abuse offence is in it. */
  readonly excluded: boolean;
  /** The person must keep the police told where they live. */
  readonly notification: boolean;
  readonly extensionDays: number;
  readonly punishmentDays: number;
  readonly supervisedReleaseMonths: number;
  readonly returnDays: number;
  readonly returnOn: CivilDate | null;
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
  kind: 'imprisonment',
  excluded: false,
  notification: false,
  extensionDays: 0,
  punishmentDays: 0,
  supervisedReleaseMonths: 0,
  returnDays: 0,
  returnOn: null,
  amount: null,
  months: null,
  until: null,
  unpaidWorkHours: null,
  supervisionMonths: null,
};

export type Sentenced = EventOf<'court.sentenced'>['attrs'] & { readonly at: Instant };

/** Params of an action that notes a sentence. */
export const sentenceParams = ({ event }: { readonly event: EventOf<'court.sentenced'> }): Sentenced => ({ at: event.at, ...event.attrs });

/** A sentence as the event told it. */
export function sentenceOf(event: Sentenced): Sentence {
  const on = dayOf(event.at);
  return {
    disposal: event.disposal ?? 'other',
    sentencedOn: on,
    startOn: event.startOn ?? on,
    days: event.days ?? 0,
    kind: event.kind ?? 'imprisonment',
    excluded: event.excluded ?? false,
    notification: event.notification ?? false,
    extensionDays: event.extensionDays ?? 0,
    punishmentDays: event.punishmentDays ?? 0,
    supervisedReleaseMonths: event.supervisedReleaseMonths ?? 0,
    returnDays: event.returnDays ?? 0,
    returnOn: event.returnDays ? on : null,
    amount: event.amount ?? null,
    months: event.months ?? null,
    until: event.until ?? null,
    unpaidWorkHours: event.unpaidWorkHours ?? null,
    supervisionMonths: event.supervisionMonths ?? null,
  };
}
