import { DAY, type Hook } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { bell, type Cases, idOf, moved, reviewed, served } from './runtime-corrections-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

type Answer = Awaited<ReturnType<Cases['correct']>>;

const at = start + 10 * DAY;
const told = (answer: Answer) => {
  if (!answer.ok) throw new Error(answer.message);
  const { added, removed } = answer.difference.moments;
  return [added, removed].map((list) => list.map(({ contact, domain }) => `${contact} ${domain}`));
};
/** Planning begins twelve weeks before release: at the very time of a review. */
const planned = { type: 'custody.date.moved', at, attrs: { releaseAt: at + 84 * DAY } } as const;
const putInPlace = async (cases: Cases, id: string) =>
  cases.correct(id, { replace: await idOf(cases, id, 'case.reviewed'), event: planned });

describe('a moment of the same time', () => {
  it('at another contact is another moment', async () => {
    const { cases, clock, id } = await served();
    await cases.send(id, reviewed(at));
    clock.set(at + DAY);
    expect(told(await putInPlace(cases, id))).toEqual([['planning housing', 'planning financial'], ['review financial']]);
  });

  it('in another case was not asked about for this one', async () => {
    const away: Hook = {
      ...bell,
      id: 'away',
      ask: () => {
        throw new Error('away');
      },
    };
    const { cases, clock, id } = await served({ hooks: [bell, away], attempts: 1 });
    await serving(cases, 'c2', 'p2');
    for (const each of [id, 'c2']) await cases.send(each, reviewed(at));
    clock.set(at + DAY);
    await cases.tick();
    const done = await cases.correct(id, { withdraw: await idOf(cases, id, 'case.reviewed') });
    expect(done.ok && done.difference.alreadySent.map(({ hook, key, moment }) => [hook, typeof key, moment.case, moment.domain])).toEqual([
      ['bell', 'string', 'c1', 'financial'],
      ['away', 'string', 'c1', 'financial'],
    ]);
  });
});

describe('a hook that does not read times', () => {
  /** A hook that writes down what it is asked about. */
  const hearing = (more: Partial<Hook> = {}) => {
    const asked: string[] = [];
    const ask = ({ contact, domain, stage, at: time }: { contact: string; domain: string; stage: string; at: number }) => {
      asked.push(`${contact} ${domain} ${stage} ${(time - start) / DAY}`);
      return [];
    };
    return { asked, hook: { ...bell, reads: ['needs'], ...more, ask } as Hook };
  };

  it('is asked about a contact that comes in the place of another', async () => {
    const [money, home] = [hearing(), hearing({ id: 'home', domain: 'housing' })];
    const { cases, clock, id } = await served({ hooks: [money.hook, home.hook] });
    await cases.tick();
    home.asked.length = 0;
    await cases.send(id, reviewed(at));
    clock.set(at + DAY);
    await cases.tick();
    expect([money.asked, home.asked]).toEqual([['review financial custody 10'], []]);
    expect(await putInPlace(cases, id)).toMatchObject({ ok: true });
    await cases.tick();
    expect(money.asked).toEqual(['review financial custody 10', 'planning financial custody 10']);
    expect(home.asked).toEqual(['planning housing custody 10']);
  });

  it('is not asked again where only the time moved, though another is that reads times', async () => {
    const [needs, times] = [hearing(), hearing({ id: 'times', reads: ['at'] })];
    const { cases, clock, id } = await served({ hooks: [needs.hook, times.hook] });
    await cases.send(id, reviewed(at));
    clock.set(at + DAY);
    await cases.tick();
    await cases.correct(id, { replace: await idOf(cases, id, 'case.reviewed'), event: reviewed(at - DAY) });
    await cases.tick();
    expect(needs.asked).toEqual(['review financial custody 10']);
    expect(times.asked).toEqual(['review financial custody 10', 'review financial custody 9']);
  });

  it('is asked where the time moved before it was asked at all', async () => {
    const { asked, hook } = hearing();
    const { cases, clock, id } = await served({ hooks: [hook] });
    await cases.send(id, reviewed(at));
    await cases.correct(id, { replace: await idOf(cases, id, 'case.reviewed'), event: reviewed(at - DAY) });
    clock.set(at + DAY);
    await cases.tick();
    expect(asked).toEqual(['review financial custody 9']);
  });

  it('is asked where it could not be reached before the time moved, and another that was is not', async () => {
    let isAway = true;
    const [near, far] = [hearing(), hearing({ id: 'far' })];
    const ask: Hook['ask'] = (...given) => {
      if (isAway) throw new Error('away');
      return far.hook.ask(...given);
    };
    const { cases, clock, id } = await served({ hooks: [near.hook, { ...far.hook, ask }] });
    await cases.send(id, reviewed(at));
    await cases.tick();
    isAway = false;
    await cases.correct(id, { replace: await idOf(cases, id, 'case.reviewed'), event: reviewed(at - DAY) });
    clock.set(at + DAY);
    await cases.tick();
    expect([near.asked, far.asked]).toEqual([['review financial custody 10'], ['review financial custody 9']]);
  });

  it('is not asked again where it waits to be asked about another time', async () => {
    const { asked, hook } = hearing();
    const { cases, clock, id } = await served({ hooks: [hook] });
    await cases.send(id, reviewed(at));
    const first = await idOf(cases, id, 'case.reviewed');
    await cases.tick();
    clock.set(at + DAY);
    await cases.send(id, reviewed(at + DAY));
    await cases.correct(id, { replace: first, event: reviewed(at - DAY) });
    await cases.tick();
    expect(asked).toEqual(['review financial custody 10', 'review financial custody 11']);
  });

  it('is asked of a moment more, and of one in another stage, at the same time or not', async () => {
    const { asked, hook } = hearing();
    const { cases, clock, id } = await served({ hooks: [hook] });
    await cases.correct(id, { add: moved(-45) });
    for (const day of [150, 152, 160]) {
      clock.set(start + day * DAY);
      await cases.send(id, reviewed(start + day * DAY));
    }
    await cases.tick();
    const asking = asked.filter((each) => each.startsWith('review'));
    expect(asking).toEqual(['review financial custody 150', 'review financial custody 152', 'review financial after 160']);
    asked.length = 0;
    const last = await idOf(cases, id, 'case.reviewed');
    const done = await cases.correct(id, { replace: last, event: moved(-60, start + 50 * DAY) });
    const stages = (list: readonly { contact: string; stage: string | null; at: number }[]) =>
      list.flatMap((each) => (each.contact === 'review' ? [`${each.stage} ${(each.at - start) / DAY}`] : []));
    expect(done.ok && [stages(done.difference.moments.removed), stages(done.difference.moments.added)]).toEqual([
      ['custody 150', 'custody 152', 'after 160'],
      ['after 150', 'after 152'],
    ]);
    await cases.tick();
    // Of the two that are in the other stage now, one stands for the one that was there.
    expect(asked.filter((each) => each.startsWith('review'))).toEqual(['review financial after 152']);
  });
});

it('a due time that comes where another was is told as come, and the other as gone', async () => {
  const { cases, id } = await served();
  const done = await cases.correct(id, { add: moved(54) });
  const days = (list: readonly { name: string; at: number }[]) => list.map((due) => `${due.name} ${(due.at - release) / DAY}`);
  expect(done.ok && [days(done.difference.due.removed), days(done.difference.due.added)]).toEqual([
    ['weeks12 -84', 'reviewDay -30', 'release 0'],
    ['weeks12 -30', 'reviewDay 24', 'release 54'],
  ]);
});
