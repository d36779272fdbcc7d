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

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const pathways = join(import.meta.dirname, 'doctor-pathways.ts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody could do to a database with its own tools, and what is found then. `at`: the line that is named. */
const tampers: readonly { readonly what: string; readonly sql: (t: string) => string; readonly says: RegExp; readonly repairs?: true }[] = [
  {
    what: 'a changed content',
    sql: (t) => `UPDATE ${t}journal SET content = replace(content, 'sentenced', 'remanded') WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is not what was written\.$/m,
  },
  {
    what: 'a nulled content',
    sql: (t) => `UPDATE ${t}journal SET content = NULL WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is gone, and nobody erased the case\.$/m,
  },
  {
    what: 'a changed case',
    sql: (t) => `UPDATE ${t}cases SET stored = replace(stored, '"notes":0', '"notes":2') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the case as it is kept is not the case that the journal was written for\.$/m,
  },
  {
    what: 'a deleted due time',
    sql: (t) => `DELETE FROM ${t}due WHERE case_id = 'c2' AND name = 'release'`,
    says: /^Case c2, line 6: what is kept to find its due times by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a cut tail',
    sql: (t) => `DELETE FROM ${t}journal WHERE case_id = 'c2' AND seq = 6`,
    says: /^Case c2, line 5: the journal does not end where the case says it ends/m,
  },
  {
    what: 'a line taken out',
    sql: (t) => `DELETE FROM ${t}journal WHERE case_id = 'c2' AND seq = 4`,
    says: /^Case c2, line 4: a line of the journal is missing\.$/m,
  },
  {
    what: 'a column that cases are found by',
    sql: (t) => `UPDATE ${t}cases SET person = 'p9' WHERE id = 'c2'`,
    says: /^Case c2: what is kept to find the case by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a case under another id',
    sql: (t) =>
      `UPDATE ${t}cases SET id = 'c9' WHERE id = 'c2'; UPDATE ${t}journal SET case_id = 'c9' WHERE case_id = 'c2'; UPDATE ${t}due SET case_id = 'c9' WHERE case_id = 'c2'`,
    says: /^Case c9: the case is kept under an id that is not its own\.$/m,
  },
  {
    what: 'the time of a line',
    sql: (t) => `UPDATE ${t}journal SET recorded_at = recorded_at - 1000 WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the line does not follow from the line before it\.$/m,
  },
  {
    what: 'a due time of no case',
    sql: (t) => `INSERT INTO ${t}due (case_id, id, at, name, held) SELECT 'ghost', id, at, name, held FROM ${t}due WHERE case_id = 'c2'`,
    says: /^Case ghost: something falls due for it, and there is no such case\./m,
    repairs: true,
  },
  {
    what: 'a due time that is moved',
    sql: (t) => `UPDATE ${t}due SET at = at + 86400000 WHERE case_id = 'c2' AND name = 'release'`,
    says: /^Case c2, line 6: what is kept to find its due times by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a call that is put off for ever',
    sql: (t) => `UPDATE ${t}calls SET next_at = 99999999999999 WHERE case_id = 'c2'`,
    says: /^Case c2: what is kept to find the call of a hook by is not what the call says\./m,
    repairs: true,
  },
  {
    what: 'a call that is said to be done',
    sql: (t) => `UPDATE ${t}calls SET status = 'done' WHERE case_id = 'c2'`,
    says: /^Case c2: what is kept to find the call of a hook by is not what the call says\./m,
    repairs: true,
  },
  {
    what: 'a command that wrote what is not there',
    sql: (t) => `INSERT INTO ${t}commands (id, case_id, from_seq, to_seq) VALUES ('made-up', 'c2', 900, 900)`,
    says: /^Case c2: a command says that it wrote lines which it did not write\.$/m,
  },
  {
    what: 'lines that changed places',
    sql: (t) =>
      `UPDATE ${t}journal SET seq = -1 WHERE case_id = 'c2' AND seq = 3; UPDATE ${t}journal SET seq = 3 WHERE case_id = 'c2' AND seq = 4; UPDATE ${t}journal SET seq = 4 WHERE case_id = 'c2' AND seq = -1`,
    says: /^Case c2, line 3: /m,
  },
  {
    what: 'a line that belongs to another case',
    sql: (t) => `UPDATE ${t}journal SET case_id = 'c4', seq = 99 WHERE case_id = 'c2' AND seq = 5`,
    says: /^Case c2, line 5: a line of the journal is missing\.$/m,
  },
  {
    what: 'a salt',
    sql: (t) => `UPDATE ${t}journal SET salt = 'of-somebody-else' WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is not what was written\.$/m,
  },
  {
    what: 'a command that is gone',
    sql: (t) => `DELETE FROM ${t}commands WHERE id = 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'an event id that is gone',
    sql: (t) => `DELETE FROM ${t}commands WHERE case_id = 'c4' AND id <> 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'a command that is given to another case',
    sql: (t) => `UPDATE ${t}commands SET case_id = 'c1' WHERE id = 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'a command that stands for something else',
    sql: (t) => `UPDATE ${t}commands SET fingerprint = 'of-something-else' WHERE id = 'note'`,
    says: /^Case c4, line 7: what is kept of the command or event that wrote the line is not what it stood for\.$/m,
  },
  {
    what: 'a command that says it wrote what another did',
    sql: (t) => `INSERT INTO ${t}commands (id, case_id, from_seq, to_seq) VALUES ('made-up', 'c2', 2, 3)`,
    says: /^Case c2, line 3: a command says that it wrote lines which it did not write\.$/m,
  },
  {
    what: 'a call that is gone',
    sql: (t) => `DELETE FROM ${t}calls WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: a hook was to be asked, and the call is gone\.$/m,
  },
  {
    what: 'a call that is done in every word',
    sql: (t) => `UPDATE ${t}calls SET status = 'done', call = replace(call, '"waiting"', '"done"') WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept of the call of a hook is not what the journal says of it\.$/m,
  },
  {
    what: 'a call about another contact',
    sql: (t) => `UPDATE ${t}calls SET call = replace(call, '"reception"', '"gate"') WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept of the call of a hook is not what the journal says of it\.$/m,
  },
  {
    what: 'a case of nobody that is put aside',
    sql: (t) => `INSERT INTO ${t}asides VALUES ('ghost', 5, '{"case":"ghost","reason":"x","since":1,"attempts":1,"until":5}')`,
    says: /^Case ghost: it is put aside, and there is no such case\./m,
    repairs: true,
  },
  {
    what: 'a case that is put aside for ever',
    sql: (t) => `INSERT INTO ${t}asides VALUES ('c2', 99999999999999, '{"case":"c2","reason":"x","since":1,"attempts":1,"until":5}')`,
    says: /^Case c2: what is kept to find that it is put aside by is not what that says\./m,
    repairs: true,
  },
  {
    what: 'something that is to be told to somebody else',
    sql: (t) =>
      `INSERT INTO ${t}tells (key, person, next_at, leased_until, tell) VALUES ('k', 'p9', 5, 0, '{"key":"k","person":"p2","but":"c2","event":{"type":"person.died","at":1},"by":"x","attempts":0,"nextAt":5}')`,
    says: /^Case c2: what is kept to find what its person's other cases are to be told by is not what that says\./m,
    repairs: true,
  },
  {
    what: 'a line that is there twice',
    sql: (t) =>
      `INSERT INTO ${t}journal (case_id, seq, recorded_at, salt, digest, hash, content) SELECT case_id, 7, recorded_at, salt, digest, hash, content FROM ${t}journal WHERE case_id = 'c2' AND seq = 6`,
    says: /^Case c2, line 7: /m,
  },
  {
    what: 'a contact that it is found by',
    sql: (t) => `DELETE FROM ${t}met WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept to find it by its facts and contacts is not what the case and its journal say\./m,
    repairs: true,
  },
  {
    what: 'a fact that it is found by',
    sql: (t) => `UPDATE ${t}facts SET text = 'health' WHERE case_id = 'c2' AND name = 'needs'`,
    says: /^Case c2, line 6: what is kept to find it by its facts and contacts is not what the case and its journal say\./m,
    repairs: true,
  },
  {
    what: 'a person in a case',
    sql: (t) => `UPDATE ${t}cases SET person = 'p9', stored = replace(stored, '"p2"', '"p9"') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the case as it is kept is not the case that the journal was written for\.$/m,
  },
  {
    what: 'a head that is gone',
    sql: (t) => `UPDATE ${t}cases SET stored = replace(stored, '"head":"', '"head":"0') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the journal does not end where the case says it ends/m,
  },
  {
    what: 'a case that is gone',
    sql: (t) => `DELETE FROM ${t}cases WHERE id = 'c2'`,
    says: /^Case c2: there is a journal, and the case is gone\.$/m,
  },
];

describe('the doctor command on SQLite', () => {
  const sound = join(folder, 'sound.db');
  beforeAll(async () => {
    const store = sqliteStore({ path: sound, synchronous: 'normal' });
    await fill(store);
    await store.close();
  });
  const doctor = (path: string, ...more: string[]) => callCommand('doctor', '--store', path, '--pathways', pathways, ...more);

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
    expect(await callCommand('doctor', '--store', text)).toMatchObject({ code: 2, err: expect.stringContaining('store-damaged') });
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
      expect((await store.changes('', 1000)).records.length).toBeGreaterThan(40);
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
