import type { Case } from '../engine/index.ts';
import { givenObject } from '../kernel/given.ts';
import type { Hook } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Cases, OpenCasesOptions } from './cases.ts';
import { changesOf } from './changes.ts';
import { sign, signed } from './command-options.ts';
import { commandsOf } from './commands.ts';
import { checkCase, checkStore } from './doctor.ts';
import { behindDoor } from './door.ts';
import { eraseCases, erasePerson, exportPerson } from './erase.ts';
import { givenFields, givenId, givenInstant } from './given-id.ts';
import { loopOf, workIn } from './loop.ts';
import { migrate, undoMigration } from './migrate.ts';
import { contextOf } from './options.ts';
import { pagesOfCases } from './pages-of-cases.ts';
import { memoryStore } from './store/memory-store.ts';
import type { Commit } from './store/store.ts';
import type { FittingHooks } from './tell/fitting-hooks.ts';
import { within } from './within.ts';

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
  givenObject(options, 'openCases', 'options', ['pathway']);
  givenObject(options.pathway, 'openCases', 'options.pathway', ['stages', 'vocabulary']);
  const store = options.store ?? memoryStore();
  const loop: { current?: ReturnType<typeof loopOf> } = {};
  const changes = changesOf(store);
  const told = (commit: Commit) => {
    changes.nudge();
    loop.current?.nudge(workIn(commit));
  };
  const context = contextOf(options, store, told);
  loop.current = loopOf(context, options);
  const { nudge, ...work } = loop.current;
  await loop.current.start();
  let isStopped = false;
  const cases: Cases<Pathway, Case, string> = {
    ...commandsOf(context),
    pathway: context.current,
    versions: [...context.pathways.keys()],
    now: () => context.clock.now(),
    within: (handle) => within(context, handle, (commits) => commits.forEach(told)) as never,
    verify: (id) => checkCase(context, id),
    doctor: ({ repair = false } = {}) => checkStore(context, repair),
    async *heads() {
      for await (const stored of pagesOfCases(context.store, {})) yield { case: stored.id, seq: stored.seq, head: stored.head };
    },

    export: async (person) => exportPerson(context, givenId(person, 'export()', 'person')),
    erase: async (person, of = {}) => {
      givenFields(of, 'erase()', ['by', 'why', 'command']);
      return erasePerson(context, givenId(person, 'erase()', 'person'), signed(context, 'erase()', of));
    },
    async retain(policy) {
      givenFields(policy, 'retain()', ['closedBefore', 'dryRun', 'by', 'why']);
      const found = await all(pagesOfCases(context.store, { closedBefore: givenInstant(policy.closedBefore, 'retain()', 'closedBefore') }));
      if (policy.dryRun)
        return { ok: true, dryRun: true, erased: [], notErased: found.map((stored) => ({ case: stored.id, reason: 'dry-run' })) };
      return { ...(await eraseCases(context, found, { why: 'retention', ...sign(context, policy) })), dryRun: false };
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
      isStopped = true;
      await work.stop();
      changes.stop();
    },
  };
  return behindDoor(cases, () => isStopped) as unknown as Cases<P>;
}

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}
