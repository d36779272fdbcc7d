import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { memoryStore, type Store } from 'justice-pathway';
import { fromPgliteDatabase, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPglite } from './pglite/fresh.ts';
import { type Deed, lives } from './runtime-reference-lives.ts';
import { type Counts, World } from './runtime-reference-world.ts';

// Live cases against a second reckoning of them; `CASE_RUNS=5000` for more.
const given = process.env['CASE_RUNS'];

describe('cases say what the second reckoning says, whatever is done to them in whatever order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lives-'));
  let pglite: PGlite;
  let run = 0;
  beforeAll(async () => {
    pglite = await freshPglite();
  });
  afterAll(async () => {
    await pglite.close();
    rmSync(folder, { recursive: true });
  });

  const stores: readonly (readonly [string, number, () => Promise<Store>])[] = [
    ['memory', 40, async () => memoryStore()],
    ['SQLite', 8, async () => sqliteStore({ path: join(folder, `${run}.db`), synchronous: 'normal' })],
    ['PostgreSQL', 3, async () => postgresStore({ database: fromPgliteDatabase(pglite), schema: `lives_${run}` })],
  ];

  it.each(stores)('on %s', { timeout: 3_600_000 }, async (name, runs, newStore) => {
    const counts: Counts = {};
    const lived = async (deeds: readonly Deed[]) => {
      run += 1;
      const store = await newStore();
      const world = new World(store, counts);
      await world.begin();
      for (const deed of deeds) await world.act(deed);
      await world.end();
      await store.close();
      if (name === 'PostgreSQL') await pglite.exec(`DROP SCHEMA lives_${run} CASCADE`);
    };
    await fc.assert(fc.asyncProperty(lives, lived), { numRuns: given === undefined ? runs : Number(given) });
    if (name !== 'memory') return;
    for (const what of ['send taken', 'add taken', 'replace taken', 'withdraw taken', 'crashed'])
      expect(counts[what], what).toBeGreaterThan(0);
  });
});
