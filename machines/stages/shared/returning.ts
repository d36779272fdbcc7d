import type { CivilDate, Instant } from 'justice-pathway';
import type { EventOf } from '../../vocabulary.ts';
import { endsOf } from './carried.ts';
import { dayEnd, dayOf } from './dates.ts';

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
export const decisionOf = ({ event }: { readonly event: EventOf<'licence.breach.decided'> }) => ({ outcome: event.attrs.outcome });

export const withinSentence = (
  { context }: { readonly context: { readonly endsOn: CivilDate | null } },
  params: { readonly at: Instant },
) => context.endsOn === null || params.at <= dayEnd(context.endsOn);

/** The ways back to custody that do not depend on supervision. */
export const backToCustody = {
  'court.return.ordered': {
    guard: { type: 'withinSentence', params: orderOf },
    target: '.returnedByCourt',
    actions: { type: 'noteReturn', params: orderOf },
  },
  'custody.received': { target: '.receivedIntoCustody', actions: { type: 'noteReception', params: receptionOf } },
  'person.custody.entered': '.heldElsewhere',
} as const;

export const heldElsewhere = {
  meta: {
    label: 'In custody in another case',
    waits: 'What happens there is told in the other case; this one goes on when that one, or a record, says that the person is out.',
  },
  exit: 'stamp',
  on: { 'person.custody.left': 'choosing', 'person.custody.entered': undefined },
} as const;

const ends = endsOf<'returned-by-court' | 'received-into-custody' | 'died' | 'no-longer-followed'>();

/** Ends that nobody in the stage decides. */
export const endsFromOutside = {
  returnedByCourt: ends('Ordered back to custody', 'returned-by-court'),
  receivedIntoCustody: ends('Received into custody', 'received-into-custody'),
  died: ends('The person died', 'died'),
  noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
} as const;
