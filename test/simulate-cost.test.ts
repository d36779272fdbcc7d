import { assumptions, measures, scenarioById, unitCosts } from 'justice-pathway/machines';
import { costsOf, type MeasureDifference, type Scenario, type TrialResult } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';

const moved = (measure: string, difference: number, more: Partial<MeasureDifference> = {}): MeasureDifference =>
  ({
    measure,
    label: measure,
    unit: 'a person',
    better: 'more',
    difference,
    differenceLow: difference - 0.001,
    differenceHigh: difference + 0.001,
    sure: true,
    helped: 0,
    harmed: 0,
    ...more,
  }) as MeasureDifference;

const costOf = (scenario: string, ...of: readonly MeasureDifference[]) => {
  const result = { people: 100, replications: 10, comparisons: [{ scenario, title: scenario, measures: of }] } as unknown as TrialResult;
  return costsOf(result, [scenarioById(scenario) as Scenario], assumptions.services, unitCosts)[0];
};

test('a change that has a published unit cost is told for each person helped, with its source and year', () => {
  // 0.01 more in each of 1,000 people are 10 times £2,535; 20 of 1,000 are better off
  const cost = costOf(
    'one-more-throughcare-contact',
    moved('throughcare-offered', 0.02, { helped: 20 }),
    moved('throughcare-taken-up', 0.01),
  );
  expect(cost?.lines).toMatchObject([{ measure: 'throughcare-taken-up', cost: 25_350, of: 'change', year: '2013-15', confidence: 'low' }]);
  expect(cost?.perPersonHelped).toEqual({ cost: 1268, currency: 'GBP', measure: 'throughcare-offered' });
  expect(cost?.sentences.join(' ')).toContain('£2,535 each');
});

test('what has none is named and is not guessed, though what follows from it may be told', () => {
  const cost = costOf('landlord-told-in-a-week', moved('landlord-in-a-week', 0.3, { helped: 90 }), moved('tenancies-lost', -0.01));
  expect(cost?.perPersonHelped).toBeNull();
  expect(cost?.sentences[0]).toContain('not known');
  expect(cost?.sentences[0]).toContain('landlord-told');
  expect(cost?.lines).toMatchObject([{ measure: 'tenancies-lost', cost: -240_000, low: -264_000, high: -216_000, of: 'effect' }]);
  expect(cost?.sentences[1]).toContain('£240,000 less (£216,000 to £264,000)');
});

test('what did not surely move costs nothing that is told', () => {
  const cost = costOf('one-more-housing-officer', moved('days-in-prison', 0.5, { sure: false }));
  expect(cost?.lines).toEqual([]);
  expect(cost?.sentences[0]).toContain('the places at the desk "council-housing"');
});

test('every unit cost is of a measure that counts, with a year and a source', () => {
  for (const { measure, cost } of unitCosts) {
    expect(measures.find(({ id }) => id === measure)?.kind).toMatch(/count|days/);
    expect(cost.year).not.toBeNull();
    expect(cost.source.kind).not.toBe('assumption');
  }
});
