import type { PlanQuestion } from '../ask/plan-question.ts';
import type { IdPlan, LookupPlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import type { ColumnLook } from './column.ts';
import { type ColumnReason, type LookedAt, reading } from './looked-at.ts';
import { likeness, parts } from './match.ts';
import { idPlan, isShared, kindOf, overlap } from './person-column.ts';
import { profileFields } from './profile-fields.ts';

/** The list of people: a file with several ids and no dates. */
export function lookupOf(looked: readonly LookedAt[]): LookedAt | undefined {
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

export function lookupPlan(
  lookup: LookedAt,
  looked: readonly LookedAt[],
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: PlanQuestion[],
  reasons: ColumnReason[],
): LookupPlan {
  const columns = lookup.columns.filter(
    (column) =>
      column.kind === 'id' ||
      ((column.kind === 'words' || column.kind === 'text') && looked.some((other) => other !== lookup && isShared(column, other))),
  );
  // The person's own id is never missing and hardly ever twice (somebody with two numbers of a partner has two lines); of several
  // such columns the one called so, then the first.
  const coded = ({ values }: ColumnLook) => [...values].filter(([text]) => /\d/.test(text));
  const onLines = (column: ColumnLook) => coded(column).reduce((sum, [, count]) => sum + count, 0);
  const twice = (column: ColumnLook) => onLines(column) - coded(column).length;
  const own = [...columns].sort(
    (a, b) =>
      onLines(b) - onLines(a) ||
      Number(twice(a) > a.rows / 10) - Number(twice(b) > b.rows / 10) ||
      likeness(b.name, words.ids['ref'] ?? []) - likeness(a.name, words.ids['ref'] ?? []) ||
      lookup.columns.indexOf(a) - lookup.columns.indexOf(b),
  )[0] as ColumnLook;
  const isWhole = onLines(own) === own.rows;
  if (!isWhole)
    questions.push({
      text: `Which column of ${lookup.file} is the person's own id? "${own.name}" was taken, and it is missing on ${own.rows - onLines(own)} of ${own.rows} lines.`,
      about: { kind: 'who', file: lookup.file },
    });
  const kinds: Record<string, string | string[]> = {};
  const person = { column: own.name, id: 'person' };
  ids['person'] = idPlan(own);
  reasons.push({
    file: lookup.file,
    column: own.name,
    taken: "the person's own id",
    why: `the list of people has it on ${isWhole ? 'every line' : `${onLines(own)} of ${own.rows} lines, more than any other`}${twice(own) === 0 ? ', and each line has another' : `; ${twice(own)} ${twice(own) === 1 ? 'line repeats one' : 'lines repeat one'}`}`,
  });
  const dashes = new Set<string>();
  const seconds = secondIds(lookup.columns, columns);
  for (const column of columns) {
    if (column === own || seconds.has(column)) continue;
    const kind = kindOf(column.name, words, Object.keys(kinds));
    const more = [...seconds].flatMap(([second, first]) => (first === column ? [second] : []));
    kinds[kind] = more.length === 0 ? column.name : [column.name, ...more.map(({ name }) => name)];
    ids[kind] = idPlan(column);
    for (const second of more)
      reasons.push({
        file: lookup.file,
        column: second.name,
        taken: `another id of the kind "${kind}"`,
        why: `its heading is that of "${column.name}" and says that it is another or an earlier one`,
      });
    for (const text of [column, ...more].flatMap(({ values }) => [...values.keys()])) if (!/\d/.test(text)) dashes.add(text);
    const user = looked.find((one) => one !== lookup && one.columns.some((other) => other.kind === 'id' && overlap(other, column) > 0.3));
    reasons.push({
      file: lookup.file,
      column: column.name,
      taken: `ids of the kind "${kind}"`,
      why: user === undefined ? 'it looks like an id; no other file has its values' : `${user.file} has the same values`,
    });
  }
  if (dashes.size > 0)
    questions.push({
      text: `In ${lookup.file}, does ${[...dashes].map((text) => `"${text}"`).join(', ')} mean that the partner looked and does not know the person (so that silence means nothing happened)? An empty cell is taken to mean that nobody could find the id.`,
      about: { kind: 'absent', words: [...dashes] },
    });
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
    file: lookup.path,
    ...reading(lookup),
    person,
    ids: kinds,
    ...(dashes.size > 0 ? { absent: [...dashes] } : {}),
    columns: lookup.columns.map(({ name }) => name),
    ...(drop.length > 0 ? { drop } : {}),
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
  };
}

const anotherWord = /^(?:previous|prev|old|other|former|earlier|second|2nd|another|alternative|alt|prior|also)$/;

/** Columns for a second id of somebody, each with the column of the first: "Previous SPIN" beside "SPIN", "Prison no 2" beside "Prison no". */
function secondIds(all: readonly ColumnLook[], ids: readonly ColumnLook[]): ReadonlyMap<ColumnLook, ColumnLook> {
  const found = new Map<ColumnLook, ColumnLook>();
  const bare = ({ name }: ColumnLook) =>
    parts(name)
      .filter((word) => !anotherWord.test(word))
      .join(' ');
  const isAnother = ({ name }: ColumnLook) => parts(name).some((word) => anotherWord.test(word)) || /(?:^|\D)[2-9]$/.test(name.trim());
  for (const column of all) {
    if (!isAnother(column) || column.kind === 'date' || column.kind === 'private' || bare(column) === '') continue;
    const first = ids.find((each) => each !== column && !isAnother(each) && bare(each) === bare(column));
    if (first !== undefined && [...column.values.keys()].every((text) => /\d/.test(text) || !/\p{L}/u.test(text))) found.set(column, first);
  }
  return found;
}
