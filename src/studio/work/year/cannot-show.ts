import { lowerFirst } from '../../../report/words.ts';
import type { YearAnswer } from './year.ts';

/** A change that moved no shown measure: that is not the same as a change that does nothing. */
export function cannotShow({ about, rows }: Pick<YearAnswer, 'about' | 'rows'>): string {
  const looked = rows.map((row) => lowerFirst(row.label)).join('; ');
  return `None of the measures on this page moved. ${about} They look at: ${looked}. What else this change does, the page cannot show.`.replace(
    '  ',
    ' ',
  );
}
