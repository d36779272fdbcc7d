import { dateReader } from '../journal/log/table/date-format.ts';
import { fromDayNumber } from '../kernel/civil-date.ts';
import type { ValuePlan } from './plan.ts';
import { type Columns, cell, type Row } from './row.ts';
import { rowTest } from './row-test.ts';
import { type Word, words, wordTest } from './word-test.ts';

/** Told of a word that has no meaning. */
export type TellWord = (column: string, value: string, line: number | undefined, known: readonly string[]) => void;
export type ReadValue = (row: Row) => Word | readonly Word[] | undefined;

/** Makes the reading of a value ready; `undefined` where the row says nothing, and a word without a meaning is told and left out. */
export function valueReader(plan: ValuePlan, columns: Columns, tell: TellWord, isUsed: (column: string) => number): ReadValue {
  const test = rowTest(plan.when, columns);
  const { column, value, values, as, split, format } = plan;
  if (column === undefined) return (row) => (value === undefined || value === null || !test(row) ? undefined : value);
  const index = isUsed(column);
  const isNone = wordTest(plan.none ?? []);
  const table = values === undefined ? undefined : words(values);
  const dates = as === 'date' ? (typeof format === 'string' ? [format] : (format ?? ['iso'])).map((one) => dateReader(one)) : [];
  const one = (text: string, line: number | undefined): Word | undefined => {
    const known = table?.find(text);
    if (known !== undefined) return known === null ? undefined : known;
    const read = as === undefined ? undefined : readAs(as, text, dates);
    if (read === undefined) tell(column, text, line, table?.known ?? []);
    return read;
  };
  return (row) => {
    const text = cell(row, index);
    if (text === '' || isNone(text) || !test(row)) return undefined;
    if (split === undefined) return one(text, row.line ?? row.number);
    const found: Word[] = [];
    for (const part of parts(text, split)) {
      if (isNone(part)) continue;
      const read = one(part, row.line ?? row.number);
      if (read !== undefined && !found.includes(read)) found.push(read);
    }
    return found;
  };
}

function readAs(as: NonNullable<ValuePlan['as']>, text: string, dates: readonly ReturnType<typeof dateReader>[]): Word | undefined {
  switch (as) {
    case 'text':
      return text;
    case 'number': {
      const found = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?:d|days?)?$/i.exec(text);
      return found === null ? undefined : Number((found[1] as string).replaceAll(',', ''));
    }
    case 'yes-no':
      return /^(?:y|yes|true|t|1)$/i.test(text) ? true : /^(?:n|no|false|f|0)$/i.test(text) ? false : undefined;
    case 'date':
      for (const read of dates) {
        const found = read?.(text);
        if (found !== undefined) return fromDayNumber(found.day);
      }
      return undefined;
  }
}

function parts(text: string, split: readonly string[]): string[] {
  let list = [text];
  for (const mark of split) list = list.flatMap((part) => part.split(mark));
  return list.map((part) => part.trim()).filter((part) => part !== '');
}
