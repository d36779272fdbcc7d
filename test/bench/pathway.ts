import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  contacts,
  indicators,
  reportWords,
  rules,
  scenarioById,
  scottishBankHolidays,
  scottishMeaning,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, mapJourneys, writeReport } from 'justice-pathway/map';
import { simulateCohort } from 'justice-pathway/simulate';
import { xstateStepper } from 'justice-pathway/testing';
import { runAreas } from '../../src/cli/trial/run-areas.ts';
import { type Asides, bound } from './pathway/bound.ts';
import type { MovedCase } from './pathway/moved-cases.ts';
import { importTime, installed, wallTime } from './pathway/start-up.ts';
import { replayBySteps } from './pathway/steps.ts';
import { world } from './pathway/world.ts';

interface Part {
  readonly part: string;
  readonly people: number;
  readonly seconds: number;
  readonly journeysPerSecond: number;
}

const practice = 1000;
/** People in one cohort where parts are compared: so many fit the processor's caches, on which a loaded machine depends most. */
const atOnce = 2000;
const runs = 3;
const turns = 8;

/**
 * The real pathway: keyed draws, desks and moments; then the rules; then the report, on so many people.
 * Beside it what the ratios are made of, each the least of several runs that take turns, by the thread's own time on the processor:
 * the bound of the same counted work, the live step, the first people of a fresh process, the start of the package and of its command line.
 * With `--areas` also the same people in as many areas, on one worker and on two. Practice goes before each part.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '5000' },
      areas: { type: 'string', default: '0' },
      format: { type: 'string', default: 'table' },
    },
  });
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 1) throw new Error('--people must be a whole number above 0');
  const parts: Part[] = [];
  const timed = async <T>(part: string, of: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await of();
    parts.push(row(part, people, performance.now() - begun));
    return result;
  };

  const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary, contacts: Object.values(contacts), indicators };
  mapJourneys(simulateCohort({ ...world, people: practice, seed: 1 }).journeys, rules, options);
  const cohort = await timed('simulate', () => simulateCohort({ ...world, people, seed: 7 }));
  const journeys = await timed('journeys', () => cohort.journeys);
  const mapped = await timed('map', () => mapJourneys(journeys, rules, options));
  await timed('report', () => writeReport(buildReport(mapped, { words: reportWords }), 'markdown'));
  if (Number(values.areas) > 0) await byArea(Number(values.areas), people, timed);
  const findings = mapped.findings.length;

  const some = Math.min(people, atOnce);
  const few = Math.min(people, 300);
  const { counts, often, moved } = countedWork(some);
  const told = simulateCohort({ ...world, people: few, seed: 7 });
  const those = simulateCohort({ ...world, people: some, seed: 7 }).journeys;
  // XState comes last: calls that have met two kinds of stepper stay slower for both.
  const least = {
    ...inTurns({
      simulate: () => simulateCohort({ ...world, people: some, seed: 7 }).events,
      bound: () => bound(some, moved, often),
      map: () => mapJourneys(those, rules, options).findings.length,
      'simulate, warm thousand': () => simulateCohort({ ...world, people: practice, seed: 7 }).events,
    }),
    ...inTurns({
      'simulate, few': () => simulateCohort({ ...world, people: few, seed: 7 }).events,
      step: () => replayBySteps(told),
    }),
    ...inTurns({ 'step by XState': () => replayBySteps(told, { stepperOf: xstateStepper }) }, 2),
  } as Record<string, number>;
  const first = Math.min(...times(runs, firstThousand));
  for (const [part, of] of [
    ['simulate, at once', some],
    ['bound', some],
    ['map, at once', some],
    ['simulate, few', few],
    ['step', few],
    ['step by XState', few],
    ['simulate, warm thousand', practice],
  ] as const)
    parts.push(row(part, of, least[part.replace(', at once', '')] as number));
  parts.push(row('simulate, first thousand', practice, first));

  const { index, cli } = await installed();
  const started = inTurns(
    {
      'import xstate and zod': () => importTime(['xstate', 'zod']),
      'import justice-pathway': () => importTime([index]),
      'node -e 0': () => wallTime(['-e', '0']),
      dates: () => wallTime([cli, 'dates', '--sentence', '48m', '--from', '2026-06-01', '--format', 'json']),
    },
    9,
  );
  const of = (part: string): number => (least[part] ?? started[part]) as number;
  const ratios = {
    simulateToBound: short(of('simulate') / of('bound')),
    xstateStepToSimulate: short(of('step by XState') / of('simulate, few')),
    stepToSimulate: short(of('step') / of('simulate, few')),
    firstToWarm: short(first / of('simulate, warm thousand')),
    mapToSimulate: short(of('map') / of('simulate')),
    importToPeers: short(of('import justice-pathway') / of('import xstate and zod')),
    datesToNode: short(of('dates') / of('node -e 0')),
  };
  const startUp = Object.entries(started).map(([part, ms]) => ({ part, seconds: ms / 1000 }));
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (values.format === 'json') {
    console.log(
      JSON.stringify({ rows: [...parts, ...startUp], ratios, counted: counts, events: cohort.events, findings, peakMB }, null, 2),
    );
    return;
  }
  for (const { part, seconds, journeysPerSecond } of parts)
    console.log(`${part.padEnd(26)} ${seconds.toFixed(3)} s  ${journeysPerSecond} journeys/s`);
  for (const { part, seconds } of startUp) console.log(`${part.padEnd(26)} ${seconds.toFixed(3)} s`);
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name}: ${ratio}`);
  for (const [kind, { simulate, bound }] of Object.entries(counts))
    console.log(`${kind.padEnd(14)} ${simulate} by journey, in the bound ${bound}`);
  console.log(`${cohort.events} events, ${findings} answers, ${peakMB} MB`);
}

const short = (ratio: number): number => Number(ratio.toPrecision(3));

function row(part: string, people: number, ms: number): Part {
  return { part, people, seconds: ms / 1000, journeysPerSecond: Math.round((1000 * people) / ms) };
}

function times<T>(count: number, of: () => T): T[] {
  return Array.from({ length: count }, of);
}

/** Milliseconds of this thread on the processor, so that what else the machine does counts little. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of each part, the least of so many rounds; a part that measures itself answers with its own. */
function inTurns(parts: Readonly<Record<string, () => unknown>>, rounds = turns): Record<string, number> {
  const least: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [part, of] of Object.entries(parts)) {
      const begun = cpuTime();
      const answer = of();
      const ms = typeof answer === 'number' && !Number.isInteger(answer) ? answer : cpuTime() - begun;
      least[part] = Math.min(least[part] ?? Number.POSITIVE_INFINITY, ms);
    }
  }
  return least;
}

const counting = fileURLToPath(new URL('./pathway/counted.ts', import.meta.url));
const fresh = fileURLToPath(new URL('./pathway/fresh.ts', import.meta.url));
const flags = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'];

interface CountedWork {
  /** Calls by journey: what a simulation makes, and what the bound makes. */
  readonly counts: Readonly<Record<string, { readonly simulate: number; readonly bound: number }>>;
  readonly often: Asides;
  readonly moved: readonly (readonly MovedCase[])[];
}

/** What the bound has to do, counted in a process of its own: counting spoils the code that is timed. */
function countedWork(people: number): CountedWork {
  const folder = mkdtempSync(join(tmpdir(), 'justice-pathway-bench-'));
  try {
    const file = join(folder, 'counted.json');
    execFileSync(process.execPath, [...flags, counting, String(people), file]);
    return JSON.parse(readFileSync(file, 'utf8')) as CountedWork;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds on the processor of the simulation alone, of the first thousand people in a process of their own. */
function firstThousand(): number {
  const told = execFileSync(process.execPath, [...flags, fresh, String(practice)], { encoding: 'utf8' });
  return (JSON.parse(told) as { simulate: number }).simulate;
}

/** The same people in so many areas: simulated, hashed and measured by workers, which start and compile within the time. */
async function byArea(count: number, people: number, timed: (part: string, of: () => Promise<unknown>) => Promise<unknown>): Promise<void> {
  const baseline = scenarioById('baseline');
  if (!baseline) throw new Error('no baseline');
  const areas = Array.from({ length: count }, (_, index) => ({ id: `area-${index + 1}`, people: Math.round(people / count) }));
  const scenarios = areas.map(() => baseline);
  for (const workers of [1, 2]) {
    await timed(`areas, ${workers} worker${workers > 1 ? 's' : ''}`, () =>
      runAreas({ areas, seed: 7 }, scenarios, 'none', workers, () => undefined),
    );
  }
}
