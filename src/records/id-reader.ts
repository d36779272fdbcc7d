import { clean } from '../journal/log/table/clean.ts';
import type { IdPlan } from './plan.ts';

/** An id as it is joined by; `odd` says why it looks wrong. */
export interface ReadId {
  readonly key: string;
  readonly odd?: string;
}

/** Reads ids of one kind: noughts put back, marks that do not count taken out, capital letters throughout. */
export function idReader({ digits, strip = '', pattern }: IdPlan = {}): (text: string) => ReadId {
  const looks = pattern === undefined ? undefined : new RegExp(pattern, 'i');
  const marks = new Set(strip);
  return (text) => {
    const plain = clean(text).normalize('NFC');
    let key = (strip === '' ? plain : [...plain].filter((sign) => !marks.has(sign)).join('')).toUpperCase();
    if (digits !== undefined) {
      key = key.replace(/^(\d+)\.0+$/, '$1');
      if (/^\d+$/.test(key)) key = key.padStart(digits, '0');
    }
    if (/^\d(?:[.,]\d+)?E\+?\d+$/.test(key)) return { key, odd: 'a number that a spreadsheet has shortened; many ids become one' };
    if (key.includes('\uFFFD')) return { key, odd: 'letters that were lost when the file was written' };
    if (digits !== undefined && (key.length !== digits || !/^\d+$/.test(key))) return { key, odd: `not ${digits} figures` };
    if (looks !== undefined && !looks.test(key)) return { key, odd: 'not as these ids are written' };
    return { key };
  };
}
