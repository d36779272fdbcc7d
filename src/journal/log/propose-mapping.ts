import { givenAs } from '../../kernel/given.ts';
import type { LogMapping } from './mapping.ts';
import { clean } from './table/clean.ts';
import { clockOfText } from './table/clock-text.ts';
import { dateReader } from './table/date-format.ts';
import { findDateFormat } from './table/find-date-format.ts';

const names = {
  case: [
    'case:concept:name',
    'case',
    'caseid',
    'case_id',
    'case id',
    'trace',
    'trace_id',
    'journey',
    'journey_id',
    'who',
    'person',
    'person_id',
    'patient',
    'patient_id',
    'client',
    'subject',
    'ref',
    'reference',
  ],
  activity: [
    'concept:name',
    'activity',
    'activity_name',
    'type',
    'event',
    'event_type',
    'eventtype',
    'event_name',
    'action',
    'task',
    'handling',
    'what',
    'step',
    'stage',
    'status',
  ],
  time: [
    'time:timestamp',
    'timestamp',
    'at',
    'time',
    'datetime',
    'date_time',
    'event_time',
    'date',
    'when',
    'complete_timestamp',
    'completetimestamp',
    'end_timestamp',
    'start_timestamp',
    'start',
    'end',
  ],
  lifecycle: ['lifecycle:transition', 'lifecycle', 'transition', 'registration_type'],
  id: ['id', 'event_id', 'eventid', 'activity_instance_id', 'concept:instance'],
} as const;

/** A mapping proposed from a header and some rows, and why. */
export interface ProposedMapping {
  readonly mapping: LogMapping;
  /** In words, for the person who will check it. */
  readonly notes: readonly string[];
  /** False where a needed column could not be found. */
  readonly isComplete: boolean;
}

/** Proposes what each column means, by its name first and its content second. */
export function proposeMapping(header: readonly string[], rows: readonly (readonly string[])[], delimiter = ','): ProposedMapping {
  givenAs('proposeMapping', 'header', header, '[text]');
  givenAs('proposeMapping', 'rows', rows, '[list]');
  givenAs('proposeMapping', 'delimiter', delimiter, 'text?');
  const columns = header.map((name, index) => ({ name, key: name.trim().toLowerCase(), values: rows.map((row) => row[index] ?? '') }));
  const notes: string[] = [];
  const taken = new Set<string>();
  const isOfPerson = columns.map(({ name, key, values }) => (describesPerson(key, values) ? name : undefined));
  for (const name of isOfPerson) if (name !== undefined) taken.add(name);
  const pick = (what: keyof typeof names, fits: (values: readonly string[]) => number): string | undefined => {
    const ranked = columns
      .filter(({ name }) => !taken.has(name))
      .map((column) => {
        const byName = (names[what] as readonly string[]).indexOf(column.key);
        const content = fits(column.values);
        return { name: column.name, score: content <= 0 ? 0 : content + (byName < 0 ? 0 : 10 - byName / 10) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best !== undefined) taken.add(best.name);
    return best?.name;
  };
  const time = pick('time', (values) => findDateFormat(countsOf(values))?.share ?? 0);
  const lifecycle = pick('lifecycle', (values) => (lifecycleShare(values) > 0.9 ? lifecycleShare(values) : 0));
  const isGuessed = (what: keyof typeof names, name: string | undefined) =>
    name !== undefined && !(names[what] as readonly string[]).includes(name.trim().toLowerCase());
  const caseId = pick('case', (values) =>
    distinct(values) > 1 || values.length < 3 ? (1 - Math.abs(0.3 - distinct(values) / Math.max(1, values.length))) * repeats(values) : 0.1,
  );
  const activity = pick('activity', (values) =>
    values.every((value) => /^[\d.\s:-]*$/.test(value)) ? 0.05 : 1 - distinct(values) / (values.length + 1),
  );
  const idNames: readonly string[] = names.id;
  const id = columns.find(({ name, key, values }) => !taken.has(name) && idNames.includes(key) && distinct(values) === values.length)?.name;
  const guess = findDateFormat(countsOf(columns.find(({ name }) => name === time)?.values ?? []));
  const clock = time === undefined || guess?.hasClock !== false ? undefined : clockBeside(columns, time, taken);
  if (clock !== undefined) taken.add(clock);
  for (const [what, name] of [
    ['case', caseId],
    ['activity', activity],
    ['time', time],
    ['start or complete', lifecycle],
    ['id', id],
  ] as const) {
    if (name !== undefined) notes.push(`${what}: column "${name}"`);
  }
  if (isGuessed('case', caseId)) notes.push(`"${caseId}" was taken for the case by what it holds, not by its name: check it`);
  if (isGuessed('activity', activity)) notes.push(`"${activity}" was taken for the activity by what it holds, not by its name: check it`);
  if (guess)
    notes.push(`times look like ${guess.formats.join(' and ')}${guess.rival ? `; ${guess.rival} would fit as well: check it` : ''}`);
  if (clock !== undefined) notes.push(`the clock time stands in the column "${clock}"`);
  const mapping: LogMapping = {
    case: caseId ?? '',
    activity: activity ?? '',
    time: clock === undefined ? (time ?? '') : [time as string, clock],
    ...(guess &&
    guess.formats.length === 1 &&
    guess.rival === undefined &&
    !isOpen(guess.formats[0] as string, columns.find(({ name }) => name === time)?.values ?? [])
      ? { timeFormat: guess.formats[0] as string }
      : {}),
    ...(delimiter === ',' ? {} : { delimiter }),
    ...(id === undefined ? {} : { id }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
  };
  return { mapping, notes, isComplete: caseId !== undefined && activity !== undefined && time !== undefined };
}

/** A year of birth, a sex, an age: something of a person, and never who, what or when. */
function describesPerson(key: string, values: readonly string[]): boolean {
  if (/^(?:yob|dob|sex|gender|age)\b|birth/.test(key)) return true;
  const filled = values.filter((value) => value.trim() !== '');
  const all = (test: RegExp) => filled.length > 2 && filled.every((value) => test.test(value.trim()));
  return all(/^(?:19|20)\d\d$/) || all(/^(?:m|f|male|female)$/i);
}

/** An order of day and month that the sample does not decide: the whole column does when it is read. */
function isOpen(format: string, values: readonly string[]): boolean {
  if (!/^(?:DD[/.-]MM|MM[/.-]DD)/.test(format)) return false;
  const other = dateReader(format.replace('DD', '#').replace('MM', 'DD').replace('#', 'MM'));
  return values.every((value) => clean(value) === '' || other?.(clean(value)) !== undefined);
}

/** A column of clock times that stands beside a column of dates. */
function clockBeside(
  columns: readonly { readonly name: string; readonly key: string; readonly values: readonly string[] }[],
  date: string,
  taken: ReadonlySet<string>,
): string | undefined {
  return columns.find(({ name, key, values }) => {
    const filled = values.filter((value) => value.trim() !== '');
    return (
      name !== date &&
      !taken.has(name) &&
      /time|clock|hour/.test(key) &&
      filled.length > 0 &&
      filled.every((value) => clockOfText(value.trim()) !== undefined)
    );
  })?.name;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = clean(value);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

function repeats(values: readonly string[]): number {
  return values.length < 3 || distinct(values) < values.length ? 1 : 0.3;
}

function lifecycleShare(values: readonly string[]): number {
  const known = new Set(['start', 'complete', 'schedule', 'assign', 'suspend', 'resume', 'ate_abort', 'withdraw', 'end']);
  return values.length === 0 ? 0 : values.filter((value) => known.has(value.trim().toLowerCase())).length / values.length;
}
