import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { sqliteStore } from 'justice-pathway/sqlite';
import { storeContract } from 'justice-pathway/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';
import { runtimeSuite } from './runtime-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
let count = 0;
const fresh = () => {
  count += 1;
  return join(folder, `${count}.db`);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the runtime on SQLite', () => runtimeSuite(async () => sqliteStore({ path: fresh(), synchronous: 'normal' })));

describe('SQLite keeps the contract', () => {
  for (const check of storeContract(async () => sqliteStore({ path: fresh(), synchronous: 'normal' }))) it(check.name, check.run);
});

describe('a SQLite file', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const path = fresh();
    const first = await begin(path);
    const id = await serving(first.cases);
    await first.cases.stop();
    await first.store.close();
    const second = await begin(path);
    expect((await second.cases.get(id))?.case.value).toEqual({ sentenced: 'serving' });
    expect(await second.cases.verify(id)).toEqual([]);
    await second.store.close();
  });

  it('is safe with a second owner', async () => {
    const path = fresh();
    const [one, two] = [await begin(path), await begin(path)];
    const id = await serving(one.cases);
    const both = await Promise.all([one, two].map((each) => each.cases.send(id, { type: 'custody.note' }, { expected: 2 })));
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: 'conflict', revision: 3 });
    await one.store.close();
    await two.store.close();
  });

  it('says that it is full, keeps nothing of the command, and goes on when there is room', async () => {
    const path = fresh();
    const { cases, store } = await begin(path, 60);
    const written: string[] = [];
    let full: unknown;
    for (let number = 0; number < 500 && !full; number += 1) {
      try {
        written.push(await serving(cases, `c${number}`));
      } catch (error) {
        full = error;
      }
    }
    expect(full).toMatchObject({ code: 'store-full' });
    await store.close();
    const after = await begin(path);
    for (const id of written) expect(await after.cases.verify(id)).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
    await serving(after.cases, 'one-more');
    await after.store.close();
  });

  it('does not keep what was erased anywhere in its bytes', async () => {
    const path = fresh();
    const { cases, store } = await begin(path);
    await serving(cases, 'c1', 'somebody-in-particular');
    await serving(cases, 'c2', 'another');
    const bytes = () => [path, `${path}-wal`].map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : '')).join('');
    expect(bytes()).toContain('somebody-in-particular');
    await cases.erase('somebody-in-particular', { by: 'records' });
    expect(bytes()).not.toContain('somebody-in-particular');
    await store.close();
    expect(bytes()).toContain('another');
  });

  it('is refused when it was cut short, or is something else', async () => {
    const path = fresh();
    const { cases, store } = await begin(path);
    for (let number = 0; number < 30; number += 1) await serving(cases, `c${number}`);
    await store.close();
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    expect(() => sqliteStore({ path })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    expect(() => sqliteStore({ path: import.meta.filename })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    expect(() => sqliteStore({ path: join(folder, 'no', 'such', 'folder.db') })).toThrow(expect.objectContaining({ code: 'store-closed' }));
  });

  it('is refused when it was cut short and the log beside it holds what came last, however often it is opened', async () => {
    const [path, cut] = [fresh(), fresh()];
    const { cases, store } = await begin(path);
    for (let number = 0; number < 60; number += 1) await serving(cases, `c${number}`);
    await store.close();
    const writer = new DatabaseSync(path);
    writer.exec('PRAGMA wal_autocheckpoint = 0; CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(300000))');
    // As a process leaves them that was killed.
    copyFileSync(path, cut);
    copyFileSync(`${path}-wal`, `${cut}-wal`);
    writer.close();
    const whole = fresh();
    copyFileSync(cut, whole);
    copyFileSync(`${cut}-wal`, `${whole}-wal`);
    await sqliteStore({ path: whole }).close();
    // The pages of the last cases only: nothing that is read at opening.
    truncateSync(cut, statSync(cut).size - 8 * 4096);
    for (const _ of [1, 2, 3]) expect(() => sqliteStore({ path: cut })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
  });
});

// Helpers

async function begin(path: string, maxPages?: number) {
  const store = sqliteStore({ path, synchronous: 'normal', ...(maxPages === undefined ? {} : { maxPages }) });
  const clock = settableClock(start);
  return { store, clock, cases: await openCases({ store, pathway: sample, clock, waker: manualWaker }) };
}
