import { agenda, allowed, openCase } from '../engine/index.ts';
import { Profile } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Cases, CaseView, NewCase, OpenCasesOptions, Sent } from './cases.ts';
import { chainStart, verifyChain } from './chain.ts';
import { changesOf } from './changes.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { correct } from './correct.ts';
import { commitOf, draft } from './draft.ts';
import { eraseCase, exportPerson, pages } from './erase.ts';
import type { CommandOptions } from './events.ts';
import { caseAt, fold } from './history.ts';
import { loopOf, workIn } from './loop.ts';
import { memoryStore } from './memory-store.ts';
import { migrate, undoMigration } from './migrate.ts';
import { contextOf } from './options.ts';
import { decideDue, repeated, sendEvent, tellPerson } from './send.ts';
import type { StoredCase } from './store.ts';
import { type RuntimeRefusal, refused } from './work.ts';

/**
 * Opens a store of live cases: give it the pathway, hooks and a store; it keeps due times, asks hooks and writes the journal.
 * @throws PathwayError `version-twice` when two pathways have the same id and version
 * @example
 * const cases = await openCases({ pathway, hooks });
 * const opened = await cases.open({ person: 'p-1', stage: 'arrest', input: {} });
 * if (opened.ok) await cases.send(opened.case.id, { type: 'police.custody.booked' });
 */
export async function openCases<P extends Pathway>(options: OpenCasesOptions<P>): Promise<Cases<P>> {
  const store = options.store ?? memoryStore();
  const loop: { current?: ReturnType<typeof loopOf> } = {};
  const changes = changesOf(store);
  const context = contextOf(options, store, (commit) => {
    changes.nudge();
    loop.current?.nudge(workIn(commit));
  });
  loop.current = loopOf(context, options);
  const { nudge, ...work } = loop.current;
  const sign = (of: Pick<CommandOptions, 'by' | 'why' | 'command'> = {}) => ({
    by: of.by ?? context.by,
    ...(of.why === undefined ? {} : { why: of.why }),
    ...(of.command === undefined ? {} : { command: of.command }),
  });
  const entriesOf = async (id: string, until = Number.POSITIVE_INFINITY) =>
    (await store.journal(id)).flatMap((record) => (record.content && record.recordedAt <= until ? [record.content.entry] : []));

  await loop.current.start();
  return {
    open: (start) =>
      context.spans('justice.open', { stage: start.stage }, () => open(context, start as never)) as Promise<Sent | RuntimeRefusal>,
    send: (id, event, of = {}) => sendEvent(context, id, event as never, { ...of, ...sign(of) }),
    tell: (person, event, of = {}) => tellPerson(context, person, event as never, { ...of, ...sign(of) }),
    decide: (id, due, how, of = {}) => decideDue(context, id, due, how, { ...of, ...sign(of) }),
    correct: (id, correction, of = {}) =>
      context.spans('justice.correct', {}, () =>
        correct(context, id, correction, { ...sign(of), ...(of.dryRun === undefined ? {} : { dryRun: of.dryRun }) }),
      ),

    get: async (id) => viewOf(context, await store.load(id)),
    find: async (query) => (await store.cases(query)).flatMap((stored) => viewOf(context, stored) ?? []),
    journal: (id) => store.journal(id),
    caseAt: async (id, at) => {
      const entries = await entriesOf(id);
      return entries.length === 0 ? undefined : caseAt(context, fold(context, entries), at);
    },
    caseKnownAt: async (id, at) => {
      const entries = await entriesOf(id, at);
      return entries.length === 0 ? undefined : fold(context, entries).case;
    },
    verify: async (id) => {
      const stored = await store.load(id);
      return verifyChain(id, await store.journal(id), stored?.head ?? chainStart(id), store.hash);
    },

    export: (person) => exportPerson(context, person),
    async erase(person, of) {
      const erased: string[] = [];
      for (const stored of await all(pages(context, { person })))
        if ((await eraseCase(context, stored.id, sign(of))).ok) erased.push(stored.id);
      return erased;
    },
    async retain(policy) {
      const found = await all(pages(context, { closedBefore: policy.closedBefore }));
      if (!policy.dryRun) for (const stored of found) await eraseCase(context, stored.id, { why: 'retention', ...sign(policy) });
      return found.map((stored) => stored.id);
    },

    migrate: ({ dryRun, ...plan }) => migrate(context, plan, dryRun ?? true),
    undoMigration: (plan) => undoMigration(context, plan),
    ...work,
    held: () => store.heldDue(),
    deadLetters: () => store.calls({ status: 'dead', limit: 10_000 }),
    async redeliver(key) {
      const revived = await store.revive(key, context.clock.now());
      if (revived) nudge(context.clock.now());
      return revived;
    },
    changes: (of = {}) => changes.follow(of),
    async stop() {
      await work.stop();
      changes.stop();
    },
  };
}

async function open(context: RuntimeContext, start: NewCase<Pathway, string>): Promise<Sent | RuntimeRefusal> {
  const id = start.id ?? context.ids();
  const { current: pathway } = context;
  const at = start.at ?? context.clock.now();
  if (at > context.clock.now()) return { ok: false, reason: 'in-the-future', message: 'A case cannot be opened in the future.' };
  const profile = Profile.parse(start.profile ?? {});
  const opened = openCase(pathway, { id, person: start.person, stage: start.stage, input: start.input, at }, context.step);
  const blank: StoredCase = { id, case: null, seq: 0, head: chainStart(id), profile, openedAt: at, closedAt: null, held: [] };
  const of = draft(context, blank, opened.case, pathway);
  of.take(opened);
  const signature = {
    by: start.by ?? context.by,
    ...(start.why === undefined ? {} : { why: start.why }),
    ...(start.command === undefined ? {} : { command: start.command }),
  };
  const commit = commitOf(context, of, 0, [], signature);
  const committed = await context.store.commit(commit);
  if (committed.ok) {
    context.committed(commit);
    return { ok: true, case: of.case, entries: of.entries, moments: of.moments };
  }
  if (committed.reason === 'repeated') return repeated(context, committed.command, start.id);
  return refused({ ok: false, reason: 'case-exists', message: 'There is already a case with this id.' }).refusal;
}

function viewOf(context: RuntimeContext, stored: StoredCase | undefined): CaseView | undefined {
  if (!stored?.case) return undefined;
  const { case: of, profile, openedAt, closedAt, held } = stored;
  const pathway = pathwayOf(context, of);
  return {
    case: of,
    profile,
    openedAt,
    closedAt,
    held,
    agenda: pathway ? agenda(pathway, of, context.step) : [],
    allowed: pathway ? allowed(pathway, of, context.step) : [],
  };
}

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}
