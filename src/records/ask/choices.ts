import { givenAs } from '../../kernel/given.ts';
import type { RecordsPlan, SourcePlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { namedWords } from '../row-test.ts';
import { isOf, tablesOf } from './places.ts';
import type { PlanQuestion } from './plan-question.ts';

/** One of the answers to a question. Without a label, `choice` ends in a word of the file, an event type or a value, which its reader words. */
export interface PlanChoice {
  readonly choice: string;
  readonly label?: string;
}

/** The plain choices for a question, the likeliest first; none for a period, which is two days. */
export function choicesOf(planQuestion: PlanQuestion, plan: RecordsPlan, words: RecordWords): readonly PlanChoice[] {
  givenAs('choicesOf', 'planQuestion', planQuestion, '{text:text about:object}');
  const { about } = planQuestion;
  givenAs('choicesOf', 'plan', plan, '{sources:list}');
  givenAs('choicesOf', 'words', words, '{private:list nothing:list noDate:list}');
  const types = Object.keys(words.types).map((type): PlanChoice => ({ choice: `type:${type}` }));
  const source = 'file' in about ? plan.sources.find((one) => isOf(one, about.file)) : undefined;
  const isList = 'file' in about && plan.persons !== undefined && isOf(plan.persons, about.file);
  const right: readonly PlanChoice[] =
    'taken' in about && about.taken !== undefined ? [{ choice: 'right', label: 'Yes, that is right' }] : [];
  switch (about.kind) {
    case 'period':
      return [];
    case 'absent':
      return [
        { choice: 'yes', label: 'Yes: they looked, and do not know the person' },
        { choice: 'no', label: 'No: nobody could find the number' },
      ];
    case 'order':
      return about.formats.map((choice) => ({ choice, label: choice }));
    case 'date':
      return [
        ...right,
        ...types.filter(({ choice }) => choice === `type:${about.near}`),
        { choice: 'nothing', label: 'Nothing that we count' },
        ...types.filter(({ choice }) => choice !== `type:${about.near}`),
      ];
    case 'word': {
      const holder = source ?? (plan.persons !== undefined && isOf(plan.persons, about.file) ? plan.persons : undefined);
      const nothing: PlanChoice = { choice: 'nothing', label: 'Nothing that we count' };
      if (holder === undefined) return [nothing];
      const tables = tablesOf(holder, about.column);
      const values = new Set(tables.flatMap(({ values }) => Object.values(values ?? {})).filter((value) => value !== null));
      for (const one of [words.profile, ...Object.values(words.attrs)])
        for (const { says, values: known } of Object.values(one))
          if (tables.length > 0 && known !== undefined && says.some((text) => text.toLowerCase() === about.column.toLowerCase()))
            for (const value of Object.keys(known)) values.add(value);
      const alike = source === undefined ? [] : [...wordsOf(source, about.column)];
      const near = about.near?.toLowerCase();
      alike.sort((a, b) => Number(b.toLowerCase() === near) - Number(a.toLowerCase() === near));
      return [
        ...right,
        nothing,
        ...[...values].map((value): PlanChoice => ({ choice: `value:${JSON.stringify(value)}` })),
        ...alike.filter((text) => text !== about.word).map((text): PlanChoice => ({ choice: `as:${text}` })),
        ...(source !== undefined && saysWhat(source, about.column) ? types : []),
      ];
    }
    case 'who':
      return (source?.columns ?? (isList ? plan.persons?.columns : undefined) ?? []).map((column) => ({
        choice: `column:${column}`,
        label: column,
      }));
    case 'join':
      return [...Object.keys(plan.persons?.ids ?? {}), ...(plan.persons === undefined ? [] : [plan.persons.person.id])].map((id) => ({
        choice: `id:${id}`,
        label: id,
      }));
    case 'encoding':
      return [
        { choice: 'right', label: 'Yes, the letters look right' },
        ...['iso-8859-15', 'windows-1250', 'macintosh', 'utf-8'].map((name) => ({
          choice: `encoding:${name}`,
          label: `Read it as ${name}`,
        })),
      ];
    case 'same':
      return [
        ...about.sources.map((id) => ({ choice: `lead:${id}`, label: `One and the same: the day of ${id} counts` })),
        { choice: 'apart', label: 'Two different things: count both' },
      ];
    case 'no-event':
      return [{ choice: 'right', label: 'It tells of the people only' }];
    case 'accept':
      return [{ choice: 'accept', label: 'We know this, and it cannot be mended' }];
  }
}

/** Words of a column that have a meaning in the plan. */
function wordsOf(source: SourcePlan, column: string): Set<string> {
  const tests = [...source.events.map(({ when }) => when), ...(source.skip ?? []).map(({ when }) => when)];
  const found = new Set(namedWords(tests).get(column)?.words ?? []);
  for (const { type } of source.events)
    if (typeof type !== 'string' && type.column === column) for (const word of Object.keys(type.values)) found.add(word);
  return found;
}

/** Whether a column is the one that says what happened: every event is told by it. */
function saysWhat({ events }: SourcePlan, column: string): boolean {
  return (
    events.length === 0 ||
    events.every(({ type, when }) => when?.[column] !== undefined || (typeof type !== 'string' && type.column === column))
  );
}
