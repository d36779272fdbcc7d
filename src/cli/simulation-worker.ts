import { parentPort } from 'node:worker_threads';
import { type TrialTask, workOfTrial } from './trial/run-trial.ts';

// One worker of trials: told a scenario and a replication, answers with what they gave.

parentPort?.on('message', (task: TrialTask) => parentPort?.postMessage(workOfTrial(task)));
