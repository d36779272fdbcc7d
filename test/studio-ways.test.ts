import fc from 'fast-check';
import { type WalkActionId, walkActions, walkPeople } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { firstState, shoesOf, type WalkState } from '../src/studio/state.ts';
import { laidOf, ticksOf } from '../src/studio/walk/shoes.ts';
import { askable } from '../src/studio/walk/tell.ts';
import { withoutWay } from '../src/studio/walk/without-way.ts';
import { walk } from '../src/studio/work/walk.ts';
import { ways } from '../src/studio/work/ways.ts';

const area = { desks: { housing: { hours: 'Mon to Thu 9:00 to 16:00' }, gp: { hours: 'Mon 9:00 to 12:00', waitDays: 3 } }, travel: 20 };
const ids = Object.keys(walkActions) as WalkActionId[];

/** Two to four ways of a ready person, some half walked, with steps that are refused among them. */
const walked: fc.Arbitrary<WalkState> = fc
  .record({
    person: fc.constantFrom(...walkPeople),
    start: fc.nat(),
    day: fc.constantFrom('2027-03-18', '2027-03-19', '2026-12-24'),
    dice: fc.array(fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ person, start, day, dice }) => {
    const of = {
      ...firstState.walk,
      ...shoesOf(person),
      start: person.starts[start % person.starts.length] ?? person.starts[0],
      day,
      hour: 16,
    };
    const { stops } = laidOf(of, area);
    const branches = dice.map((rolled, way) => {
      let at = 0;
      const roll = () => rolled[at++ % rolled.length] ?? 0;
      const isHalf = way > 0 && roll() % 4 === 0;
      return stops.slice(0, isHalf ? 1 + (roll() % stops.length) : undefined).map((stop) =>
        ticksOf({
          asked: askable(laidOf(of, area), stop).filter(() => roll() % 2 === 0),
          done: [...stop.actions.filter(() => roll() % 2 === 0), ...(roll() % 3 === 0 ? [ids[roll() % ids.length] as WalkActionId] : [])],
        }),
      );
    });
    return { ...of, branches, begun: true };
  });

describe('two to four ways beside each other', () => {
  test('each way counts what its own end counts, and a refused step is done in none', () => {
    fc.assert(
      fc.property(walked, (of) => {
        const said = ways({ walk: of, area });
        expect(said.ways.length).toBe(of.branches.length);
        for (const [at, way] of said.ways.entries()) {
          if (!way.isOver) continue;
          const end = walk({ walk: of, branch: at, area });
          const gaps = end.misses.filter((one) => one.domain === undefined);
          expect(way.own).toBe(gaps.filter((one) => one.byThePathway).length);
          expect(way.broke).toBe(gaps.filter((one) => !one.byThePathway).length);
          expect(way.unasked).toBe(end.misses.length - gaps.length);
          for (const one of end.refused)
            if (
              one.because.startsWith('Turned away') ||
              Object.values(walkActions).some((step) => 'after' in step && step.after.because === one.because)
            )
              expect(way.stops[one.at]?.done, `${one.step} at ${one.stop}`).not.toContain(one.step);
          const rules = new Set(said.rules.map((rule) => rule.title));
          for (const gap of gaps) expect(rules.has(gap.title), gap.title).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a rule has a word in each way, and differs exactly where its words do', () => {
    fc.assert(
      fc.property(walked, (of) => {
        const said = ways({ walk: of, area });
        for (const rule of said.rules) {
          expect(rule.words.length).toBe(of.branches.length);
          expect(rule.differs).toBe(new Set(rule.words).size > 1);
          expect(
            rule.words.some((word) => /missed|late|happened|not known/.test(word)),
            rule.title,
          ).toBe(true);
        }
        for (const [at, way] of said.ways.entries())
          for (const [position, stop] of way.stops.entries()) {
            const same = said.ways[0]?.stops[position];
            const text = (one: typeof stop | undefined) => `${[...(one?.asked ?? [])].sort()}|${[...(one?.done ?? [])].sort()}`;
            if (!stop.ahead) expect(stop.differs, `${at} ${stop.label}`).toBe(at > 0 && text(stop) !== text(same));
          }
      }),
      { numRuns: 60 },
    );
  });

  test('where nobody applied, the decision did not arise; where somebody did and nobody decided, it was missed', () => {
    const of = { ...firstState.walk, day: '2027-03-18', begun: true };
    const { stops } = laidOf(of, firstState.area);
    const nothing = stops.map((): string[] => []);
    const at = stops.findIndex((stop) => stop.label === 'Liberation day');
    const applied = nothing.map((ticks, position) => (position === at ? ['homeless'] : ticks));
    const refused = nothing.map((ticks, position) => (position === at ? ['taOffer'] : ticks));
    const said = ways({ walk: { ...of, branches: [nothing, applied, refused] }, area: firstState.area });
    const decision = said.rules.find((rule) => /decision/i.test(rule.title) && rule.words[1] === 'missed');
    expect(decision?.words).toEqual(['did not arise', 'missed', 'did not arise']);
    expect(said.ways[2]?.stops[at]).toMatchObject({ done: [], differs: false });
    expect(walk({ walk: { ...of, branches: [refused] }, branch: 0, area: firstState.area }).refused).toMatchObject([
      { at, because: 'Nobody has applied to the council yet.' },
    ]);
  });
});

describe('a way that is taken out', () => {
  const of = (branch: number): WalkState => ({ ...firstState.walk, branches: [[['a']], [['b']], [['c']]], branch, draft: ['d'] });

  test('leaves the others as they were, and whoever stood in another way stays in it', () => {
    expect(withoutWay(of(2), 0)).toMatchObject({ branches: [[['b']], [['c']]], branch: 1, draft: ['d'] });
    expect(withoutWay(of(0), 2)).toMatchObject({ branches: [[['a']], [['b']]], branch: 0, draft: ['d'] });
  });

  test('takes its ticks along, and the way before it is shown', () => {
    expect(withoutWay(of(1), 1)).toMatchObject({ branches: [[['a']], [['c']]], branch: 0, draft: [] });
    expect(withoutWay(of(0), 0)).toMatchObject({ branches: [[['b']], [['c']]], branch: 0, draft: [] });
    expect(withoutWay({ ...of(0), branches: [[['a']]] }, 0)).toMatchObject({ branches: [[]], branch: 0, draft: [] });
  });
});
