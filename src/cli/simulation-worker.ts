import { parentPort, workerData } from 'node:worker_threads';
import { runReplication, type TrialPlan } from '../simulate/index.ts';
import { scottishWorld } from './scottish-world.ts';

// One worker of a trial: told a scenario and a replication, answers with what they gave.

/** A piece of work: place 0 is the plan's own scenario, others are those it is compared with. */
export interface TrialTask {
  readonly place: number;
  readonly replication: number;
}

const plan = workerData as TrialPlan;

parentPort?.on('message', (task: TrialTask) => {
  parentPort?.postMessage(runReplication(scottishWorld, plan, task.place, task.replication));
});
