import { HOUR, type Instant, instant, MINUTE } from 'justice-pathway';
import { defineCalculator, invalid, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { dateOf, formatInstant } from '../../zone.ts';
import { weigh } from '../conditions.ts';
import { age, moment } from '../fields.ts';
import { lengthOf, type Span, whenCounted, without } from './counted-time.ts';
import { custodyExtension, custodyLimit, custodyReview, extensionReview, hospitalTime, previousPeriods } from './police-custody-limits.ts';
import { atLeast, authorisingRank, extendingRank, extensionConditions, ranks, reviewingRank } from './ranks.ts';

const span = z.strictObject({ from: moment, to: moment.optional().describe('Left out while it lasts.') });

const input = z.strictObject({
  authorisedAt: moment.describe('When custody was authorised under s.7: the clock starts here.'),
  arrestedAt: moment.optional(),
  arrivedAt: moment.optional().describe('Arrival at the police station.'),
  authorisedBy: z.enum(ranks).optional(),
  authoriserInvolved: z.boolean().optional().describe('Whether that constable was involved in the investigation.'),
  previousPeriods: z
    .array(z.strictObject({ from: moment, to: moment }))
    .optional()
    .describe('Earlier periods in custody under s.7 for the same offence or circumstances.'),
  hospital: z
    .array(span.extend({ interviews: z.array(z.strictObject({ from: moment, to: moment })).optional() }))
    .optional()
    .describe('Time at a hospital and on the way there and back, with any interview during it.'),
  believedAge: age.optional().describe('The age the person is believed to be.'),
  extension: z
    .strictObject({
      by: z.enum(ranks).optional(),
      at: moment.optional(),
      indictable: z.boolean().optional(),
      testMet: z.boolean().optional().describe('Reasonable grounds, and custody necessary and proportionate (s.14).'),
      diligent: z.boolean().optional(),
      extendedBefore: z.boolean().optional(),
      representationsHeard: z.boolean().optional().describe('Heard, or not practicable.'),
    })
    .optional()
    .describe('The extension sought, to ask whether it may be given.'),
  endedAt: moment.optional().describe('When the person was charged or released.'),
});
type Input = z.infer<typeof input>;

export interface CustodyClock {
  readonly authorisedAt: string;
  readonly authorisation: 'valid' | 'not-valid' | 'unknown';
  readonly authorisationReasons: readonly string[];
  readonly minutesAllowed: number;
  readonly minutesDeducted: number;
  /** `null` where a hospital stay that has not ended stops the clock. */
  readonly reviewDue: string | null;
  readonly limit: string | null;
  readonly ifExtended: { readonly from: string | null; readonly reviewDue: string | null; readonly limit: string | null };
  readonly extension?: {
    readonly allowed: 'yes' | 'no' | 'unknown';
    readonly reasons: readonly string[];
    readonly missing: readonly string[];
    readonly rankNeeded: string;
  };
  readonly ended?: {
    readonly at: string;
    readonly minutesCounted: number;
    readonly withinFirstLimit: boolean;
    readonly withinExtendedLimit: boolean;
  };
}

/**
 * The clock of police custody without charge: reviews, the limit, the extension, and whether an extension may be given.
 *
 * Limits are elapsed hours, whatever the clocks do. They start at the authorisation under s.7, not at the arrest; earlier periods
 * are deducted, and time in hospital stops them unless the person is being interviewed. `unsupported` before 25 January 2018.
 * Source: Criminal Justice (Scotland) Act 2016, ss.7-15.
 * @example policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00Z' }) // limit 2026-11-20T22:00:00+00:00
 */
export const policeCustodyClock = defineCalculator<Input, CustodyClock>({
  id: 'police-custody-clock',
  label: 'Police custody without charge: reviews, the 12-hour limit and its extension',
  input,
  example: {
    arrestedAt: '2026-11-20T09:10:00+00:00',
    arrivedAt: '2026-11-20T09:40:00+00:00',
    authorisedAt: '2026-11-20T10:00:00+00:00',
    authorisedBy: 'sergeant',
    authoriserInvolved: false,
    believedAge: 17,
    extension: { by: 'inspector', indictable: true, testMet: true, diligent: true, extendedBefore: false, representationsHeard: true },
  },
  calculate(asked, law) {
    const start = instant(asked.authorisedAt);
    const fault = order(asked, start);
    if (fault) return invalid('times-out-of-order', fault);
    const why = reasoning(law);
    const on = dateOf(start);
    const limitHours = why.read(custodyLimit, on);
    const stopped = hospital(asked, on, why);
    const deducted = deduction(asked, stopped, on, why);
    const allowed = Math.max(0, limitHours * HOUR - deducted);
    if (limitHours * HOUR <= deducted) why.warn('Earlier periods have used the whole limit: no time is left without an extension.');
    why.step(`The clock starts at the authorisation, ${formatInstant(start)}, and runs in elapsed hours.`);
    if (deducted > 0) why.step(`${minutes(deducted)} minutes of earlier custody are deducted, which leaves ${minutes(allowed)}.`);

    const reviewAfter = why.read(custodyReview, on) * HOUR;
    why.read(reviewingRank, on);
    const review = start + reviewAfter;
    const limit = whenCounted(start, allowed, stopped);
    const more = why.read(custodyExtension, on) * HOUR;
    const moreReview = why.read(extensionReview, on) * HOUR;
    const hard = limit === undefined ? undefined : whenCounted(limit, more, stopped);
    if (limit === undefined) why.missing('When the hospital stay ends: until then the clock stands.');
    why.step(
      `A review is due ${reviewAfter / HOUR} hours after the authorisation; the limit comes when ${minutes(allowed)} minutes have counted.`,
    );
    if (limit !== undefined && review > limit)
      why.warn('The limit comes before the first review: the review falls only within an extension.');

    const test = authorisation(asked, on, why);
    const extension = asked.extension ? mayExtend(asked, limit, on, why) : undefined;
    const ended = asked.endedAt ? instant(asked.endedAt) : undefined;
    const extendedReview = limit === undefined ? undefined : limit + moreReview;
    const value: CustodyClock = {
      authorisedAt: formatInstant(start),
      authorisation: test.verdict === 'yes' ? 'valid' : test.verdict === 'no' ? 'not-valid' : 'unknown',
      authorisationReasons: test.reasons,
      minutesAllowed: minutes(allowed),
      minutesDeducted: minutes(deducted),
      reviewDue: text(review),
      limit: text(limit),
      ifExtended: { from: text(limit), reviewDue: text(extendedReview), limit: text(hard) },
      ...(extension ? { extension } : {}),
      ...(ended === undefined
        ? {}
        : {
            ended: {
              at: formatInstant(ended),
              minutesCounted: minutes(lengthOf(without([{ from: start, to: ended }], stopped))),
              withinFirstLimit: limit === undefined || ended <= limit,
              withinExtendedLimit: hard === undefined || ended <= hard,
            },
          }),
    };
    const reviewIfStopped = whenCounted(start, reviewAfter, stopped);
    const secondIfStopped = limit === undefined ? undefined : whenCounted(limit, moreReview, stopped);
    if (reviewIfStopped === review && secondIfStopped === extendedReview) return why.answer(value);
    why.warn(
      'Hospital time is stated to stop the two limits; whether it also stops the reviews is not settled here, so both readings are shown.',
    );
    return why.answer(value, [
      {
        when: 'hospital time also stops the clock of the reviews',
        value: { ...value, reviewDue: text(reviewIfStopped), ifExtended: { ...value.ifExtended, reviewDue: text(secondIfStopped) } },
      },
    ]);
  },
});

function order(asked: Input, start: Instant): string | undefined {
  const arrested = asked.arrestedAt ? instant(asked.arrestedAt) : undefined;
  const arrived = asked.arrivedAt ? instant(asked.arrivedAt) : undefined;
  if (arrested !== undefined && arrested > (arrived ?? start)) return 'The arrest is after the arrival or the authorisation.';
  if (arrived !== undefined && arrived > start) return 'The authorisation is before the arrival at the police station.';
  if (asked.endedAt && instant(asked.endedAt) < start) return 'Custody ends before it was authorised.';
  for (const each of [...(asked.previousPeriods ?? []), ...(asked.hospital ?? []).flatMap((stay) => [stay, ...(stay.interviews ?? [])])]) {
    if (each.to !== undefined && instant(each.to) < instant(each.from))
      return `A period ends (${each.to}) before it begins (${each.from}).`;
  }
  for (const each of asked.previousPeriods ?? []) {
    if (instant(each.to) > start) return `An earlier period ends (${each.to}) after this authorisation.`;
  }
  return undefined;
}

function hospital(asked: Input, on: string, why: Reasoning): Span[] {
  const stays = asked.hospital ?? [];
  if (stays.length === 0) return [];
  why.read(hospitalTime, on);
  why.step('Time in hospital and on the way there and back stops the clock, except while the person is being interviewed.');
  const interviews = stays.flatMap((stay) => (stay.interviews ?? []).map(toSpan));
  return without(stays.map(toSpan), interviews);
}

function deduction(asked: Input, stopped: readonly Span[], on: string, why: Reasoning): number {
  const earlier = asked.previousPeriods ?? [];
  if (earlier.length === 0) return 0;
  why.read(previousPeriods, on);
  return lengthOf(without(earlier.map(toSpan), stopped));
}

function authorisation(asked: Input, on: string, why: Reasoning) {
  const lowest = why.read(authorisingRank, on);
  return weigh([
    {
      met: asked.authorisedBy === undefined ? undefined : atLeast(asked.authorisedBy, lowest),
      otherwise: `Custody must be authorised by a ${lowest} or above.`,
      missing: 'the rank of the constable who authorised custody',
    },
    {
      met: asked.authoriserInvolved === undefined ? undefined : !asked.authoriserInvolved,
      otherwise: 'Custody must be authorised by a constable who is not involved in the investigation.',
      missing: 'whether that constable was involved in the investigation',
    },
  ]);
}

function mayExtend(asked: Input, limit: Instant | undefined, on: string, why: Reasoning): NonNullable<CustodyClock['extension']> {
  const sought = asked.extension ?? {};
  const rank = why.read(extendingRank, on);
  why.read(extensionConditions, on);
  const child = asked.believedAge === undefined ? undefined : asked.believedAge < rank.childBelow;
  const lowest = child === undefined ? undefined : child ? rank.child : rank.adult;
  const highEnough =
    sought.by === undefined
      ? undefined
      : lowest !== undefined
        ? atLeast(sought.by, lowest)
        : atLeast(sought.by, rank.child)
          ? true
          : atLeast(sought.by, rank.adult)
            ? undefined
            : false;
  const needed = lowest ?? `${rank.adult}, or ${rank.child} if believed under ${rank.childBelow}`;
  const weighed = weigh([
    {
      met: highEnough,
      otherwise: `An extension needs ${needed.startsWith('inspector') ? 'an' : 'a'} ${needed.replaceAll('-', ' ')} or above${child ? `, because the person is believed to be under ${rank.childBelow}` : ''}.`,
      missing: sought.by === undefined ? 'the rank of the constable asked' : 'the age the person is believed to be',
    },
    { met: sought.indictable, otherwise: 'The offence must be indictable.', missing: 'whether the offence is indictable' },
    {
      met: sought.testMet,
      otherwise: 'Custody must be necessary and proportionate, on reasonable grounds (s.14).',
      missing: 'whether the test of s.14 is met',
    },
    {
      met: sought.diligent,
      otherwise: 'The investigation must be diligent and expeditious.',
      missing: 'whether the investigation is diligent and expeditious',
    },
    {
      met: not(sought.extendedBefore),
      otherwise: 'Custody was extended before for the same offence.',
      missing: 'whether custody was extended before for the same offence',
    },
    {
      met: sought.representationsHeard,
      otherwise: 'Representations must be heard where practicable.',
      missing: 'whether representations were heard',
    },
    ...(sought.at === undefined || limit === undefined
      ? []
      : [{ met: instant(sought.at) <= limit, otherwise: 'The first limit had already passed.', missing: '' }]),
    ...(sought.at === undefined
      ? []
      : [{ met: instant(sought.at) >= instant(asked.authorisedAt), otherwise: 'It is before the authorisation.', missing: '' }]),
  ]);
  for (const each of weighed.missing) why.missing(each);
  return { allowed: weighed.verdict, reasons: weighed.reasons, missing: weighed.missing, rankNeeded: needed };
}

function toSpan(each: { readonly from: string; readonly to?: string | undefined }): Span {
  return { from: instant(each.from), to: each.to === undefined ? Number.POSITIVE_INFINITY : instant(each.to) };
}

function not(flag: boolean | undefined): boolean | undefined {
  return flag === undefined ? undefined : !flag;
}

function minutes(amount: number): number {
  return Math.floor(amount / MINUTE);
}

function text(at: Instant | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}
