// One worker of the reference scenario. It runs smaller cohorts for practice, so that V8 has compiled before the clock starts.
import { parentPort, workerData } from 'node:worker_threads';
import { flowColumns } from './flow/flow-columns.ts';
import { flowPhases, openFlowPart } from './flow/flow-part.ts';
import { serveFlow } from './flow/flow-worker.ts';
import { modelOf } from './ours.ts';
import type { Profile } from './scenario.ts';

const { people, profile } = workerData as { readonly people: number; readonly profile: Profile };
const model = modelOf(people, profile);
const practice = Math.min(people, 50_000);
const smaller = { ...model, desks: modelOf(practice, profile).desks };
for (let turn = 0; turn < 3; turn += 1) {
  const part = openFlowPart(smaller, flowColumns(smaller, practice, 1, true));
  for (const phase of flowPhases) part[phase]();
}
serveFlow(parentPort, model);
