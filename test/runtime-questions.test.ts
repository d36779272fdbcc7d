import { DAY, memoryStore } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

/** Three cases: one with a date of release and two notes, one reviewed by Ann, one that is over. */
async function three() {
  const { cases, clock } = await begin();
  await serving(cases, 'a', 'p1');
  await cases.send('a', { type: 'custody.note' });
  await cases.send('a', { type: 'custody.note' });
  clock.set(start + DAY);
  await cases.open({ id: 'b', person: 'p2', stage: 'custody', input: { releaseAt: null } });
  await cases.send('b', { type: 'case.reviewed', attrs: { by: 'ann' } });
  await serving(cases, 'c', 'p3');
  await cases.send('c', { type: 'person.died' });
  const ask = async (query: object) => (await cases.find(query as never)).map((view) => view.case.id).join('');
  const refused = async (query: object) => {
    const error = await cases.find(query as never).catch((reason: unknown) => reason);
    expect(error, JSON.stringify(query)).toMatchObject({ code: 'bad-argument' });
    const { message, data } = error as { message: string; data: { argument?: string } };
    expect(await cases.count(query as never).catch((reason: unknown) => reason)).toMatchObject({ code: 'bad-argument' });
    return [data.argument, message];
  };
  return { cases, ask, refused };
}

describe('which cases are asked for', () => {
  it('is said by any of these alone, and means just those', async () => {
    const { ask } = await three();
    for (const [query, wanted] of [
      [{ all: true }, 'abc'],
      [{ person: 'p2' }, 'b'],
      [{ open: true }, 'ab'],
      [{ open: false }, 'c'],
      [{ stage: 'custody' }, 'ab'],
      [{ version: '1' }, 'abc'],
      [{ closedBefore: start + DAY + 1 }, 'c'],
      [{ closedBefore: start + DAY }, ''],
      [{ due: { name: 'release' } }, 'a'],
      [{ due: { from: release } }, 'a'],
      [{ due: { from: release + 1 } }, ''],
      [{ due: { by: release } }, 'a'],
      [{ contact: 'review' }, 'b'],
      [{ contact: { id: 'reception' } }, 'ac'],
      [{ contact: { id: 'reception', from: start + DAY } }, 'c'],
      [{ contact: { id: 'reception', to: start } }, 'a'],
      [{ contact: { id: 'reception', domain: 'health', from: start, to: start } }, 'a'],
      [{ all: true, limit: 2 }, 'ab'],
      [{ all: true, after: 'a' }, 'bc'],
    ] as const)
      expect(await ask(query), JSON.stringify(query)).toBe(wanted);
  });

  it('is never everybody where nothing is said, or what is said is nothing', async () => {
    const { refused } = await three();
    const select = 'something to select by: person, open, stage, version, closedBefore, facts, due or contact';
    for (const query of [{}, { limit: 5 }, { after: 'a' }, { after: 'a', limit: 5 }])
      expect(await refused(query)).toEqual(['', expect.stringContaining(select)]);
    for (const [query, argument, says] of [
      [{ person: '' }, 'person', 'must not be empty'],
      [{ all: true, after: '' }, 'after', 'must not be empty'],
      [{ closedBefore: '2026' }, 'closedBefore', 'whole milliseconds'],
      [{ closedBefore: 1.5 }, 'closedBefore', 'whole milliseconds'],
      [{ all: true, limit: 0 }, 'limit', 'a whole number above 0'],
      [{ all: true, limit: 1.5 }, 'limit', 'a whole number above 0'],
      [{ all: true, limit: '5' }, 'limit', 'a whole number above 0'],
      [{ open: 1 }, 'open', 'true or false'],
      [{ persn: 'p1' }, 'persn', 'Did you mean "person"?'],
      [{ due: {} }, 'due', 'needs from, by or name'],
      [{ due: { from: 'now' } }, 'from', 'whole milliseconds'],
      [{ due: { by: 0.5 } }, 'by', 'whole milliseconds'],
      [{ due: { name: '' } }, 'name', 'must not be empty'],
      [{ due: { until: 5 } }, 'until', 'does not know the field'],
      [{ contact: 'gtae' }, 'contact', 'The pathway has no contact "gtae". Did you mean "gate"?'],
      [{ contact: 'x' }, 'contact', /"x"\.$/],
      [{ contact: { id: 'gate', domain: '' } }, 'domain', 'must not be empty'],
      [{ contact: { id: 'gate', from: 'now' } }, 'from', 'whole milliseconds'],
      [{ contact: { id: 'gate', to: 'now' } }, 'to', 'whole milliseconds'],
      [{ contact: { id: 'gate', at: 5 } }, 'at', 'does not know the field'],
    ] as const) {
      const told = await refused(query);
      expect(told, JSON.stringify(query)).toEqual([
        argument,
        typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
      ]);
    }
  });
});

describe('a case that is asked for by its id', () => {
  it('is nothing where there is none, or none any more', async () => {
    const { cases } = await three();
    expect([await cases.get('nobody'), (await cases.get('a'))?.case.id]).toEqual([undefined, 'a']);
    await cases.erase('p1');
    expect(await cases.get('a')).toBeUndefined();
    expect((await cases.find({ all: true })).map((view) => view.case.id)).toEqual(['b', 'c']);
  });
});

describe('what is asked of a fact', () => {
  it('is a value, any of some, none of some, from and to a value, or whether there is one', async () => {
    const { ask } = await three();
    for (const [facts, wanted] of [
      [{ notes: 2 }, 'a'],
      [{ notes: { in: [1, 2] } }, 'a'],
      [{ notes: { not: 2 } }, 'bc'],
      [{ notes: { not: [1, 3] } }, 'abc'],
      [{ notes: { from: 2 } }, 'a'],
      [{ notes: { from: 3 } }, ''],
      [{ notes: { to: 2 } }, 'a'],
      [{ notes: { to: 1 } }, ''],
      [{ notes: { from: 1, to: 2 } }, 'a'],
      [{ notes: { absent: false } }, 'a'],
      [{ notes: { absent: true } }, 'bc'],
      [{ sentenced: true }, 'a'],
      [{ sentenced: false }, 'bc'],
      [{ sentenced: { not: true } }, 'bc'],
      [{ sentenced: { in: [true, false] } }, 'abc'],
      [{ needs: 'housing' }, 'ac'],
      [{ needs: { not: 'housing' } }, 'b'],
      [{ needs: { in: ['housing', 'ost'] } }, 'ac'],
      [{ releaseAt: { from: release, to: release } }, 'a'],
      [{ releaseOn: { from: '2026-01-01' } }, 'a'],
      [{ reviewedBy: 'ann' }, 'b'],
      [{ reviewedBy: { from: 'a', to: 'b' } }, 'b'],
      [{ needs: 'housing', notes: { absent: true } }, 'c'],
    ] as const)
      expect(await ask({ facts }), JSON.stringify(facts)).toBe(wanted);
  });

  it('is refused by its name where it is no question, or no value of its kind', async () => {
    const { refused } = await three();
    const oneThing = 'ask of the fact "notes" one thing: in, not, from and to, or absent';
    for (const [facts, argument, says] of [
      [['notes'], 'facts', 'an object by name of fact'],
      [null, 'facts', 'an object by name of fact'],
      ['notes', 'facts', 'an object by name of fact'],
      [{}, 'facts', 'without any. Name one of releaseAt, releaseOn, sentenced, needs, area, notes, reviewedBy.'],
      [{ note: 1 }, 'facts.note', 'The pathway has no fact "note". Did you mean "notes"?'],
      [{ toString: 1 }, 'facts.toString', 'It has releaseAt, releaseOn, sentenced, needs, area, notes, reviewedBy.'],
      [{ notes: null }, 'facts.notes', 'the fact "notes" is a number; null will not do'],
      [{ notes: '2' }, 'facts.notes', 'is a number; "2" will not do'],
      [{ needs: 5 }, 'facts.needs', 'is text of at most 200 characters; 5 will not do'],
      [{ needs: { in: [['housing']] } }, 'facts.needs', '["housing"] will not do'],
      [{ area: 'x'.repeat(201) }, 'facts.area', `"${'x'.repeat(40)}" will not do`],
      [{ sentenced: 1 }, 'facts.sentenced', 'is true or false; 1 will not do'],
      [{ notes: undefined }, 'facts.notes', 'undefined will not do'],
      [{ notes: {} }, 'facts.notes', oneThing],
      [{ notes: { in: [1], absent: true } }, 'facts.notes', oneThing],
      [{ notes: { not: 1, from: 1 } }, 'facts.notes', oneThing],
      [{ notes: { in: [1], not: [2] } }, 'facts.notes', oneThing],
      [{ notes: { to: 1, absent: false } }, 'facts.notes', oneThing],
      [{ notes: { absent: 'yes' } }, 'facts.notes', '"absent" of the fact "notes" is true or false'],
      [{ notes: { in: 2 } }, 'facts.notes', '"in" of the fact "notes" is a list'],
      [{ notes: { in: [] } }, 'facts.notes', 'the list of values of the fact "notes" is empty'],
      [{ notes: { not: [] } }, 'facts.notes', 'the list of values of the fact "notes" is empty'],
      [{ notes: { not: ['x'] } }, 'facts.notes', 'is a number; "x" will not do'],
      [{ notes: { above: 2 } }, 'above', 'does not know the field "above"'],
      [{ notes: [2] }, undefined, 'needs an object'],
      [{ needs: { from: 'a' } }, 'facts.needs', 'has no order'],
      [{ sentenced: { to: true } }, 'facts.sentenced', 'has no order'],
      [{ releaseOn: { from: 'June' } }, 'facts.releaseOn', 'is a day: write it like 2026-06-01; "June" will not do'],
      [{ releaseOn: { to: 5 } }, 'facts.releaseOn', '5 will not do'],
    ] as const)
      expect(await refused({ facts }), JSON.stringify(facts)).toEqual([argument, expect.stringContaining(says)]);
  });
});
