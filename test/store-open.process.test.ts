import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { sqliteStore } from 'justice-pathway/sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-'));
const writers: ChildProcess[] = [];
afterEach(async () => {
  await stopWriters();
  rmSync(folder, { recursive: true, force: true });
});

describe('a SQLite file that others write to without a pause', () => {
  it('is opened hundreds of times and never called damaged; cut short, it is, every time', async () => {
    const path = join(folder, 'cases.db');
    const first = await begin(path);
    for (let number = 0; number < 30; number += 1) await serving(first.cases, `c${number}`);
    await first.store.close();
    await Promise.all([1, 2].map((seed) => write(path, seed)));

    const refused: unknown[] = [];
    let [opened, caught] = [0, 0];
    const until = Date.now() + 60_000;
    // Until it was caught in the middle of its growth often enough to mean something.
    while (opened < 400 || (caught < 10 && Date.now() < until)) {
      if (lookedCut(path)) caught += 1;
      opened += 1;
      try {
        const store = sqliteStore({ path });
        if (opened % 50 === 0) expect((await store.load('c7'))?.id).toBe('c7');
        await store.close();
      } catch (error) {
        refused.push(error);
      }
    }
    expect(refused).toEqual([]);
    expect(caught).toBeGreaterThan(0);

    await stopWriters();
    const after = await begin(path);
    for (let number = 0; number < 30; number += 1) expect(await after.cases.verify(`c${number}`)).toEqual([]);
    await after.store.close();
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    for (const _ of [1, 2]) expect(() => sqliteStore({ path })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
  });
});

// Helpers

async function begin(path: string) {
  const store = sqliteStore({ path, synchronous: 'normal' });
  return { store, cases: await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker }) };
}

async function write(path: string, seed: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash/heavy-writer.ts'), path, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(child);
  await once(child.stdout, 'data');
}

async function stopWriters(): Promise<void> {
  const gone = writers.filter((each) => each.exitCode === null && each.signalCode === null).map((each) => once(each, 'exit'));
  for (const each of writers.splice(0)) each.kill('SIGKILL');
  await Promise.all(gone);
}

/** What a look at its length alone would say: this very moment, the file is shorter than its first page says. */
function lookedCut(path: string): boolean {
  const header = Buffer.alloc(32);
  const file = openSync(path, 'r');
  readSync(file, header, 0, 32, 0);
  closeSync(file);
  return header.readUInt32BE(28) * header.readUInt16BE(16) > statSync(path).size;
}
