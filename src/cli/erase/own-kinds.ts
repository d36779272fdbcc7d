import type { z } from 'zod';
import { isFields } from '../../kernel/is-fields.ts';
import { QuickWinFile } from '../../map/index.ts';
import { isRecordsPlan, RecordsPlan } from '../../records/index.ts';
import { RecommendationRegister } from '../../report/papers.ts';
import { Session } from '../../studio/session/session.ts';
import { counted } from './counted.ts';
import { eraseWords } from './erase-words.ts';
import type { ErasedValue } from './erased.ts';
import type { PersonIds } from './person-ids.ts';

/** Takes a person out of a file of the project's own, by its kind; `undefined` where it is none. */
export function eraseOwn(value: unknown, ids: PersonIds): ErasedValue | undefined {
  return journeysOf(value, ids) ?? linksOf(value, ids) ?? planOf(value, ids) ?? exportOf(value, ids) ?? wordsOf(value, ids);
}

/** Whether a value is a journey. */
export function isJourney(value: unknown): value is { readonly id: string } {
  return isFields(value) && typeof value.id === 'string' && Array.isArray(value.events) && isFields(value.profile);
}

function journeysOf(value: unknown, ids: PersonIds): ErasedValue | undefined {
  if (isJourney(value)) return ids.is(value.id) ? { value, did: ['1 journey'], isEmpty: true } : { value, did: [] };
  const list = Array.isArray(value) ? value : isFields(value) && Array.isArray(value.journeys) ? value.journeys : [];
  if (list.length === 0 || !list.every(isJourney)) return undefined;
  const left = list.filter(({ id }) => !ids.is(id));
  const did = left.length === list.length ? [] : [counted(list.length - left.length, 'journey')];
  return { value: Array.isArray(value) ? left : { ...(value as object), journeys: left }, did, isEmpty: left.length === 0 };
}

function linksOf(value: unknown, ids: PersonIds): ErasedValue | undefined {
  const isLink = (one: unknown): boolean => isFields(one) && ['from', 'kind', 'to'].every((field) => typeof one[field] === 'string');
  if (!Array.isArray(value) || value.length === 0 || !value.every(isLink)) return undefined;
  const left = value.filter(({ from, to }) => !ids.is(from) && !ids.is(to));
  return { value: left, did: left.length === value.length ? [] : [counted(value.length - left.length, 'link')] };
}

/** Everything held on one person, as it is handed out to them: the person's or another's as a whole. */
function exportOf(value: unknown, ids: PersonIds): ErasedValue | undefined {
  if (!isFields(value) || !['person', 'exportedAt', 'cases', 'tells'].every((field) => field in value)) return undefined;
  return ids.is(value['person']) ? { value, did: ['all that was handed out'], isEmpty: true } : { value, did: [] };
}

function planOf(value: unknown, ids: PersonIds): ErasedValue | undefined {
  if (!isRecordsPlan(value) || !RecordsPlan.safeParse(value).success) return undefined;
  const { accept, ...rest } = value as RecordsPlan;
  const left = accept?.filter((one) => !ids.is(one.value));
  const gone = (accept?.length ?? 0) - (left?.length ?? 0);
  const plan = { ...rest, ...(left === undefined ? {} : { accept: left }) };
  const words = eraseWords(plan, ids, (field) => ['title', 'note', 'questions', 'reason', 'why', 'name'].includes(field));
  return { value: words.value, did: [...(gone > 0 ? [counted(gone, 'accepted row')] : []), ...timesText(words.times)] };
}

/** Kinds that name a person only in what somebody wrote. */
const written: readonly { readonly schema: z.ZodType; readonly isWords: (field: string) => boolean }[] = [
  { schema: RecommendationRegister, isWords: (field) => ['decision', 'evidence', 'owner', 'note'].includes(field) },
  { schema: QuickWinFile, isWords: (field) => ['owner', 'note'].includes(field) },
  { schema: Session, isWords: (field) => !['$schema', 'kind', 'version', 'heldOn', 'figures'].includes(field) },
];

function wordsOf(value: unknown, ids: PersonIds): ErasedValue | undefined {
  const kind = written.find(({ schema }) => schema.safeParse(value).success);
  if (kind === undefined) return undefined;
  const { value: next, times } = eraseWords(value, ids, kind.isWords);
  // Where the words do not fit any more, the file stays as it is, and is told.
  return kind.schema.safeParse(next).success ? { value: next, did: timesText(times) } : { value, did: [] };
}

function timesText(times: number): string[] {
  return times === 0 ? [] : [`the id in ${counted(times, 'place')} of what was written`];
}
