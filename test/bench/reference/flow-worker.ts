// One worker of the reference scenario. It runs a small cohort for practice, so that it has compiled before the clock starts.
import { parentPort, workerData } from 'node:worker_threads';
import { runFlow } from 'justice-pathway';
import { serveFlow } from 'justice-pathway/adapters';
import { modelOf } from './ours.ts';
import type { Profile } from './scenario.ts';

const { people, profile } = workerData as { readonly people: number; readonly profile: Profile };
const model = modelOf(people, profile);
const practice = Math.min(people, 10_000);
runFlow({ ...model, desks: modelOf(practice, profile).desks }, practice);
serveFlow(parentPort, model);
