import {
  type Cases,
  DAY,
  type Hook,
  instant,
  manualWaker,
  type OpenCasesOptions,
  openCases,
  type Store,
  settableClock,
} from 'justice-pathway';
import { afterEach } from 'vitest';
import { sample } from './engine-sample.ts';

export const start = instant('2026-01-05T09:00:00Z');
export const release = start + 200 * DAY;
type Sample = typeof sample;

export const housing: Hook = { id: 'housing', domain: 'housing', contacts: 'all', ask: () => [{ service: 'housing-options' }] };

/** Opens cases on new stores, and closes both after each test. */
export function beginOn(newStore: () => Promise<Store>) {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  return async (options: Partial<OpenCasesOptions<Sample>> = {}) => {
    const store = options.store ?? (await newStore());
    const clock = settableClock(start);
    const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker, backoffMs: () => 1000, ...options });
    opened.push(async () => {
      await cases.stop();
      if (!options.store) await store.close();
    });
    return { store, clock, cases };
  };
}

export type Begin = ReturnType<typeof beginOn>;

/** Opens a case and has it received under sentence. */
export async function serving(cases: Cases<Sample>, id = 'c1', person = 'p1'): Promise<string> {
  const opened = await cases.open({ id, person, profile: { needs: ['housing'] }, stage: 'custody', input: { releaseAt: null } });
  if (!opened.ok) throw new Error(opened.message);
  const sent = await cases.send(id, { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } });
  if (!sent.ok) throw new Error(sent.message);
  return id;
}
