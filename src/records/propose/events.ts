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
import { likeness, typeOf } from './match.ts';

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
  const long = longColumn(one, words, who, filled.length);
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
function longColumn(one: LookedAt, words: RecordWords, who: string | undefined, dates: number): ColumnLook | undefined {
  if (dates !== 1) return undefined;
  const ranked = one.columns
    .filter(({ kind, name }) => (kind === 'words' || kind === 'text') && name !== who)
    .map((column) => {
      let known = 0;
      for (const [text, count] of column.values) if (typeOf(text, words) !== undefined) known += count;
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
      return { column, score: known / Math.max(1, column.filled) + named * 0.3 + (column.filled / Math.max(1, column.rows)) * 0.2 };
    })
    .sort((a, b) => b.score - a.score);
  return ranked[0] !== undefined && ranked[0].score >= 0.6 ? ranked[0].column : undefined;
}

function domainsOf(one: LookedAt, words: RecordWords): Set<string> {
  // What a file speaks of: the beginnings of the types that its headings and its name say without doubt.
  const found = new Map<string, number>();
  for (const text of [...one.columns.map(({ name }) => name), ...one.file.replace(/\.\w+$/, '').split(/[_\-./ ]+/)]) {
    const type = typeOf(text, words);
    if (type !== undefined && type.score >= 0.9) {
      const domain = type.type.split('.')[0] as string;
      found.set(domain, (found.get(domain) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...found.values());
  return new Set([...found].filter(([, count]) => count === most).map(([domain]) => domain));
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
  const favoured = domainsOf(one, words);
  const byType = new Map<string, ColumnLook[]>();
  for (const column of dated) {
    const type = typeOf(column.name, words, favoured, topicOf(one));
    if (type === undefined) {
      reasons.push({ file: one.file, column: column.name, taken: 'a date without a meaning yet', why: 'its heading is not known' });
      questions.push({
        text: `What happened on the date in "${column.name}" of ${one.file}? No event type is called like it.`,
        about: { kind: 'date', file: one.file, column: column.name },
      });
      continue;
    }
    reasons.push({
      file: one.file,
      column: column.name,
      taken: type.type,
      why: type.score >= 1 ? 'its heading says so' : `its heading is like "${words.types[type.type]?.says[0] ?? ''}": check it`,
    });
    if (type.score < 0.7)
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
