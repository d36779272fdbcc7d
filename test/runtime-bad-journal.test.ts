import { manualWaker, memoryStore, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

describe('a journal that cannot be read on this version', () => {
  it('is told by the line and why it is refused, whatever is asked of it', async () => {
    const { cases, store, clock } = await begin();
    const id = await serving(cases);
    await cases.send(id, { type: 'custody.note' });
    const { 'custody.note': _, ...vocabulary } = sample.vocabulary;
    const other = await openCases({ store, clock, waker: manualWaker, pathway: { ...sample, vocabulary } as unknown as typeof sample });
    const { length } = await cases.journal(id);
    for (const question of ['caseAt', 'caseKnownAt'] as const)
      await expect(other[question](id, start)).rejects.toMatchObject({
        code: 'bad-journal',
        data: { seq: length, reason: 'unknown-event' },
      });
    const cut = { ...store, journal: async () => (await store.journal(id)).slice(1) };
    const headless = await openCases({ store: cut, clock, waker: manualWaker, pathway: sample });
    const refused = await headless.caseAt(id, start).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'bad-journal' });
    expect((refused as { data: object }).data).toStrictEqual({ seq: 2 });
    for (const each of [other, headless]) await each.stop();
  });
});
