import type { CivilDate, Instant } from 'justice-pathway';
import type { EventOf } from '../vocabulary.ts';
import { dayOf } from './dates.ts';

/** What a person's way back to custody brings with it. */
export interface Returning {
  /** Days of a return ordered by the court, and the day of the order. */
  readonly returnDays: number;
  readonly returnOn: CivilDate | null;
  readonly receivedAt: Instant | null;
  readonly receivedStatus: 'remand' | 'sentenced' | null;
  readonly receivedDays: number;
}

export const notReturning: Returning = { returnDays: 0, returnOn: null, receivedAt: null, receivedStatus: null, receivedDays: 0 };

export const returnOrdered = (params: { at: Instant; days: number | undefined }): Partial<Returning> => ({
  returnDays: params.days ?? 0,
  returnOn: dayOf(params.at),
});

export const received = (params: EventOf<'custody.received'>['attrs'] & { at: Instant }): Partial<Returning> => ({
  receivedAt: params.at,
  receivedStatus: params.status ?? null,
  receivedDays: params.sentenceDays ?? 0,
});

export const orderOf = ({ event }: { readonly event: EventOf<'court.return.ordered'> }) => ({ at: event.at, days: event.attrs.days });
export const receptionOf = ({ event }: { readonly event: EventOf<'custody.received'> }) => ({ ...event.attrs, at: event.at });
