import { DAY, type Journey, memoryStore } from 'justice-pathway';
import { journeysOf } from 'justice-pathway/live';
import { describe, expect, it } from 'vitest';
import { beginOn, housing, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const opening = { stage: 'custody', input: { releaseAt: null } } as const;

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}

const told = ({ events }: Journey) => events.map(({ id, type, at }) => `${id} ${type} ${(at - start) / DAY}`);

describe('journeys of live cases', () => {
  it('end now where a case is open, at the last closing where none is, or where it is said', async () => {
    const { cases, clock } = await begin();
    await serving(cases, 'a', 'p');
    clock.set(start + DAY);
    await cases.send('a', { type: 'person.died' });
    await serving(cases, 'b', 'q');
    clock.set(start + 2 * DAY);
    await serving(cases, 'c', 'r');
    await cases.send('b', { type: 'person.died' });
    await cases.open({ id: 'd', person: 'q', ...opening });
    clock.set(start + 3 * DAY);
    await cases.send('d', { type: 'person.died' });
    clock.set(start + 5 * DAY);
    const ends = async (options = {}) =>
      (await all(journeysOf(cases, { all: true }, options))).map(({ id, observationEnd }) => `${id} ${(observationEnd - start) / DAY}`);
    expect(await ends()).toEqual(['p 1', 'q 3', 'r 5']);
    expect(await ends({ until: start + 4 * DAY })).toEqual(['p 1', 'q 3', 'r 4']);
    expect(await ends({ until: start + DAY / 2 })).toEqual(['p 0.5', 'q 0.5', 'r 0.5']);
  });

  it('say what cannot be seen only where that was said', async () => {
    const { cases } = await begin();
    await serving(cases, 'a', 'p');
    const unseen = [{ types: ['health.seen'] }] as never;
    const [plain] = await all(journeysOf(cases, { person: 'p' }));
    expect(plain).toStrictEqual({
      id: 'p',
      observationEnd: start,
      profile: { needs: ['housing'], has: {} },
      events: [expect.objectContaining({ type: 'custody.received', case: 'a' })],
    });
    const [said] = await all(journeysOf(cases, { person: 'p' }, { unseen }));
    expect(said?.unseen).toBe(unseen);
  });

  it('are of so many people as were asked for, each once, with all their cases whichever was found', async () => {
    const { cases } = await begin();
    for (const [id, person] of [
      ['a', 'p'],
      ['b', 'q'],
      ['c', 'p'],
      ['d', 'r'],
    ] as const)
      await serving(cases, id, person);
    await cases.send('c', { type: 'case.reviewed' });
    const people = async (query: object) => (await all(journeysOf(cases, query as never))).map(({ id }) => id);
    expect(await people({ all: true })).toEqual(['p', 'q', 'r']);
    expect(await people({ all: true, limit: 2 })).toEqual(['p', 'q']);
    expect(await people({ all: true, after: 'a', limit: 1 })).toEqual(['q']);
    const [found, ...more] = await all(journeysOf(cases, { contact: 'review' }));
    expect(more).toEqual([]);
    expect(found?.events.map((event) => event.case)).toEqual(['a', 'c', 'c']);
  });

  it('tell once what each case of a person was told, and tell apart what only looks alike', async () => {
    const { cases, clock } = await begin();
    await serving(cases, 'a', 'p');
    await serving(cases, 'b', 'p');
    clock.set(start + DAY);
    await cases.send('a', { type: 'person.learned', id: 'one', attrs: { homeArea: 'Alloa' } });
    clock.set(start + 2 * DAY);
    await cases.send('a', { type: 'health.seen', id: 'two', asked: ['health'] } as never);
    await cases.send('b', { type: 'health.seen', id: 'two' });
    await cases.send('b', { type: 'person.learned', id: 'three', attrs: { homeArea: 'Tullibody' } });
    const [journey] = (await all(journeysOf(cases, { person: 'p' }))) as [Journey];
    expect(told(journey).filter((line) => !line.includes('received'))).toEqual([
      'one person.learned 1',
      'two health.seen 2',
      expect.stringMatching(/person.learned 2$/),
      'b:two health.seen 2',
    ]);
    expect(journey.events.map((event) => event.asked).filter(Boolean)).toEqual([['health']]);
    expect(new Set(journey.events.map(({ id }) => id)).size).toBe(journey.events.length);
  });

  it('tell as learned, on the day of a later opening, what was not known by then, and nothing else', async () => {
    const { cases, clock } = await begin();
    const open = (id: string, person: string, profile: object) => cases.open({ id, person, profile, ...opening } as never);
    const first = { needs: ['housing'], homeArea: 'Alloa', age: 30, has: { phone: true, photoId: false } };
    for (const person of ['p', 'q', 'r']) await open(`${person}1`, person, first);
    clock.set(start + DAY);
    await cases.send('r1', { type: 'person.learned', attrs: { needs: ['ost'] } });
    clock.set(start + 2 * DAY);
    await open('p2', 'p', first);
    await open('q2', 'q', {
      ...first,
      needs: ['ost', 'housing'],
      age: 31,
      has: { phone: true, photoId: true, bankAccount: false },
      gang: 5,
    });
    await open('r2', 'r', { needs: ['ost'], has: {} });
    const [same, more, known] = (await all(journeysOf(cases, { all: true }))) as [Journey, Journey, Journey];
    expect(same).toMatchObject({ profile: first, events: [] });
    expect(more.profile).toEqual(first);
    expect(more.events).toStrictEqual([
      {
        id: 'q2:opened',
        at: start + 2 * DAY,
        type: 'person.learned',
        attrs: { needs: ['ost'], has: { photoId: true, bankAccount: false }, age: 31, traits: { gang: 5 } },
        case: 'q2',
      },
    ]);
    expect(told(known)).toEqual([expect.stringMatching(/person.learned 1$/)]);
  });

  it('begin with the case that was opened first, by its id where two were at once', async () => {
    const { cases, clock } = await begin();
    const open = (id: string, person: string) => cases.open({ id, person, profile: { needs: [id] }, ...opening });
    await open('c', 'p');
    for (const id of ['e', 'd']) await open(id, 'q');
    clock.set(start + DAY);
    await open('a', 'p');
    const journeys = await all(journeysOf(cases, { all: true }));
    expect(journeys.map(({ id, profile }) => [id, ...profile.needs])).toEqual([
      ['p', 'c'],
      ['q', 'd'],
    ]);
    const backwards = { ...cases, find: async (query: object) => [...(await cases.find(query as never))].reverse() };
    const [found] = await all(journeysOf({ ...backwards, journal: cases.journal } as never, { person: 'q', limit: 1 }));
    expect(found?.profile.needs).toEqual(['d']);
  });

  it('are refused where a case is of a pathway that is not here', async () => {
    const { cases } = await begin();
    await serving(cases, 'a', 'p');
    const other = { ...cases, versions: ['other@1', 'samp@2'] };
    await expect(all(journeysOf(other as never, { all: true }))).rejects.toMatchObject({
      code: 'no-such-version',
      message: 'The case "a" runs on sample@1, which is not here (other@1, samp@2).',
      data: { version: 'sample@1' },
    });
    const [journey] = await all(journeysOf({ ...cases, versions: ['other@1', 'sample@9'] } as never, { all: true }));
    expect(journey?.id).toBe('p');
  });

  it('are not made of what is none', async () => {
    const { cases } = await begin();
    for (const given of [
      [{}, { all: true }],
      [cases, 'all'],
      [cases, { all: true }, 5],
    ])
      await expect(all((journeysOf as (...given: unknown[]) => AsyncIterable<Journey>)(...given))).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining('journeysOf()'),
      });
  });

  it('tell what was offered, and each thing when it happened, whichever case wrote it', async () => {
    const { cases, clock } = await begin({ hooks: [housing] });
    await serving(cases, 'a', 'p');
    await serving(cases, 'b', 'p');
    for (const [day, id] of [
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
    ] as const) {
      clock.set(start + day * DAY);
      await cases.send(id, { type: 'health.seen' });
    }
    const seen = async () => ((await all(journeysOf(cases, { person: 'p' }))) as [Journey])[0].events;
    const days = (events: Journey['events']) => events.map(({ type, at, case: of }) => `${of} ${type} ${(at - start) / DAY}`);
    expect(days(await seen())).toEqual([
      'a custody.received 0',
      'b custody.received 0',
      'a health.seen 1',
      'b health.seen 2',
      'a health.seen 3',
    ]);
    await cases.tick();
    const offers = (await seen()).filter(({ type }) => type === 'moment.offered');
    expect(offers.map((offer) => [offer.case, offer.attrs?.['service']])).toEqual([
      ['a', 'housing-options'],
      ['b', 'housing-options'],
    ]);
  });

  it('read all pages, and leave out whoever was erased meanwhile', async () => {
    const { cases } = await begin();
    for (const [id, person] of [
      ['a', 'p'],
      ['b', 'p'],
      ['c', 'q'],
      ['d', 'p'],
    ] as const)
      await serving(cases, id, person);
    const single = { ...cases, find: (query: object) => cases.find({ ...query, limit: 1 } as never) };
    const journeys = await all(journeysOf(single as never, { all: true }));
    expect(journeys.map(({ id, events }) => [id, ...events.map((event) => event.case)])).toEqual([
      ['p', 'a', 'b', 'd'],
      ['q', 'c'],
    ]);
    const gone = { ...cases, find: async (query: { person?: string }) => (query.person === 'p' ? [] : cases.find(query as never)) };
    expect((await all(journeysOf(gone as never, { all: true }))).map(({ id }) => id)).toEqual(['q']);
    const emptied = {
      ...cases,
      journal: async (id: string) => (await cases.journal(id)).map((line) => (id === 'b' ? { ...line, content: null } : line)),
    };
    const [left] = await all(journeysOf(emptied as never, { person: 'p' }));
    expect(left?.events.map((event) => event.case)).toEqual(['a', 'd']);
  });

  it('take what concerns the person for one thing only where it is alike in all', async () => {
    const { cases, clock } = await begin();
    await serving(cases, 'a', 'p');
    await serving(cases, 'b', 'p');
    clock.set(start + DAY);
    const learn = (id: string, area: string) => cases.send(id, { type: 'person.learned', attrs: { homeArea: area } });
    await learn('a', 'Alloa');
    await learn('b', 'Tullibody');
    // As it is where a case was closed before the other was told.
    const apart = {
      ...cases,
      journal: async (id: string) =>
        (await cases.journal(id)).filter(({ content }) => content?.entry.attrs?.['homeArea'] !== (id === 'a' ? 'Tullibody' : 'Alloa')),
    };
    for (const source of [cases, apart]) {
      const [journey] = await all(journeysOf(source as never, { person: 'p' }));
      const learned = journey?.events.filter(({ type }) => type === 'person.learned');
      expect(learned?.map(({ attrs }) => attrs?.['homeArea']).sort()).toEqual(['Alloa', 'Tullibody']);
    }
  });
});
