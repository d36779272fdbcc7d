import { DAY, type Hook, memoryStore } from 'justice-pathway';
import { expect, it } from 'vitest';
import { bell, moved } from './runtime-corrections-sample.ts';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

it('a due time that waits for a decision does not hold back the same one at another instant', async () => {
  const { cases, clock } = await begin({ catchUp: { afterMs: DAY, decide: () => 'ask' } });
  const id = await serving(cases);
  const weeks12 = release - 84 * DAY;
  clock.set(weeks12 + 2 * DAY);
  await cases.tick();
  expect((await cases.held()).map(({ name, at }) => [name, at])).toEqual([['weeks12', weeks12]]);
  expect(await cases.send(id, moved(10, clock.now()))).toMatchObject({ ok: true });
  expect(await cases.held()).toEqual([]);
  clock.set(weeks12 + 10 * DAY);
  await cases.tick();
  expect(await cases.get(id)).toMatchObject({ case: { value: { sentenced: 'planning' } } });
  expect(await cases.held()).toEqual([]);
  expect(await cases.verify(id)).toEqual([]);
});

it('what waits for a consent is looked at again for a word on consent, and for nothing else, until its time is over', async () => {
  let asked = 0;
  const until = start + 20 * DAY;
  const waiting: Hook = {
    ...bell,
    ask: () => {
      asked += 1;
      return { notSent: 'no-consent', until };
    },
  };
  const { cases, store, clock } = await begin({ hooks: [waiting] });
  const id = await serving(cases);
  clock.set(start + DAY);
  await cases.send(id, { type: 'case.reviewed' });
  await cases.tick();
  expect(asked).toBe(1);
  const kept = await store.calls({ status: 'waiting' });
  expect(kept).toMatchObject([{ nextAt: until, held: { reason: 'no-consent', until } }]);
  clock.set(start + 2 * DAY);
  await cases.send(id, { type: 'health.seen' });
  await cases.correct(id, { add: { type: 'health.seen', at: start + DAY } });
  expect(await store.calls({ status: 'waiting' })).toEqual(kept);
  await cases.tick();
  expect(asked).toBe(1);
  clock.set(until);
  await cases.tick();
  expect(asked).toBe(1);
  expect(await store.calls({ status: 'waiting' })).toEqual([]);
});
