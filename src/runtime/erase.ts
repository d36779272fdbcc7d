import type { Entry } from '../journal/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import type { RuntimeContext } from './context.ts';
import { chain } from './correct/chain.ts';
import type { Signature } from './draft.ts';
import { pagesOfCases } from './pages-of-cases.ts';
import { fingerprint, sameCommand, stateDigest } from './store/fingerprint.ts';
import type { HookCall, JournalRecord, StoredCase, StoredCommand, Tell } from './store/store.ts';
import { inTurn, overtaken, tryAgain } from './turns.ts';
import { conflictNow, type RuntimeRefusal } from './work.ts';

/** Everything held on one person, as plain JSON. */
export interface SubjectExport {
  readonly person: string;
  readonly exportedAt: Instant;
  readonly cases: readonly {
    readonly stored: StoredCase;
    readonly journal: readonly JournalRecord[];
    readonly calls: readonly HookCall[];
  }[];
  /** What the person's cases are still to be told. */
  readonly tells: readonly Tell[];
}

/** What an erasure did, and what it could not. */
export interface Erasure {
  readonly ok: true;
  readonly erased: readonly string[];
  readonly notErased: readonly { readonly case: string; readonly reason: string }[];
  /** What of it is still somewhere in the store, in a sentence. */
  readonly left?: string;
  readonly repeated?: true;
}

export async function exportPerson(context: RuntimeContext, person: string): Promise<SubjectExport> {
  const cases: { stored: StoredCase; journal: readonly JournalRecord[]; calls: readonly HookCall[] }[] = [];
  for await (const stored of pagesOfCases(context.store, { person })) {
    const calls: HookCall[] = [];
    for (const status of ['waiting', 'done', 'dead'] as const)
      calls.push(...(await context.store.calls({ status, case: stored.id, limit: 100_000 })));
    cases.push({ stored, journal: await context.store.journal(stored.id), calls });
  }
  const tells = (await context.store.tells(100_000)).filter((tell) => tell.person === person);
  return { person, exportedAt: context.clock.now(), cases, tells };
}

/** Erases every case of a person, and what was still to be told. The same command again goes on with what was left. */
export async function erasePerson(context: RuntimeContext, person: string, signature: Signature): Promise<Erasure | RuntimeRefusal> {
  const print = fingerprint('erase', { person }, context.store.hash);
  const { command } = signature;
  const known = command === undefined ? undefined : await context.store.command(command);
  if (known && !sameCommand(known, print, ''))
    return { ok: false, reason: 'command-reused', message: 'This command id was used for something else.' };
  const mark: StoredCommand | undefined =
    command === undefined || known ? undefined : { id: command, case: '', fromSeq: 0, toSeq: 0, fingerprint: print };
  const found: StoredCase[] = [];
  for await (const stored of pagesOfCases(context.store, { person })) found.push(stored);
  const done = await eraseCases(context, found, signature, mark);
  await context.store.forget(person);
  return { ...done, ...(known ? { repeated: true as const } : {}) };
}

export async function eraseCases(
  context: RuntimeContext,
  found: readonly StoredCase[],
  signature: Signature,
  mark?: StoredCommand,
): Promise<Erasure> {
  const erased: string[] = [];
  const notErased: { case: string; reason: string }[] = [];
  for (const stored of found) {
    const mine = erased.length === 0 ? mark : undefined;
    const answer = await eraseCase(context, stored.id, signature, mine).catch((error: unknown) => ({
      ok: false as const,
      reason: error instanceof PathwayError ? error.code : 'error',
    }));
    if (answer.ok) erased.push(stored.id);
    else notErased.push({ case: stored.id, reason: answer.reason });
  }
  const left = erased.length > 0 ? await context.store.leftover?.() : undefined;
  return { ok: true, erased, notErased, ...(left === undefined ? {} : { left }) };
}

/** Takes the content out of a case for good. The chain of hashes stays whole and gains one line that says who did it and why. */
function eraseCase(
  context: RuntimeContext,
  id: string,
  signature: Signature,
  mark: StoredCommand | undefined,
): Promise<{ readonly ok: true } | RuntimeRefusal> {
  return inTurn(context.store, id, async () => {
    const answer = await tryAgain<{ readonly ok: true } | RuntimeRefusal>(async () => {
      const stored = await context.store.load(id);
      if (!stored) return { ok: false, reason: 'no-such-case', message: 'There is no such case.' };
      if (!stored.case) return { ok: true };
      const now = context.clock.now();
      const seq = stored.seq + 1;
      const entry: Entry = { id: `${id}:${seq}`, seq, at: now, case: id, person: '', type: 'case.erased', kind: 'note', stage: null };
      const blank = { id, case: null, seq, profile: { needs: [], has: {} }, openedAt: 0, closedAt: null, held: [], due: [], consents: [] };
      const state = stateDigest({ ...blank, head: '' }, context.store.hash);
      const content = { entry, by: signature.by, ...(signature.why === undefined ? {} : { why: signature.why }), state };
      const records = chain(id, stored.head, now, context.ids, [content], context.store.hash);
      const next: StoredCase = { ...blank, head: records[0]?.hash ?? stored.head };
      const commit = {
        next,
        expectedSeq: stored.seq,
        records,
        arm: [],
        disarm: [],
        calls: [],
        erase: true,
        ...(mark ? { command: mark } : {}),
      } as const;
      const committed = await context.store.commit(commit);
      if (committed.ok) {
        context.committed(commit);
        return { ok: true };
      }
      if (committed.reason === 'repeated') mark = undefined;
      return overtaken;
    });
    return answer === overtaken ? conflictNow(context, id) : answer;
  });
}
