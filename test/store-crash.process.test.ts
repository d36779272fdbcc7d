import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFaults } from './crash/faults.ts';
import { crashRun } from './crash/run.ts';
import { server } from './postgres-server.ts';

describe('a fault in the middle of work', () => {
  it.each(allFaults(server))('%s: nothing is lost, doubled or unsaid, and doctor finds nothing', async (_, bring) => {
    const folder = mkdtempSync(join(tmpdir(), 'fault-'));
    expect(await bring(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

// Both last as long as they last: one waits while the other does.
describe.concurrent('a process killed at random', () => {
  it('loses no command, fires each due time once and not early, and repeats hook effects only under their key (SQLite)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-'));
    const report = await crashRun({
      store: { kind: 'sqlite', path: join(folder, 'cases.db') },
      folder,
      cases: 30,
      kills: 6,
      workers: 1,
      lastsMs: 9000,
      seed: 7,
    });
    rmSync(folder, { recursive: true });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ commands: 90, dueTimes: 120, hookCalls: 150 });
    expect(report.kills).toBeGreaterThan(2);
  });

  it.skipIf(!server)('and so do two workers on a PostgreSQL server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-'));
    const store = { kind: 'postgres', url: server as string, schema: `crash_${process.pid}`, boss: true } as const;
    const report = await crashRun({ store, folder, cases: 30, kills: 6, workers: 2, lastsMs: 12_000, seed: 11 });
    rmSync(folder, { recursive: true });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ commands: 90, dueTimes: 120, hookCalls: 150 });
  });
});
