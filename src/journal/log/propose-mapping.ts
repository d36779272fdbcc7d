import { homeZone } from '../../kernel/zone.ts';
import { guessTimeFormat } from './log-time.ts';
import type { LogMapping } from './mapping.ts';

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
  const time = pick('time', (values) => guessTimeFormat(values)?.share ?? 0);
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
  const guess = guessTimeFormat(columns.find(({ name }) => name === time)?.values ?? []);
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
  if (guess) notes.push(`times look like ${guess.format}${guess.rival ? `; ${guess.rival} would fit as well: check it` : ''}`);
  const mapping: LogMapping = {
    case: caseId ?? '',
    activity: activity ?? '',
    time: time ?? '',
    ...(guess ? { timeFormat: guess.format } : {}),
    zone: homeZone,
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
  const all = (test: RegExp) => filled.length > 0 && filled.every((value) => test.test(value.trim()));
  return all(/^(?:19|20)\d\d$/) || all(/^(?:m|f|male|female)$/i);
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
