import { isTrialPrecise, type Replication, runReplication, type TrialPlan } from '../../simulate/index.ts';
import { type OwnNumbers, worldOf } from '../load/own-assumptions.ts';
import { openTeam, type WorkerTeam } from '../worker-team.ts';

/** A piece of work: place 0 is the plan's own scenario, others are those it is compared with. */
export interface TrialTask {
  readonly plan: TrialPlan;
  readonly place: number;
  readonly replication: number;
  /** In place of the national numbers. */
  readonly own?: OwnNumbers;
}
export type TrialTeam = WorkerTeam<TrialTask, Replication>;

export interface TrialRun {
  readonly team: TrialTeam;
  readonly own?: OwnNumbers;
  /** Stop as soon as every measure and difference is this precise; looked at after every ten replications. */
  readonly precise?: { readonly relative?: number; readonly absolute?: number };
  readonly progress?: (share: number) => void;
}

const batch = 10;

/** @param size Threads beside this one; 0 runs everything here. */
export function openTrialTeam(size: number): TrialTeam {
  return openTeam('simulation-worker', undefined, size, workOfTrial);
}

export function workOfTrial({ plan, place, replication, own = {} }: TrialTask): Replication {
  return runReplication(worldOf(own), plan, place, replication);
}

/** Runs a trial's replications, in order of replication, then scenario. */
export async function runTrial(plan: TrialPlan, { team, own = {}, precise, progress }: TrialRun): Promise<Replication[]> {
  const scenarios = 1 + plan.compare.length;
  const total = scenarios * plan.replications;
  const done: Replication[] = [];
  for (let from = 0; from < plan.replications; from += batch) {
    const to = precise ? Math.min(from + batch, plan.replications) : plan.replications;
    const tasks: TrialTask[] = [];
    for (let replication = from; replication < to; replication += 1) {
      for (let place = 0; place < scenarios; place += 1) tasks.push({ plan, place, replication, own });
    }
    done.push(...(await team.run(tasks, (count) => progress?.((done.length + count) / total))));
    if (!precise || isTrialPrecise(plan, done, precise)) break;
  }
  progress?.(1);
  return done;
}
