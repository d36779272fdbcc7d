// Run in a process of its own: counts what simulated journeys do, by coverage of calls, and how often the bound must do what,
// so that both do as much of it. Answers with the counts of both by journey, and with what the bound needs.
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { simulateCohort } from 'justice-pathway/simulate';
import { type Asides, asides, bound } from './bound.ts';
import { kinds } from './kinds.ts';
import { movedCases } from './moved-cases.ts';
import { world } from './world.ts';

type Counts = Record<string, number>;

const session = new Session();
session.connect();
await session.post('Profiler.enable');

/** Calls of each kind by journey. */
async function counted(people: number, run: () => unknown): Promise<Counts> {
  run();
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  const counts: Counts = {};
  for (const [kind, functions] of Object.entries(kinds)) {
    let calls = 0;
    for (const [file, name] of functions) {
      const script = result.find(({ url }) => url.endsWith(`/src/${file}`));
      const text = script ? readFileSync(new URL(script.url), 'utf8') : '';
      for (const { functionName, ranges } of script?.functions ?? []) {
        const [range] = ranges;
        if (range && (functionName === name || text.startsWith(name, range.startOffset))) calls += range.count;
      }
    }
    counts[kind] = Number((calls / people).toPrecision(4));
  }
  return counts;
}

const people = Number(process.argv[2]);
const moved = movedCases(people);
const simulated = await counted(people, () => simulateCohort({ ...world, people, seed: 7 }));
const missing = Object.entries(simulated).filter(([, calls]) => calls === 0);
if (missing.length > 0) throw new Error(`not counted any more: ${missing.map(([kind]) => kind).join(', ')}`);

const zero = Object.fromEntries(asides.map((kind) => [kind, 0])) as Asides;
const runBound = (often: Asides): Promise<Counts> => counted(people, () => bound(people, moved, often));
const of = (counts: Counts, kind: string): number => counts[kind] as number;
/** So much more of some kinds that the bound does as much as the simulation; what the parts do by themselves is not done again. */
function topped(often: Asides, bounded: Counts, only: readonly string[]): Asides {
  const more = (kind: keyof Asides) =>
    only.includes(kind) ? Math.max(0, often[kind] + of(simulated, kind) - of(bounded, kind)) : often[kind];
  return Object.fromEntries(asides.map((kind) => [kind, more(kind)])) as Asides;
}

// What comes later calls what comes before, so it is done in rounds.
const bare = await runBound(zero);
let often = topped(zero, bare, ['cases', 'waits', 'puts', 'parses', 'events']);
const half = { ...often, calendarWaits: often.waits / 2 };
const some = await runBound(half);
const byOne = (of(some, 'workingDays') - of(bare, 'workingDays')) / half.calendarWaits;
const calendarWaits = Math.min(often.waits, Math.max(0, of(simulated, 'workingDays') - of(bare, 'workingDays')) / byOne);
often = { ...often, calendarWaits };
often = topped(often, await runBound(often), ['spreads', 'countedDraws', 'workingDays', 'months']);
often = topped(often, await runBound(often), ['draws', 'dayNumbers', 'daysByNumber', 'offsets']);
const bounded = await runBound(often);
const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, { simulate: simulated[kind], bound: bounded[kind] }]));
writeFileSync(process.argv[3] as string, JSON.stringify({ counts, often, moved }));
