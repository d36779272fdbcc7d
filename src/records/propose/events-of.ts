import { fold } from '../../journal/log/table/clean.ts';
import type { PlanQuestion } from '../ask/plan-question.ts';
import type { DatePlan, EventPlan, SourcePlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import { attrsOf } from './attrs-of.ts';
import type { ColumnLook } from './column.ts';
import { type CommonDates, datePlanOf } from './date-plan-of.ts';
import { insteadOf } from './instead.ts';
import { longEvents } from './long-events.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';
import { likeness } from './match.ts';
import { topicsOf } from './topics.ts';
import { isOfNoEvent, isTaken, type NearestType, typeOf } from './type-of.ts';

interface ProposedEvents {
  readonly events: readonly EventPlan[];
  readonly ignore: Record<string, string[]>;
  readonly dates: SourcePlan['dates'] | undefined;
}

/** The events that a file makes: one for each column of dates, or one for each word of a column beside a date. */
export function eventsOf(
  one: LookedAt,
  words: RecordWords,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
  who: string | undefined,
): ProposedEvents {
  const bare = (name: string) => fold(name).replace(/[\d#() ]+$/g, '');
  const filled = one.columns.filter(({ kind }) => kind === 'date');
  // An empty column of a row of columns ("told 1, told 2, told 3") is one of them.
  const dated = one.columns.filter(
    ({ kind, name }) => kind === 'date' || (kind === 'empty' && /\d/.test(name) && filled.some((other) => bare(other.name) === bare(name))),
  );
  const clocks = one.columns.filter(({ kind }) => kind === 'clock');
  const ignore: Record<string, string[]> = {};
  for (const { name, dates } of dated) {
    if (dates?.contradicts !== undefined)
      questions.push({
        text: `The column "${name}" of ${one.file} holds both orders of day and month: "${dates.contradicts[0]}" and "${dates.contradicts[1]}". Which rows are which?`,
        about: { kind: 'accept', what: 'doubtful-dates', column: name },
      });
    else if (dates?.rival !== undefined)
      questions.push({
        text: `Is "${dates.example}" in the column "${name}" of ${one.file} ${dates.formats[0]} or ${dates.rival}? ${dates.either} values can be either, and none decides.`,
        about: {
          kind: 'order',
          file: one.file,
          column: name,
          example: dates.example ?? '',
          formats: [dates.formats[0] ?? '', dates.rival].filter((format) => format !== ''),
        },
      });
  }
  const dates = commonDates(dated);
  const long = longColumn(one, words, who, filled);
  const events =
    long === undefined
      ? wideEvents(one, dated, clocks, words, questions, reasons, ignore, dates)
      : longEvents(one, long, dated, clocks, words, questions, reasons, ignore, dates);
  return { events, ignore, dates };
}

/** The way of writing dates that all columns of a file share, and the texts that mean none. */
function commonDates(dated: readonly ColumnLook[]): CommonDates | undefined {
  const sure = dated.filter(({ dates }) => dates?.rival === undefined && dates?.contradicts === undefined);
  // Columns of one file are written alike: one that decides, decides for those that cannot.
  const formats = [...new Set(sure.flatMap(({ dates }) => dates?.formats ?? []))];
  const none = [...new Set(dated.flatMap(({ noDate }) => noDate ?? []))];
  if (formats.length === 0 && none.length === 0) return undefined;
  const isSplit = formats.some(
    (format) =>
      formats.includes(format.replace('DD', '#').replace('MM', 'DD').replace('#', 'MM')) &&
      !format.startsWith('YYYY') &&
      format.includes('DD') &&
      /\bMM\b|MM[/.-]|[/.-]MM/.test(format) &&
      format.replace('DD', '#').replace('MM', 'DD').replace('#', 'MM') !== format,
  );
  return {
    ...(formats.length > 0 && !isSplit ? { format: formats.length === 1 ? (formats[0] as string) : formats } : {}),
    ...(none.length > 0 ? { none } : {}),
  };
}

/** In a table of one event a row: the column of words that says what happened. */
function longColumn(one: LookedAt, words: RecordWords, who: string | undefined, dated: readonly ColumnLook[]): ColumnLook | undefined {
  const [only] = dated;
  if (only === undefined || dated.length > 1) return undefined;
  // Where the heading of the date says what happened, a column of words beside it says something else: "Remand" is a kind of stay.
  const least = typeOf(only.name, words, topicsOf(one, words))?.standing === 'sure' ? 0.8 : 0;
  const ranked = one.columns
    .filter(({ kind, name }) => (kind === 'words' || kind === 'text') && name !== who)
    .map((column) => {
      let hits = 0;
      for (const [text, count] of column.values) if (isTaken(typeOf(text, words))) hits += count;
      const known = hits / Math.max(1, column.filled);
      const named = likeness(column.name, [
        'event',
        'what',
        'entry',
        'activity',
        'type',
        'action',
        'contact type',
        'step',
        'what happened',
      ]);
      return { column, known, score: known + named * 0.3 + (column.filled / Math.max(1, column.rows)) * 0.2 };
    })
    .filter(({ known, score }) => known >= least && score >= 0.6)
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.column;
}

/** What a file is about, by the last word of its name: `council_tenancies.csv` is about a tenancy. */
function topicOf(one: LookedAt): string[] {
  const name = fold(one.file.replace(/^.*\//, '').replace(/\..*$/, '').replace(/[_-]+/g, ' '));
  const last = name
    .split(' ')
    .filter((word) => /^[a-z]+$/.test(word))
    .at(-1);
  return last === undefined ? [] : [last.replace(/ies$/, 'y').replace(/s$/, '')];
}

function wideEvents(
  one: LookedAt,
  dated: readonly ColumnLook[],
  clocks: readonly ColumnLook[],
  words: RecordWords,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
  ignore: Record<string, string[]>,
  common: CommonDates | undefined,
): EventPlan[] {
  const topics = topicsOf(one, words);
  const byType = new Map<string, ColumnLook[]>();
  for (const column of dated) {
    const type = typeOf(column.name, words, topics, topicOf(one));
    if (!isTaken(type)) {
      if (type === undefined && isOfNoEvent(column.name, words)) {
        const why = 'by its heading a day that was planned, that did not come about, or of the system itself';
        reasons.push({ file: one.file, column: column.name, taken: 'not used', why });
        continue;
      }
      reasons.push({ file: one.file, column: column.name, taken: 'a date without a meaning yet', why: leftOut(type) });
      questions.push({
        text: `What happened on the date in "${column.name}" of ${one.file}? ${inWords(type)}`,
        about: { kind: 'date', file: one.file, column: column.name, ...(type === undefined ? {} : { near: type.type }) },
      });
      continue;
    }
    const isSure = type.standing === 'sure';
    reasons.push({
      file: one.file,
      column: column.name,
      taken: type.type,
      why: isSure
        ? `its heading says so${type.isByTopic ? ', as the file speaks of the same thing' : ''}`
        : `its heading is like "${words.types[type.type]?.says[0] ?? ''}": check it`,
    });
    if (!isSure)
      questions.push({
        text: `"${column.name}" of ${one.file} was taken for ${type.type}: is that right?`,
        about: { kind: 'date', file: one.file, column: column.name, taken: type.type },
      });
    byType.set(type.type, [...(byType.get(type.type) ?? []), column]);
  }
  const ofStays = new Set((words.stays ?? []).filter((both) => both.every((type) => byType.has(type))).flat());
  return [...byType].flatMap(([type, columns]): EventPlan[] => {
    const [first] = columns as [ColumnLook];
    const date: string | DatePlan =
      columns.length > 1 ? { columns: columns.map(({ name }) => name) } : datePlanOf(one, first, clocks, common, reasons);
    const attrs = attrsOf(one, type, words, questions, reasons);
    const test = insteadOf(one, type, first, words, ignore, reasons);
    const stay = ofStays.has(type) ? { stay: true } : {};
    const own: EventPlan = {
      type,
      date,
      ...(test?.when === undefined ? {} : { when: test.when }),
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...stay,
    };
    return [own, ...(test?.others ?? []).map(({ type: other, when }): EventPlan => ({ type: other, date, when }))];
  });
}

function leftOut(near: NearestType | undefined): string {
  if (near === undefined) return 'its heading is not known';
  return near.standing === 'elsewhere'
    ? `any service says this; it may be ${near.type}, and the file does not speak of that`
    : `like ${near.type}, but by its heading a day that was planned, or on which it did not happen`;
}

function inWords(near: NearestType | undefined): string {
  if (near === undefined) return 'No event type is called like it.';
  return near.standing === 'elsewhere'
    ? `Any service says this, and the file does not speak of ${near.type}: it is left out until somebody says.`
    : `It is like ${near.type}, but the heading speaks of a day that was planned, or on which it did not happen: it is left out until somebody says.`;
}
