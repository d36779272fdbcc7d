import { DAY, memoryStore } from 'justice-pathway';
import { expect, it } from 'vitest';
import { idOf, served } from './runtime-corrections-sample.ts';
import { beginOn, housing, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

it('a case closed on another day than was first written is closed on that day, for whoever keeps cases for so long', async () => {
  const { cases, id } = await served();
  await cases.send(id, { type: 'person.died' });
  expect((await cases.get(id))?.closedAt).toBe(start + 10 * DAY);
  const died = await idOf(cases, id, 'person.died');
  expect(await cases.correct(id, { replace: died, event: { type: 'person.died', at: start + 2 * DAY } })).toMatchObject({ ok: true });
  expect((await cases.get(id))?.closedAt).toBe(start + 2 * DAY);
  const retained = await cases.retain({ closedBefore: start + 3 * DAY, dryRun: true });
  expect(retained.notErased).toEqual([{ case: id, reason: 'dry-run' }]);
  expect(await cases.correct(id, { withdraw: await idOf(cases, id, 'entry.corrected') })).toMatchObject({ ok: true });
  expect(await cases.get(id)).toMatchObject({ closedAt: null, case: { stage: 'custody' } });
  expect(await cases.verify(id)).toEqual([]);
});

it('a case stays closed on the day on which it was, whatever is written of it later', async () => {
  const { cases, clock } = await begin({ hooks: [housing] });
  const id = await serving(cases);
  await cases.send(id, { type: 'person.died' });
  clock.set(start + 5 * DAY);
  expect(await cases.tick()).toMatchObject({ asked: 1 });
  expect((await cases.journal(id)).at(-1)?.content?.entry).toMatchObject({ type: 'moment.offered', at: start + 5 * DAY });
  expect((await cases.get(id))?.closedAt).toBe(start);
});
