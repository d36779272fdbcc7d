import { agenda, allowed, type Case, openCase, startIssues } from '../engine/index.ts';
import { PathwayError, Profile } from '../kernel/index.ts';
import type { Hook } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Cases, CaseView, NewCase, OpenCasesOptions } from './cases.ts';
import { chainStart } from './chain.ts';
import { changesOf } from './changes.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { correct } from './correct.ts';
import { checkCase, checkStore } from './doctor.ts';
import { commitOf, draft } from './draft.ts';
import { eraseCases, erasePerson, exportPerson, pages } from './erase.ts';
import type { CommandOptions } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import type { FittingHooks } from './fitting-hooks.ts';
import { givenFields, givenId, givenInstant, type InputIssue, idFault, jsonIssues } from './given.ts';
import { caseAt, fold } from './history.ts';
import { loopOf, workIn } from './loop.ts';
import { memoryStore } from './memory-store.ts';
import { migrate, undoMigration } from './migrate.ts';
import { contextOf } from './options.ts';
import { decideDue, repeated, sendEvent } from './send.ts';
import type { Sent } from './sent.ts';
import type { CaseQuery, StoredCase } from './store.ts';
import { tellPerson } from './tell.ts';
import { type RuntimeRefusal, refused } from './work.ts';

/**
 * Opens a store of live cases: give it the pathway, hooks and a store; it keeps due times, asks hooks and writes the journal.
 * @throws PathwayError `version-twice` when two pathways have the same id and version
 * @example
 * const cases = await openCases({ pathway, hooks });
 * const opened = await cases.open({ person: 'p-1', stage: 'arrest', input: {} });
 * if (opened.ok) await cases.send(opened.case.id, { type: 'police.custody.booked' });
 */
export async function openCases<P extends Pathway, const H extends readonly Hook[] = readonly Hook[]>(
  options: OpenCasesOptions<P> & { readonly hooks?: H & FittingHooks<P, H> },
): Promise<Cases<P>> {
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
  const signed = (call: string, of: Pick<CommandOptions, 'by' | 'why' | 'command'>) => {
    if (of.command !== undefined) givenId(of.command, call, 'command');
    return sign(of);
  };
  const expected = (of: CommandOptions) => (of.expected === undefined ? {} : { expected: of.expected });
  const entriesOf = async (id: string, until = Number.POSITIVE_INFINITY) =>
    (await store.journal(id)).flatMap((record) => (record.content && record.recordedAt <= until ? [record.content.entry] : []));

  await loop.current.start();
  const cases: Cases<Pathway, Case, string> = {
    open: (start) => context.spans('justice.open', { stage: start.stage }, () => open(context, start as never)),
    send: async (id, event, of = {}) => {
      givenId(id, 'send()', 'id');
      return sendEvent(context, id, event as never, { ...expected(of), ...signed('send()', of) });
    },
    tell: async (person, event, of = {}) => {
      givenId(person, 'tell()', 'person');
      return tellPerson(context, person, event as never, signed('tell()', of));
    },
    decide: async (id, due, how, of = {}) => {
      givenId(id, 'decide()', 'id');
      return decideDue(context, id, due, how, { ...expected(of), ...signed('decide()', of) });
    },
    correct: (id, correction, of = {}) =>
      context.spans('justice.correct', {}, () =>
        correct(context, givenId(id, 'correct()', 'id'), correction, {
          ...signed('correct()', of),
          ...(of.dryRun === undefined ? {} : { dryRun: of.dryRun }),
        }),
      ),

    get: async (id) => viewOf(context, await store.load(id)),
    find: async (query) => {
      const { all: _, ...fields } = checkedQuery(query);
      return (await store.cases(fields)).flatMap((stored) => viewOf(context, stored) ?? []);
    },
    journal: (id) => store.journal(id),
    caseAt: async (id, at) => {
      // No entry about a time up to the next checkpoint was written after it: a correction that reached back dropped it.
      const from = await store.checkpoint(id, { at: at - 1 });
      const next = from && (await store.checkpointAfter(id, from.seq));
      const entries = (await store.journal(id, from?.seq, next?.seq)).flatMap((line) => line.content?.entry ?? []);
      if (entries.length === 0 && !from) return undefined;
      return caseAt(context, fold(context, entries, from), at);
    },
    caseKnownAt: async (id, at) => {
      const entries = await entriesOf(id, at);
      return entries.length === 0 ? undefined : fold(context, entries).case;
    },
    verify: (id) => checkCase(context, id),
    doctor: ({ repair = false } = {}) => checkStore(context, repair),
    async *heads() {
      for await (const stored of pages(context, {})) yield { case: stored.id, seq: stored.seq, head: stored.head };
    },

    export: async (person) => exportPerson(context, givenId(person, 'export()', 'person')),
    erase: async (person, of = {}) => {
      givenFields(of, 'erase()', ['by', 'why', 'command']);
      return erasePerson(context, givenId(person, 'erase()', 'person'), signed('erase()', of));
    },
    async retain(policy) {
      givenFields(policy, 'retain()', ['closedBefore', 'dryRun', 'by', 'why']);
      const found = await all(pages(context, { closedBefore: givenInstant(policy.closedBefore, 'retain()', 'closedBefore') }));
      if (policy.dryRun)
        return { ok: true, dryRun: true, erased: [], notErased: found.map((stored) => ({ case: stored.id, reason: 'dry-run' })) };
      return { ...(await eraseCases(context, found, { why: 'retention', ...sign(policy) })), dryRun: false };
    },

    migrate: ({ dryRun, ...plan }) => migrate(context, plan, dryRun ?? true),
    undoMigration: (plan) => undoMigration(context, plan),
    ...work,
    held: () => store.heldDue(),
    owed: () => store.tells(10_000),
    asides: () => store.asides(10_000),
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
  return cases as unknown as Cases<P>;
}

async function open(context: RuntimeContext, start: NewCase<Pathway, string>): Promise<Sent | RuntimeRefusal> {
  const { current: pathway } = context;
  const bad = inputIssues(pathway, start);
  if (bad.length > 0) {
    const message = `The case cannot be opened: ${bad.map((each) => `${each.path} ${each.message}`).join('; ')}.`;
    return { ok: false, reason: 'bad-input', message, issues: bad };
  }
  const given = { id: start.id, person: start.person, stage: start.stage, input: start.input, profile: start.profile, at: start.at };
  const print = fingerprint('open', given, context.store.hash);
  const before = start.command === undefined ? undefined : await context.store.command(start.command);
  if (before) return repeated(context, before, start.id, print);
  const id = start.id ?? context.ids();
  const at = start.at ?? context.clock.now();
  if (at > context.clock.now()) return { ok: false, reason: 'in-the-future', message: 'A case cannot be opened in the future.' };
  const profile = Profile.parse(start.profile ?? {});
  const opened = openCase(pathway, { id, person: start.person, stage: start.stage, input: start.input, at }, context.step);
  const blank: StoredCase = { id, case: null, seq: 0, head: chainStart(id), profile, openedAt: at, closedAt: null, held: [] };
  const of = draft(context, blank, opened.case, pathway);
  of.take(opened);
  const signature = {
    by: start.by ?? context.by,
    print,
    ...(start.why === undefined ? {} : { why: start.why }),
    ...(start.command === undefined ? {} : { command: start.command }),
  };
  const commit = commitOf(context, of, 0, [], signature);
  const committed = await context.store.commit(commit);
  if (committed.ok) {
    context.committed(commit);
    return { ok: true, case: of.case, entries: of.entries, moments: of.moments };
  }
  if (committed.reason === 'repeated') return repeated(context, committed.command, start.id, print);
  return refused({ ok: false, reason: 'case-exists', message: 'There is already a case with this id.' }).refusal;
}

/** What is wrong with what is to open a case: ids, profile, plain JSON, and what the stage asks for. */
function inputIssues(pathway: Pathway, start: NewCase<Pathway, string>): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const id = (path: 'id' | 'person' | 'command') => {
    const fault = start[path] === undefined && path !== 'person' ? undefined : idFault(start[path]);
    if (fault !== undefined) issues.push({ path, message: fault });
  };
  for (const path of ['person', 'id', 'command'] as const) id(path);
  issues.push(...jsonIssues(start.input ?? {}, 'input'), ...jsonIssues(start.profile ?? {}, 'profile'));
  const profile = Profile.safeParse(start.profile ?? {});
  for (const issue of profile.error?.issues ?? []) issues.push({ path: ['profile', ...issue.path].join('.'), message: issue.message });
  issues.push(...startIssues(pathway, start.stage, start.input));
  return issues;
}

const queryFields = ['person', 'open', 'stage', 'version', 'closedBefore', 'after', 'limit', 'all'];

/** A query must select: what was left out, or misspelt, must not mean everybody. */
function checkedQuery(query: CaseQuery & { readonly all?: true }): CaseQuery & { readonly all?: true } {
  givenFields(query, 'find()', queryFields);
  if (query.person !== undefined) givenId(query.person, 'find()', 'person');
  if (query.closedBefore !== undefined) givenInstant(query.closedBefore, 'find()', 'closedBefore');
  const selects = ['person', 'open', 'stage', 'version', 'closedBefore', 'all'].some((name) => name in query);
  if (!selects)
    throw new PathwayError(
      'bad-argument',
      'find() needs something to select by: person, open, stage, version or closedBefore; or { all: true } for every case.',
      {
        call: 'find()',
      },
    );
  return query;
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
