import { addDays, type CivilDate } from 'justice-pathway';
import { defineCalculator, type FoundValue, invalid, type Law, lookup, reasoning, unsupported } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import { courtMayExtend, statutorySummaryLimit, summaryCustodyLimit } from './time-limit-values.ts';

const statutory = z.strictObject({
  contraventionOn: day.describe('The day of the contravention; of a continuous one, its last day.'),
  proceedingsOn: day.optional().describe('When proceedings began, or would begin.'),
});

export interface StatutoryLimit {
  /** The last day on which proceedings may begin. */
  readonly lastDay: CivilDate;
  readonly months: number;
  readonly inTime: boolean | null;
}

/**
 * The last day to begin proceedings for an offence that only a statute makes and only summary procedure tries.
 *
 * By default the law of the day on which proceedings begin decides, since SSI 2025/101 saves nothing for s.136; the law of the day of the
 * contravention is the other reading, shown where it differs. A limit that has run out is not revived by a later, longer one.
 * Source: Criminal Procedure (Scotland) Act 1995, s.136(1).
 * @example statutorySummary.ask({ contraventionOn: '2025-01-10', proceedingsOn: '2025-11-20' }) // inTime true
 */
export const statutorySummary = defineCalculator<z.infer<typeof statutory>, StatutoryLimit>({
  id: 'statutory-summary-time-limit',
  label: 'Statutory offence tried summarily: the last day to begin proceedings (s.136)',
  input: statutory,
  example: { contraventionOn: '2025-01-10', proceedingsOn: '2025-11-20' },
  calculate(asked, law) {
    const { contraventionOn, proceedingsOn } = asked;
    requireCovered(contraventionOn, 'The time limit of s.136');
    if (proceedingsOn !== undefined && proceedingsOn < contraventionOn)
      return invalid('ends-before-start', `Proceedings on ${proceedingsOn} are before the contravention on ${contraventionOn}.`);
    const why = reasoning(law);
    const answer = (lastDay: CivilDate, months: number): StatutoryLimit => ({
      lastDay,
      months,
      inTime: proceedingsOn === undefined ? null : proceedingsOn <= lastDay,
    });
    const byProceedings = lastDayByProceedings(contraventionOn, law);
    const deciding = proceedingsOn ?? byProceedings.lastDay;
    const months = why.read(statutorySummaryLimit, deciding);
    why.read(monthCounting, contraventionOn);
    if (byProceedings.found.value !== months) why.read(statutorySummaryLimit, byProceedings.lastDay);
    why.step(
      `Contravention on ${contraventionOn}; on ${deciding} the limit is ${months} months, which end on ${lastDayAfter(contraventionOn, { months })}.`,
    );
    why.step(`The last day on which proceedings could begin, as the law changed, is ${byProceedings.lastDay}.`);
    why.warn(
      'An enactment may set a limit of its own. Proceedings begin when a warrant is granted, if it is executed without undue delay, or else when the complaint is served.',
    );
    const first = lookup(statutorySummaryLimit, contraventionOn, law);
    const other = first && answer(lastDayAfter(contraventionOn, { months: first.value }), first.value);
    const value = answer(byProceedings.lastDay, months);
    const differs = other && other.lastDay !== value.lastDay;
    if (differs) why.warn('The limit changed while it was running and nothing was saved for s.136: both readings are shown.');
    return why.answer(value, differs ? [{ when: 'the law of the day of the contravention decides', value: other }] : undefined);
  },
});

function lastDayByProceedings(contraventionOn: CivilDate, law: Law | undefined): { lastDay: CivilDate; found: FoundValue<number> } {
  let found = lookup(statutorySummaryLimit, contraventionOn, law) as FoundValue<number>;
  for (;;) {
    const limit = lastDayAfter(contraventionOn, { months: found.value });
    if (found.to === undefined || limit <= found.to) return { lastDay: limit, found };
    const next = lookup(statutorySummaryLimit, addDays(found.to, 1), law);
    if (!next || lastDayAfter(contraventionOn, { months: next.value }) <= found.to) return { lastDay: found.to, found };
    found = next;
  }
}

const custody = z.strictObject({
  complaintInCourtOn: day.describe('When the complaint was brought in court.'),
  trialOn: day.optional().describe('When the trial began (the first witness sworn), or would begin.'),
});

export interface SummaryCustodyLimit {
  /** The trial must begin by the end of this day. */
  readonly lastDay: CivilDate;
  readonly days: number;
  readonly inTime: boolean | null;
}

/** The last day on which a summary trial of a person in custody may begin. Source: Criminal Procedure (Scotland) Act 1995, s.147. */
export const summaryCustody = defineCalculator<z.infer<typeof custody>, SummaryCustodyLimit>({
  id: 'summary-custody-time-limit',
  label: 'Summary trial of a person in custody: 40 days from the complaint in court (s.147)',
  input: custody,
  example: { complaintInCourtOn: '2026-03-02' },
  calculate(asked, law) {
    const { complaintInCourtOn: from, trialOn } = asked;
    requireCovered(from, 'The time limit of s.147');
    if (trialOn !== undefined && trialOn < from)
      return invalid('ends-before-start', `A trial on ${trialOn} is before the complaint on ${from}.`);
    const why = reasoning(law);
    const days = why.readIfAny(summaryCustodyLimit, from);
    if (days === undefined) {
      const gap = summaryCustodyLimit.gaps?.find((each) => each.from <= from && from <= each.to);
      return unsupported(
        'not-covered',
        gap
          ? `Complaints brought in court from ${gap.from} to ${gap.to}: ${gap.reason}`
          : `${summaryCustodyLimit.label}: no value is known on ${from}.`,
      );
    }
    why.read(courtMayExtend, from);
    const answer = (lastDay: CivilDate): SummaryCustodyLimit => ({
      lastDay,
      days,
      inTime: trialOn === undefined ? null : trialOn <= lastDay,
    });
    why.step(
      `Complaint in court on ${from}; ${days} days after it is ${addDays(from, days)}. Otherwise the person is liberated and forever free of the charge.`,
    );
    why.warn(
      'The sheriff may extend the period on cause shown. Whether the first day counts is not settled here: both readings are shown.',
    );
    return why.answer(answer(addDays(from, days)), [
      { when: 'the day of the complaint counts as the first day', value: answer(addDays(from, days - 1)) },
    ]);
  },
});
