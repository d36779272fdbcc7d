import type { CivilDate } from 'justice-pathway';
import { defineCalculator, nextWorkingDay, reasoning, unsupported } from 'justice-pathway/law';
import { z } from 'zod';
import { scottishBankHolidays } from '../../calendars/scottish-bank-holidays.ts';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import { lifeReviewInterval } from '../sentence/life-review-interval.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import { determinateReview, extendedReview, lifeTest, representationWeeks } from './values.ts';

const review = z.strictObject({
  sentence: z.enum(['life', 'lifelong-restriction', 'extended-recall', 'determinate']),
  decided: day.describe('The day of the refusal or the disposal of the Parole Board.'),
});

export interface ParoleReview {
  /** The Board must consider the person again by this day. */
  readonly reviewBy: CivilDate | null;
  /** From this day the person may require a referral. */
  readonly mayRequireFrom: CivilDate | null;
  readonly test: string;
}

/** When the Parole Board looks at a person again after it declined to direct release. */
export const paroleReview = defineCalculator<z.infer<typeof review>, ParoleReview>({
  id: 'parole-review',
  label: 'The next review by the Parole Board after a refusal, or after a recall on an extended sentence',
  input: review,
  example: { sentence: 'life', decided: '2026-05-12' },
  calculate(asked, law) {
    const why = reasoning(law);
    const test = why.read(lifeTest, asked.decided);
    if (asked.sentence === 'determinate') {
      why.read(determinateReview, asked.decided);
      return unsupported(
        'not-commenced',
        'A review within twelve months of a determinate sentence (s.3B) was in no commencement instrument seen: not verified.',
      );
    }
    if (asked.sentence === 'extended-recall') {
      const years = why.read(extendedReview, asked.decided);
      why.read(monthCounting, asked.decided);
      why.step('At any time the first time; then not earlier than a year after the disposal.');
      return why.answer({
        reviewBy: null,
        mayRequireFrom: lastDayAfter(asked.decided, { years }),
        test: 'no longer necessary for the protection of the public from serious harm',
      });
    }
    const years = why.read(lifeReviewInterval, asked.decided);
    why.read(monthCounting, asked.decided);
    why.step(`Within ${years} years of the decision.`);
    return why.answer({ reviewBy: lastDayAfter(asked.decided, { years }), mayRequireFrom: null, test: test.life });
  },
});

const sent = z.strictObject({ dossierSent: day });

/** The last day for written representations to the Parole Board. */
export const paroleRepresentations = defineCalculator<z.infer<typeof sent>, { readonly by: CivilDate }>({
  id: 'parole-representations',
  label: 'The last day for written representations to the Parole Board after the dossier is sent',
  input: sent,
  example: { dossierSent: '2026-09-04' },
  calculate({ dossierSent }, law) {
    const why = reasoning(law);
    const weeks = why.read(representationWeeks, dossierSent);
    const due = lastDayAfter(dossierSent, { weeks });
    const by = nextWorkingDay(due, scottishBankHolidays);
    why.step(
      by === due
        ? `${weeks} weeks from ${dossierSent} end on ${due}.`
        : `${weeks} weeks end on ${due}, not a working day: the next is ${by}.`,
    );
    return why.answer({ by });
  },
});
