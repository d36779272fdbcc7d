import { fold } from '../../journal/log/table/clean.ts';
import { givenAs } from '../../kernel/given.ts';
import type { EventPlan, RecordsPlan, RowTest, SourcePlan, ValuePlan } from '../plan.ts';
import { isOf, tablesOf } from './places.ts';
import type { PlanAnswer, PlanQuestion, QuestionAbout } from './plan-question.ts';

/** A plan while it is being answered. */
type Open<T> = { -readonly [K in keyof T]: Open<T[K]> };

/**
 * Puts answers into a plan; a question in the words of the plan is taken out when all that share them are answered.
 * @param answers by the place of the question in `questions`; those without an answer stay open
 */
export function answerPlan(
  plan: RecordsPlan,
  questions: readonly PlanQuestion[],
  answers: Readonly<Record<number, PlanAnswer>>,
): RecordsPlan {
  givenAs('answerPlan', 'plan', plan, '{sources:list}');
  givenAs('answerPlan', 'questions', questions, '[text:text about:object]');
  givenAs('answerPlan', 'answers', answers, 'object');
  const next = structuredClone(plan) as Open<RecordsPlan>;
  const open = new Set<string>();
  for (const [place, { text, about }] of questions.entries()) {
    const answer = answers[place];
    if (answer === undefined || answer.choice === 'open') open.add(text);
    else put(next, text, about, answer);
  }
  const asked = new Set(questions.map(({ text }) => text));
  const left = (next.questions ?? []).filter((text) => !asked.has(text) || open.has(text));
  if (left.length > 0) next.questions = left;
  else delete next.questions;
  return next as RecordsPlan;
}

function put(plan: Open<RecordsPlan>, text: string, about: QuestionAbout, answer: PlanAnswer): void {
  const { choice } = answer;
  const sources = 'file' in about ? plan.sources.filter((source) => isOf(source as SourcePlan, about.file)) : [];
  const list = 'file' in about && plan.persons !== undefined && isOf(plan.persons, about.file) ? plan.persons : undefined;
  const type = choice.startsWith('type:') ? choice.slice(5) : undefined;
  switch (about.kind) {
    case 'period': {
      const source = plan.sources.find(({ id }) => id === about.source);
      if (source === undefined) return;
      source.period = {
        ...source.period,
        ...(answer.from ? { from: answer.from } : {}),
        ...(answer.to ? { to: answer.to } : {}),
        ...(answer.exceptFrom && answer.exceptTo ? { except: [{ from: answer.exceptFrom, to: answer.exceptTo }] } : {}),
      };
      return;
    }
    case 'absent':
      if (plan.persons !== undefined) plan.persons.absent = choice === 'yes' ? [...about.words] : [];
      return;
    case 'order':
      for (const source of sources)
        for (const event of source.events)
          if (typeof event.date === 'string' ? event.date === about.column : event.date.column === about.column)
            event.date = { ...(typeof event.date === 'string' ? { column: event.date } : event.date), format: choice };
      return;
    case 'date':
      if (choice === 'right') return;
      for (const source of sources) {
        if (about.taken !== undefined)
          source.events = source.events.filter((event) => !(event.type === about.taken && dateColumnOf(event) === about.column));
        if (type !== undefined) source.events.push({ type, date: about.column });
      }
      return;
    case 'word':
      if (choice === 'right') return;
      for (const source of sources) putWord(source as Open<SourcePlan>, about.column, about.word, choice, about.taken);
      if (list !== undefined) putTables(tablesOf(list as never, about.column) as Open<ValuePlan>[], about.word, choice);
      return;
    case 'who':
    case 'join':
      if (about.kind === 'who' && list !== undefined) list.person = { ...list.person, column: choice.slice('column:'.length) };
      for (const source of sources) {
        const [before] = Array.isArray(source.person) ? source.person : [source.person];
        const column = about.kind === 'join' ? about.column : choice.slice('column:'.length);
        source.person = { column, id: about.kind === 'join' ? choice.slice('id:'.length) : (before?.id ?? 'person') };
      }
      return;
    case 'encoding':
      if (choice !== 'right') for (const one of [...sources, ...(list ? [list] : [])]) one.encoding = choice.slice('encoding:'.length);
      return;
    case 'same':
      plan.same = (plan.same ?? []).filter(({ types }) => !types.includes(about.type));
      if (choice.startsWith('lead:')) plan.same.push({ types: [about.type], lead: choice.slice(5), withinDays: 1 });
      if (plan.same.length === 0) delete plan.same;
      return;
    case 'no-event':
      return;
    case 'accept': {
      if (choice !== 'accept') return;
      const { kind: _, ...which } = about;
      const isWords = about.what === 'question';
      if (isWords) plan.questions = (plan.questions ?? []).filter((one) => one !== text);
      else plan.accept = [...(plan.accept ?? []), { ...which, reason: answer.reason?.trim() || 'Known, and cannot be mended.' }];
    }
  }
}

function dateColumnOf({ date }: Open<EventPlan>): string | undefined {
  return typeof date === 'string' ? date : date.column;
}

function putWord(source: Open<SourcePlan>, column: string, word: string, choice: string, taken: string | undefined): void {
  const same = (text: string) => fold(text) === fold(word);
  const tests = [...source.events.flatMap(({ when }) => when ?? []), ...(source.skip ?? []).map(({ when }) => when)] as Open<RowTest>[];
  // A word that was taken for something leaves its place first.
  if (taken !== undefined) {
    for (const test of tests) {
      const held = test[column];
      if (Array.isArray(held)) test[column] = held.filter((text) => !same(text));
    }
    source.events = source.events.filter(({ when }) => !(Array.isArray(when?.[column]) && when[column].length === 0));
  }
  putTables(tablesOf(source as SourcePlan, column) as Open<ValuePlan>[], word, choice);
  if (choice === 'nothing') {
    source.ignore = { ...source.ignore, [column]: [...(source.ignore?.[column] ?? []).filter((text) => !same(text)), word] };
  } else if (choice.startsWith('as:')) {
    const like = fold(choice.slice(3));
    const isLike = (text: string) => fold(text) === like;
    for (const test of tests) {
      const held = test[column];
      if (typeof held === 'string' && isLike(held)) test[column] = [held, word];
      else if (Array.isArray(held) && held.some(isLike)) held.push(word);
      else if (typeof held === 'object' && !Array.isArray(held))
        for (const key of ['is', 'not'] as const) {
          const own = held[key];
          const listed = typeof own === 'string' ? [own] : (own ?? []);
          if (listed.some(isLike)) held[key] = [...listed, word];
        }
    }
    for (const { type } of source.events)
      if (typeof type !== 'string' && type.column === column) {
        const found = Object.entries(type.values).find(([text]) => isLike(text));
        if (found !== undefined) type.values[word] = found[1];
      }
    const ignored = source.ignore?.[column];
    if (ignored?.some(isLike)) ignored.push(word);
  } else if (choice.startsWith('type:')) {
    const type = choice.slice(5);
    const typed = source.events.find((event) => typeof event.type !== 'string' && event.type.column === column);
    if (typed !== undefined && typeof typed.type !== 'string') typed.type.values[word] = type;
    else {
      const date = source.events.find(({ when }) => when?.[column] !== undefined)?.date ?? source.events[0]?.date;
      if (date !== undefined) source.events.push({ type, date: structuredClone(date), when: { [column]: [word] } });
    }
  }
}

function putTables(tables: readonly Open<ValuePlan>[], word: string, choice: string): void {
  for (const { values } of tables) {
    if (values === undefined) continue;
    const like = choice.startsWith('as:') ? Object.entries(values).find(([text]) => fold(text) === fold(choice.slice(3))) : undefined;
    if (choice === 'nothing') values[word] = null;
    else if (like !== undefined) values[word] = like[1];
    else if (choice.startsWith('value:')) values[word] = JSON.parse(choice.slice(6));
  }
}
