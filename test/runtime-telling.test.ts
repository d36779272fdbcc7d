import { DAY, manualWaker, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { start } from './runtime-sample.ts';
import { learned, lines, two } from './runtime-telling-sample.ts';

const future = { ok: false, reason: 'in-the-future' };

describe('telling a person’s cases', () => {
  it('reaches each open case of the person and nobody else’s, signed, at its time', async () => {
    const { cases, clock } = await two();
    clock.set(start + 2 * DAY);
    const told = await cases.tell('p1', { ...learned('money', start + DAY), asked: ['housing'] } as never, {
      by: 'worker',
      why: 'a letter',
    });
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    expect(told).toEqual({ ok: true, others });
    for (const id of ['c1', 'c2'])
      expect(await lines(cases, id)).toMatchObject([
        { by: 'worker', why: 'a letter', entry: { at: start + DAY, attrs: { needs: ['money'] }, asked: ['housing'] } },
      ]);
    expect(await lines(cases, 'c3')).toEqual([]);
    expect(await cases.tell('p1', learned('health'))).toEqual({ ok: true, others });
    const [, unsaid] = await lines(cases, 'c2');
    expect(unsaid).toMatchObject({ by: 'system', entry: { at: start + 2 * DAY } });
    expect(unsaid).not.toHaveProperty('why');
    expect(unsaid?.entry).not.toHaveProperty('asked');
    expect(await cases.owed()).toEqual([]);
  });

  it('of what one case was sent under an id of its own carries that id to no other case', async () => {
    const { cases } = await two();
    expect(await cases.send('c1', { ...learned('money'), id: 'letter' })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    const ids = async (id: string) => (await lines(cases, id)).map((line) => line?.entry.id);
    expect([await ids('c1'), (await ids('c2')).length, await ids('c2')]).toEqual([['letter'], 1, expect.not.arrayContaining(['letter'])]);
  });

  it('is refused for the future, and for a person without an open case', async () => {
    const { cases, clock } = await two();
    expect(await cases.tell('p1', learned('money', clock.now() + 1))).toMatchObject(future);
    expect(await cases.tell('p1', learned('money', clock.now()))).toMatchObject({ ok: true });
    await cases.send('c3', { type: 'person.died' });
    expect(await cases.tell('p2', learned('money'))).toMatchObject({ ok: false, reason: 'no-such-case' });
  });

  it('of a word that the pathway does not have is refused with the nearest, and no case hears of it', async () => {
    const { cases } = await two();
    expect(await cases.tell('p1', { type: 'person.dyed' } as never)).toMatchObject({
      ok: false,
      reason: 'unknown-event',
      nearest: 'person.died',
    });
    expect([await cases.owed(), (await cases.journal('c1')).length]).toEqual([[], 6]);
  });

  it('twice without a command tells twice; by one command once, and what is otherwise is refused', async () => {
    const { cases, clock } = await two();
    clock.set(start + DAY);
    await cases.tell('p1', learned('money'));
    await cases.tell('p1', learned('money'));
    expect(await lines(cases, 'c1')).toHaveLength(2);
    const command = { command: 'k' };
    expect(await cases.tell('p1', learned('health', start), command)).not.toHaveProperty('repeated');
    expect(await cases.tell('p1', learned('health', start), command)).toEqual({ ok: true, others: [], repeated: true });
    for (const id of ['c1', 'c2']) {
      const added = (await cases.journal(id)).filter(({ content }) => content?.entry.type === 'event.added');
      expect(added, id).toHaveLength(1);
    }
    const reused = { ok: false, reason: 'command-reused' };
    expect(await cases.tell('p2', learned('health', start), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('health'), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('health', start + 1), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('money', start), command)).toMatchObject(reused);
  });

  it('of an event with an id of its own tells each case once, and a second with something else in it is refused by each', async () => {
    const { cases, clock } = await two();
    const letter = { ...learned('money', start), id: 'letter-1' };
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    for (let time = 0; time < 2; time += 1) {
      expect(await cases.tell('p1', letter)).toEqual({ ok: true, others });
      clock.set(clock.now() + DAY);
      await cases.send('c2', { type: 'health.seen' });
    }
    for (const id of ['c1', 'c2']) expect((await lines(cases, id)).map(({ entry }) => entry.id)).toEqual(['letter-1']);
    expect(await cases.tell('p1', { ...letter, attrs: { needs: ['health'] } })).toEqual({
      ok: true,
      others: others.map((each) => ({ ...each, ok: false, reason: 'event-reused' })),
    });
    expect(await cases.owed()).toEqual([]);
  });

  it('by one command from two at once is done once', async () => {
    const { cases, store, clock } = await two();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([cases, other].map((each) => each.tell('p1', learned('money'), { command: 'k' })));
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    expect(answers).toContainEqual({ ok: true, others });
    expect(answers).toContainEqual({ ok: true, others: [], repeated: true });
    expect(await cases.tell('p2', learned('money'), { command: 'k' })).toMatchObject({ ok: false, reason: 'command-reused' });
    for (const id of ['c1', 'c2']) expect(await lines(cases, id)).toHaveLength(1);
    await other.stop();
  });

  it('by one command from two at once, each with something else, is done for one of them, and the other is refused', async () => {
    const { cases, store, clock } = await two();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([
      cases.tell('p1', learned('money'), { command: 'k' }),
      other.tell('p1', learned('health'), { command: 'k' }),
    ]);
    expect(answers.map((each) => (each.ok ? 'told' : each.reason)).sort()).toEqual(['command-reused', 'told']);
    for (const id of ['c1', 'c2']) expect(await lines(cases, id)).toHaveLength(1);
    await other.stop();
  });

  it('says no more of the event than was said', async () => {
    const { cases } = await two();
    await cases.tell('p1', { type: 'person.died' });
    const entry = (await cases.journal('c1')).find(({ content }) => content?.entry.type === 'person.died')?.content?.entry;
    expect(entry).toMatchObject({ kind: 'event', at: start });
    for (const unsaid of ['attrs', 'asked']) expect(entry).not.toHaveProperty(unsaid);
  });

  it('tells what a case answers that does not take it, and keeps nothing of that for later', async () => {
    const { cases } = await two();
    const odd = await cases.tell('p1', { type: 'custody.note' } as never);
    expect(odd).toMatchObject({
      ok: true,
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
      ],
    });
    await cases.open({ id: 'c4', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await cases.tell('p1', { type: 'custody.note' } as never)).toMatchObject({
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
        { case: 'c4', ok: false, reason: 'not-allowed-here' },
      ],
    });
    expect(await cases.owed()).toEqual([]);
  });
});
