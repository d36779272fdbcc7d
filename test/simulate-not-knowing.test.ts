import {
  areaParameters,
  assumptions,
  measures,
  scenarioById,
  scottishBankHolidays,
  scottishPathway,
  withParameters,
} from 'justice-pathway/machines';
import {
  findingsOf,
  keyedDraws,
  mattersSentence,
  notKnowing,
  runReplication,
  type Scenario,
  spreadSets,
  summariseTrial,
  type TrialPlan,
  whatMatters,
} from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';

const draws = keyedDraws(3);
const noise = (set: number, place: number): number => draws.draw(set, place, 0) - 0.5;

describe('notKnowing', () => {
  const sets = (apart: number, each: number) =>
    [0, 1, 2, 3].flatMap((set) => Array.from({ length: each }, (_, place) => ({ set, value: (set - 1) * apart + noise(set, place) })));

  it('is all of the uncertainty where sets differ and replications do not, and next to none where it is the other way round', () => {
    expect(notKnowing(sets(5, 30))?.share).toBeGreaterThan(0.97);
    expect(notKnowing(sets(0, 30))?.share).toBeLessThan(0.8);
    expect(notKnowing(sets(0, 30))?.interval.high).toBeLessThan(0.4);
  });

  it('covers the answer of a set that was not seen, and grows no narrower by more replications of the same sets', () => {
    const [few, many] = [notKnowing(sets(2, 5)), notKnowing(sets(2, 200))];
    expect(few?.interval.low).toBeLessThan(-2);
    expect(few?.interval.high).toBeGreaterThan(4);
    const width = (of: typeof few) => (of ? of.interval.high - of.interval.low : 0);
    expect(width(many)).toBeGreaterThan(0.8 * width(few));
    expect(many?.sameWay).toBe(false);
  });

  it('says nothing of one set, or of sets with one replication each', () => {
    expect(
      notKnowing([
        { set: 0, value: 1 },
        { set: 0, value: 2 },
      ]),
    ).toBeUndefined();
    expect(
      notKnowing([
        { set: 0, value: 1 },
        { set: 1, value: 2 },
      ]),
    ).toBeUndefined();
  });
});

describe('whatMatters', () => {
  const parameters = ['returns', 'prison', 'desk-load'].map((id) => ({ id, label: `how much ${id} there is`, ask: `Ask about ${id}.` }));
  const times = spreadSets(
    [
      { from: 0.5, to: 2 },
      { from: 0.5, to: 2 },
      { from: 0.9, to: 1.1 },
    ],
    40,
    7,
  );

  it('puts the number that moves the answer first, with whom to ask', () => {
    const answers = times.map(([a, b], place) => 3 * Math.log(b as number) + 0.2 * Math.log(a as number) + 0.1 * noise(9, place));
    const matters = whatMatters(parameters, times, answers);
    expect(matters[0]?.parameter).toBe('prison');
    expect(matters[0]?.effect).toBeCloseTo(3 * Math.log(4), 0);
    expect(mattersSentence('Waits', 'days', matters)).toMatch(
      /^Waits: what matters most is how much prison there is; it stands out from chance, and between the lowest and the highest that were looked at .*moves by 4[.\d]* days\. Ask about prison\.$/,
    );
  });

  it('names none where all is chance', () => {
    const matters = whatMatters(
      parameters,
      times,
      times.map((_, place) => noise(4, place)),
    );
    expect(
      mattersSentence(
        'Waits',
        'days',
        matters.map((each) => ({ ...each, clear: Math.min(each.clear, 1.9) })),
      ),
    ).toContain('none of the 3');
  });
});

describe('a comparison over sets of numbers', () => {
  const world = { pathway: scottishPathway, assumptions, calendars: [scottishBankHolidays] };
  const named = (id: string): Scenario => scenarioById(id) as Scenario;
  const plan: TrialPlan = {
    people: 120,
    seed: 7,
    replications: 6,
    measures,
    scenario: named('baseline'),
    compare: [named('naloxone-for-everybody')],
  };
  const sets = [0.6, 1.4].map((times) => withParameters(assumptions, { prison: times, opposed: times }));
  const runs = Array.from({ length: 6 }, (_, replication) =>
    [0, 1].map((place) => runReplication({ ...world, sets }, plan, place, replication)),
  ).flat();

  it('runs each replication under one of them, the same for every scenario, and says which part comes from not knowing', () => {
    expect(runs.map(({ set }) => set)).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1]);
    const result = summariseTrial(plan, runs);
    const moved = result.comparisons[0]?.measures.find(({ measure }) => measure === 'naloxone-on-the-day');
    expect(moved?.notKnowing?.sets).toBe(2);
    expect(findingsOf(result)[0]).toMatch(/\d+ % comes from not knowing the numbers \(2 sets agree with the area's figures/);
  });

  it('says so where no set ran twice, so that nothing parts chance from not knowing', () => {
    const result = summariseTrial(
      plan,
      runs.map((run) => ({ ...run, set: run.replication })),
    );
    expect(result.sets).toBe(6);
    expect(findingsOf(result)[0]).toMatch(
      /not knowing the numbers was not worked out: 6 replications ran under 6 sets of them, none twice\. 12 replications would show it\.$/,
    );
    const one = summariseTrial(
      plan,
      runs.map((run) => ({ ...run, set: 0 })),
    );
    expect(findingsOf(one)[0]).not.toContain('not knowing');
  });

  it('refuses a number that is none of the parameters', () => {
    expect(() => withParameters(assumptions, { prizon: 2 })).toThrow('There is no parameter "prizon"');
    for (const prison of [99, 0, -1, Number.NaN])
      expect(() => withParameters(assumptions, { prison }), `${prison}`).toThrow(
        `"prison" is multiplied with 0.4 to 2, not with ${prison}.`,
      );
    expect(areaParameters.length).toBeGreaterThan(10);
  });
});
