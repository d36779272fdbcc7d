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
  /** @param workers Threads beside this one, for a tool that can use them. */
  prepare(people: number, profile: Profile, workers: number): Promise<Prepared>;
}
interface Prepared {
  (): Log | Promise<Log>;
  readonly close?: () => Promise<void>;
}

const all = Number.POSITIVE_INFINITY;

export const tools: readonly Tool[] = [
  {
    name: 'justice-pathway',
    profiles: ['full', 'core'],
    most: all,
    runs: 5,
    prepare: async (people, profile, workers) => {
      const ours = await import('./ours.ts');
      if (workers === 0) return ours.prepare(people, profile);
      const team = await ours.prepareTeam(people, profile, workers);
      return Object.assign(async () => (await team.run(people)).log, { close: team.close });
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
  /** Threads that shared the work; absent: the process's own. */
  readonly workers?: number;
  readonly seconds: number;
  readonly journeysPerSecond: number;
  readonly records: number;
  readonly hash: string;
  readonly peakMB: number;
}

/** Runs one tool once, here: from the first draw to the last record. */
export async function measure(tool: Tool, people: number, profile: Profile, workers = 0): Promise<Row> {
  const run = await tool.prepare(people, profile, workers);
  const begun = performance.now();
  const given = run();
  const log = given instanceof Promise ? await given : given;
  const seconds = (performance.now() - begun) / 1000;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  const hash = new LogHash();
  log.each((at, person, code) => hash.add(at, person, code));
  await run.close?.();
  return {
    tool: tool.name,
    people,
    ...(workers === 0 ? {} : { workers }),
    seconds,
    journeysPerSecond: Math.round(people / seconds),
    records: log.length,
    hash: hash.text(),
    peakMB,
  };
}
