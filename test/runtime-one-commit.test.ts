import { DAY, HOUR, type Hook, memoryStore } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { beginOn, housing, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

describe('an event that comes after something fell due', () => {
  it('has the case found by the contacts of both, and asks about both', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 80 * DAY);
    await cases.send(id, { type: 'case.reviewed', attrs: { by: 'w' } });
    for (const contact of ['reception', 'planning', 'review'] as const)
      expect(
        (await cases.find({ contact })).map((view) => view.case.id),
        contact,
      ).toEqual([id]);
    expect(await cases.find({ contact: 'gate' })).toEqual([]);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('is answered, when it is sent again, with what was written then: all of it and no more', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 80 * DAY);
    const event = { type: 'case.reviewed', attrs: { by: 'w' }, id: 'letter' } as const;
    const first = await cases.send(id, event, { command: 'k' });
    const again = { ok: true, repeated: true, entries: first.ok ? first.entries : [] };
    expect(await cases.send(id, event, { command: 'k' })).toMatchObject(again);
    expect(await cases.send(id, event)).toMatchObject(again);
    expect(again.entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.reviewed', 'due.fired']));
  });
});

describe('hooks that hear several moments at once', () => {
  it('are asked in their order, and one that is asked once a case about the first', async () => {
    const heard: string[] = [];
    const hook = (id: string, more: Partial<Hook> = {}): Hook => ({
      id,
      domain: 'housing',
      contacts: ['planning', 'gate'],
      ask: ({ contact }) => {
        heard.push(`${id} ${contact}`);
        return [];
      },
      ...more,
    });
    const { cases, clock, store } = await begin({ hooks: [hook('each'), hook('once', { oncePer: 'case', order: -1 })] });
    const id = await serving(cases);
    clock.set(release);
    await cases.tick();
    expect(heard).toEqual(['once planning', 'each planning', 'each gate']);
    expect((await store.calls({ status: 'done', case: id })).map(({ hook: of, order }) => `${of} ${order}`).sort()).toEqual([
      'each 1',
      'each 2',
      'once 0',
    ]);
  });

  it('write their answer no earlier than what the case has come to, and at its own time otherwise', async () => {
    const silent: Hook = { ...housing, ask: () => [] };
    const answered = async (clockAt: number) => {
      const { cases, clock } = await begin({ hooks: [silent] });
      const id = await serving(cases);
      clock.set(start + HOUR);
      await cases.send(id, { type: 'custody.note' });
      clock.set(clockAt);
      await cases.tick();
      const line = (await cases.journal(id)).find(({ content }) => content?.entry.type === 'hook.answered');
      return line?.content?.entry.at;
    };
    expect(await answered(start + 2 * HOUR)).toBe(start + 2 * HOUR);
    expect(await answered(start + HOUR / 2)).toBe(start + HOUR);
  });
});

describe('a case that is not indexed by its facts yet', () => {
  it('has none made up by what happens next, and all of them once it is indexed', async () => {
    const { cases, store } = await begin();
    const id = await serving(cases);
    await cases.send(id, { type: 'custody.note' });
    const stored = await store.load(id);
    await store.reindex(id, stored?.seq ?? 0, undefined, []);
    await cases.send(id, { type: 'custody.note' });
    expect(await cases.get(id)).not.toHaveProperty('facts');
    expect((await cases.find({ facts: { notes: 2 } })).map((view) => view.facts)).toMatchObject([{ notes: 2, needs: ['housing'] }]);
  });
});
