import { fold } from '../../journal/log/table/clean.ts';
import type { PlanQuestion } from '../ask/plan-question.ts';
import type { IdPlan, LookupPlan } from '../plan.ts';
import type { RecordWords } from '../record-words.ts';
import type { ColumnLook } from './column.ts';
import type { LookedAt } from './looked-at.ts';
import { likeness } from './match.ts';

/** The column that says who: the one whose values the list of people has, else the one whose heading says so. */
export function personColumn(
  one: LookedAt,
  looked: readonly LookedAt[],
  lookup: LookedAt | undefined,
  persons: LookupPlan | undefined,
  words: RecordWords,
  ids: Record<string, IdPlan>,
  questions: PlanQuestion[],
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
  const others = lookup === undefined ? looked.filter((other) => other !== one) : [];
  const named = candidates
    .map((column) => ({
      column,
      shared: others.filter((other) => isShared(column, other)).length,
      score:
        Math.max(...Object.values(words.ids).map((says) => likeness(column.name, says))) +
        (column.kind === 'id' ? 0.3 : 0) +
        (column.values.size < column.filled ? 0.1 : 0) -
        one.columns.indexOf(column) * 0.01,
    }))
    .filter(({ column, score, shared }) => score > 0.5 || column.kind === 'id' || shared > 0)
    .sort((a, b) => b.shared - a.shared || b.score - a.score);
  const [first] = named;
  if (first === undefined) {
    questions.push({ text: `Which column of ${one.file} says who? None looks like an id.`, about: { kind: 'who', file: one.file } });
    return undefined;
  }
  const { column } = first;
  // Ids that no other file has are of a kind of their own: the same number elsewhere may be somebody else.
  const isAlone = others.length > 0 && first.shared === 0;
  const id = lookup === undefined && !isAlone ? 'person' : kindOf(column.name, words, ['person', ...Object.keys(ids)]);
  ids[id] ??= idPlan(column);
  if (lookup !== undefined)
    questions.push({
      text: `The ids in "${column.name}" of ${one.file} are not in ${lookup.file}: how are they joined?`,
      about: { kind: 'join', file: one.file, column: column.name },
    });
  else if (isAlone)
    questions.push({
      text: `Which column of ${one.file} says who? "${column.name}" was taken, and no other file has its values: until a list of people joins them, its people count as people of their own.`,
      about: { kind: 'who', file: one.file },
    });
  else if (others.length === 0 && named.length > 1)
    questions.push({
      text: `Which column of ${one.file} says who? "${column.name}" was taken; ${named
        .slice(1, 4)
        .map((other) => `"${other.column.name}"`)
        .join(' or ')} may be it.`,
      about: { kind: 'who', file: one.file },
    });
  const why =
    first.shared > 0
      ? `${first.shared === 1 ? 'another file has' : `${first.shared} other files have`} the same values`
      : 'its heading and its values look like an id';
  return { column: column.name, id, why };
}

/** Whether another file has a column of ids with the same values; bare small numbers are the same everywhere and prove nothing. */
export function isShared(column: ColumnLook, other: LookedAt): boolean {
  const isBare = [...column.values.keys()].every((text) => /^\d{1,3}$/.test(text));
  if (isBare || column.kind === 'number') return false;
  return other.columns.some(
    (its) =>
      (its.kind === 'id' || its.kind === 'text' || its.kind === 'words') && Math.max(overlap(column, its), overlap(its, column)) >= 0.3,
  );
}

export function idPlan({ digits }: ColumnLook): IdPlan {
  return digits === undefined ? {} : { digits };
}

export function kindOf(heading: string, words: RecordWords, taken: readonly string[]): string {
  const best = Object.entries(words.ids)
    .map(([kind, says]) => ({ kind, score: likeness(heading, says) }))
    .sort((a, b) => b.score - a.score)[0];
  const kind = best !== undefined && best.score >= 0.5 ? best.kind : fold(heading).replace(/[^a-z0-9]+/g, '-');
  return taken.includes(kind) ? fold(heading).replace(/[^a-z0-9]+/g, '-') : kind;
}

/** Share of a column's values that another has, noughts at the front aside. */
export function overlap(a: ColumnLook, b: ColumnLook): number {
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
