import { forRelease, newTally, release, type Tally } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { protect } from '../src/release/protect.ts';

/** A total and its parts; a part of fewer than ten stands on too few to be shown, and the reader of the table knows it. */
function divided(tally: Tally, name: string, parts: readonly number[], rank: number, isPrinted = true): void {
  const total = tally.cell(
    name,
    parts.reduce((sum, part) => sum + part, 0),
    { block: tally.block(`all ${name}`, 0) },
  );
  const block = tally.block(`parts ${name}`, rank);
  const ids = parts.map((part, at) => {
    const id = `${name} ${at}`;
    return tally.cell(id, part, isPrinted || at === 0 ? { block, base: id } : { base: id });
  });
  tally.relate('sum', total, ids);
}

describe('a table in which some parts stand on too few people', () => {
  test('is given up where the total and the part that is shown leave each of them one number alone', () => {
    const tally = newTally();
    divided(tally, 'seen', [12, 7, 7, 7], 1);
    const { shown } = release(tally, forRelease());
    expect([...shown]).toEqual([['seen', 35], ...[0, 1, 2, 3].map((at) => [`seen ${at}`, undefined])]);
  });

  test('is shown where they could be many things, and where nobody is told that they are few', () => {
    const tally = newTally();
    divided(tally, 'wide', [20, 7, 3], 1);
    divided(tally, 'never printed', [12, 7, 7, 7], 1, false);
    const { shown } = release(tally, forRelease());
    expect([shown.get('wide'), shown.get('wide 0'), shown.get('wide 1'), shown.get('wide 2')]).toEqual([30, 20, undefined, undefined]);
    expect([shown.get('never printed'), shown.get('never printed 0')]).toEqual([35, 10]);
  });

  test('takes no other rule’s table with it, though both count people of one population', () => {
    const tally = newTally();
    const population = tally.cell('everybody', 100, { block: tally.block('everybody', 0), isPopulation: true });
    divided(tally, 'seen', [12, 7, 7, 7], 1);
    divided(tally, 'housed', [30, 20], 5);
    for (const part of ['seen', 'housed']) tally.relate('part', population, [part]);
    const { shown } = release(tally, forRelease());
    expect([shown.get('seen 0'), shown.get('housed 0'), shown.get('housed 1'), shown.get('everybody')]).toEqual([undefined, 30, 20, 100]);
  });
});

describe('a count of events', () => {
  const counted = (people: number | undefined) => {
    const tally = newTally();
    const block = tally.block('events', 0);
    const events = tally.cell('visits', 40, { block, ...(people === undefined ? {} : { people }) });
    tally.cell('visits kept', 30, { block, base: events });
    return release(tally, forRelease());
  };

  test.each([0, 1, 2])('that %i people had is told as "few people", and nothing is told of its parts', (people) => {
    const released = counted(people);
    expect([released.shown.get('visits'), released.shown.get('visits kept')]).toEqual([undefined, undefined]);
    expect(released.count('visits')).toMatchObject({ text: 'few people' });
    expect(released.count('visits')).toEqual(counted(0).count('visits'));
    expect(released.count('visits kept')).not.toMatchObject({ text: 'few people' });
  });

  test.each([3, 40, undefined])('that %s people had is told with its parts', (people) => {
    const released = counted(people);
    expect(['visits', 'visits kept'].map((id) => released.count(id).value)).toEqual([40, 30]);
  });

  test('in a table that was given up is held back, and not told as few', () => {
    const tally = newTally();
    divided(tally, 'seen', [12, 7, 7, 7], 1);
    tally.cell('visits', 40, { block: 'parts seen', people: 1 });
    expect(release(tally, forRelease()).count('visits').text).not.toBe('few people');
  });
});

describe('numbers that tell of nobody', () => {
  test('are shown where the same people had several things: their sum is more than the people', () => {
    const tally = newTally();
    const block = tally.block('all', 0);
    for (const id of ['either', 'housing', 'health']) tally.cell(id, 9, { block });
    tally.relate('cover', 'either', ['housing', 'health']);
    expect([...release(tally, forRelease()).shown.values()]).toEqual([10, 10, 10]);
  });

  test('are shown in a table of more parts than are solved for at once beside an earlier release', () => {
    const tally = newTally();
    divided(tally, 'seen', new Array<number>(100).fill(20), 1);
    expect(new Set(release(tally, forRelease()).shown.values())).toEqual(new Set([2000, 20]));
  });

  test('are shown where a large one is known to the last person from elsewhere', () => {
    const tally = newTally();
    const block = tally.block('all', 0);
    tally.cell('seen', 20, { block });
    expect(protect(tally, 5, new Map([['seen', [20, 20]]])).shown.get('seen')).toBe(20);
    expect(protect(tally, 5, new Map([['seen', [8, 9]]])).shown.get('seen')).toBeUndefined();
  });
});
