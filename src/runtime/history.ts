import { type Case, correctedEvents, type Folded, foldJournal, recompute, type Stretch, upTo } from '../engine/index.ts';
import type { Entry } from '../journal/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import type { RuntimeContext } from './context.ts';
import type { Checkpoint } from './store.ts';

export { correctedEvents, recompute, type Stretch, upTo };
export type History = Pick<Folded, 'case' | 'stretches'>;

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

/** What was true of a case at an instant, as far as is known now; `undefined` before it was opened. */
export function caseAt(context: RuntimeContext, history: History, at: Instant): Case | undefined {
  const stretch = history.stretches.findLast((each) => each.from <= at);
  return stretch && recompute(context, stretch, at).case;
}
