import type { PlanQuestion } from '../ask/plan-question.ts';
import type { ColumnLook } from './column.ts';
import type { LookedAt } from './looked-at.ts';

/** The first of some words, in quotation marks. */
export function someOf(words: readonly string[], most: number): string {
  return words
    .slice(0, most)
    .map((word) => `"${word}"`)
    .join(', ');
}

/** One question in the plan for all words that have no meaning, and one to answer for each of them. */
export function askWords(one: LookedAt, column: ColumnLook, unknown: readonly string[], text: string, questions: PlanQuestion[]): void {
  for (const word of unknown)
    questions.push({
      text,
      about: { kind: 'word', file: one.file, column: column.name, word, ...rowsOf(column, word) },
    });
}

function rowsOf(column: ColumnLook, word: string): { readonly rows?: number } {
  const rows = column.values.get(word);
  return rows === undefined ? {} : { rows };
}
