import { assumptions, measures, releaseLever, scenarios, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { applyScenario, type CohortScores, type Scenario, scoresOf, simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { planConcerns } from '../src/studio/plan-concerns.ts';

function scores(scenario: Scenario): readonly CohortScores[] {
  const cohort = simulateCohort({
    pathway: scottishPathway,
    assumptions: applyScenario({ ...assumptions, releaseLever }, scenario),
    calendars: [scottishBankHolidays],
    people: 500,
    seed: 7,
  });
  return scoresOf(measures, cohort);
}

const [baseline, ...others] = scenarios as [Scenario, ...Scenario[]];
const before = scores(baseline);

/** What a lever of a scenario is expected to move: the measures that are about it. */
const about: Readonly<Record<string, readonly string[]>> = {
  'landlord-told-in-a-week': ['landlord-in-a-week', 'tenancies-lost', 'home-kept'],
  'housing-costs-kept': ['costs-in-two-weeks', 'tenancies-lost', 'home-kept'],
  'family-address-agreed': ['family-agreed'],
  'care-grant-before-move': ['care-grant-in-30-days'],
  'warm-hand-over': ['moment-reached', 'services-reached'],
  'release-at-half': ['days-in-prison'],
};

describe('every ready scenario moves something that is measured', () => {
  test.each(others.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
    const after = scores(scenario);
    const moved = measures.filter((_, place) => {
      const [a, b] = [before[place] as CohortScores, after[place] as CohortScores];
      return a.total.some((value, person) => value !== b.total[person]) || a.n.some((value, person) => value !== b.n[person]);
    });
    const ids = moved.map((measure) => measure.id);
    expect(ids.length).toBeGreaterThan(0);
    for (const each of about[id] ?? []) expect(ids).toContain(each);
    // a change that goes one way: were it as likely for better as for worse, less than one in a thousand would be as large, of all measures
    const sizes = measures.map((_, place) => oneWay(before[place] as CohortScores, after[place] as CohortScores));
    expect(Math.max(...sizes), id).toBeGreaterThan(4);
  });

  test('and every concern of a plan has a measure that is compared', () => {
    const known = new Set([...measures.map(({ id }) => id), 'days-to-gp']);
    for (const concern of planConcerns) expect(concern.measures.filter((id) => known.has(id)).length, concern.id).toBeGreaterThan(0);
  });
});

/** How far the people whom a change touches go one way, in standard errors: each is paired with themselves. */
function oneWay(one: CohortScores, other: CohortScores): number {
  let sum = 0;
  let squares = 0;
  for (const [person, n] of one.n.entries()) {
    const shared = Math.min(n, other.n[person] as number);
    const change = shared === 0 ? 0 : (other.total[person] as number) / (other.n[person] as number) - (one.total[person] as number) / n;
    sum += change;
    squares += change * change;
  }
  return squares === 0 ? 0 : Math.abs(sum) / Math.sqrt(squares);
}
