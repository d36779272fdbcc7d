import { DAY, memoryStore } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
type Begun = Awaited<ReturnType<typeof begin>>;

/** Contacts that a case is found by, before and after it is found anew from its journal. */
async function bothWays({ cases, store }: Begun) {
  const met = async () =>
    (await store.indexOf('c1')).met.map(({ contact, domain, at }) => `${contact} ${domain} ${(at - start) / DAY}`).sort();
  const before = await met();
  await store.reindex('c1', (await store.load('c1'))?.seq as number, undefined, []);
  expect(await met()).toEqual([]);
  await cases.count({ contact: 'gate' });
  return [before, await met()];
}

describe('a case that is found anew from its journal', () => {
  it('is found by the contacts that it came to, stage after stage', async () => {
    const begun = await begin();
    await serving(begun.cases);
    begun.clock.set(release);
    await begun.cases.tick();
    const [before, after] = await bothWays(begun);
    expect(after).toEqual(before);
    expect(after).toEqual([
      'gate housing 200',
      'planning financial 116',
      'planning housing 116',
      'reception health 0',
      'reception housing 0',
    ]);
  });

  it('is found by those of the corrected case, and by none that still waits for a person', async () => {
    const begun = await begin({ catchUp: { afterMs: DAY, decide: (due) => (due.name === 'weeks12' ? 'ask' : 'fire') } });
    const { cases, clock } = begun;
    await serving(cases);
    clock.set(start + 5 * DAY);
    const sent = await cases.send('c1', { type: 'case.reviewed' });
    clock.set(start + 150 * DAY);
    await cases.tick();
    expect((await cases.get('c1'))?.held.map(({ name }) => name)).toEqual(['weeks12']);
    const replace = sent.ok ? (sent.entries[0]?.id as string) : '';
    expect(await cases.correct('c1', { replace, event: { type: 'case.reviewed', at: start + 3 * DAY } })).toMatchObject({ ok: true });
    const [before, after] = await bothWays(begun);
    expect(after).toEqual(before);
    expect(after).toEqual(['reception health 0', 'reception housing 0', 'review financial 3']);
  });

  it('is found by those of each stage where it was corrected at its end', async () => {
    const begun = await begin();
    const { cases, clock } = begun;
    await serving(cases);
    clock.set(release);
    await cases.tick();
    clock.set(release + 2 * DAY);
    await cases.send('c1', { type: 'custody.recalled' });
    const reviewed = await cases.send('c1', { type: 'case.reviewed' });
    expect(await cases.correct('c1', { withdraw: reviewed.ok ? (reviewed.entries[0]?.id as string) : '' })).toMatchObject({ ok: true });
    const [before, after] = await bothWays(begun);
    expect(after).toEqual(before);
    expect(after).toContain('gate housing 200');
    expect(after?.join()).not.toContain('review');
  });

  it('is found by what was written where its journal cannot be played again', async () => {
    const begun = await begin();
    const { cases, store } = begun;
    await serving(cases);
    const sent = await cases.send('c1', { type: 'case.reviewed' });
    await cases.correct('c1', { withdraw: sent.ok ? (sent.entries[0]?.id as string) : '' });
    const whole = store.journal;
    Object.assign(store, {
      journal: async (id: string) =>
        (await whole(id)).map((line) => {
          const entry = line.content?.entry;
          return entry?.type === 'custody.received'
            ? { ...line, content: { ...line.content, entry: { ...entry, type: 'custody.liberated' } } }
            : line;
        }),
    });
    const [, after] = await bothWays(begun);
    expect(after).toEqual(['reception health 0', 'reception housing 0', 'review financial 0']);
  });
});
