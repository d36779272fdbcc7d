import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RecordedEvent } from './availability-register.ts';

/** A referral that was sent, and whether the service said that it has it. */
export interface ReferralAnswer {
  readonly journey: string;
  readonly referral?: string;
  readonly service?: string;
  readonly sentAt: Instant;
  /** By when it should have answered. */
  readonly dueAt: Instant;
  readonly answeredAt?: Instant;
  readonly verdict: 'met' | 'met-late' | 'missed' | 'due' | 'unknown';
  readonly text: string;
}

/** A journey as far as referrals are asked about. */
export interface ReferralJourney {
  readonly id: string;
  readonly observationEnd: Instant;
  readonly events: readonly RecordedEvent[];
  /** What its record cannot show. */
  readonly unseen?: readonly { readonly types?: readonly string[] | undefined }[] | undefined;
}

const answers = new Set([
  'referral.acknowledged',
  'referral.appointed',
  'referral.attended',
  'referral.returned',
  'referral.closed',
  'moment.reached',
]);

/**
 * Whether services answered the referrals that were sent to them. One that never answered by the due time is missed; where no journey holds
 * an acknowledgement at all, or the record cannot show one, it is unknown. `dueBy` gives the instant by which a referral should be answered.
 */
export function referralAnswers(journeys: readonly ReferralJourney[], dueBy: (sentAt: Instant) => Instant): ReferralAnswer[] {
  givenAs('referralAnswers', 'journeys', journeys, '[id:text observationEnd:number events:list]');
  givenAs('referralAnswers', 'dueBy', dueBy, 'function');
  const everRecorded = journeys.some(({ events }) => events.some((event) => event.type === 'referral.acknowledged'));
  return journeys.flatMap((journey) =>
    journey.events.filter((event) => event.type === 'referral.sent').map((sent) => answerTo(sent, journey, dueBy(sent.at), everRecorded)),
  );
}

function answerTo(sent: RecordedEvent, journey: ReferralJourney, dueAt: Instant, everRecorded: boolean): ReferralAnswer {
  const of = (key: string) => (typeof sent.attrs?.[key] === 'string' ? sent.attrs[key] : undefined);
  const [referral, service] = [of('referral'), of('service')];
  const same = (event: RecordedEvent) =>
    referral !== undefined && event.attrs?.['referral'] !== undefined
      ? event.attrs['referral'] === referral
      : service !== undefined && event.attrs?.['service'] === service;
  const answered = journey.events.find((event) => event.at >= sent.at && answers.has(event.type) && same(event));
  const blind = journey.unseen?.some((gap) => gap.types?.includes('referral.acknowledged')) ?? false;
  const base = {
    journey: journey.id,
    ...(referral === undefined ? {} : { referral }),
    ...(service === undefined ? {} : { service }),
    sentAt: sent.at,
    dueAt,
  };
  const whom = service ?? 'the service';
  if (answered) {
    const late = answered.at > dueAt;
    return {
      ...base,
      answeredAt: answered.at,
      verdict: late ? 'met-late' : 'met',
      text: `${whom} answered${late ? ', later than it should' : ''}.`,
    };
  }
  if (journey.observationEnd < dueAt) return { ...base, verdict: 'due', text: `${whom} has not answered yet.` };
  if (blind || !everRecorded)
    return { ...base, verdict: 'unknown', text: `Whether ${whom} answered is not known: these records hold no acknowledgements.` };
  return { ...base, verdict: 'missed', text: `${whom} never said that it has the referral: ask, and tell the person.` };
}
