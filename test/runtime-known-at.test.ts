import { DAY, memoryStore, type Store } from 'justice-pathway';
import { expect, it } from 'vitest';
import { served } from './runtime-corrections-sample.ts';
import { start } from './runtime-sample.ts';

const day = start + 10 * DAY;

it('by now all is known that is written, what a clock that was ahead wrote too', async () => {
  const { cases, clock, id } = await served();
  clock.set(day + 30 * DAY);
  await cases.send(id, { type: 'custody.note' });
  clock.set(day);
  const stands = (await cases.get(id))?.case;
  expect(stands).toMatchObject({ at: day + 30 * DAY, context: { notes: 1 } });
  for (const at of [day, day + DAY]) expect(await cases.caseKnownAt(id, at), String(at)).toEqual(stands);
  expect(await cases.caseKnownAt(id, day - 1)).toMatchObject({ context: { notes: 0 } });
});

it('a case is from the very instant at which it was opened, and stands then as far as it had come', async () => {
  const { cases, id } = await served();
  const first = (await cases.get(id))?.case;
  await cases.send(id, { type: 'custody.note' });
  const last = (await cases.get(id))?.case;
  expect(await cases.caseAt(id, start)).toEqual(first);
  expect(await cases.caseAt(id, day - 1)).toEqual(first);
  expect(await cases.caseAt(id, day)).toEqual(last);
  expect(last?.seq).toBeGreaterThan(first?.seq ?? Number.NaN);
  expect(await cases.caseAt(id, start - 1)).toBeUndefined();
});

it('what was written after a clock was put back a little was known then, though a checkpoint stands before it', async () => {
  const kept = memoryStore();
  let checks = false;
  const store: Store = {
    ...kept,
    load: async (of) => {
      const found = await kept.load(of);
      return found && checks ? { ...found, checkpoint: -1_000 } : found;
    },
  };
  const { cases, clock, id } = await served({ store });
  await cases.send(id, { type: 'custody.note' });
  clock.set(day + 100);
  checks = true;
  await cases.send(id, { type: 'custody.note' });
  checks = false;
  clock.set(day + 40);
  await cases.send(id, { type: 'health.seen' });
  clock.set(day + 200);
  const stands = (await cases.get(id))?.case;
  for (const at of [day + 40, day + 70, day + 100]) expect(await cases.caseKnownAt(id, at), String(at)).toEqual(stands);
  expect(await cases.caseKnownAt(id, day + 39)).toMatchObject({ context: { notes: 1 } });
  await cases.stop();
  await kept.close();
});
