import { DAY, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { countingIds, xstateStepper } from 'justice-pathway/testing';
import { expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

it('the compiled stepper writes the same journal, hash by hash, as XState does', async () => {
  const kept: string[] = [];
  const moved = new Set<string>();
  const byXstate: typeof xstateStepper = (...given) => {
    moved.add(given[0].id);
    return xstateStepper(...given);
  };
  for (const stepperOf of [byXstate, undefined]) {
    const clock = settableClock(start);
    const store = memoryStore();
    const hook = { id: 'h', domain: 'housing' as const, contacts: 'all' as const, ask: () => [{ service: 's' }] };
    const options = { store, pathway: sample, clock, waker: manualWaker, ids: countingIds('id'), hooks: [hook] };
    const cases = await openCases({ ...options, ...(stepperOf ? { stepperOf } : {}) });
    const id = await serving(cases);
    await cases.send(id, { type: 'custody.note' });
    await cases.send(id, { type: 'custody.liberated' });
    clock.set(release + 10 * DAY);
    await cases.tick();
    await cases.send(id, { type: 'custody.recalled' });
    clock.set(release + 20 * DAY);
    await cases.correct(id, { add: { type: 'custody.note', at: start } });
    kept.push(canonical([await store.journal(id), await store.load(id), await store.dueBy(Number.MAX_SAFE_INTEGER, 99)]));
  }
  expect(kept[1]).toBe(kept[0]);
  expect(kept[0]).toContain('custody.recalled');
  expect([...moved].sort()).toEqual(['after', 'custody']);
});
