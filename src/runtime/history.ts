import { type Case, correctedEvents, type Folded, foldJournal, recompute, type Stretch, upTo } from '../engine/index.ts';
import type { Entry } from '../journal/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import type { RuntimeContext } from './context.ts';
import { entriesIn } from './store/entries-in.ts';
import type { Checkpoint, JournalRecord } from './store/store.ts';

export { correctedEvents, recompute, type Stretch, upTo };
export type History = Pick<Folded, 'case' | 'stretches' | 'marks'>;

/**
 * Folds a stored journal into the case it came to, as `replay` does: all of it, or what came after a checkpoint.
 * @throws PathwayError `bad-journal` when the journal does not replay
 */
export function fold(context: RuntimeContext, entries: readonly Entry[], from?: Checkpoint): History {
  const folded = foldJournal(context, entries, from);
  if (folded.ok) return folded;
  const { entry, refusal, message } = folded;
  throw new PathwayError('bad-journal', message, {
    ...(entry ? { seq: entry.seq } : {}),
    ...(refusal ? { reason: refusal.reason } : {}),
  });
}

/**
 * What was true of a case at an instant, as far as is known now; `undefined` before it was opened, and once it was erased.
 * A correction is a line of later, so `seq` and `revision` are those of the last line after which the case stood no later than then.
 */
export async function caseAt(context: RuntimeContext, id: string, at: Instant): Promise<Case | undefined> {
  const { store } = context;
  // No entry about a time before the next checkpoint was written after it: a correction that reached back dropped it.
  const from = await store.checkpoint(id, { at: at - 1 });
  let next = from && (await store.checkpointAfter(id, from.seq));
  while (next && next.at <= at) next = await store.checkpointAfter(id, next.seq);
  const { entries, base } = await read(context, id, from, next?.seq);
  if (entries.length === 0 && !base) return undefined;
  const { stretches, marks } = fold(context, entries, base);
  const stretch = stretches.findLast((each) => each.from <= at);
  const mark = marks.findLast((each) => each.at <= at);
  return stretch && mark && { ...recompute(context, stretch, at).case, seq: mark.seq, revision: mark.revision };
}

/** What was known of a case at an instant: its journal as far as it was written then. */
export async function caseKnownAt(context: RuntimeContext, id: string, at: Instant): Promise<Case | undefined> {
  const { store } = context;
  // By now all is written, whatever time a clock that was ahead gave to some of it; and what stands before a line was written before it.
  const last = at >= context.clock.now() ? undefined : await store.lineBy(id, at);
  const from = await store.checkpoint(id, { ...(last === undefined ? {} : { seq: last }), recordedAt: Number.MAX_SAFE_INTEGER });
  const { entries, base } = await read(context, id, from, last);
  return entries.length === 0 && !base ? undefined : fold(context, entries, base).case;
}

/** What lines say after a checkpoint and up to another line, or up to it from the first on where what was kept at the one will not do. */
async function read(
  { store }: RuntimeContext,
  id: string,
  from: Checkpoint | undefined,
  to: number | undefined,
): Promise<{ readonly entries: readonly Entry[]; readonly base: Checkpoint | undefined }> {
  const entries = told(await store.journal(id, from?.seq, to));
  // A checkpoint of a version before does not say how far revisions had run ahead.
  if (!from || from.shift !== undefined || !entries.some((entry) => entry.kind === 'correction')) return { entries, base: from };
  return { entries: told(await store.journal(id, undefined, to)), base: undefined };
}

/** What lines say of a case; of an erased one they say that alone. */
function told(records: readonly JournalRecord[]): readonly Entry[] {
  const entries = entriesIn(records);
  return entries.at(-1)?.type === 'case.erased' ? [] : entries;
}
