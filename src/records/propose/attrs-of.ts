import type { PlanQuestion } from '../ask/plan-question.ts';
import type { ValuePlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { wordTest } from '../word-test.ts';
import { askWords, someOf } from './ask-words.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';
import { likeness, tableOf } from './match.ts';
import { weighed } from './weigher.ts';

export function attrsOf(
  one: LookedAt,
  type: string,
  words: RecordWords,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
): Record<string, ValuePlan> {
  const found: Record<string, ValuePlan> = {};
  for (const [name, says] of Object.entries(words.attrs[type] ?? {})) {
    const ranked = one.columns
      .filter(({ kind }) => kind === 'words' || kind === 'yes-no' || kind === 'number' || (kind === 'text' && says.as === 'text'))
      .map((column) => {
        const table = says.values === undefined ? undefined : tableOf(column.values.keys(), says, words.noDate);
        const named = likeness(column.name, says.says, weighed(words).partsOf);
        const fits = says.as === 'yes-no' ? column.kind === 'yes-no' : says.as === 'number' ? column.kind === 'number' : true;
        return { column, table, score: !fits ? 0 : table === undefined ? named : named * 0.5 + table.share * 0.5 };
      })
      .filter(({ score }) => score >= 0.55)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best === undefined) continue;
    const instead = words.instead.filter((rule) => rule.type === type).flatMap((rule) => rule.words);
    const set = wordTest(instead);
    const unknown = best.table?.unknown.filter((text) => !set(text)) ?? [];
    found[name] =
      best.table === undefined
        ? { column: best.column.name, as: says.as ?? 'text' }
        : { column: best.column.name, values: best.table.values };
    reasons.push({
      file: one.file,
      column: best.column.name,
      taken: `"${name}" of ${type}`,
      why: best.table === undefined ? 'by its heading and what it holds' : `${Math.round(best.table.share * 100)}% of its words are known`,
    });
    askWords(
      one,
      best.column,
      unknown,
      `In "${best.column.name}" of ${one.file}, what do these words mean for "${name}": ${someOf(unknown, 12)}?`,
      questions,
    );
  }
  return found;
}
