import { parentPort, workerData } from 'node:worker_threads';
import { type EndTask, endRun } from './end-run.ts';

// One worker of the long check: told a scenario and a seed, answers with who was stopped.

parentPort?.on('message', (task: EndTask) => parentPort?.postMessage(endRun(task, workerData as string)));
