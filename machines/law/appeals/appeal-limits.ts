import type { CivilDate } from 'justice-pathway';
import { type CivilDuration, defineCalculator, invalid, nextWorkingDay, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { scottishBankHolidays } from '../../calendars/scottish-bank-holidays.ts';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import { leaveRefused, solemnAppealLimits, summaryAppealLimits } from './values.ts';

const input = z.strictObject({
  procedure: z.enum(['solemn', 'summary']),
  against: z.enum(['conviction', 'sentence', 'both']).default('both'),
  sentenced: day.describe(
    'The day of sentence in open court; of the first deferral where sentence is deferred and the conviction is appealed.',
  ),
  intimationLodged: day.optional().describe('Solemn: when intimation of intention to appeal was lodged.'),
  leaveRefused: day.optional().describe('The day on which refusal of leave was intimated.'),
});

export interface AppealLimit {
  readonly id: string;
  readonly label: string;
  /** Last day. */
  readonly by: CivilDate;
  /** Where the office is shut on that day, the next day that is neither a Saturday, a Sunday nor a bank holiday. */
  readonly ifOfficeShut?: CivilDate;
}

/** The last days for an appeal, and what may still be extended. */
export const appealLimits = defineCalculator<z.infer<typeof input>, { readonly limits: readonly AppealLimit[] }>({
  id: 'appeal-time-limits',
  label: 'Time limits of an appeal against conviction or sentence',
  input,
  example: { procedure: 'solemn', against: 'conviction', sentenced: '2026-06-01', intimationLodged: '2026-06-10' },
  calculate(asked, law) {
    for (const each of [asked.intimationLodged, asked.leaveRefused])
      if (each && each < asked.sentenced) return invalid('before-sentence', `${each} is before the sentence of ${asked.sentenced}.`);
    if (asked.procedure === 'summary' && asked.intimationLodged)
      return invalid('no-intimation', 'There is no intimation of intention to appeal in summary proceedings: leave intimationLodged out.');
    const why = reasoning(law);
    const limits: AppealLimit[] = [];
    const add = (id: string, label: string, from: CivilDate, length: CivilDuration) => {
      const by = lastDayAfter(from, length);
      const open = nextWorkingDay(by, scottishBankHolidays);
      limits.push({ id, label, by, ...(open === by ? {} : { ifOfficeShut: open }) });
    };
    if (asked.procedure === 'solemn') {
      const rule = why.read(solemnAppealLimits, asked.sentenced);
      if (asked.against === 'sentence') add('note-of-appeal', 'Note of appeal against sentence', asked.sentenced, rule.sentenceNote);
      else {
        add('intimation', 'Intimation of intention to appeal', asked.sentenced, rule.intimation);
        if (asked.intimationLodged) add('note-of-appeal', 'Note of appeal', asked.intimationLodged, rule.noteAfterIntimation);
        else why.missing('the day intimation is lodged, from which the eight weeks for the note run');
      }
      add('prosecutor', 'Appeal by the Lord Advocate', asked.sentenced, rule.prosecutor);
      why.step(
        'The Clerk may extend the time for a note before it ends; after that the High Court may, only for exceptional circumstances.',
      );
    } else {
      const rule = why.read(summaryAppealLimits, asked.sentenced);
      if (asked.against === 'sentence') add('note-of-appeal', 'Note of appeal against sentence', asked.sentenced, rule.note);
      else add('stated-case', 'Application for a stated case', asked.sentenced, rule.statedCase);
      add('prosecutor', 'Appeal by the prosecutor', asked.sentenced, rule.prosecutor);
    }
    if (asked.leaveRefused)
      add('apply-to-high-court', 'Application to the High Court after leave was refused', asked.leaveRefused, {
        days: why.read(leaveRefused, asked.leaveRefused),
      });
    why.step('Each period runs from the day, which is not counted, to the same weekday or the day of that number.');
    return why.answer({ limits });
  },
});
