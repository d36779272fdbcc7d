import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { againstBare } from './store/bare.ts';
import { ratios } from './store/ratios.ts';
import { memory, memoryOf, startUp } from './store/start-up.ts';
import { twoWorkers, worker } from './store/two-workers.ts';

const server = process.env['JUSTICE_PATHWAY_POSTGRES'];

export async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'worker') return worker(server as string, args[1] as string, args[2] as string, Number(args[3]));
  if (args[0] === 'memory') return memory(args[1] as string);
  if (args.includes('--format')) return json(args.includes('--full'));
  const commands = Number(args[0] ?? 2000);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const parts = (args[1] ?? 'bare,start,memory,workers').split(',');
  if (parts.includes('bare')) console.log(JSON.stringify(await againstBare(folder, commands)));
  if (parts.includes('start') || parts.includes('memory')) console.log(JSON.stringify(await startUp(folder)));
  if (parts.includes('memory')) console.log(JSON.stringify(await memoryOf(folder)));
  if (parts.includes('workers') && server) console.log(JSON.stringify(await twoWorkers(server)));
  if (!server) console.log('Skipped: PostgreSQL (set JUSTICE_PATHWAY_POSTGRES to a connection string).');
  rmSync(folder, { recursive: true });
}

/** The aims of each ratio: at least, or at most. */
const aims = {
  toBareSqlite: { atLeast: 0.6 },
  roundTripsPerCommand: { atMost: 3 },
  conflictsOf16Writers: { atMost: 0 },
  changesAtEndToStart: { atMost: 2 },
  firedAtOnceToOneByOne: { atLeast: 3 },
  memoryClaimGrowth: { atMost: 5 },
};

async function json(full: boolean): Promise<void> {
  const sizes = full ? { lines: 300_000, due: 2000, rounds: 3, cases: 300_000 } : { lines: 300_000, due: 250, rounds: 3, cases: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bare = await againstBare(folder, full ? 10_000 : 3000);
  rmSync(folder, { recursive: true });
  const { on, ratios: rest, large } = await ratios(server, sizes);
  const all = { toBareSqlite: bare.medianOfTurns, ...rest };
  console.log(
    JSON.stringify(
      { bench: 'store', version: 1, on, sizes, ratios: all, aims, toBareSqlite: bare, ...(large ? { msInALargeStore: large } : {}) },
      null,
      2,
    ),
  );
}
