import type { CivilDate } from 'justice-pathway';
import type { CivilDuration } from 'justice-pathway/law';
import { lastDayOf } from './place-sentences.ts';
import type { SingleTerm } from './term.ts';

/**
 * Whether a term is as long as a length of time, or longer, as the court passed it: credit and time at large move its days and not its length.
 * @example lastsAtLeast({ from: '2026-08-31', to: '2027-02-27' }, { months: 6 }) // false: six months end on 28 February
 */
export function lastsAtLeast(term: Pick<SingleTerm, 'from' | 'to' | 'asPassed' | 'monthEnd'>, length: CivilDuration): boolean {
  const { from, to }: { readonly from: CivilDate; readonly to: CivilDate } = term.asPassed ?? term;
  return to >= lastDayOf(from, length, term.monthEnd);
}
