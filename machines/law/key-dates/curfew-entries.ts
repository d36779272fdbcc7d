import type { CivilDate } from 'justice-pathway';
import { type Reasoning, reasoning } from 'justice-pathway/law';
import { countingOf } from '../release/count.ts';
import { type CurfewWindow, curfewWindowOf } from '../release/home-detention-curfew.ts';
import { type KeyDate, keyDate } from './key-date.ts';
import type { Sheet } from './sheet.ts';

/** The first and last day for home detention curfew; where it is closed, every reason as a warning. */
export function curfewEntries(sheet: Sheet): readonly (KeyDate | undefined)[] {
  const { file, law, all, release, counting } = sheet;
  const window = curfewWindowOf(file, release, counting, reasoning(law));
  if (!window.open) {
    for (const each of window.reasons) all.warn(`Home detention curfew is closed: ${each}`);
    return [];
  }
  const entry = (id: string, label: string, pick: (of: CurfewWindow) => readonly [CivilDate | undefined, number | undefined]) => {
    const [date, day] = pick(window);
    const find = (r: Reasoning) => {
      countingOf(file, release.term.from, r);
      curfewWindowOf(file, release, counting, r);
      return date === undefined ? undefined : { date, note: `Day ${day} of the sentence.` };
    };
    return keyDate(id, label, law, all, find);
  };
  return [
    entry('hdc-earliest', 'Home detention curfew: first day', (of) => [of.earliest, of.earliestDay]),
    entry('hdc-latest', 'Home detention curfew: last day', (of) => [of.latest, of.latestDay]),
  ];
}
