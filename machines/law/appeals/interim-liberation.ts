import { addDays, type CivilDate } from 'justice-pathway';
import {
  daysBetween,
  defineCalculator,
  invalid,
  type LawAnswer,
  nextWorkingDay,
  type Reasoning,
  reasoning,
  type WorkingCalendar,
} from 'justice-pathway/law';
import { z } from 'zod';
import { scottishBankHolidays } from '../../calendars/scottish-bank-holidays.ts';
import { day } from '../fields.ts';
import { automaticRelease } from '../release/automatic-release.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import { interimLiberation as rules } from './values.ts';

const input = z.strictObject({
  procedure: z.enum(['solemn', 'summary']),
  appliedOn: day.optional().describe('The day of the application for interim liberation.'),
  intimatedOn: day.optional().describe('Solemn: the day on which the Crown was told of it.'),
  noteLodged: z.boolean().optional().describe('Solemn: whether a note of appeal has been lodged.'),
  closed: z.array(day).optional().describe('Summary: holidays of the court; bank holidays if left out.'),
  sentence: SentenceFile.optional().describe('The sentence, without the liberation: what is left of it is then worked out.'),
  liberatedOn: day.optional(),
  returnedOn: day
    .optional()
    .describe('The day of imprisonment after the appeal was lost or dropped, or an earlier day that the court names.'),
});

export interface InterimLiberation {
  /** Solemn: not heard before this day. */
  readonly heardFrom?: CivilDate;
  /** Solemn, before a note of appeal: only in exceptional circumstances. */
  readonly onlyExceptionally?: boolean;
  /** Summary: decided by the end of this day. */
  readonly decidedBy?: CivilDate;
  /** Summary: hours from a refusal within which to appeal. */
  readonly appealWithinHours?: number;
  /** Days served up to liberation, that day included, and days left then. */
  readonly servedDays?: number;
  readonly unexpiredDays?: number;
  /** Where the sentence ends and release falls due, counted from the return. */
  readonly sentenceEnd?: CivilDate;
  readonly releaseDue?: CivilDate;
}

/** Interim liberation pending an appeal: when it is heard or decided, and what is left to serve where the appeal is lost or dropped. */
export const interimLiberation = defineCalculator<z.infer<typeof input>, InterimLiberation>({
  id: 'interim-liberation',
  label: 'Interim liberation pending an appeal: when it is heard or decided, and what is left to serve if the appeal is lost',
  input,
  example: {
    procedure: 'summary',
    appliedOn: '2026-11-27',
    sentence: { sentences: [{ id: 'first', term: '12m', from: '2026-06-01' }] },
    liberatedOn: '2026-07-10',
    returnedOn: '2026-09-07',
  },
  calculate(asked, law): LawAnswer<InterimLiberation> {
    const { procedure, appliedOn, intimatedOn, liberatedOn, returnedOn } = asked;
    if (procedure === 'summary' && (intimatedOn !== undefined || asked.noteLodged !== undefined))
      return invalid('solemn-only', 'intimatedOn and noteLodged belong to solemn proceedings.');
    if (appliedOn && intimatedOn && intimatedOn < appliedOn)
      return invalid('told-before', `The Crown cannot be told on ${intimatedOn} of an application of ${appliedOn}.`);
    if ((liberatedOn === undefined) !== (returnedOn === undefined) || (liberatedOn !== undefined && asked.sentence === undefined))
      return invalid('all-or-none', 'What is left to serve needs sentence, liberatedOn and returnedOn together.');
    const why = reasoning(law);
    const rule = why.read(rules, intimatedOn ?? appliedOn ?? liberatedOn ?? '2026-04-07');
    let value: InterimLiberation = {};
    if (procedure === 'solemn') {
      if (intimatedOn) {
        value = { ...value, heardFrom: addDays(intimatedOn, rule.solemn.hearingDaysAfterIntimation) };
        why.step(`Not heard before ${rule.solemn.hearingDaysAfterIntimation} days from ${intimatedOn}, when the Crown was told.`);
      } else if (appliedOn) why.missing('the day on which the Crown was told, from which the days before a hearing run');
      if (asked.noteLodged === undefined)
        why.missing('whether a note of appeal has been lodged: before it, only in exceptional circumstances');
      else value = { ...value, onlyExceptionally: !asked.noteLodged };
      why.step('The application gives its reasons.');
    } else if (appliedOn) {
      const calendar = courtDays(asked.closed);
      const by = nextWorkingDay(addDays(appliedOn, rule.summary.courtDays), calendar);
      value = { ...value, decidedBy: by, appealWithinHours: rule.summary.appealHours };
      why.step(`Decided by the end of ${by}, the next day that is not a Saturday, a Sunday or a court holiday.`);
      if (!asked.closed) {
        why.warn('Court holidays are those of the court, not the bank holidays, which stand in.');
        why.missing('the holidays of the court');
      }
    }
    if (!asked.sentence || !liberatedOn || !returnedOn) return why.answer(value);
    const left = leftToServe(asked.sentence, liberatedOn, returnedOn, why);
    if ('status' in left) return left;
    for (const each of left.steps) why.step(each);
    const other = leftToServe({ ...asked.sentence, liberationDay: 'does-not-count' }, liberatedOn, returnedOn, reasoning(law));
    return why.answer(
      { ...value, ...left.value },
      'status' in other ? [] : [{ when: 'the day of liberation was not served', value: { ...value, ...other.value } }],
    );

    function leftToServe(file: SentenceFile, liberated: CivilDate, returned: CivilDate, r: Reasoning) {
      const whole = { ...file, interimLiberations: [...(file.interimLiberations ?? []), { liberated, returned }] };
      const before = singleTermsOf(file, reasoning(law));
      if ('status' in before) return before;
      const end = before
        .map((each) => each.to)
        .sort()
        .at(-1) as CivilDate;
      const from = before.map((each) => each.from).sort()[0] as CivilDate;
      if (liberated < from || liberated > end)
        return invalid('not-serving', `On ${liberated} nothing was being served: the sentence runs from ${from} to ${end}.`);
      const release = automaticRelease(whole, r);
      if ('status' in release) return release;
      const terms = singleTermsOf(whole, reasoning(law));
      if ('status' in terms) return terms;
      const counted = (file.liberationDay ?? 'counts') === 'counts' ? 1 : 0;
      const served = daysBetween(from, liberated) + counted;
      const unexpired = daysBetween(liberated, end) + 1 - counted;
      const sentenceEnd = terms
        .map((each) => each.to)
        .sort()
        .at(-1) as CivilDate;
      const steps = [
        `Liberated on ${liberated} with ${unexpired} days unexpired; they are served from ${returned} and end on ${sentenceEnd}.`,
      ];
      return { steps, value: { servedDays: served, unexpiredDays: unexpired, sentenceEnd, releaseDue: release.to } };
    }
  },
});

function courtDays(closed: readonly CivilDate[] | undefined): WorkingCalendar {
  return {
    id: 'court',
    label: 'court',
    weekdays: [1, 2, 3, 4, 5],
    holiday: (date) => (closed ? (closed.includes(date) ? 'court holiday' : undefined) : scottishBankHolidays.holiday(date)),
  };
}
