import fc from 'fast-check';
import { type WalkActionId, walkActions, walkCompanions, walkPeople, walkStarts } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { firstState, shoesOf } from '../src/studio/state.ts';
import { everything, walkThrough } from '../src/studio/walk/finish.ts';
import { layOut } from '../src/studio/walk/lay-out.ts';
import { ticksOf } from '../src/studio/walk/shoes.ts';
import { walk as answer } from '../src/studio/work/walk.ts';
import { ways } from '../src/studio/work/ways.ts';

const ready = walkPeople.flatMap((person) =>
  person.starts.flatMap((start) =>
    ['', ...walkCompanions.filter(({ beside }) => beside.includes(person.id)).map(({ id }) => id)].map((beside) => ({
      person,
      start,
      beside,
    })),
  ),
);
const ids = Object.keys(walkActions) as WalkActionId[];

describe('a walk taken by somebody who means it ill', () => {
  test('any acts at any stop: nothing breaks, each act is done or refused with a reason, and all counts agree', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ready),
        fc.constantFrom('2027-03-18', '2027-03-19', '2026-12-24'),
        fc.integer({ min: 7, max: 19 }),
        fc.array(
          fc.record({
            asked: fc.subarray(['housing', 'health', 'financial', 'substance', 'employment', 'family', 'victim', 'nonsense']),
            done: fc.subarray(ids, { maxLength: 12 }),
          }),
          { minLength: 3, maxLength: 30 },
        ),
        ({ person, start, beside }, day, hour, choices) => {
          const companion = walkCompanions.find(({ id }) => id === beside);
          const laid = layOut({ person, start, day, hour, companion });
          const taken = choices.slice(0, laid.stops.length);
          const full = [...taken, ...laid.stops.slice(taken.length).map(() => ({ asked: [], done: [] }))];
          const { told, findings } = walkThrough(laid, full);
          for (const { because } of told.refused) expect(because.trim()).not.toBe('');
          for (const [position, { done }] of full.entries()) {
            const here = told.doneAt.get(position) ?? [];
            const refused = told.refused.filter(({ at, step }) => at === position && step !== 'Ask').length;
            expect(here.length + refused, `${person.id} ${start} stop ${position}`).toBeGreaterThanOrEqual(done.length);
            for (const id of here) expect(laid.stops[position]?.actions).toContain(id);
          }
          const state = {
            ...firstState.walk,
            ...shoesOf(person),
            start,
            beside,
            day,
            hour,
            begun: true,
            branches: [full.map(ticksOf), full.map(ticksOf)],
          };
          const said = answer({ walk: state, branch: 0, area: firstArea });
          const [way] = ways({ walk: state, area: firstArea }).ways;
          const bad = findings.filter((one) => isDisconnect(one.verdict));
          expect(said.misses.filter((one) => one.domain === undefined && one.byThePathway).length).toBe(way?.own);
          expect(said.misses.filter((one) => one.domain === undefined && !one.byThePathway).length).toBe(way?.broke);
          expect(said.misses.filter((one) => one.domain !== undefined).length).toBe(way?.unasked);
          // The page knows desks; without them the library can only be kinder.
          if (said.refused.length === told.refused.length) expect(said.misses.length).toBe(bad.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('no act that is judged is missing from the stops of everything', () => {
    for (const { person, start, beside } of ready) {
      const laid = layOut({ person, start, day: '2027-03-18', hour: 10, companion: walkCompanions.find(({ id }) => id === beside) });
      const { told } = walkThrough(laid, everything(laid));
      const offered = new Set(walkStarts[start].stops.flatMap((stop): readonly string[] => stop.actions));
      for (const done of told.doneAt.values()) for (const id of done) if (beside === '') expect(offered).toContain(id);
      expect(told.refused).toEqual([]);
    }
  });
});
