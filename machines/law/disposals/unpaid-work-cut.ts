import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { partsOf } from '../fraction.ts';
import { pandemicCut } from './payback-values.ts';

const input = z.strictObject({
  outstandingHours: z.int().positive().describe('Hours of unpaid work outstanding on the day of the cut.'),
  offence: z.enum(['sexual', 'domestic-abuse', 'stalking', 'other']),
});

export interface WorkCut {
  readonly cut: boolean;
  readonly hoursTakenOff: number;
  readonly hoursLeft: number;
}

/** The one cut of outstanding unpaid work, in March 2021: by 35 %, except for three kinds of offence. */
export const unpaidWorkCut = defineCalculator<z.infer<typeof input>, WorkCut>({
  id: 'unpaid-work-cut-2021',
  label: 'Unpaid work outstanding in March 2021: the hours taken off',
  input,
  example: { outstandingHours: 100, offence: 'other' },
  calculate(asked, law) {
    const why = reasoning(law);
    const rule = why.read(pandemicCut, pandemicCut.values[0]?.from ?? '2021-03-15');
    if (rule.except.includes(asked.offence)) return why.answer({ cut: false, hoursTakenOff: 0, hoursLeft: asked.outstandingHours });
    const [top, bottom] = partsOf(rule.cut);
    const exact = (asked.outstandingHours * top) / bottom;
    why.step(`${top}/${bottom} of ${asked.outstandingHours} hours is ${exact}.`);
    const answer = (hoursTakenOff: number): WorkCut => ({
      cut: true,
      hoursTakenOff,
      hoursLeft: Number((asked.outstandingHours - hoursTakenOff).toFixed(2)),
    });
    if (Number.isInteger(exact)) return why.answer(answer(exact));
    why.warn('How a part of an hour is rounded is not known: the exact part is given, with both roundings.');
    return why.answer(answer(exact), [
      { when: 'the cut is rounded up to a whole hour', value: answer(Math.ceil(exact)) },
      { when: 'the cut is rounded down to a whole hour', value: answer(Math.floor(exact)) },
    ]);
  },
});
