import { parentPort, workerData } from 'node:worker_threads';
import { type AreaJob, workOfArea } from './trial/area-work.ts';

// One worker of a run over several areas: told an area's place, answers with what it gave.

const job = workerData as AreaJob;

parentPort?.on('message', (place: number) => parentPort?.postMessage(workOfArea(job, place)));
