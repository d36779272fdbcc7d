import { givenAs } from '../../kernel/given.ts';
import type { Decision } from '../decision.ts';
import type { RecordsPlan } from '../plan.ts';
import type { SourceQuality } from '../read-records.ts';
import { sourceName } from './places.ts';
import type { PlanQuestion, QuestionAbout } from './plan-question.ts';

/** Every question that is open once the files are read: those of the proposal, and what the reading came upon. Each stands once. */
export function openQuestions(
  plan: RecordsPlan,
  proposed: readonly PlanQuestion[],
  read: { readonly decisions: readonly Decision[]; readonly sources: readonly SourceQuality[] },
): readonly PlanQuestion[] {
  givenAs('openQuestions', 'plan', plan, '{sources:list}');
  givenAs('openQuestions', 'proposed', proposed, '[text:text about:object]');
  givenAs('openQuestions', 'read', read, '{decisions:list sources:list}');
  const standing = new Set(plan.questions ?? []);
  const found = new Map<string, PlanQuestion>();
  const add = (question: PlanQuestion) => {
    const key = questionKey(question.about);
    if (!found.has(key)) found.set(key, question);
  };
  const days = new Map(read.sources.map((source) => [source.id, source]));
  for (const { text, about } of proposed) if (standing.has(text)) add({ text, about: withDays(about, days) });
  for (const decision of read.decisions) {
    const { what, text } = decision;
    if (what === 'question' && proposed.some((one) => one.text === text)) continue;
    add({ text, about: withDays(aboutOf(plan, decision), days) });
  }
  return [...found.values()];
}

function aboutOf(plan: RecordsPlan, { what, source, column, value, count, near }: Decision): QuestionAbout {
  const of = plan.sources.find(({ id }) => id === source);
  const holder = of ?? (source === 'persons' ? plan.persons : undefined);
  if (what === 'untranslated' && holder !== undefined && column !== undefined && value !== undefined) {
    const [file] = typeof holder.file === 'string' ? [holder.file] : holder.file;
    return {
      kind: 'word',
      file: sourceName(file ?? '', holder.sheet),
      column,
      word: value,
      rows: count,
      ...(near === undefined ? {} : { near }),
    };
  }
  if ((what === 'no-period' || what === 'after-period') && source !== undefined) return { kind: 'period', source };
  return {
    kind: 'accept',
    what,
    ...(source === undefined ? {} : { source }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
  };
}

function withDays(about: QuestionAbout, days: ReadonlyMap<string, SourceQuality>): QuestionAbout {
  if (about.kind !== 'period') return about;
  const { firstDay, lastDay } = days.get(about.source) ?? { firstDay: null, lastDay: null };
  return { ...about, ...(firstDay === null ? {} : { first: firstDay }), ...(lastDay === null ? {} : { last: lastDay }) };
}

/** A name for what a question is about: two questions with the same name are one. */
export function questionKey(about: QuestionAbout): string {
  givenAs('questionKey', 'about', about, '{kind:text}');
  switch (about.kind) {
    case 'period':
      return `period ${about.source}`;
    case 'word':
      return `word ${about.file}\u0000${about.column}\u0000${about.word.toLowerCase()}`;
    case 'order':
      return `order ${about.file}\u0000${about.column}`;
    default:
      return JSON.stringify(about);
  }
}
