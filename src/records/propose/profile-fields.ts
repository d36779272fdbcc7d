import { fold } from '../../journal/log/table/clean.ts';
import type { PlanQuestion } from '../ask/plan-question.ts';
import type { ValuePlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { askWords, someOf } from './ask-words.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';
import { likeness, tableOf } from './match.ts';
import { weighed } from './weigher.ts';

const marks = [';', ',', '/', '|', '+'];

/** The columns of a file that say something of the person. */
export function profileFields(
  one: LookedAt,
  words: RecordWords,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
  isStrict = false,
): Record<string, ValuePlan> {
  const found: Record<string, ValuePlan> = {};
  const taken = new Set(reasons.filter(({ file }) => file === one.file).map(({ column }) => column));
  for (const [field, says] of Object.entries(words.profile)) {
    const ranked = one.columns
      .filter(({ name, kind }) => !taken.has(name) && kind !== 'date' && kind !== 'private' && kind !== 'empty' && kind !== 'id')
      .map((column) => {
        const split = says.split ? marks.filter((mark) => [...column.values.keys()].some((text) => text.includes(mark))) : [];
        const texts = [...column.values.keys()]
          .flatMap((text) => (split.length === 0 ? [text] : text.split(new RegExp(`[${split.join('')}]`)).map((part) => part.trim())))
          .filter((text) => text !== '');
        const table = says.values === undefined ? undefined : tableOf(texts, says, words.noDate);
        // A year of birth and a sex are known by what stands in the column.
        const isByValues = column.kind === 'sex' || column.kind === 'birth-year';
        const name = isByValues
          ? Math.max(0.7, likeness(column.name, says.says))
          : likeness(column.name, says.says, weighed(words).partsOf);
        const kindFits = (field === 'sex') === (column.kind === 'sex') && (field === 'yearOfBirth') === (column.kind === 'birth-year');
        const score = !kindFits ? 0 : table === undefined ? name : isStrict ? Math.min(name, table.share) : name * 0.5 + table.share * 0.6;
        return { column, split, table, score };
      })
      .filter(({ score }) => score >= 0.6)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best === undefined) continue;
    taken.add(best.column.name);
    const { column, split, table } = best;
    const base: ValuePlan = { column: column.name, ...(split.length > 0 ? { split } : {}) };
    found[field] = table === undefined ? { ...base, as: says.as ?? 'text' } : { ...base, values: table.values };
    reasons.push({
      file: one.file,
      column: column.name,
      taken: `${field} of the person`,
      why: table === undefined ? 'by its heading and what it holds' : `${Math.round(table.share * 100)}% of its words are known`,
    });
    if (table !== undefined)
      askWords(
        one,
        column,
        table.unknown,
        `In "${column.name}" of ${one.file}, what do these words mean: ${someOf(table.unknown, 12)}${table.unknown.length > 12 ? ` and ${table.unknown.length - 12} more` : ''}? (${field})`,
        questions,
      );
    const odd =
      field === 'supervision' && table !== undefined ? Object.keys(table.values).filter((text) => fold(text).includes('only')) : [];
    if (odd[0] !== undefined)
      questions.push({
        text: `"${odd[0]}" in "${column.name}" of ${one.file} was taken as "none": is that right?`,
        about: { kind: 'word', file: one.file, column: column.name, word: odd[0], taken: 'none' },
      });
  }
  return found;
}
