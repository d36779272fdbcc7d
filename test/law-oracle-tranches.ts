import { addDays, type CivilDate } from 'justice-pathway';
import { weekday } from 'justice-pathway/law';
import type { Tranche } from '../machines/law/release/tranches-2025.ts';

/**
 * The groups of schedule, paragraph 3, to the Prisoners (Early Release) (Scotland) Act 2025 for a day of commencement:
 * three days each from the first, third and fifth Tuesday after it.
 */
export function tranchesFrom(commencement: CivilDate): readonly Tranche[] {
  const tuesday = (nth: number) => addDays(commencement, ((2 - weekday(commencement) + 7) % 7 || 7) + 7 * (nth - 1));
  const window = (from: CivilDate) => ({ from, to: addDays(from, 2) });
  return [
    { group: 'T1', newDateFrom: null, newDateTo: addDays(commencement, -30), ...window(tuesday(1)) },
    { group: 'T2', newDateFrom: addDays(commencement, -29), newDateTo: addDays(commencement, -1), ...window(tuesday(3)) },
    { group: 'T3', newDateFrom: commencement, newDateTo: addDays(tuesday(5), -1), ...window(tuesday(5)) },
  ];
}
