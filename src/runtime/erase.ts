import type { Entry } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import { chain } from './chain.ts';
import type { RuntimeContext } from './context.ts';
import type { Signature } from './draft.ts';
import type { HookCall, JournalRecord, StoredCase } from './store.ts';
import { conflict, type RuntimeRefusal } from './work.ts';

/** Everything held on one person, as plain JSON. */
export interface SubjectExport {
  readonly person: string;
  readonly exportedAt: Instant;
  readonly cases: readonly {
    readonly stored: StoredCase;
    readonly journal: readonly JournalRecord[];
    readonly calls: readonly HookCall[];
  }[];
}

export async function exportPerson(context: RuntimeContext, person: string): Promise<SubjectExport> {
  const cases: { stored: StoredCase; journal: readonly JournalRecord[]; calls: readonly HookCall[] }[] = [];
  for await (const stored of pages(context, { person })) {
    const calls: HookCall[] = [];
    for (const status of ['waiting', 'done', 'dead'] as const)
      calls.push(...(await context.store.calls({ status, case: stored.id, limit: 100_000 })));
    cases.push({ stored, journal: await context.store.journal(stored.id), calls });
  }
  return { person, exportedAt: context.clock.now(), cases };
}

/** All cases that fit, page by page. */
export async function* pages(context: RuntimeContext, query: Parameters<RuntimeContext['store']['cases']>[0]): AsyncGenerator<StoredCase> {
  let after = query.after;
  for (;;) {
    const page = await context.store.cases({ ...query, ...(after === undefined ? {} : { after }), limit: 200 });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < 200) return;
    after = last.id;
  }
}

/** Takes the content out of a case for good. The chain of hashes stays whole and gains one line that says who did it and why. */
export async function eraseCase(
  context: RuntimeContext,
  id: string,
  signature: Signature,
): Promise<{ readonly ok: true } | RuntimeRefusal> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const stored = await context.store.load(id);
    if (!stored) return { ok: false, reason: 'no-such-case', message: 'There is no such case.' };
    if (!stored.case) return { ok: true };
    const now = context.clock.now();
    const seq = stored.seq + 1;
    const entry: Entry = { id: `${id}:${seq}`, seq, at: now, case: id, person: '', type: 'case.erased', kind: 'note', stage: null };
    const content = { entry, by: signature.by, ...(signature.why === undefined ? {} : { why: signature.why }) };
    const records = chain(id, stored.head, now, context.ids, [content], context.store.hash);
    const head = records[0]?.hash ?? stored.head;
    const next: StoredCase = { ...stored, case: null, seq, head, profile: { needs: [], has: {} }, openedAt: 0, closedAt: null, held: [] };
    const commit = { next, expectedSeq: stored.seq, records, arm: [], disarm: [], calls: [], erase: true } as const;
    const committed = await context.store.commit(commit);
    if (committed.ok) {
      context.committed(commit);
      return { ok: true };
    }
  }
  return conflict(0);
}
