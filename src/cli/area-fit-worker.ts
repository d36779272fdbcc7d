import { parentPort } from 'node:worker_threads';
import type { AreaTask } from '../simulate/index.ts';
import { workOfAreaFit } from './trial/area-fit-work.ts';

// One worker of a fit: told a set of parameters, answers with the figures that it gives.

parentPort?.on('message', (task: AreaTask) => parentPort?.postMessage(workOfAreaFit(task)));
