import { scenarios, watched } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { planConcerns } from '../src/studio/plan-concerns.ts';
import { cannotShow } from '../src/studio/work/year/cannot-show.ts';
import { changeRow, pairsOf } from '../src/studio/work/year/change-row.ts';
import { numbers } from '../src/studio/work/year/numbers.ts';
import { ranking } from '../src/studio/work/year/ranking.ts';
import { leversOf, titleOf } from '../src/studio/work/year/scenario.ts';
import { leaveYear, onePart, type YearAnswer, year } from '../src/studio/work/year/year.ts';

describe('a ready scenario', () => {
  /** Measures that move in the first batches of the page, until one does. */
  const moved = (ready: string, batches = 12) => {
    for (let at = 0; at < batches; at++) {
      const { before, after } = onePart({ levers: { ready }, numbers: {} }, firstArea, at);
      const found = watched.filter((_, each) => before.some((person, who) => person.shares[each] !== after[who]?.shares[each]));
      if (found.length > 0) return found.map((one) => one.measure.id);
    }
    return [];
  };

  it('moves nothing where it changes nothing', () => {
    expect(moved('baseline', 2)).toEqual([]);
  });

  it('moves a measure that the page shows, or the page says what it looks at and that it cannot show the rest', () => {
    const still = scenarios.filter((one) => one.id !== 'baseline' && moved(one.id).length === 0);
    expect(still.length).toBeLessThanOrEqual(2);
    for (const { sentence } of still) {
      const said = cannotShow({ about: sentence, rows: [{ label: 'A phone on the day' } as YearAnswer['rows'][number]] });
      expect(said).toContain(sentence);
      expect(said).toContain('a phone on the day');
      expect(said).toContain('the page cannot show');
    }
  });
});

describe('a year that gets sharper', () => {
  it('tells of itself when a quarter more people are known, and ends with its present batch when nobody looks at it any more', async () => {
    const told: number[] = [];
    const answer = await year({ year: { levers: { phone: 75 }, numbers: {} }, area: firstArea }, ({ people, done }) => {
      expect(done).toBe(false);
      told.push(people);
      if (people === 700) leaveYear();
    });
    expect(told).toEqual([100, 200, 300, 400, 500, 700]);
    expect([answer.done, answer.people]).toEqual([false, 700]);
  });
});

describe('the questions of the plan', () => {
  const rows = () => {
    const parts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => onePart({ levers: { ready: 'move-on-sooner' }, numbers: {} }, firstArea, at));
    const [before, after] = [parts.flatMap((part) => part.before), parts.flatMap((part) => part.after)];
    return watched.map((_, place) => changeRow(place, pairsOf(before, after, place)));
  };

  it('has every measure under a question, and a measure or a plain word for every question', () => {
    const asked = new Set(planConcerns.flatMap(({ measures }) => measures));
    expect(watched.map(({ measure }) => measure.id).filter((id) => !asked.has(id))).toEqual([]);
    expect([...asked].filter((id) => !watched.some(({ measure }) => measure.id === id))).toEqual([]);
    for (const { measures, cannot } of planConcerns) expect(measures.length + (cannot ?? '').length).toBeGreaterThan(0);
  });

  it('never mixes days with people in 100, and says for each of how many people', () => {
    for (const row of rows()) {
      expect(row.unit).toBe(row.measure.startsWith('days-') ? 'days' : 'in 100');
      if (row.people >= 5) expect(row.sentence.includes('people in 100') || row.sentence.includes('how many')).toBe(row.unit === 'in 100');
    }
    const stay = rows().find(({ measure }) => measure === 'days-in-temporary');
    expect(stay?.people).toBeGreaterThan(5);
    expect(stay?.after.mean).toBeLessThan(stay?.before.mean ?? 0);
    expect(stay?.helped).toBeGreaterThan(stay?.harmed ?? 0);
    expect(stay?.sentence).toMatch(/fewer days in temporary accommodation/);
  });
});

describe('a control', () => {
  const shown = (ready: string) =>
    Object.fromEntries(numbers({ ready, area: firstArea, numbers: {} }).levers.map((lever) => [lever.id, lever]));

  it('stands where the ready scenario has it', () => {
    expect(shown('phone-for-everybody')['phone']?.ready).toBe(100);
    expect(shown('housing-interview-before-release')['inreach']?.ready).toBe(85);
    expect(shown('gate-pick-up')['gate']?.ready).toBe(90);
    expect(shown('one-more-housing-officer')['places']?.ready).toBe(Number(shown('baseline')['places']?.from) + 1);
    expect(shown('no-friday-release')['day']?.ready).toBe('no-friday');
    const hours = shown('housing-desk-saturday')['hours'];
    expect(hours?.choices.find(([value]) => value === hours.ready)?.[1]).toContain('Saturday morning');
    expect(Object.values(shown('baseline')).every(({ ready }) => ready === undefined)).toBe(true);
  });

  it('moves what it says on top of a ready scenario, also back to how it is now', () => {
    const phone = Number(shown('baseline')['phone']?.from);
    const last = (levers: Record<string, number | string>) =>
      leversOf({ levers, numbers: {} }, firstArea)
        .filter((one) => one.lever === 'step')
        .at(-1);
    expect(last({ ready: 'phone-for-everybody' })).toMatchObject({ step: 'phone', set: 1 });
    expect(last({ ready: 'phone-for-everybody', phone })).toMatchObject({ step: 'phone', set: phone / 100 });
    const gate = leversOf({ levers: { ready: 'gate-pick-up', gate: 20 }, numbers: {} }, firstArea).filter(
      (one) => one.lever === 'new-step',
    );
    expect(gate).toHaveLength(1);
    expect(gate[0]).toMatchObject({ p: 0.2 });
  });
});

describe('a control of what the group typed', () => {
  const area = { desks: { housing: { hours: 'Mon to Thu 9-4, Fri 9-12.30', places: 4 } }, travel: 0 };
  const given = { phone: 60 };
  const shown = (ready?: string) => Object.fromEntries(numbers({ ready, area, numbers: given }).levers.map((lever) => [lever.id, lever]));

  it('stands at what the year uses now, and says whose it is', () => {
    expect(shown()['places']).toMatchObject({ from: 4, own: true });
    expect(shown()['phone']).toMatchObject({ from: 60, own: true });
    const hours = shown()['hours'];
    expect(hours?.choices.find(([value]) => value === hours.from)?.[1]).toContain('As typed');
    expect(shown()['medication']?.own).toBe(false);
    expect(shown('one-more-housing-officer')['places']?.ready).toBe(5);
    const unread = numbers({ area: { desks: { housing: { hours: 'by appointment' } }, travel: 0 }, numbers: {} }).levers;
    expect(unread.find(({ id }) => id === 'hours')).toMatchObject({ from: 'office', own: false });
  });

  it('moves to what it says, also to what the page would have had', () => {
    const baseline = Object.fromEntries(numbers({ area: firstArea, numbers: {} }).levers.map(({ id, from }) => [id, from]));
    for (const id of ['places', 'phone', 'hours'] as const) {
      const levers = { [id]: baseline[id] as number | string };
      expect(leversOf({ levers, numbers: given }, area).length, id).toBeGreaterThan(leversOf({ levers: {}, numbers: given }, area).length);
      expect(titleOf({ levers, numbers: given }, area), id).not.toBe('As it is now');
      expect(leversOf({ levers: { [id]: shown()[id]?.from as number }, numbers: given }, area)).toEqual(
        leversOf({ levers: {}, numbers: given }, area),
      );
    }
    expect(leversOf({ levers: { hours: 'own' }, numbers: {} }, firstArea)).toEqual([]);
  });
});

describe('the ranking', () => {
  it('puts the changes that help for certain in order, and says which cannot be told apart', async () => {
    const { measures, tried, done } = await ranking({ numbers: {}, area: firstArea }, () => undefined, 1);
    expect(done).toBe(true);
    expect(tried).toBe(scenarios.length - 1);
    const referral = measures.find(({ measure }) => measure === 'arrest-referral');
    expect(referral?.changes[0]?.id).toBe('arrest-referral-for-everybody');
    expect(referral?.changes[0]?.low).toBeGreaterThan(0);
    for (const { changes, unit } of measures) {
      const middles = changes.map(({ low, high }) => (unit === 'days' ? -1 : 1) * (low + high));
      expect(middles).toEqual([...middles].sort((a, b) => b - a));
      for (const { tied, low, high } of changes.slice(1))
        expect(tied).toBe(unit === 'days' ? low <= (changes[0]?.high ?? 0) : high >= (changes[0]?.low ?? 0));
    }
  }, 60_000);
});
