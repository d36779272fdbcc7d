import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualWaker, openCases, type Store, settableClock } from 'justice-pathway';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { Pool } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { sample } from './engine-sample.ts';
import { server } from './postgres-server.ts';
import { serving, start } from './runtime-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = `migrate_command_${process.pid}`;

describe('the migrate command', () => {
  it('says what would become of each case in SQLite, moves them, and takes it back', async () => {
    const path = join(folder, 'cases.db');
    await movesAndTakesBack(sqliteStore({ path }), ['--sqlite', path]);
  });

  it.skipIf(!server)('does the same in PostgreSQL', async () => {
    const pool = new Pool({ connectionString: server as string });
    try {
      const store = await postgresStore({ database: fromPool(pool), schema });
      await movesAndTakesBack(store, ['--postgres', server as string, '--schema', schema]);
    } finally {
      await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await pool.end();
    }
  });

  it('names what is wrong with what was typed', async () => {
    const base = ['migrate', '--pathways', join(folder, 'none.mjs'), '--id', 'm', '--from', 'a@1', '--to', 'a@2'];
    expect(await call(base)).toMatchObject({ code: 2, err: expect.stringContaining('There is no such file') });
    expect(await call([...base, '--run', '--undo'])).toMatchObject({ code: 2, err: expect.stringContaining('Choose one') });
  });
});

// Helpers

async function movesAndTakesBack(store: Store, where: readonly string[]): Promise<void> {
  const module = join(folder, 'pathways.mjs');
  // The module hands over what this test has made: a second version with the same stages.
  Object.assign(globalThis, { testPathways: [{ ...sample, version: '2' }, sample] });
  writeFileSync(module, 'export const pathways = globalThis.testPathways;\n');
  const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
  await serving(cases);
  await store.close();

  const args = ['migrate', ...where, '--pathways', module, '--id', 'm1', '--from', 'sample@1', '--to', 'sample@2'];
  const dry = await call([...args, '--format', 'json']);
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.out)).toMatchObject({ counts: { same: 1 }, verdicts: [{ case: 'c1', verdict: 'same' }] });
  expect((await call(args)).err).toContain('Nothing was changed.');
  expect(await call([...args, '--run'])).toMatchObject({ code: 0, out: expect.stringContaining('same') });
  expect((await call(args)).err).toContain('No live case of this version.');
  expect(await call([...args, '--undo'])).toMatchObject({ code: 0, out: expect.stringContaining('mapped') });
  expect((await call(args)).out).toContain('c1');
}

async function call(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}
