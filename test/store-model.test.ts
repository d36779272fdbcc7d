import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { type Cases, DAY, type Hook, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { fromPgliteDatabase, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { countingIds } from 'justice-pathway/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { freshPglite } from './pglite/fresh.ts';
import { start } from './runtime-sample.ts';

// The same random commands on every store: each answer and everything kept must be the same, and true to a simple model.

interface Model {
  /** Cases opened, and by command id which case. */
  readonly opened: Set<string>;
  readonly commands: Map<string, string>;
  readonly erased: Set<string>;
}

interface Real {
  readonly all: readonly {
    readonly name: string;
    readonly cases: Cases<typeof sample>;
    readonly clock: ReturnType<typeof settableClock>;
    readonly store: Store;
  }[];
}

type Command = fc.AsyncCommand<Model, Real>;

const id = fc.constantFrom('c1', 'c2', 'c3');
const commandId = fc.constantFrom(undefined, 'k1', 'k2', 'k3', 'k4');

describe('every store', () => {
  let pglite: PGlite;
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  let run = 0;
  beforeAll(async () => {
    pglite = await freshPglite();
  });
  afterAll(async () => {
    await pglite.close();
    rmSync(folder, { recursive: true });
  });

  it('gives the same answers to the same commands', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands(), { maxCommands: 25 }), async (list) => {
        run += 1;
        const stores = [
          memoryStore(),
          sqliteStore({ path: join(folder, `${run}.db`), synchronous: 'normal' }),
          await postgresStore({ database: fromPgliteDatabase(pglite), schema: `model_${run}` }),
        ];
        const real: Real = { all: await Promise.all(stores.map(begin)) };
        const model: Model = { opened: new Set(), commands: new Map(), erased: new Set() };
        await fc.asyncModelRun(() => ({ model, real }), list);
        await compare(real, 'kept', async ({ store }) => {
          const journals = await Promise.all([...model.opened].sort().map((each) => store.journal(each)));
          return { cases: await store.cases({}), journals, due: await store.dueBy(Number.MAX_SAFE_INTEGER, 1000) };
        });
        for (const { cases, store } of real.all) {
          for (const each of model.opened) expect(await cases.verify(each)).toEqual([]);
          await cases.stop();
          await store.close();
        }
        await pglite.exec(`DROP SCHEMA model_${run} CASCADE`);
      }),
      { numRuns: 25 },
    );
  });
});

// Helpers

const hooks: readonly Hook[] = [
  { id: 'housing', domain: 'housing', contacts: 'all', oncePer: 'contact', ask: () => [{ service: 'housing-options' }] },
  {
    id: 'broken',
    domain: 'financial',
    contacts: 'all',
    ask: () => {
      throw new Error('no');
    },
  },
];

async function begin(store: Store) {
  const clock = settableClock(start);
  const options = { store, pathway: sample, hooks, clock, waker: manualWaker, ids: countingIds('id'), attempts: 2, backoffMs: () => DAY };
  return { name: store.name, store, clock, cases: await openCases(options) };
}

function commands(): fc.Arbitrary<Command>[] {
  const day = fc.nat(400);
  return [
    fc.tuple(id, commandId).map(([of, command]) =>
      make(`open ${of} ${command}`, async (model, real) => {
        const answer = await compare(real, 'open', ({ cases }) =>
          cases.open({ id: of, person: `person-${of}`, stage: 'custody', input: { releaseAt: null }, ...(command ? { command } : {}) }),
        );
        if (!command || !model.commands.has(command)) expect(answer.ok).toBe(!model.opened.has(of));
        if (answer.ok && !answer.repeated) {
          model.opened.add(of);
          if (command) model.commands.set(command, of);
        }
      }),
    ),
    fc
      .tuple(id, commandId, day)
      .map(([of, command, days]) =>
        send(of, command, 'custody.received', { status: days % 5 === 0 ? 'remand' : 'sentenced', releaseAt: start + days * DAY }),
      ),
    fc.tuple(id, commandId, day).map(([of, command, days]) => send(of, command, 'custody.date.moved', { releaseAt: start + days * DAY })),
    fc.tuple(id, commandId).map(([of, command]) => send(of, command, 'custody.note', {})),
    fc.tuple(id, commandId).map(([of, command]) => send(of, command, 'case.reviewed', {})),
    fc.tuple(id, commandId).map(([of, command]) => send(of, command, 'custody.recalled', {})),
    fc.tuple(id).map(([of]) => send(of, undefined, 'person.died', {})),
    fc.nat(120).map((days) =>
      make(`wait ${days} days and tick`, async (_model, real) => {
        for (const { clock } of real.all) clock.set(clock.now() + days * DAY);
        await compare(real, 'tick', ({ cases }) => cases.tick());
        expect((await compare(real, 'alarms', ({ cases }) => cases.alarms())).length).toBe(0);
      }),
    ),
    fc.tuple(id, fc.nat(3)).map(([of, which]) =>
      make(`withdraw ${which} of ${of}`, async (_model, real) => {
        await compare(real, 'withdraw', async ({ cases }) => {
          const events = (await cases.journal(of)).filter((line) => line.content?.entry.kind === 'event');
          return cases.correct(of, { withdraw: events[which % Math.max(1, events.length)]?.content?.entry.id ?? 'none' });
        });
      }),
    ),
    fc.tuple(id, day).map(([of, days]) =>
      make(`add late to ${of}`, async (_model, real) => {
        await compare(real, 'add', ({ cases, clock }) =>
          cases.correct(of, { add: { type: 'custody.note', at: Math.max(start, clock.now() - days * DAY) } }),
        );
      }),
    ),
    fc.tuple(id, fc.nat(800)).map(([of, days]) =>
      make(`look back at ${of}`, async (model, real) => {
        if (model.erased.has(of)) return;
        await compare(real, 'caseAt', ({ cases }) => cases.caseAt(of, start + days * DAY));
        await compare(real, 'known', async ({ cases, clock }) => {
          const known = await cases.caseKnownAt(of, clock.now());
          expect(canonical(known ?? null)).toBe(canonical((await cases.get(of))?.case ?? null));
          return known;
        });
      }),
    ),
    fc.constant(
      make('read the lists', async (_model, real) => {
        await compare(real, 'health', ({ cases }) => cases.health());
        await compare(real, 'dead', ({ cases }) => cases.deadLetters());
        await compare(real, 'find', ({ cases }) => cases.find({ open: true }));
      }),
    ),
    id.map((of) =>
      make(`erase ${of}`, async (model, real) => {
        const erased = await compare(real, 'erase', ({ cases }) => cases.erase(`person-${of}`, { why: 'test' }));
        if (erased.ok && erased.erased.length > 0) model.erased.add(of);
        for (const [command, other] of model.commands) if (model.erased.has(other)) model.commands.delete(command);
      }),
    ),
  ];
}

function send(of: string, command: string | undefined, type: string, attrs: object): Command {
  return make(`send ${type} to ${of} ${command}`, async (model, real) => {
    const answer = await compare(real, type, ({ cases }) => cases.send(of, { type, attrs } as never, command ? { command } : {}));
    if (!answer.ok) return;
    if (command && model.commands.has(command)) expect(answer.repeated).toBe(true);
    else expect(answer.repeated).toBeUndefined();
    if (command) model.commands.set(command, of);
  });
}

function make(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

async function compare<T>(real: Real, what: string, ask: (of: Real['all'][number]) => Promise<T>): Promise<T> {
  const answers: T[] = [];
  for (const each of real.all) answers.push(await ask(each));
  const [first, ...others] = answers.map((answer) => canonical(answer ?? null));
  for (const [index, other] of others.entries()) expect(other, `${what} on ${real.all[index + 1]?.name}`).toBe(first);
  return answers[0] as T;
}
