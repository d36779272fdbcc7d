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

it('a contact that comes in the place of another is asked about, also of a hook that reads the need alone', async () => {
  const asked: string[] = [];
  const hook: Hook = {
    ...bell,
    reads: ['needs'],
    ask: (moment) => {
      asked.push(`${moment.contact} ${moment.domain}`);
      return [];
    },
  };
  const { cases, clock, id } = await served({ hooks: [hook] });
  await cases.send(id, reviewed(at));
  clock.set(at + DAY);
  await cases.tick();
  expect(asked).toEqual(['review financial']);
  expect(await putInPlace(cases, id)).toMatchObject({ ok: true });
  await cases.tick();
  expect(asked).toEqual(['review financial', 'planning financial']);
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
