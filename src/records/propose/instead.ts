import { fold } from '../../journal/log/table/clean.ts';
import type { RowTest } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { wordTest } from '../word-test.ts';
import { type ColumnLook, distinctWords } from './column.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';

/** A column of words that makes a date something else, or nothing: a transfer is no release, and a decision still pending is none. */
export function insteadOf(
  one: LookedAt,
  type: string,
  date: ColumnLook,
  words: RecordWords,
  ignore: Record<string, string[]>,
  reasons: ColumnReason[],
): { readonly when: RowTest | undefined; readonly others: { readonly type: string; readonly when: RowTest }[] } | undefined {
  const rules = words.instead.filter((rule) => rule.type === type);
  if (rules.length === 0) return undefined;
  const stem = fold(date.name).split(' ')[0] as string;
  const at = one.columns.indexOf(date);
  const next = one.columns.findIndex(({ kind }, place) => place > at && kind === 'date');
  const test = wordTest(rules.flatMap((rule) => rule.words));
  const ranked = one.columns
    .filter(({ kind }) => kind === 'words')
    .map((column) => {
      let hits = 0;
      for (const [text, count] of column.values) if (test(text)) hits += count;
      const place = one.columns.indexOf(column);
      // Of the same name as the date, or standing between it and the next date.
      const isBeside = place > at && (next < 0 || place < next);
      return { column, hits, score: (fold(column.name).split(' ')[0] === stem ? 2 : 0) + (isBeside ? 1 : 0) };
    })
    .filter(({ hits, score }) => hits > 0 && score > 0)
    .sort((a, b) => b.score - a.score || b.hits - a.hits);
  const column = ranked[0]?.column;
  if (column === undefined) return undefined;
  const out: string[] = [];
  const others: { type: string; when: RowTest }[] = [];
  for (const rule of rules) {
    const test = wordTest(rule.words);
    const own = distinctWords(column).filter((text) => test(text));
    if (own.length === 0) continue;
    out.push(...own);
    if (rule.becomes !== null) others.push({ type: rule.becomes, when: { [column.name]: own } });
    else ignore[column.name] = [...new Set([...(ignore[column.name] ?? []), ...own])];
  }
  const kept = distinctWords(column).filter((text) => !out.includes(text));
  const when: RowTest = { [column.name]: kept.length > 0 ? kept : { blank: true } };
  if (!reasons.some(({ file, column: name }) => file === one.file && name === column.name))
    reasons.push({
      file: one.file,
      column: column.name,
      taken: `which rows are ${type}`,
      why: `${out
        .slice(0, 3)
        .map((text) => `"${text}"`)
        .join(', ')} ${out.length === 1 ? 'is' : 'are'} not`,
    });
  const isOpen = one.rows.some((row) => row[one.columns.indexOf(column)] === '' && row[one.columns.indexOf(date)] !== '');
  return { when: isOpen ? { [column.name]: { not: out } } : when, others };
}
