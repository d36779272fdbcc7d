import fc from 'fast-check';
import {
  assumptions,
  measures,
  releaseLever,
  scenarioById,
  scenarios,
  scottishBankHolidays,
  scottishPathway,
} from 'justice-pathway/machines';
import {
  applyScenario,
  composeScenarios,
  estimateDifference,
  estimateMean,
  estimateShare,
  exactShareInterval,
  findingsOf,
  isTrialPrecise,
  keyedDraws,
  latinHypercube,
  type Replication,
  replicationsNeeded,
  runReplication,
  Scenario,
  type SimulationAssumptions,
  scorer,
  simulateCohort,
  summariseTrial,
  surelyMoved,
  type TrialMeasure,
  type TrialPlan,
  warmUp,
} from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import library from '../machines/scenarios/scenarios.json' with { type: 'json' };

const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
const plan: TrialPlan = {
  people: 200,
  seed: 7,
  replications: 6,
  // few replications are not sure of many measures at once
  measures: measures.slice(0, 14),
  scenario: named('baseline'),
  compare: [named('baseline'), named('naloxone-for-everybody'), closed()],
};
const runs = [0, 1, 2, 3, 4, 5].flatMap((replication) => [0, 1, 2, 3].map((place) => runReplication(world, plan, place, replication)));
const result = summariseTrial(plan, runs);

describe('a comparison on common draws', () => {
  it('with itself is exactly zero for every person and every measure', () => {
    for (const measure of result.comparisons[0]?.measures ?? []) {
      expect([measure.difference, measure.differenceLow, measure.differenceHigh, measure.changed]).toEqual(
        measure.mean === null ? [null, null, null, 0] : [0, 0, 0, 0],
      );
    }
  });

  it('touches only what the changed service touches, and names who is helped', () => {
    const moved = result.comparisons[1]?.measures.filter(({ changed }) => changed > 0) ?? [];
    expect(moved.map(({ measure }) => measure)).toEqual(['naloxone-on-the-day']);
    expect(moved[0]?.helped).toBeGreaterThan(5);
    expect(moved[0]?.harmed).toBe(0);
    expect(moved[0]?.people.helped[0]).toMatch(/^\d+:\d+$/);
  });

  it('names everybody who changed, once, so that a person can be looked up by the seed of the replication', () => {
    for (const { measures: of } of result.comparisons) {
      for (const { people, helped, harmed, changed } of of) {
        expect([people.helped.length, people.harmed.length]).toEqual([helped, harmed]);
        const all = [...people.helped, ...people.harmed, ...people.otherwise];
        expect(new Set(all).size).toBe(changed);
      }
    }
    const naloxone = measures.findIndex(({ id }) => id === 'naloxone-on-the-day');
    const [replication, person] = (result.comparisons[1]?.measures[naloxone]?.people.helped[0] ?? '').split(':').map(Number) as [
      number,
      number,
    ];
    const score = (scenario: Scenario) => {
      const cohort = simulateCohort({
        ...world,
        assumptions: applyScenario(world.assumptions, scenario),
        people: plan.people,
        seed: result.seeds[replication] as number,
      });
      return scorer(measures[naloxone] as TrialMeasure, cohort.zone)(cohort.journey(person - 1));
    };
    const [before, after] = [score(named('baseline')), score(named('naloxone-for-everybody'))];
    expect(after.total / after.n).toBeGreaterThan(before.total / before.n);
  });

  it('says in words what moved, by how much, and for whom', () => {
    const [same, naloxone, away] = findingsOf(result) as [string, string, string];
    expect(same).toBe('As things are: nothing changed for any of 1200 invented people.');
    const helped = result.comparisons[1]?.measures.find(({ measure }) => measure === 'naloxone-on-the-day')?.helped;
    expect(naloxone).toMatch(/Naloxone in hand on the day: up [\d.]+ points \([\d.]+ to [\d.]+\)/);
    expect(naloxone).toContain(`${helped} people better off, 0 worse off`);
    expect(away).toContain('Services reached after an offer at a contact: down');
  });

  it('names who is harmed when a desk loses all its places', () => {
    const reached = result.comparisons[2]?.measures.find(({ measure }) => measure === 'services-reached');
    expect(reached?.harmed).toBeGreaterThan(10);
    expect(reached?.helped).toBe(0);
    expect(reached?.differenceHigh).toBeLessThan(0);
  });

  it('does not depend on the order in which replications come back', () => {
    expect(summariseTrial(plan, [...runs].reverse())).toEqual(result);
  });
});

describe('surelyMoved', () => {
  // Each family: twenty measures over twelve replications that differ by chance alone.
  const draws = keyedDraws(5);
  const chance = (family: number): number[][] =>
    Array.from({ length: 20 }, (_, measure) =>
      Array.from({ length: 12 }, (_each, replication) => draws.draw(family, measure, replication) - 0.5),
    );
  const families = Array.from({ length: 400 }, (_, family) => chance(family));

  it('is wrong about any of many measures in at most one family of twenty, though single intervals are in most', () => {
    const wrong = families.filter((family) => surelyMoved(family, 0.95).includes(true)).length;
    const single = families.filter((family) => family.some((values) => surelyMoved([values], 0.95)[0])).length;
    // 400 families at one in twenty: 20, and hardly ever above 34 (three standard deviations).
    expect(wrong).toBeLessThanOrEqual(34);
    expect(single).toBeGreaterThan(200);
  });

  it('still finds the measure that truly moved among them', () => {
    for (const family of families.slice(0, 50)) {
      const moved = [...family.slice(1), (family[0] as number[]).map((value) => value + 1)];
      expect(surelyMoved(moved, 0.95).at(-1)).toBe(true);
    }
  });

  it('does not count measures in which nothing changed at all', () => {
    const still = Array.from({ length: 30 }, () => [0, 0, 0, 0]);
    expect(surelyMoved([[0.1, 0.12, 0.09, 0.11], ...still], 0.95)).toEqual([true, ...still.map(() => false)]);
    expect(surelyMoved([[0.2, 0.2, 0.2]], 0.95)).toEqual([true]);
    expect(surelyMoved([[0.2]], 0.95)).toEqual([false]);
  });
});

describe('the stopping rule', () => {
  const [measure] = measures;
  const [first, second] = scenarios;
  if (!measure || !first || !second) throw new Error('nothing to try');
  const small: TrialPlan = { people: 1, seed: 1, replications: 10, measures: [measure], scenario: first, compare: [second] };
  const run = (place: number, replication: number, value: number): Replication => ({
    place,
    replication,
    values: [value],
    scores: [],
    desks: [],
    events: 0,
  });
  const runs = (of: (place: number, replication: number) => number): Replication[] =>
    [0, 1].flatMap((place) => Array.from({ length: 10 }, (_, replication) => run(place, replication, of(place, replication))));

  it('goes on while a measure of the first scenario is not known well enough', () => {
    const noisy = runs((_, replication) => (replication % 2 === 0 ? 0.2 : 0.8));
    expect(isTrialPrecise(small, noisy, { absolute: 0.05 })).toBe(false);
    expect(isTrialPrecise(small, noisy, { absolute: 0.5 })).toBe(true);
  });

  it('goes on while a difference is not known well enough, however well the first scenario is', () => {
    const noisy = runs((place, replication) => (place === 0 || replication % 2 === 0 ? 0.5 : 0.9));
    expect(isTrialPrecise(small, noisy, { absolute: 0.05 })).toBe(false);
    expect(isTrialPrecise({ ...small, compare: [] }, noisy, { absolute: 0.05 })).toBe(true);
  });

  it('asks the difference of pairs, not of two independent runs', () => {
    const paired = runs((place, replication) => 0.5 + 0.001 * replication + 0.1 * place);
    expect(isTrialPrecise(small, paired, { absolute: 0.01 })).toBe(true);
  });
});

describe('scenarios', () => {
  it('are data with a sentence and a source, and each moves something', () => {
    expect(scenarios.length).toBeGreaterThan(20);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const scenario of scenarios) {
      expect(scenario.sentence.length).toBeGreaterThan(30);
      const after = applyScenario(world.assumptions, scenario);
      if (scenario.id === 'baseline') expect(after).toBe(world.assumptions);
      else expect(JSON.stringify(after)).not.toBe(JSON.stringify(world.assumptions));
    }
  });

  it('refuse a lever that moves nothing, with the nearest name', () => {
    const lever = (of: object) => ({ levers: [of as never] });
    expect(() => applyScenario(world.assumptions, lever({ lever: 'places', desk: 'council-housin', add: 1 }))).toThrow(
      /Did you mean "council-housing"/,
    );
    expect(() => applyScenario(world.assumptions, lever({ lever: 'step', step: 'naloxon', set: 1 }))).toThrow(/Did you mean "naloxone"/);
  });

  it('compose in order', () => {
    const both = composeScenarios([named('one-more-housing-officer'), named('one-more-housing-officer')]);
    const [desk] = applyScenario(world.assumptions, both).desks ?? [];
    expect(desk?.places[0]?.value).toBe((world.assumptions.desks?.[0]?.places[0]?.value ?? 0) + 2);
  });

  it('keep the proportions of the other options when one is changed', () => {
    const after = applyScenario(world.assumptions, {
      levers: [{ lever: 'choice', stage: 'arrest', state: 'custody.charged.deciding', event: 'police.release.refused', set: 0.1 }],
    });
    const options = (of: SimulationAssumptions) => of.choices.find(({ state }) => state === 'custody.charged.deciding')?.options ?? [];
    const before = options(world.assumptions);
    const now = options(after);
    expect(now.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12);
    expect((now[1]?.p ?? 0) / (now[2]?.p ?? 1)).toBeCloseTo((before[1]?.p ?? 0) / (before[2]?.p ?? 1), 12);
  });

  it('are read strictly', () => {
    const { $schema: _, ...file } = library;
    expect(z.strictObject({ scenarios: z.array(Scenario) }).safeParse(file).success).toBe(true);
    expect(Scenario.safeParse({ ...library.scenarios[1], lever: 'x' }).success).toBe(false);
  });
});

describe('sensitivity', () => {
  it('spreads every factor of a design evenly over its range', () => {
    const factor = { id: 'officers', from: 0, to: 10, lever: { lever: 'places', desk: 'council-housing' }, field: 'set' };
    const design = latinHypercube([factor, { ...factor, id: 'b' }], 10, 1);
    const values = design.map(({ levers }) => (levers[0] as { set: number }).set);
    expect(values.map(Math.floor).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(latinHypercube([factor], 10, 1)).toEqual(latinHypercube([factor], 10, 1));
    expect(values).not.toEqual(design.map(({ levers }) => (levers[1] as { set: number }).set));
  });
});

describe('estimates', () => {
  it('gives the intervals of the tables', () => {
    const { mean, low, high } = estimateMean([4, 6, 5, 7, 3]);
    expect(mean).toBe(5);
    expect(high - mean).toBeCloseTo(2.776445 * Math.sqrt(2.5 / 5), 5);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(estimateShare(8, 10).low).toBeCloseTo(0.4901625, 6);
    expect(estimateShare(8, 10).high).toBeCloseTo(0.9433178, 6);
    expect(exactShareInterval(8, 10).low).toBeCloseTo(0.4439045, 6);
    expect(exactShareInterval(8, 10).high).toBeCloseTo(0.9747893, 6);
    expect(exactShareInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.3084971, 6) });
  });

  it('pairs differences, and refuses lists of two lengths', () => {
    expect(estimateDifference([1, 2, 3], [2, 3, 4])).toMatchObject({ mean: 1, low: 1, high: 1 });
    expect(() => estimateDifference([1], [1, 2])).toThrow(RangeError);
  });

  it('says how many replications a precision needs', () => {
    const needed = replicationsNeeded([10, 12, 9, 11, 13, 8], { absolute: 0.5 });
    expect(needed).toBeGreaterThan(45);
    expect(needed).toBeLessThan(65);
    expect(replicationsNeeded([1], { absolute: 1 })).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds where a series settles, and says so when it never does', () => {
    expect(warmUp(Array.from({ length: 200 }, (_, i) => (i < 20 ? 20 - i : Math.sin(i))))).toBe(20);
    expect(warmUp(Array.from({ length: 200 }, (_, i) => i))).toBeUndefined();
  });

  it('cuts a series where the standard error of the rest, worked out plainly, is the least', () => {
    const squaredError = (rest: readonly number[]): number => {
      const mean = rest.reduce((total, value) => total + value, 0) / rest.length;
      return rest.reduce((total, value) => total + (value - mean) ** 2, 0) / rest.length ** 2;
    };
    const settling = fc.record({ level: fc.nat(40), steps: fc.nat(60), noise: fc.array(fc.nat(4), { minLength: 10, maxLength: 160 }) });
    fc.assert(
      fc.property(settling, ({ level, steps, noise }) => {
        const series = noise.map((each, place) => each + (place < steps ? level - (level * place) / steps : 0));
        const batches = Array.from({ length: Math.floor(series.length / 5) }, (_, index) => series.slice(5 * index, 5 * index + 5));
        const means = batches.map((batch) => batch.reduce((total, value) => total + value, 0) / 5);
        const errors = means.slice(0, -1).map((_, from) => squaredError(means.slice(from)));
        const cut = warmUp(series);
        const least = Math.min(...errors);
        if (cut === undefined) expect(errors.slice(0, Math.floor(means.length / 2) + 1).every((each) => each > least)).toBe(true);
        else expect(errors[cut / 5]).toBeCloseTo(least, 9);
      }),
    );
  });
});

// Helpers

/** The housing desk without anybody. */
function closed(): Scenario {
  return { ...named('housing-officer-away'), levers: [{ lever: 'places', desk: 'council-housing', set: 0 }] };
}

function named(id: string): Scenario {
  const found = scenarioById(id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
