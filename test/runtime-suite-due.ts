import { DAY, manualWaker, openCases } from 'justice-pathway';
import { expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { type Begin, release, serving, start } from './runtime-sample.ts';

/** Due times and the clock. */
export function dueSuite(begin: Begin): void {
  it('fires due times once, in order, at their own instants, after any outage', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 84 * DAY - 1);
    expect(await cases.tick()).toMatchObject({ fired: 0 });
    clock.set(release + 500 * DAY);
    expect((await cases.alarms()).map((alarm) => alarm.name)).toEqual(['weeks12', 'reviewDay', 'release']);
    expect(await cases.tick()).toMatchObject({ fired: 4 });
    expect(await cases.tick()).toEqual({ fired: 0, asked: 0 });
    const lines = (await cases.journal(id)).flatMap((line) => (line.content?.entry.kind === 'due' ? [line.content.entry] : []));
    expect(lines.map((entry) => [entry.attrs?.['name'], entry.at])).toEqual([
      ['weeks12', release - 84 * DAY],
      ['reviewDay', release - 30 * DAY],
      ['release', release],
      ['year', release + 365 * DAY],
    ]);
    expect((await cases.get(id))?.case).toMatchObject({ stage: null, outcome: 'settled' });
    expect(await cases.alarms()).toEqual([]);
  });

  it('lets what fell due go before an event that came later', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release + DAY);
    const sent = await cases.send(id, { type: 'health.seen' });
    expect(sent).toMatchObject({ ok: true, case: { stage: 'after', at: release + DAY, context: { since: release } } });
  });

  it('never fires a due time that was moved away, and fires ten years on to the millisecond', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    const far = start + 3653 * DAY;
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: far } });
    clock.set(far - 1);
    await cases.tick();
    expect((await cases.get(id))?.case).toMatchObject({ stage: 'custody', value: { sentenced: 'planning' } });
    clock.set(far);
    await cases.tick();
    expect((await cases.get(id))?.case).toMatchObject({ stage: 'after', at: far });
  });

  it('skips late due times, or puts them before a person, where the policy says so', async () => {
    const skip = await begin({ catchUp: 'skip' });
    const one = await serving(skip.cases);
    skip.clock.set(release - 80 * DAY);
    await skip.cases.tick();
    expect((await skip.cases.get(one))?.case).toMatchObject({ value: { sentenced: 'serving' } });
    expect((await skip.cases.get(one))?.agenda.map((due) => due.name)).toEqual(['reviewDay', 'release']);

    const ask = await begin({ catchUp: { afterMs: DAY, decide: () => 'ask' } });
    const two = await serving(ask.cases);
    ask.clock.set(release - 80 * DAY);
    await ask.cases.tick();
    expect(await ask.cases.tick()).toMatchObject({ fired: 0 });
    const held = await ask.cases.held();
    expect(held.map((due) => due.name)).toEqual(['weeks12']);
    expect((await ask.cases.alarms()).map((alarm) => [alarm.name, alarm.held])).toEqual([['weeks12', true]]);
    expect(await ask.cases.decide(two, 'nothing', 'fire')).toMatchObject({ reason: 'no-such-due' });
    expect(await ask.cases.decide(two, held[0]?.id ?? '', 'fire', { by: 'worker-7' })).toMatchObject({
      ok: true,
      case: { value: { sentenced: 'planning' } },
    });
    expect(await ask.cases.held()).toEqual([]);
    expect(await ask.cases.verify(two)).toEqual([]);
  });

  it('lets no case that cannot be moved stand in the way of the others', async () => {
    const { cases, store, clock } = await begin();
    for (let number = 0; number < 60; number += 1) await serving(cases, `a${number}`);
    const other = { ...sample, version: '2' } as typeof sample;
    const trouble: string[] = [];
    const newer = await openCases({ store, pathway: other, clock, waker: manualWaker, onTrouble: ({ error }) => void trouble.push(error) });
    const id = await serving(newer, 'z1');
    clock.set(release);
    expect(await newer.tick()).toMatchObject({ fired: 3 });
    expect((await newer.get(id))?.case.stage).toBe('after');
    expect((await newer.alarms({ lateMs: 0 })).length).toBe(180);
    await newer.stop();
  });

  it('keeps going when the clock jumps back', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 84 * DAY);
    await cases.tick();
    clock.set(release - 84 * DAY - 3_600_000);
    expect(await cases.send(id, { type: 'custody.note' })).toMatchObject({ ok: true, case: { at: release - 84 * DAY } });
    clock.set(release - 1);
    await cases.tick();
    expect((await cases.get(id))?.case.stage).toBe('custody');
    clock.set(release);
    await cases.tick();
    expect((await cases.get(id))?.case.stage).toBe('after');
  });
}
