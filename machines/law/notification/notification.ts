import { addDays, type CivilDate } from 'justice-pathway';
import {
  addDuration,
  addMonths,
  type CivilDuration,
  defineCalculator,
  durationText,
  invalid,
  reasoning,
  unsupported,
} from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { plus } from '../disclosure/period.ts';
import { singleTerms } from '../disclosure/single-terms.ts';
import { age, day, term } from '../fields.ts';
import { firstDayAfter, lastDayAfter } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import {
  indefiniteReview,
  initialNotification,
  notificationChanges2025,
  notificationLength,
  otherNotification,
  periodicNotification,
} from './values.ts';

const input = z
  .strictObject({
    convictedOn: day,
    ageAtConviction: age.optional(),
    custody: term.optional().describe('The sentence of imprisonment or detention.'),
    life: z.boolean().optional(),
    terms: z
      .array(z.strictObject({ term, from: day }))
      .min(1)
      .optional()
      .describe('Instead of custody: terms for such offences, consecutive or overlapping; they count as one length.'),
    extension: term.optional().describe('The extension of an extended sentence, which counts with its custody.'),
    supervision: term.optional().describe('Instead of custody: a community payback order with supervision of this length.'),
    supervisionFrom: day.optional().describe('The day the supervision was imposed; the conviction if left out.'),
    hospital: z
      .enum(['restricted', 'unrestricted'])
      .optional()
      .describe('Instead of custody: a hospital order, with a restriction order or without.'),
    absoluteDischarge: z.boolean().optional().describe('Instead of custody: what then holds was not read.'),
    otherDisposal: z.boolean().optional().describe('Instead of custody: a fine, an admonition, unpaid work alone, compensation.'),
    releasedOn: day.optional().describe('Liberation, if the person went into custody at once.'),
    firstNotifiedOn: day.optional(),
    lastNotifiedOn: day.optional(),
    heldUntil: day.optional().describe('Release from custody, where the person was held when a notification fell due.'),
    soleOrMainResidence: z.boolean().optional().describe('Whether the person has one in the United Kingdom; true if left out.'),
    daysInCustodySince: z
      .int()
      .nonnegative()
      .optional()
      .describe('Days in custody since the first notification, which a review leaves out.'),
  })
  .refine(
    (each) =>
      [
        each.custody,
        each.life || undefined,
        each.terms,
        each.supervision,
        each.hospital,
        each.absoluteDischarge || undefined,
        each.otherDisposal || undefined,
      ].filter((one) => one !== undefined).length === 1,
    'Give one of custody, terms, life: true, supervision, hospital, absoluteDischarge: true, otherDisposal: true.',
  );

export interface Notification {
  /** `indefinite` or a length. */
  readonly length: string;
  /** The first day on which the person is no longer subject to notification; `null` without an end. */
  readonly endsOn: CivilDate | null;
  /** By the end of this day; `null` while the person is in custody. */
  readonly firstNotificationBy: CivilDate | null;
  readonly nextNotificationBy: CivilDate | null;
  readonly reviewFrom: CivilDate | null;
}

/** Consecutive terms added, overlapping ones counted once: X + Y less what they share. */
function lengthOf(terms: readonly { readonly term: CivilDuration; readonly from: CivilDate }[]): CivilDuration {
  const sentences = terms.map((each) => ({ kind: 'custody' as const, ...each }));
  const joining = { alone: false, unsaidTogether: true, undatedConsecutive: false };
  return singleTerms([{ id: 'terms', convictedOn: terms[0]?.from as CivilDate, sentences }], joining).length.get('terms') ?? {};
}

/**
 * How long notification under the Sexual Offences Act 2003 lasts after a custodial sentence, and when the next one is due.
 * Source: Sexual Offences Act 2003, ss.82-85; SSI 2013/216; SSI 2011/45.
 */
export const notificationRequirements = defineCalculator<z.infer<typeof input>, Notification>({
  id: 'notification-requirements',
  label: 'Notification under the Sexual Offences Act 2003 after a custodial sentence: length, due days, review',
  input,
  example: {
    convictedOn: '2026-03-02',
    ageAtConviction: 30,
    custody: { months: 18 },
    releasedOn: '2026-12-01',
    lastNotifiedOn: '2026-12-02',
  },
  calculate(asked, law) {
    const { convictedOn } = asked;
    requireCovered(convictedOn, 'Notification requirements');
    for (const each of [asked.releasedOn, asked.firstNotifiedOn, asked.lastNotifiedOn])
      if (each && each < convictedOn) return invalid('ends-before-start', `${each} is before the conviction on ${convictedOn}.`);
    if (asked.absoluteDischarge) return unsupported('absolute-discharge', 'What notification follows an absolute discharge was not read.');
    if (asked.supervisionFrom && (!asked.supervision || asked.supervisionFrom < convictedOn))
      return invalid('supervision-from', 'supervisionFrom is the day on which supervision was imposed, not before the conviction.');
    const why = reasoning(law);
    const custody = asked.terms
      ? lengthOf(asked.terms)
      : asked.custody && asked.extension
        ? plus(asked.custody, asked.extension)
        : asked.custody;
    const bands = why.read(notificationLength, convictedOn);
    const review = why.read(indefiniteReview, convictedOn);
    why.read(monthCounting, convictedOn);
    const child = asked.ageAtConviction === undefined ? undefined : asked.ageAtConviction < review.childBelow;
    const band = bands.find((each) => {
      if (each.upTo === null) return true;
      if (asked.hospital === 'unrestricted') return true;
      if (asked.life || !custody) return false;
      const reaches = addDuration(convictedOn, custody);
      const limit = addMonths(convictedOn, each.upTo);
      return each.inclusive ? reaches <= limit : reaches < limit;
    });
    const other = asked.supervision || asked.otherDisposal ? why.read(otherNotification, convictedOn) : undefined;
    const lengthFor = (young: boolean): CivilDuration | null => {
      if (asked.supervision) return asked.supervision;
      if (asked.otherDisposal && other) return young ? other.under18 : other.length;
      return (young ? band?.under18 : band?.length) ?? null;
    };
    const days = why.read(initialNotification, convictedOn);
    const free = asked.supervision !== undefined || asked.otherDisposal === true;
    const relevant = asked.releasedOn ?? (free ? convictedOn : undefined);
    if (relevant === undefined) why.missing('the day of liberation, from which the days for the first notification run');
    const periodic = why.read(periodicNotification, asked.lastNotifiedOn ?? convictedOn);
    const gap = asked.soleOrMainResidence === false ? periodic.noResidence : periodic.usual;
    if (child === undefined) why.missing('the age at conviction: under 18 the lengths are halved');
    const at = (asked.lastNotifiedOn ?? asked.releasedOn ?? convictedOn) as CivilDate;
    why.readIfAny(notificationChanges2025, at);
    const nextBy = (due: CivilDate): CivilDate =>
      asked.heldUntil !== undefined && asked.heldUntil >= due ? addDays(asked.heldUntil, days - 1) : due;
    why.warn(
      'Some offences count only above a sentence or an age: that list was not read. Ask whether the person is subject to notification.',
    );
    const answer = (young: boolean): Notification => {
      const length = lengthFor(young);
      const reviewFrom =
        length === null && asked.firstNotifiedOn
          ? addDays(firstDayAfter(asked.firstNotifiedOn, young ? review.child : review.adult), asked.daysInCustodySince ?? 0)
          : null;
      return {
        length: length === null ? 'indefinite' : durationText(length),
        endsOn: length === null ? null : firstDayAfter((asked.supervision && asked.supervisionFrom) || convictedOn, length),
        firstNotificationBy: relevant === undefined ? null : addDays(relevant, days - 1),
        nextNotificationBy: asked.lastNotifiedOn === undefined ? null : nextBy(lastDayAfter(asked.lastNotifiedOn, gap)),
        reviewFrom,
      };
    };
    const value = answer(child ?? false);
    if (value.length === 'indefinite' && !asked.firstNotifiedOn)
      why.missing('the day of the first notification, from which a review is counted');
    why.step(`The length runs from the conviction on ${convictedOn}: ${value.length}.`);
    why.step(`The next notification is due within ${durationText(gap)} of the last.`);
    return why.answer(value, [...(child === undefined ? [{ when: 'the person was under 18 at conviction', value: answer(true) }] : [])]);
  },
});
