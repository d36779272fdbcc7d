import { gapShares } from './gap-shares.ts';
import { LogHash, type Profile } from './scenario.ts';

interface Log {
  readonly length: number;
  each(use: (at: number, person: number, code: number) => void): void;
}
interface Tool {
  readonly name: string;
  readonly profiles: readonly Profile[];
  /** Slow tools run a smaller cohort at most. */
  readonly most: number;
  readonly runs: number;
  prepare(people: number, profile: Profile): Promise<() => Log>;
}

const all = Number.POSITIVE_INFINITY;

export const tools: readonly Tool[] = [
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

/** Runs one tool once, here: from the first draw to the last record. */
export async function measure(tool: Tool, people: number, profile: Profile): Promise<Row> {
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
