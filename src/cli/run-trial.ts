import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { isTrialPrecise, type Replication, runReplication, type TrialPlan } from '../simulate/index.ts';
import { scottishWorld } from './scottish-world.ts';
import type { TrialTask } from './simulation-worker.ts';

export interface TrialRun {
  /** Threads beside this one; 0 runs everything here. */
  readonly workers: number;
  /** Stop as soon as every measure of the first scenario is this precise; looked at after every ten replications. */
  readonly precise?: { readonly relative?: number; readonly absolute?: number };
  readonly progress?: (share: number) => void;
}

const batch = 10;

/** Runs a trial's replications, in this thread or over several; what comes back does not depend on which. */
export async function runTrial(plan: TrialPlan, run: TrialRun): Promise<Replication[]> {
  const scenarios = 1 + plan.compare.length;
  const done: Replication[] = [];
  const team = openTeam(plan, Math.min(run.workers, scenarios * plan.replications));
  try {
    for (let from = 0; from < plan.replications; from += batch) {
      const to = run.precise ? Math.min(from + batch, plan.replications) : plan.replications;
      const tasks: TrialTask[] = [];
      for (let replication = from; replication < to; replication += 1) {
        for (let place = 0; place < scenarios; place += 1) tasks.push({ place, replication });
      }
      const total = scenarios * plan.replications;
      done.push(...(await team.run(tasks, () => run.progress?.((done.length + team.finished()) / total))));
      if (!run.precise || isTrialPrecise(plan, done, run.precise)) break;
    }
  } finally {
    await team.close();
  }
  run.progress?.(1);
  return done;
}

interface Team {
  run(tasks: readonly TrialTask[], tick: () => void): Promise<Replication[]>;
  finished(): number;
  close(): Promise<void>;
}

function openTeam(plan: TrialPlan, size: number): Team {
  const file = workerFile();
  if (size < 1 || file === undefined) return alone(plan);
  const source = file.pathname.endsWith('.ts');
  const execArgv = source ? ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'] : [];
  const workers = Array.from({ length: size }, () => new Worker(file, { workerData: plan, execArgv }));
  let finished = 0;
  return {
    finished: () => finished,
    run(tasks, tick) {
      const results: Replication[] = [];
      finished = 0;
      let next = 0;
      return new Promise((resolve, reject) => {
        if (tasks.length === 0) resolve(results);
        for (const worker of workers) {
          worker.removeAllListeners();
          const give = (): void => {
            const task = tasks[next];
            if (task) worker.postMessage(task);
            next += 1;
          };
          worker.on('error', reject);
          worker.on('message', (result: Replication) => {
            results.push(result);
            finished = results.length;
            tick();
            if (results.length === tasks.length) resolve(results);
            else give();
          });
          give();
        }
      });
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function alone(plan: TrialPlan): Team {
  let finished = 0;
  return {
    finished: () => finished,
    run: async (tasks, tick) => {
      finished = 0;
      return tasks.map(({ place, replication }) => {
        const result = runReplication(scottishWorld, plan, place, replication);
        finished += 1;
        tick();
        return result;
      });
    },
    close: async () => undefined,
  };
}

/** Beside this file, as source or as built. */
function workerFile(): URL | undefined {
  return [new URL('./simulation-worker.ts', import.meta.url), new URL('./simulation-worker.js', import.meta.url)].find((url) =>
    existsSync(url),
  );
}
