import { agenda, type Case, type Refusal, stateText } from '../engine/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { armedOf, commitOf, type Draft, draft, type Signature } from './draft.ts';
import type { ArmedDue, Commit, Committed, StoredCase, StoredCommand } from './store.ts';

/** Why a command was not carried out, besides what the engine itself refuses. */
export type RuntimeRefusal =
  | Refusal
  | {
      readonly ok: false;
      readonly reason: 'no-such-case' | 'case-exists' | 'case-erased' | 'in-the-future' | 'no-such-due' | 'no-such-entry';
      readonly message: string;
    }
  /** Somebody else changed the case meanwhile; read it again and decide. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly message: string; readonly revision: number }
  | { readonly ok: false; readonly reason: 'command-reused'; readonly message: string };

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: RuntimeRefusal }
  | { readonly kind: 'repeated'; readonly command: StoredCommand }
  | { readonly kind: 'settled' };

export interface Loaded {
  readonly stored: StoredCase;
  readonly case: Case;
  readonly draft: Draft;
  readonly armed: readonly ArmedDue[];
}

const tries = 8;
const fires = 1000;

/**
 * Reads a case, lets `change` work on a draft, commits. When another writer was first, it reads and tries again,
 * unless the caller said which revision it had seen.
 */
export async function withCase<T>(
  context: RuntimeContext,
  id: string,
  signature: Signature & { readonly expected?: number },
  change: (loaded: Loaded) => T | { readonly refused: RuntimeRefusal },
  extra: () => Pick<Commit, 'settle' | 'drop'> = () => ({}),
): Promise<Outcome<T>> {
  for (let attempt = 0; ; attempt += 1) {
    const stored = await context.store.load(id);
    if (!stored) return refused({ ok: false, reason: 'no-such-case', message: 'There is no such case.' });
    if (!stored.case) return refused({ ok: false, reason: 'case-erased', message: 'This case was erased.' });
    const pathway = pathwayOf(context, stored.case);
    if (!pathway) return refused(otherVersion(context, stored.case));
    if (signature.expected !== undefined && stored.case.revision !== signature.expected) return refused(conflict(stored.case.revision));
    const of = draft(context, stored, stored.case, pathway);
    const armed = armedOf(context, stored);
    const value = change({ stored, case: stored.case, draft: of, armed });
    if (typeof value === 'object' && value !== null && 'refused' in value) return refused(value.refused);
    if (of.entries.length === 0) return { kind: 'done', value, draft: of };
    const commit = commitOf(context, of, stored.seq, armed, signature, extra());
    const committed: Committed = await context.store.commit(commit);
    if (committed.ok) {
      context.committed(commit);
      return { kind: 'done', value, draft: of };
    }
    if (committed.reason === 'repeated') return { kind: 'repeated', command: committed.command };
    if (committed.reason === 'settled') return { kind: 'settled' };
    if (signature.expected === undefined && attempt < tries) continue;
    return refused(conflict((await context.store.load(id))?.case?.revision ?? stored.case.revision));
  }
}

/** Deals with every due time up to an instant, in order, by the catch-up policy. Answers how many were dealt with. */
export function catchUp(context: RuntimeContext, of: Draft, until: Instant): number {
  const now = context.clock.now();
  let count = 0;
  for (; ; count += 1) {
    if (count === fires)
      throw new PathwayError('endless-due', `In stage "${of.case.stage}" due times come again without end.`, { stage: of.case.stage });
    const next = agenda(of.pathway, of.case, context.step).find((due) => !of.held.some((each) => each.id === due.id && each.at === due.at));
    if (!next || next.at > until) break;
    const late = now - next.at;
    const how = late > context.catchUp.afterMs ? context.catchUp.decide(next, late, of.case) : 'fire';
    if (how === 'ask') {
      of.hold(next);
      of.note({ type: 'due.held', kind: 'note', attrs: { due: next.id, dueAt: next.at, name: next.name } });
    } else of.send({ type: 'due', due: next.id, dueAt: next.at, at: Math.max(now, next.at), ...(how === 'skip' ? { skip: true } : {}) });
  }
  return count;
}

export function refused(refusal: RuntimeRefusal): { readonly kind: 'refused'; readonly refusal: RuntimeRefusal } {
  return { kind: 'refused', refusal };
}

export function conflict(revision: number): RuntimeRefusal {
  return { ok: false, reason: 'conflict', revision, message: `The case is at revision ${revision} now; somebody else changed it.` };
}

function otherVersion(context: RuntimeContext, of: Case): Refusal {
  const theirs = `${of.pathway}@${of.version}`;
  const ours = [...context.pathways.keys()].join(', ');
  const message = `The case runs on ${theirs}, which is not here (${ours}); it is in ${of.stage ?? 'no stage'} ${stateText(of.value)}.`;
  return { ok: false, reason: 'other-version', case: theirs, pathway: ours, message, allowed: [] };
}
