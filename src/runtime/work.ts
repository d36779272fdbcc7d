import { agenda, type Case, type Refusal, stateText } from '../engine/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import { standingConsents } from '../moment/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { armed, type CommitParts, commitOf, type Draft, draft, type Signature } from './draft.ts';
import type { InputIssue } from './given-id.ts';
import type { Committed, StoredCase, StoredCommand } from './store/store.ts';
import { inTurn, overtaken, tryAgain } from './turns.ts';

/** Why a command was not carried out, besides what the engine itself refuses. */
export type RuntimeRefusal<T extends string = string> =
  | Refusal<T>
  | {
      readonly ok: false;
      readonly reason: 'no-such-case' | 'case-exists' | 'case-erased' | 'in-the-future' | 'no-such-due' | 'no-such-entry';
      readonly message: string;
    }
  /** Somebody else changed the case meanwhile; read it again and decide. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly message: string; readonly revision: number }
  /** The id stands for something else already. */
  | { readonly ok: false; readonly reason: 'command-reused' | 'event-reused'; readonly message: string }
  | { readonly ok: false; readonly reason: 'bad-input'; readonly message: string; readonly issues: readonly InputIssue[] };

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: RuntimeRefusal }
  | { readonly kind: 'repeated'; readonly command: StoredCommand };

/** What a commit that settles a call may come to, besides: another worker was first, or a correction took the call back. */
export interface Settled {
  readonly kind: 'settled';
}

type Change<T> = (loaded: Loaded) => T | typeof again | { readonly refused: RuntimeRefusal };

export interface Loaded {
  readonly stored: StoredCase;
  readonly case: Case;
  readonly draft: Draft;
  /** How many parts of the work are committed already; the same again where another writer was first. */
  readonly part: number;
}

/** A `change` that has more due times to work off first: what it did is committed, and it is called again. */
export const again = Symbol('again');

/** Due times in one commit. */
const slice = 200;
/** Due times at one instant; more of them would never end. */
const atOneInstant = 1000;

/**
 * Reads a case, lets `change` work on a draft, commits. When another writer was first, it reads and tries again,
 * unless the caller said which revision it had seen. Writers in one process wait for their turn.
 */
export function withCase<T>(
  context: RuntimeContext,
  id: string,
  signature: Signature & { readonly expected?: number },
  change: Change<T>,
  extra: (draft: Draft) => Omit<CommitParts, 'settle'> & { readonly settle?: never } = () => ({}),
): Promise<Outcome<T>> {
  // Only a commit that settles a call finds one settled.
  return settleIn(context, id, signature, change, extra) as Promise<Outcome<T>>;
}

/** As `withCase`, for what settles a call that waits. */
export function settleIn<T>(
  context: RuntimeContext,
  id: string,
  signature: Signature & { readonly expected?: number },
  change: Change<T>,
  extra: (draft: Draft) => CommitParts,
): Promise<Outcome<T> | Settled> {
  return inTurn(context.store, id, () => inItsTurn(context, id, signature, change, extra));
}

async function inItsTurn<T>(
  context: RuntimeContext,
  id: string,
  signature: Signature & { readonly expected?: number },
  change: Change<T>,
  extra: (draft: Draft) => CommitParts,
): Promise<Outcome<T> | Settled> {
  let part = 0;
  const once = async (): Promise<Outcome<T> | Settled | typeof again | typeof overtaken> => {
    const stored = await context.store.load(id);
    if (!stored?.case) return refused(gone(stored));
    const pathway = pathwayOf(context, stored.case);
    if (!pathway) return refused(otherVersion(context, stored.case));
    if (signature.expected !== undefined && stored.case.revision !== signature.expected) return refused(conflict(stored.case.revision));
    const of = draft(context, stored, stored.case, pathway);
    const value = change({ stored, case: stored.case, draft: of, part });
    if (value instanceof Object && 'refused' in value) return refused(value.refused);
    const more = value === again;
    if (of.entries.length === 0 && !more) return { kind: 'done', value: value as T, draft: of };
    const before = armed(id, agenda(pathway, stored.case, context.step), stored.held);
    const commit = more
      ? commitOf(context, of, stored.seq, before, { by: context.by })
      : commitOf(context, of, stored.seq, before, signature, await withReleased(context, of, extra(of)));
    const committed: Committed = await context.store.commit(commit);
    if (committed.ok) {
      context.committed(commit);
      part += 1;
      return more ? again : { kind: 'done', value: value as T, draft: of };
    }
    if (committed.reason === 'repeated') return { kind: 'repeated', command: committed.command };
    if (committed.reason === 'settled') return { kind: 'settled' };
    // Whoever gave a revision is refused above, where the case has another one by now.
    return overtaken;
  };
  for (;;) {
    const outcome = await tryAgain(once);
    if (outcome === overtaken) return refused(await conflictNow(context, id));
    if (outcome !== again) return outcome;
  }
}

/** A word on consent, new or corrected, has what waited for one looked at again. */
async function withReleased(context: RuntimeContext, of: Draft, parts: CommitParts): Promise<CommitParts> {
  const before = of.stored.consents ?? [];
  if (standingConsents(before, of.entries) === before) return parts;
  const now = context.clock.now();
  const waiting = await context.store.calls({ status: 'waiting', case: of.case.id, limit: 10_000 });
  const retime = waiting.flatMap((call) => {
    if (!call.held || call.held.until < now) return [];
    const { held: _, ...rest } = call;
    return [{ ...rest, nextAt: now, setAt: now }];
  });
  return retime.length === 0 ? parts : { ...parts, retime };
}

/**
 * Deals with the due times up to an instant, in order, by the catch-up policy, as many as fit in one commit.
 * @throws PathwayError `endless-due` where due times of one instant come again without end
 */
export function catchUp(context: RuntimeContext, of: Draft, until: Instant): { readonly count: number; readonly more: boolean } {
  const now = context.clock.now();
  let [count, same, last] = [0, 0, Number.NaN];
  for (; ; count += 1) {
    const next = agenda(of.pathway, of.case, context.step).find((due) => !of.held.some((each) => each.id === due.id && each.at === due.at));
    if (!next || next.at > until) return { count, more: false };
    const at = Math.max(next.at, of.case.at);
    same = at === last ? same + 1 : 1;
    last = at;
    if (same > atOneInstant)
      throw new PathwayError('endless-due', `In stage "${of.case.stage}" due times come again without end.`, { stage: of.case.stage });
    if (count >= slice && same === 1) return { count, more: true };
    const late = now - next.at;
    const how = late > context.catchUp.afterMs ? context.catchUp.decide(next, late, of.case) : 'fire';
    if (how === 'ask') {
      of.hold(next);
      of.note({ type: 'due.held', kind: 'note', attrs: { due: next.id, dueAt: next.at, name: next.name } });
    } else {
      const no = of.send({ type: 'due', due: next.id, dueAt: next.at, at: next.at, ...(how === 'skip' ? { skip: true } : {}) });
      if (no)
        throw new PathwayError('due-refused', `A due time of stage "${of.case.stage}" is refused: ${no.reason}.`, { stage: of.case.stage });
    }
  }
}

/** Works off what has fallen due in a case, in as many commits as it takes; answers how many due times there were. */
export async function fireDue(context: RuntimeContext, id: string, until?: Instant): Promise<Outcome<number>> {
  const counts: number[] = [];
  const outcome = await withCase(context, id, { by: context.by }, ({ draft, part }) => {
    const { count, more } = catchUp(context, draft, until ?? context.clock.now());
    counts[part] = count;
    return more ? again : count;
  });
  return outcome.kind === 'done' ? { ...outcome, value: counts.reduce((sum, count) => sum + count, 0) } : outcome;
}

export function refused(refusal: RuntimeRefusal): { readonly kind: 'refused'; readonly refusal: RuntimeRefusal } {
  return { kind: 'refused', refusal };
}

export function conflict(revision: number): RuntimeRefusal {
  return { ok: false, reason: 'conflict', revision, message: `The case is at revision ${revision} now; somebody else changed it.` };
}

/** What is answered of a case that others changed each time: the revision that it has by now, or that it is gone. */
export async function conflictNow(context: RuntimeContext, id: string): Promise<RuntimeRefusal> {
  const stored = await context.store.load(id);
  return stored?.case ? conflict(stored.case.revision) : gone(stored);
}

/** What is answered of a case that is not there: it was erased, or never was. */
export function gone(stored: StoredCase | undefined): RuntimeRefusal {
  return stored
    ? { ok: false, reason: 'case-erased', message: 'This case was erased.' }
    : { ok: false, reason: 'no-such-case', message: 'There is no such case.' };
}

function otherVersion(context: RuntimeContext, of: Case): Refusal {
  const theirs = `${of.pathway}@${of.version}`;
  const ours = [...context.pathways.keys()].join(', ');
  const message = `The case runs on ${theirs}, which is not here (${ours}); it is in ${of.stage ?? 'no stage'} ${stateText(of.value)}.`;
  return { ok: false, reason: 'other-version', case: theirs, pathway: ours, message, allowed: [] };
}
