import { fold } from '../../journal/log/table/clean.ts';
import type { DatePlan, EventPlan, IdPlan, LookupPlan, RecordsPlan, SourcePlan, ValuePlan } from '../plan.ts';
import { type ReadTable, readTable } from '../read/read-table.ts';
import type { RecordFile } from '../read/record-file.ts';
import type { RecordWords } from '../record-words.ts';
import { type ColumnLook, columnCounts } from './column.ts';
import { eventsOf } from './events.ts';
import { likeness } from './match.ts';
import { profileFields } from './profile.ts';

/** What a column was taken for, and why. */
export interface ColumnReason {
  readonly file: string;
  readonly column: string;
  readonly taken: string;
  readonly why: string;
}

export interface ProposedPlan {
  readonly plan: RecordsPlan;
  readonly reasons: readonly ColumnReason[];
}

/** A file with everything that its columns hold. */
export interface LookedAt {
  readonly file: string;
  readonly table: ReadTable;
  readonly columns: readonly ColumnLook[];
  /** Rows, of which at most 5,000 are kept, to see which words stand together. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads files whole and proposes a plan: what it is sure of, with reasons, and questions in words for what it is not. */
export async function proposePlan(
  files: readonly { readonly name: string; readonly file: RecordFile }[],
  words: RecordWords,
  zone: string,
): Promise<ProposedPlan> {
  const looked: LookedAt[] = [];
  for (const { name, file } of files) looked.push(await look(name, file, words, zone));
  const questions: string[] = [];
  const reasons: ColumnReason[] = [];
  const lookup = looked.length > 1 ? lookupOf(looked) : undefined;
  const ids: Record<string, IdPlan> = {};
  const persons = lookup === undefined ? undefined : lookupPlan(lookup, looked, words, ids, questions, reasons);
  const sources = looked
    .filter((one) => one !== lookup)
    .map((one) => sourcePlan(one, looked, lookup, persons, words, ids, questions, reasons));
  for (const { columns, table, file } of looked)
    for (const told of table.understood)
      if (told.includes('windows-1252'))
        questions.push(
          `${file} is not UTF-8 and was read as windows-1252: do accents look right (${sampleOf(columns)})? Name the encoding.`,
        );
  const same = sameThing(sources, questions);
  const plan: RecordsPlan = {
    $schema: 'records-plan.schema.json',
    zone,
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(persons === undefined ? {} : { persons }),
    sources,
    ...(same.length > 0 ? { same } : {}),
    ...(questions.length > 0 ? { questions } : {}),
  };
  return { plan, reasons };
}

async function look(name: string, file: RecordFile, words: RecordWords, zone: string): Promise<LookedAt> {
  let counts: ReturnType<typeof columnCounts> | undefined;
  const rows: (readonly string[])[] = [];
  const table = await readTable(
    file,
    { zone },
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
  return { file: name, table, columns: counts?.look(words) ?? [], rows };
}

/** Types that two sources tell of: the one that says most of it leads, until somebody decides. */
function sameThing(sources: readonly SourcePlan[], questions: string[]): NonNullable<RecordsPlan['same']> {
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
    questions.push(
      `${own.map(({ id }) => id).join(' and ')} both tell of ${type}: is it the act of ${lead}, and is a day apart the same event?`,
    );
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

/** The list of people: a file with several ids and no dates. */
function lookupOf(looked: readonly LookedAt[]): LookedAt | undefined {
  const ranked = looked
    .map((one) => ({
      one,
      ids: one.columns.filter(({ kind }) => kind === 'id').length,
      dates: one.columns.filter(({ kind }) => kind === 'date').length,
    }))
    .filter(({ ids, dates }) => ids >= 2 && dates === 0)
    .sort((a, b) => b.ids - a.ids);
  return ranked[0]?.one;
}

function lookupPlan(
  lookup: LookedAt,
  looked: readonly LookedAt[],
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: string[],
  reasons: ColumnReason[],
): LookupPlan {
  const columns = lookup.columns.filter(({ kind }) => kind === 'id');
  // The person's own id is never missing and nearly unique; the first column of a list usually is.
  const own = [...columns].sort(
    (a, b) =>
      b.filled - a.filled ||
      likeness(b.name, words.ids['ref'] ?? []) - likeness(a.name, words.ids['ref'] ?? []) ||
      lookup.columns.indexOf(a) - lookup.columns.indexOf(b),
  )[0] as ColumnLook;
  const kinds: Record<string, string> = {};
  const person = { column: own.name, id: 'person' };
  ids['person'] = idPlan(own);
  reasons.push({
    file: lookup.file,
    column: own.name,
    taken: "the person's own id",
    why: 'the list of people has it on every line, and each line has another',
  });
  const dashes = new Set<string>();
  for (const column of columns) {
    if (column === own) continue;
    const kind = kindOf(column.name, words, Object.keys(kinds));
    kinds[kind] = column.name;
    ids[kind] = idPlan(column);
    for (const text of column.values.keys()) if (!/\d/.test(text)) dashes.add(text);
    const user = looked.find((one) => one !== lookup && one.columns.some((other) => other.kind === 'id' && overlap(other, column) > 0.3));
    reasons.push({
      file: lookup.file,
      column: column.name,
      taken: `ids of the kind "${kind}"`,
      why: user === undefined ? 'it looks like an id; no other file has its values' : `${user.file} has the same values`,
    });
  }
  if (dashes.size > 0)
    questions.push(
      `In ${lookup.file}, does ${[...dashes].map((text) => `"${text}"`).join(', ')} mean that the partner looked and does not know the person (so that silence means nothing happened)? An empty cell is taken to mean that nobody could find the id.`,
    );
  const profile = profileFields(lookup, words, questions, reasons);
  for (const column of lookup.columns)
    if (!reasons.some((one) => one.file === lookup.file && one.column === column.name))
      reasons.push({
        file: lookup.file,
        column: column.name,
        taken: column.kind === 'private' ? 'not to be read' : 'not used',
        why: column.kind === 'private' ? 'it names or finds a person' : 'nothing in it is known',
      });
  const drop = lookup.columns.filter(({ kind }) => kind === 'private').map(({ name }) => name);
  return {
    file: lookup.file,
    ...reading(lookup),
    person,
    ids: kinds,
    ...(dashes.size > 0 ? { absent: [...dashes] } : {}),
    columns: lookup.columns.map(({ name }) => name),
    ...(drop.length > 0 ? { drop } : {}),
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
  };
}

function sourcePlan(
  one: LookedAt,
  looked: readonly LookedAt[],
  lookup: LookedAt | undefined,
  persons: LookupPlan | undefined,
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: string[],
  reasons: ColumnReason[],
): SourcePlan {
  const id =
    fold(one.file.replace(/^.*\//, '').replace(/\.[a-z]+(?:\.gz)?$/i, ''))
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'source';
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
        why: column.kind === 'private' ? 'it names or finds a person' : 'nothing in it is needed, or nothing is known of it',
      });
  const days = one.columns.flatMap(({ kind, dates: found }) => (kind === 'date' && found !== undefined ? [found] : []));
  if (days.length > 0)
    questions.push(
      `Which days does ${one.file} cover, from when to when, and was anything left out? Until "period" says so, its silence is taken as meaning something.`,
    );
  if (events.length === 0) questions.push(`${one.file} gives no event yet: say what its dates or words mean.`);
  return {
    id,
    file: one.file,
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

/** The column that says who: the one whose values the list of people has, else the one whose heading says so. */
function personColumn(
  one: LookedAt,
  _looked: readonly LookedAt[],
  lookup: LookedAt | undefined,
  persons: LookupPlan | undefined,
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: string[],
): { readonly column: string; readonly id: string; readonly why: string } | undefined {
  const candidates = one.columns.filter(({ kind }) => kind === 'id' || kind === 'words' || kind === 'text' || kind === 'number');
  if (lookup !== undefined && persons !== undefined) {
    const kinds = [
      [persons.person.id, persons.person.column] as const,
      ...Object.entries(persons.ids).map(([kind, column]) => [kind, typeof column === 'string' ? column : (column[0] as string)] as const),
    ];
    let best: { column: string; id: string; share: number } | undefined;
    for (const candidate of candidates) {
      for (const [kind, name] of kinds) {
        const column = lookup.columns.find((each) => each.name === name);
        if (column === undefined) continue;
        const share = overlap(candidate, column);
        if (share > (best?.share ?? 0.3)) best = { column: candidate.name, id: kind, share };
      }
    }
    if (best !== undefined)
      return { column: best.column, id: best.id, why: `${Math.round(best.share * 100)}% of its values stand in ${lookup.file}` };
  }
  const named = candidates
    .map((column) => ({
      column,
      score:
        Math.max(...Object.values(words.ids).map((says) => likeness(column.name, says))) +
        (column.kind === 'id' ? 0.3 : 0) +
        (column.values.size < column.filled ? 0.1 : 0) -
        one.columns.indexOf(column) * 0.01,
    }))
    .filter(({ column, score }) => score > 0.5 || column.kind === 'id')
    .sort((a, b) => b.score - a.score)[0]?.column;
  if (named === undefined) {
    questions.push(`Which column of ${one.file} says who? None looks like an id.`);
    return undefined;
  }
  const id = lookup === undefined ? 'person' : kindOf(named.name, words, Object.keys(ids));
  ids[id] ??= idPlan(named);
  if (lookup !== undefined) questions.push(`The ids in "${named.name}" of ${one.file} are not in ${lookup.file}: how are they joined?`);
  return { column: named.name, id, why: 'its heading and its values look like an id' };
}

function idPlan({ digits }: ColumnLook): IdPlan {
  return digits === undefined ? {} : { digits };
}

function kindOf(heading: string, words: RecordWords, taken: readonly string[]): string {
  const best = Object.entries(words.ids)
    .map(([kind, says]) => ({ kind, score: likeness(heading, says) }))
    .sort((a, b) => b.score - a.score)[0];
  const kind = best !== undefined && best.score >= 0.5 ? best.kind : fold(heading).replace(/[^a-z0-9]+/g, '-');
  return taken.includes(kind) ? fold(heading).replace(/[^a-z0-9]+/g, '-') : kind;
}

/** Share of a column's values that another has, noughts at the front aside. */
function overlap(a: ColumnLook, b: ColumnLook): number {
  const bare = (text: string) => text.toUpperCase().replace(/^0+(?=.)/, '');
  const known = new Set([...b.values.keys()].map(bare));
  let hits = 0;
  let all = 0;
  for (const text of a.values.keys()) {
    if (!/\d/.test(text)) continue;
    all += 1;
    if (known.has(bare(text))) hits += 1;
  }
  return all === 0 ? 0 : hits / all;
}

function reading({ table }: LookedAt): Partial<Pick<SourcePlan, 'encoding' | 'delimiter'>> {
  const encoding = /encoding ([a-z0-9-]+)/.exec(table.understood[0] ?? '')?.[1];
  return encoding === 'windows-1252' ? { encoding } : {};
}

export type { DatePlan };
