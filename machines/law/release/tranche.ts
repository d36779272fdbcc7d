import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, type LawAnswer, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { trancheCap } from './tranche-cap.ts';
import { tranches2025 } from './tranches-2025.ts';

const Input = z.strictObject({
  /** The date under the new fraction. */
  newDate: day,
  /** The date under the earlier fraction: never later than this. */
  earlierDate: day.optional(),
  child: z.boolean().default(false),
});

export interface TrancheAnswer {
  /** `none` where release is simply on the new date. */
  readonly group: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The group and window of a person already serving when the release point moved to two fifths in February 2025. */
export const trancheCalculator = defineCalculator<z.infer<typeof Input>, TrancheAnswer>({
  id: 'tranche',
  label: 'Group and window of release for a person serving when the release point moved in February 2025',
  input: Input,
  example: { newDate: '2025-01-20', earlierDate: '2025-04-30' },
  calculate: ({ newDate, earlierDate, child }, law): LawAnswer<TrancheAnswer> => {
    if (earlierDate && earlierDate < newDate)
      return invalid('dates-crossed', 'The date under the earlier fraction is before the date under the new one.');
    const r = reasoning(law);
    const start = tranches2025.values[0]?.from as CivilDate;
    r.read(trancheCap, start);
    if (earlierDate && earlierDate < start)
      return invalid('already-released', `Release fell due on ${earlierDate}, before the change on ${start}.`);
    if (child) {
      const to = newDate < start ? start : newDate;
      r.step('A child is released on commencement, or on the new date if that is later.');
      return r.answer({ group: 'none', from: to, to });
    }
    const group = r.read(tranches2025, start).find((each) => (each.newDateFrom ?? '') <= newDate && newDate <= each.newDateTo);
    if (!group) return r.answer({ group: 'none', from: newDate, to: newDate });
    const to = earlierDate && earlierDate < group.to ? earlierDate : group.to;
    const from = group.from < to ? group.from : to;
    r.step(`The new date ${newDate} is in group ${group.group}: ${group.from} to ${group.to}.`);
    return r.answer({ group: group.group, from, to });
  },
});
