import { fold } from '../../journal/log/table/clean.ts';
import { givenAs } from '../../kernel/given.ts';
import { sourceName } from '../ask/places.ts';
import type { PlanQuestion } from '../ask/plan-question.ts';
import type { EventPlan, IdPlan, LookupPlan, RecordsPlan, SourcePlan, ValuePlan } from '../plan.ts';
import { readTable } from '../read/read-table.ts';
import type { RecordFile } from '../read/record-file.ts';
import { sheetsOf } from '../read/workbook.ts';
import type { RecordWords } from '../record-words.ts';
import { type ColumnLook, columnCounts } from './column.ts';
import { eventsOf } from './events-of.ts';
import { type ColumnReason, type LookedAt, reading } from './looked-at.ts';
import { lookupOf, lookupPlan } from './lookup-plan.ts';
import { personColumn } from './person-column.ts';
import { profileFields } from './profile-fields.ts';

/** A plan proposed from files, and what each of their columns was taken for. */
export interface ProposedPlan {
  readonly plan: RecordsPlan;
  readonly reasons: readonly ColumnReason[];
  /** The questions of the plan with what each is about, for `choicesOf` and `answerPlan`; several may share the same words. */
  readonly questions: readonly PlanQuestion[];
}

/** Reads files whole and proposes a plan: what it is sure of, with reasons, and questions in words for what it is not. */
export async function proposePlan(
  files: readonly { readonly name: string; readonly file: RecordFile }[],
  words: RecordWords,
  zone: string,
  /** Told which file is looked at. */
  progress: (name: string) => void = () => undefined,
): Promise<ProposedPlan> {
  givenAs('proposePlan', 'files', files, '[name:text file:object]');
  givenAs('proposePlan', 'words', words, '{private:list nothing:list noDate:list}');
  givenAs('proposePlan', 'zone', zone, 'text');
  givenAs('proposePlan', 'progress', progress, 'function?');
  const looked: LookedAt[] = [];
  for (const { name, file } of files) {
    progress(name);
    const sheets = await sheetsOf(file);
    for (const sheet of sheets.length > 1 ? sheets : [undefined]) looked.push(await look(name, file, sheet, words, zone));
  }
  const questions: PlanQuestion[] = [];
  const reasons: ColumnReason[] = [];
  const lookup = looked.length > 1 ? lookupOf(looked) : undefined;
  const ids: Record<string, IdPlan> = {};
  const persons = lookup === undefined ? undefined : lookupPlan(lookup, looked, words, ids, questions, reasons);
  const told = looked.filter((one) => one !== lookup);
  const sourceIds = freeIds(told);
  const sources = told.map((one, place) =>
    sourcePlan(sourceIds[place] as string, one, looked, lookup, persons, words, ids, questions, reasons),
  );
  for (const { columns, table, file } of looked)
    for (const told of table.understood)
      if (told.includes('windows-1252'))
        questions.push({
          text: `${file} is not UTF-8 and was read as windows-1252: do accents look right (${sampleOf(columns)})? Name the encoding.`,
          about: { kind: 'encoding', file, example: sampleOf(columns) },
        });
  const same = sameThing(sources, questions);
  const plan: RecordsPlan = {
    $schema: 'records-plan.schema.json',
    zone,
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(persons === undefined ? {} : { persons }),
    sources,
    ...(same.length > 0 ? { same } : {}),
    ...(questions.length > 0 ? { questions: [...new Set(questions.map(({ text }) => text))] } : {}),
  };
  return { plan, reasons, questions };
}

async function look(path: string, file: RecordFile, sheet: string | undefined, words: RecordWords, zone: string): Promise<LookedAt> {
  let counts: ReturnType<typeof columnCounts> | undefined;
  const rows: (readonly string[])[] = [];
  const table = await readTable(
    file,
    { zone, sheet },
    {
      columns(columns) {
        counts = columnCounts(columns.names);
      },
      row({ cells }) {
        counts?.add(cells);
        if (rows.length < 5000) rows.push(cells);
      },
      refuse: () => undefined,
    },
  );
  return { file: sourceName(path, sheet), path, sheet, table, columns: counts?.look(words) ?? [], rows };
}

/** Types that two sources tell of: the one that says most of it leads, until somebody decides. */
function sameThing(sources: readonly SourcePlan[], questions: PlanQuestion[]): NonNullable<RecordsPlan['same']> {
  const tellers = new Map<string, { id: string; says: number }[]>();
  for (const { id, events } of sources)
    for (const { type, attrs, when } of events) {
      if (typeof type !== 'string') continue;
      const own = tellers.get(type) ?? [];
      if (!own.some((one) => one.id === id)) own.push({ id, says: Object.keys(attrs ?? {}).length * 2 + (when === undefined ? 1 : 0) });
      tellers.set(type, own);
    }
  return [...tellers].flatMap(([type, own]) => {
    if (own.length < 2) return [];
    const lead = [...own].sort((a, b) => b.says - a.says)[0]?.id as string;
    questions.push({
      text: `${own.map(({ id }) => id).join(' and ')} both tell of ${type}: is it the act of ${lead}, and is a day apart the same event?`,
      about: { kind: 'same', type, sources: [lead, ...own.map(({ id }) => id).filter((id) => id !== lead)] },
    });
    return [{ types: [type], lead, withinDays: 1 }];
  });
}

function sampleOf(columns: readonly ColumnLook[]): string {
  for (const { values, kind } of columns) {
    if (kind === 'private') continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: signs beyond ASCII are looked for
    for (const text of values.keys()) if (/[^\u0000-\u007f]/.test(text)) return `"${text}"`;
  }
  return 'in columns that are not shown here';
}

/** An id for each source by the name of its file; files of one name in several folders are numbered. */
function freeIds(sources: readonly LookedAt[]): string[] {
  const taken = new Set<string>();
  return sources.map(({ path, sheet }) => {
    const own =
      fold(`${path.replace(/^.*\//, '').replace(/\.[a-z]+(?:\.gz)?$/i, '')} ${sheet ?? ''}`)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'source';
    let id = own;
    for (let number = 2; taken.has(id); number += 1) id = `${own}-${number}`;
    taken.add(id);
    return id;
  });
}

function sourcePlan(
  id: string,
  one: LookedAt,
  looked: readonly LookedAt[],
  lookup: LookedAt | undefined,
  persons: LookupPlan | undefined,
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
): SourcePlan {
  const who = personColumn(one, looked, lookup, persons, words, ids, questions);
  if (who !== undefined) reasons.push({ file: one.file, column: who.column, taken: `the id of the person (${who.id})`, why: who.why });
  const { events, ignore, dates } = eventsOf(one, words, questions, reasons, who?.column);
  const profile = profileFields(one, words, questions, reasons, true);
  const drop = one.columns.filter(({ kind }) => kind === 'private').map(({ name }) => name);
  for (const column of one.columns)
    if (!reasons.some((reason) => reason.file === one.file && reason.column === column.name))
      reasons.push({
        file: one.file,
        column: column.name,
        taken: column.kind === 'private' ? 'not to be read' : 'not used',
        why:
          column.kind === 'private'
            ? 'it names or finds a person'
            : column.kind === 'empty'
              ? 'it is empty'
              : 'nothing in it is needed, or nothing is known of it',
      });
  const days = one.columns.flatMap(({ kind, dates: found }) => (kind === 'date' && found !== undefined ? [found] : []));
  if (days.length > 0)
    questions.push({
      text: `Which days does ${one.file} cover, from when to when, and was anything left out? Until "period" says so, its silence before its first and after its last date is not known to mean anything.`,
      about: { kind: 'period', source: id },
    });
  if (events.length === 0)
    questions.push({
      text: `${one.file} gives no event yet: say what its dates or words mean.`,
      about: { kind: 'no-event', file: one.file },
    });
  return {
    id,
    file: one.path,
    ...reading(one),
    columns: one.columns.map(({ name }) => name),
    ...(drop.length > 0 ? { drop } : {}),
    person: who === undefined ? { column: one.columns[0]?.name ?? '?', id: 'person' } : { column: who.column, id: who.id },
    ...(dates === undefined ? {} : { dates }),
    events: events as EventPlan[],
    ...(Object.keys(ignore).length > 0 ? { ignore } : {}),
    ...(Object.keys(profile).length > 0 ? { profile: profile as Record<string, ValuePlan> } : {}),
  };
}
