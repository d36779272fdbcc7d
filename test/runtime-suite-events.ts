import { DAY, manualWaker, openCases, type Sent } from 'justice-pathway';
import { expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { type Begin, release, serving, start } from './runtime-sample.ts';

/** Opening a case and sending events to it. */
export function eventsSuite(begin: Begin): void {
  it('opens a case, sends events, and keeps what was said', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const view = await cases.get(id);
    expect(view).toMatchObject({
      case: { stage: 'custody', value: { sentenced: 'serving' } },
      profile: { needs: ['housing'] },
      closedAt: null,
    });
    expect(view?.agenda.map((due) => due.name)).toEqual(['weeks12', 'reviewDay', 'release']);
    expect(view?.allowed.map((each) => each.type)).toEqual(['custody.date.moved', 'custody.note', 'person.died']);
    expect((await cases.journal(id)).map((line) => line.content?.entry.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('refuses what the engine refuses, and changes nothing', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    expect(await cases.send(id, { type: 'custody.liberated' })).toMatchObject({ ok: false, reason: 'not-allowed-here' });
    expect(await cases.send('nobody', { type: 'custody.note' })).toMatchObject({ ok: false, reason: 'no-such-case' });
    expect(await cases.send(id, { type: 'custody.note', at: start + DAY })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect((await cases.journal(id)).length).toBe(6);
  });

  it('applies a command once', async () => {
    const { cases } = await begin();
    const first = await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, command: 'open-1' });
    const again = await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, command: 'open-1' });
    expect([first.ok, again]).toMatchObject([true, { ok: true, repeated: true, case: { id: 'c1', revision: 1 } }]);
    expect(await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } })).toMatchObject({
      reason: 'case-exists',
    });
    const received = { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } } as const;
    const one = await cases.send('c1', received, { command: 'k1' });
    const two = await cases.send('c1', received, { command: 'k1' });
    expect(two).toMatchObject({ ok: true, repeated: true, case: { revision: 2 } });
    expect((two as Sent).entries).toEqual((one as Sent).entries);
    await cases.open({ id: 'c2', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await cases.send('c2', { type: 'custody.note' }, { command: 'k1' })).toMatchObject({ ok: false, reason: 'command-reused' });
  });

  it('gives a writer that saw an older revision a conflict, and tries again for one that did not say', async () => {
    const { cases, store, clock } = await begin();
    const id = await serving(cases);
    expect(await cases.send(id, { type: 'custody.note' }, { expected: 2 })).toMatchObject({ ok: true });
    expect(await cases.send(id, { type: 'custody.note' }, { expected: 2 })).toMatchObject({ ok: false, reason: 'conflict', revision: 3 });
    const other = await openCases({ store, pathway: sample, clock, waker: manualWaker });
    const both = await Promise.all(
      [0, 1, 2].map((n) => (n % 2 ? other : cases).send(id, { type: 'case.reviewed', attrs: { by: `w${n}` } })),
    );
    expect(both.map((each) => each.ok)).toEqual([true, true, true]);
    expect((await cases.get(id))?.case.revision).toBe(6);
    expect(await cases.verify(id)).toEqual([]);
    await other.stop();
  });

  it('tells every open case of a person what concerns the person', async () => {
    const { cases } = await begin();
    const one = await serving(cases);
    const two = await serving(cases, 'c2');
    const three = await serving(cases, 'c3', 'p2');
    const died = await cases.send(one, { type: 'person.died' }, { command: 'd' });
    expect(died).toMatchObject({ ok: true, case: { stage: null }, others: [{ case: two, ok: true }] });
    expect(await cases.send(one, { type: 'person.died' }, { command: 'd' })).toMatchObject({ ok: true, repeated: true });
    expect((await cases.get(two))?.case).toMatchObject({ stage: null, outcome: 'died' });
    expect((await cases.get(three))?.case.stage).toBe('custody');
    expect((await cases.find({ person: 'p1', open: true })).length).toBe(0);
    expect((await cases.find({ open: false })).map((view) => view.case.id)).toEqual([one, two]);
  });
}
