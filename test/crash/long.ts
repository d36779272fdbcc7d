// `npm run test:crash`: the long form, within ten minutes. SQLite always; PostgreSQL where JUSTICE_PATHWAY_POSTGRES names a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allFaults } from './faults.ts';
import { type CrashOptions, crashRun } from './run.ts';

const server = process.env['JUSTICE_PATHWAY_POSTGRES'];
let [passed, failed] = [0, 0];

for (const [name, bring] of allFaults(server)) {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'));
  told(name, await bring(folder));
  rmSync(folder, { recursive: true });
}
await run('SQLite', { cases: 300, kills: 40, workers: 1, lastsMs: 150_000, seed: 7 }, (folder) => ({
  kind: 'sqlite',
  path: join(folder, 'cases.db'),
}));
if (server) {
  const schema = (name: string) => `crash_${name}_${process.pid}`;
  await run('PostgreSQL, two workers', { cases: 150, kills: 30, workers: 2, lastsMs: 120_000, seed: 11 }, () => ({
    kind: 'postgres',
    url: server,
    schema: schema('a'),
    boss: false,
  }));
  await run('PostgreSQL with pg-boss, two workers', { cases: 80, kills: 20, workers: 2, lastsMs: 90_000, seed: 13 }, () => ({
    kind: 'postgres',
    url: server,
    schema: schema('b'),
    boss: true,
  }));
} else process.stdout.write('Skipped: PostgreSQL (set JUSTICE_PATHWAY_POSTGRES to a connection string).\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

async function run(
  name: string,
  options: Omit<CrashOptions, 'store' | 'folder'>,
  store: (folder: string) => CrashOptions['store'],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const report = await crashRun({ ...options, folder, store: store(folder) });
  rmSync(folder, { recursive: true });
  const { faults, ...figures } = report;
  told(`${name}: ${JSON.stringify(figures)}`, faults);
}

function told(name: string, faults: readonly string[]): void {
  process.stdout.write(`${name}${faults.length === 0 ? '; doctor finds nothing' : ''}\n`);
  for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
  if (faults.length > 0) failed += 1;
  else passed += 1;
}
