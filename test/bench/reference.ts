import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Profile } from './reference/scenario.ts';
import { measure, type Row, tools } from './reference/tools.ts';

const own = 'justice-pathway';
const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * The reference scenario as a pathway of one's own on the simulator that users have, beside its peers: each run in a fresh process, in turns; the median of a tool's runs.
 * Tools that draw as the scenario says have one hash; this engine has draws of its own, and is compared by the shares.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '100000' },
      profile: { type: 'string', default: 'full' },
      format: { type: 'string', default: 'table' },
      only: { type: 'string' },
      runs: { type: 'string' },
      here: { type: 'boolean', default: false },
    },
  });
  const people = Number(values.people);
  const profile = values.profile as Profile;
  if (!Number.isInteger(people) || people < 1) throw new Error('--people must be a whole number above 0');
  if (profile !== 'full' && profile !== 'core') throw new Error('--profile must be full or core');
  const only = values.only?.split(',');
  const chosen = tools.filter((tool) => tool.profiles.includes(profile) && (only === undefined || only.includes(tool.name)));
  if (chosen.length === 0) throw new Error(`no such tool; there are ${tools.map((tool) => tool.name).join(', ')}`);
  if (values.here) {
    const [tool] = chosen;
    if (tool) console.log(JSON.stringify(await measure(tool, people, profile)));
    return;
  }
  const turns = chosen.map((tool) => ({ tool, rows: [] as (Row | null)[], runs: Number(values.runs ?? tool.runs) }));
  for (let round = 0; turns.some(({ runs }) => round < runs); round += 1) {
    for (const { tool, rows, runs } of turns) {
      if (round < runs) rows.push(inFreshProcess(tool.name, Math.min(people, tool.most), profile));
    }
  }
  const table = turns.flatMap(({ rows }) => median(rows.filter((row) => row !== null)) ?? []);
  const notRun = turns.filter(({ rows }) => rows.includes(null)).map(({ tool }) => tool.name);
  const ours = table.find(({ tool }) => tool === own);
  const ratios: Record<string, number> = {};
  for (const row of table) {
    if (!ours || row === ours) continue;
    ratios[row.tool] = short(ours.journeysPerSecond / row.journeysPerSecond);
  }
  if (values.format === 'json') console.log(JSON.stringify({ rows: table, ratios, notRun }, null, 2));
  else {
    print(table, ratios);
    for (const tool of notRun) console.log(`${tool}: not run, it is not installed here`);
  }
}

const short = (ratio: number): number => Number(ratio.toPrecision(3));

function inFreshProcess(tool: string, people: number, profile: Profile): Row | null {
  const flags = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, entry, 'reference', '--here', '--only', tool, '--people', String(people), '--profile', profile];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 24 })) as Row | null;
}

function median(rows: readonly Row[]): Row | undefined {
  const sorted = [...rows].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function print(rows: readonly Row[], ratios: Readonly<Record<string, number>>): void {
  const header = ['tool', 'people', 'seconds', 'journeys/s', 'records', 'hash', 'peak MB', 'not met in time', 'this engine is'];
  const lines = rows.map((row) => [
    row.tool,
    String(row.people),
    row.seconds.toFixed(3),
    String(row.journeysPerSecond),
    String(row.records),
    row.hash,
    String(row.peakMB),
    row.notInTime.map((share) => (share === null ? '-' : share.toFixed(2))).join(' '),
    ratios[row.tool] === undefined ? '' : `${ratios[row.tool]} x`,
  ]);
  const widths = header.map((name, column) => Math.max(name.length, ...lines.map((line) => (line[column] ?? '').length)));
  for (const line of [header, ...lines])
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
