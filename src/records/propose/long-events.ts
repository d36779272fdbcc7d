import type { PlanQuestion } from '../ask/plan-question.ts';
import type { EventPlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { wordTest } from '../word-test.ts';
import { askWords, someOf } from './ask-words.ts';
import { attrsOf } from './attrs-of.ts';
import { type ColumnLook, distinctWords } from './column.ts';
import { type CommonDates, datePlanOf } from './date-plan-of.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';
import { likeness } from './match.ts';
import { toldTopics, topicsOf } from './topics.ts';
import { isTaken, typeOf } from './type-of.ts';

/** The events of a table of one event a row, by the words of the column that says what happened. */
export function longEvents(
  one: LookedAt,
  column: ColumnLook,
  dated: readonly ColumnLook[],
  clocks: readonly ColumnLook[],
  words: RecordWords,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
  ignore: Record<string, string[]>,
  common: CommonDates | undefined,
): EventPlan[] {
  const date = dated[0] as ColumnLook;
  reasons.push(
    { file: one.file, column: column.name, taken: 'what happened', why: 'its words are those of events' },
    { file: one.file, column: date.name, taken: 'when it happened', why: 'it is the only column of dates' },
  );
  const plan = datePlanOf(one, date, clocks, common, reasons);
  const nothing = wordTest(words.nothing);
  const told = toldTopics(one.file, distinctWords(column), words);
  const topics = told.size > 0 ? told : topicsOf(one, words, column.values);
  const byType = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const text of distinctWords(column)) {
    const type = typeOf(text, words, topics);
    if (nothing(text)) ignore[column.name] = [...(ignore[column.name] ?? []), text];
    else if (!isTaken(type)) unknown.push(text);
    else {
      byType.set(type.type, [...(byType.get(type.type) ?? []), text]);
      if (type.standing !== 'sure')
        questions.push({
          text: `"${text}" in "${column.name}" of ${one.file} was taken for ${type.type}: is that right?`,
          about: {
            kind: 'word',
            file: one.file,
            column: column.name,
            word: text,
            taken: type.type,
            rows: column.values.get(text) ?? 0,
          },
        });
    }
  }
  askWords(one, column, unknown, `In "${column.name}" of ${one.file}, what do these words mean: ${someOf(unknown, 15)}?`, questions);
  const outcome = outcomeColumn(one, column, words);
  if (outcome !== undefined)
    reasons.push({
      file: one.file,
      column: outcome.name,
      taken: 'what came of it',
      why: 'its words say whether somebody was reached, or agreed',
    });
  return [...byType].flatMap(([type, list]): EventPlan[] => {
    const says = words.types[type];
    const when = { [column.name]: list };
    const attrs = attrsOf(one, type, words, questions, reasons);
    const own = (extra: EventPlan['when'], other = type): EventPlan => ({
      type: other,
      date: plan,
      when: { ...when, ...extra },
      ...(other === type && Object.keys(attrs).length > 0 ? { attrs } : {}),
    });
    if (outcome === undefined) return [own({})];
    const of = (kinds: readonly (keyof RecordWords['outcomes'])[]) => {
      const test = wordTest(kinds.flatMap((kind) => words.outcomes[kind]));
      return distinctWords(outcome).filter((text) => test(text));
    };
    if (says?.reached) {
      ignore[outcome.name] = [...new Set([...(ignore[outcome.name] ?? []), ...of(['notReached'])])];
      const reached = of(['reached']);
      return [reached.length > 0 ? own({ [outcome.name]: reached }) : own({})];
    }
    if (says?.accepted === undefined) return [own({})];
    const [yes, no] = [of(['accepted']), of(['declined'])];
    return [
      own({}),
      ...(yes.length > 0 ? [own({ [outcome.name]: yes }, says.accepted)] : []),
      ...(no.length > 0 && says.declined !== undefined ? [own({ [outcome.name]: no }, says.declined)] : []),
    ];
  });
}

/** The column that says what came of a contact or an offer. */
function outcomeColumn(one: LookedAt, column: ColumnLook, words: RecordWords): ColumnLook | undefined {
  const test = wordTest(Object.values(words.outcomes).flat());
  return one.columns
    .filter((other) => other !== column && other.kind === 'words')
    .map((other) => {
      let hits = 0;
      for (const [text, count] of other.values) if (test(text)) hits += count;
      return { other, score: hits / Math.max(1, other.filled) + likeness(other.name, ['outcome', 'result', 'response']) * 0.3 };
    })
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score)[0]?.other;
}
