import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY, manualWaker, openCases, type Store, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaSteps } from '../src/adapters/postgres/postgres-schema.ts';
import { callCommand } from './call-command.ts';
import { sample } from './engine-sample.ts';
import { server } from './postgres-server.ts';
import { housing, serving, start } from './runtime-sample.ts';
import { tampers } from './store-tampers.ts';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const pathways = join(import.meta.dirname, 'doctor-pathways.ts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the doctor command on SQLite', () => {
  const sound = join(folder, 'sound.db');
  beforeAll(async () => {
    const store = sqliteStore({ path: sound, synchronous: 'normal' });
    await fill(store);
    await store.close();
  });
  const doctor = (path: string, ...more: string[]) => callCommand('doctor', '--store', path, '--pathways', pathways, ...more);

  it('says first of which cases it cannot check what they are found by, where it does not know their version', async () => {
    const found = await callCommand('doctor', '--store', sound);
    expect(found.out).toMatch(
      /^Not checked of \d cases on [\w-]+@1: what .*facts and contacts.*--pathways MODULE\.\n4 cases checked: nothing found\.\n$/,
    );
    const json = JSON.parse((await callCommand('doctor', '--store', sound, '--format', 'json')).out);
    expect(json.notChecked).toEqual([{ version: expect.stringMatching(/@1$/), cases: expect.any(Number), what: 'facts and contacts' }]);
    expect(JSON.parse((await doctor(sound, '--format', 'json')).out).notChecked).toEqual([]);
  });

  it('finds nothing in a sound store, also where it does not know the pathway', async () => {
    expect(await doctor(sound)).toMatchObject({ code: 0, out: '4 cases checked: nothing found.\n' });
    expect(await callCommand('doctor', '--store', sound)).toMatchObject({ code: 0 });
    expect(JSON.parse((await doctor(sound, '--format', 'json')).out)).toMatchObject({ version: 1, checked: 4, faults: [] });
  });

  it.each(tampers)('finds $what, and mends only an index', async ({ sql, says, repairs }) => {
    const path = copyOf(sound);
    const database = new DatabaseSync(path);
    database.exec(sql(''));
    const rows = () =>
      canonical(['cases', 'journal', 'calls', 'commands'].map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
    const before = rows();
    for (const more of [[], ['--repair']]) {
      const found = await doctor(path, ...more);
      expect(found.code).toBe(1);
      expect(found.out).toMatch(says);
    }
    // Found without knowing the pathway too.
    if (!repairs) expect((await callCommand('doctor', '--store', path)).out).toMatch(says);
    expect(rows() === before).toBe(repairs !== true || !/\b(cases|calls)\b/.test(sql('')));
    expect((await doctor(path)).code).toBe(repairs ? 0 : 1);
    database.close();
  });

  it('finds a checkpoint that is not what was kept', async () => {
    const path = copyOf(sound);
    const store = sqliteStore({ path, synchronous: 'normal' });
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start + DAY), waker: manualWaker });
    for (let count = 0; count < 200; count += 1) await cases.send('c1', { type: 'health.seen' });
    await cases.stop();
    await store.close();
    expect(await doctor(path)).toMatchObject({ code: 0 });
    const database = new DatabaseSync(path);
    database.exec(`UPDATE checkpoints SET checkpoint = replace(checkpoint, '"notes":0', '"notes":3')`);
    database.close();
    for (const more of [[], ['--repair']])
      expect(await doctor(path, ...more)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^Case c1, line \d+: what is kept of the case as it stood at the line is not what was kept then\.$/m),
      });
  });

  it('says what it cannot check, and creates nothing', async () => {
    const none = join(folder, 'none.db');
    expect(await callCommand('doctor', '--store', none)).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
    expect(existsSync(none)).toBe(false);
    expect(await callCommand('doctor', '--store', folder)).toMatchObject({ code: 2 });
    const text = join(folder, 'text.db');
    writeFileSync(text, 'not a database, but long enough to look like something else altogether');
    const refused = `${text}: This is no SQLite file. Name the file of the store, or give a postgres:// address; if this was one, restore it from a backup.`;
    expect(await callCommand('doctor', '--store', text)).toEqual({ code: 2, out: '', err: refused });
    const torn = join(folder, 'torn.db');
    writeFileSync(torn, 'SQLite format 3\u0000but long enough to look like something else altogether');
    expect(await callCommand('doctor', '--store', torn)).toMatchObject({ code: 2, err: expect.stringContaining('store-damaged') });
    expect(await callCommand('doctor', '--store', sound, '--pathways', text)).toMatchObject({ code: 2 });
    expect(await callCommand('doctor', '--store', 'postgres://nobody@127.0.0.1:1/none')).toMatchObject({ code: 2 });
  });
});

describe('a store of version 0.1', () => {
  const golden = join(import.meta.dirname, 'golden/store-0.1');
  const expected = JSON.parse(readFileSync(join(golden, 'expected.json'), 'utf8')) as {
    readonly at: number;
    readonly cases: Readonly<Record<string, { readonly stored: object; readonly journal: number }>>;
    readonly due: readonly object[];
    readonly held: readonly object[];
    readonly dead: readonly object[];
  };

  const same = async (store: Store) => {
    const clock = settableClock(expected.at);
    const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker, hooks: [housing] });
    for (const [id, of] of Object.entries(expected.cases)) {
      // Salts are drawn in the order in which hooks answer: only the hashes differ between stores.
      expect(canonical({ ...(await store.load(id)), head: '' }), id).toBe(canonical({ ...of.stored, head: '' }));
      expect((await store.journal(id)).length).toBe(of.journal);
      expect(await cases.verify(id), id).toEqual([]);
    }
    expect(await store.dueBy(Number.MAX_SAFE_INTEGER, 100)).toEqual(expected.due);
    expect(await store.heldDue()).toEqual(expected.held);
    expect(await cases.deadLetters()).toEqual(expected.dead);
    // And it goes on: known commands, new events, corrections, erasure.
    expect(await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'w1' } }, { command: 'review-1' })).toMatchObject({
      repeated: true,
    });
    expect(await cases.send('c3', { type: 'case.reviewed' }, { command: 'review-1' })).toMatchObject({ reason: 'command-reused' });
    expect(await cases.send('c3', { type: 'health.seen' })).toMatchObject({ ok: true });
    clock.set(expected.at + 1000 * DAY);
    await cases.tick();
    for (const id of Object.keys(expected.cases)) expect(await cases.verify(id), id).toEqual([]);
    expect(await cases.erase('p1')).toMatchObject({ erased: ['c1', 'c2'], notErased: [] });
    expect(await cases.verify('c1')).toEqual([]);
    await cases.stop();
  };

  it('opens in SQLite, and every case in it is the same', async () => {
    const path = join(folder, 'old.db');
    copyFileSync(join(golden, 'cases.db'), path);
    expect(await callCommand('doctor', '--store', path, '--pathways', pathways)).toMatchObject({ code: 0 });
    const store = sqliteStore({ path });
    await same(store);
    await store.close();
  });

  it.skipIf(!server)('opens in PostgreSQL, restored from a dump', async () => {
    const pool = new Pool({ connectionString: server as string });
    const schema = `old_${process.pid}`;
    try {
      await pool.query(`CREATE SCHEMA ${schema}`);
      await pool.query(`CREATE TABLE ${schema}.version (number integer NOT NULL)`);
      await pool.query(`INSERT INTO ${schema}.version VALUES (1)`);
      await pool.query(schemaSteps(schema)[0] as string);
      await pool.query(readFileSync(join(golden, 'postgres.sql'), 'utf8').replaceAll('INTO @', `INTO ${schema}.`));
      await pool.query(
        `SELECT setval(pg_get_serial_sequence('${schema}.journal', 'position'), (SELECT max(position) FROM ${schema}.journal))`,
      );
      // As from a server that had run for longer.
      await pool.query(`UPDATE ${schema}.journal SET txid = (txid::text::bigint + 4000000000)::text::xid8`);
      const store = await postgresStore({ database: fromPool(pool), schema });
      await expect.poll(async () => (await store.changes('', 1000)).records.length, { timeout: 60_000 }).toBeGreaterThan(40);
      await expect(store.changes('4000000800:5', 10)).rejects.toMatchObject({ code: 'cursor-before-restore' });
      await same(store);
    } finally {
      await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await pool.end();
    }
  });
});

describe.skipIf(!server)('the doctor command on PostgreSQL', () => {
  const schema = `doctor_${process.pid}`;
  let pool: Pool;
  beforeAll(() => {
    pool = new Pool({ connectionString: server as string });
  });
  afterAll(async () => {
    await pool.query(`DROP SCHEMA IF EXISTS ${schema}, ${schema}_sound CASCADE`);
    await pool.end();
  });
  const doctor = (...more: string[]) =>
    callCommand('doctor', '--store', server as string, '--schema', schema, '--pathways', pathways, ...more);

  it('finds each tampering, and mends only an index', async () => {
    await fill(await postgresStore({ database: fromPool(pool), schema }));
    const restore = await kept(pool, schema, `${schema}_sound`);
    for (const { what, sql, says, repairs } of tampers) {
      await pool.query(restore);
      expect((await doctor()).code, what).toBe(0);
      await pool.query(sql(`${schema}.`));
      const found = await doctor('--repair');
      expect(found.code, what).toBe(1);
      expect(found.out, what).toMatch(says);
      expect((await doctor()).code, what).toBe(repairs ? 0 : 1);
    }
    expect(await callCommand('doctor', '--store', server as string, '--schema', 'not_there')).toMatchObject({ code: 2 });
  });
});

// Helpers

async function fill(store: Store): Promise<void> {
  const clock = settableClock(start);
  // Nobody answers, so that each case has a call that waits.
  const away = { ...housing, ask: () => Promise.reject(new Error('away')) };
  const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker, hooks: [away] });
  await serving(cases, 'c1', 'p1');
  await serving(cases, 'c2', 'p2');
  await serving(cases, 'c3', 'p3');
  await cases.erase('p3');
  await serving(cases, 'c4', 'p4');
  await cases.send('c4', { type: 'custody.note', id: 'note-1' }, { command: 'note' });
  clock.set(start + DAY);
  await cases.correct('c4', { add: { type: 'custody.note', at: start + 1000 } });
  await cases.stop();
}

/** Copies every table of a schema; what it answers puts all of them back as they were. */
async function kept(pool: Pool, schema: string, to: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1`, [
    schema,
  ]);
  await pool.query(`CREATE SCHEMA ${to}; ${rows.map(({ name }) => `CREATE TABLE ${to}.${name} AS TABLE ${schema}.${name}`).join('; ')}`);
  const back = rows.map(({ name }) => `INSERT INTO ${schema}.${name} OVERRIDING SYSTEM VALUE SELECT * FROM ${to}.${name}`);
  return [...rows.map(({ name }) => `DELETE FROM ${schema}.${name}`), ...back].join('; ');
}

let copies = 0;

function copyOf(path: string): string {
  copies += 1;
  const to = join(folder, `copy-${copies}.db`);
  copyFileSync(path, to);
  return to;
}
