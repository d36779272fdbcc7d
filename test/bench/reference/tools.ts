import { gapShares } from './gap-shares.ts';
import { LogHash, type Profile } from './scenario.ts';

interface Log {
  readonly length: number;
  each(use: (at: number, person: number, code: number) => void): void;
}
/** A tool that runs here. */
interface Tool extends Chosen {
  prepare(people: number, profile: Profile): Promise<() => Log>;
}
/** A tool of another language, which times itself; it is not run where it is not installed. */
interface Outside extends Chosen {
  outside(people: number, profile: Profile): Promise<OutsideRun | undefined>;
}
interface OutsideRun {
  readonly seconds: number;
  readonly records: number;
  readonly peakMB: number;
  readonly notInTime: readonly number[];
}
interface Chosen {
  readonly name: string;
  readonly profiles: readonly Profile[];
  /** Slow tools run a smaller cohort at most. */
  readonly most: number;
  readonly runs: number;
}

const all = Number.POSITIVE_INFINITY;

export const tools: readonly (Tool | Outside)[] = [
  {
    name: 'justice-pathway',
    profiles: ['full', 'core'],
    most: all,
    runs: 3,
    prepare: async (people, profile) => {
      const { ownRun } = await import('./own.ts');
      return () => ownRun(people, profile);
    },
  },
  {
    name: 'hand-written-look-ahead',
    profiles: ['full'],
    most: all,
    runs: 5,
    prepare: async (people) => {
      const { handWritten } = await import('./hand-written.ts');
      return () => handWritten(people);
    },
  },
  {
    name: 'xstate-actors',
    profiles: ['full'],
    most: 10_000,
    runs: 1,
    prepare: async (people) => (await import('./peers/xstate-actors.ts')).prepare(people),
  },
  {
    name: 'xstate-transition',
    profiles: ['full'],
    most: 10_000,
    runs: 1,
    prepare: async (people) => (await import('./peers/xstate-transition.ts')).prepare(people),
  },
  {
    name: 'robot3',
    profiles: ['full'],
    most: all,
    runs: 1,
    prepare: async (people) => (await import('./peers/robot3.ts')).prepare(people),
  },
  {
    name: 'simjs',
    profiles: ['core'],
    most: all,
    runs: 1,
    prepare: async (people) => (await import('./peers/simjs.ts')).prepare(people),
  },
  {
    name: 'simpy-tuned',
    profiles: ['full', 'core'],
    most: all,
    runs: 1,
    outside: async (people, profile) => (await import('./peers/simpy.ts')).runSimpy(people, profile),
  },
];

export interface Row {
  readonly tool: string;
  readonly people: number;
  readonly seconds: number;
  readonly journeysPerSecond: number;
  readonly records: number;
  readonly hash: string;
  readonly peakMB: number;
  /** Share of needs not met in time, by service; `null` where the tool writes no such records. */
  readonly notInTime: readonly (number | null)[];
}

/** Runs one tool once, from the first draw to the last record; `null` where it is not installed. */
export async function measure(tool: Tool | Outside, people: number, profile: Profile): Promise<Row | null> {
  if ('outside' in tool) {
    const run = await tool.outside(people, profile);
    if (!run) return null;
    const { seconds, records, peakMB, notInTime } = run;
    return { tool: tool.name, people, seconds, journeysPerSecond: Math.round(people / seconds), records, hash: '-', peakMB, notInTime };
  }
  const run = await tool.prepare(people, profile);
  const begun = performance.now();
  const log = run();
  const seconds = (performance.now() - begun) / 1000;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  const hash = new LogHash();
  log.each((at, person, code) => hash.add(at, person, code));
  return {
    tool: tool.name,
    people,
    seconds,
    journeysPerSecond: Math.round(people / seconds),
    records: log.length,
    hash: hash.text(),
    peakMB,
    notInTime: gapShares(log, people),
  };
}
