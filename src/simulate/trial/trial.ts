import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';
import { applyScenario, type Scenario } from '../assume/scenario.ts';
import type { DeskCount } from '../desk/desk.ts';
import { type CohortOptions, simulateCohort } from '../travel/cohort.ts';
import { type DeskResult, deskResults } from './desk-results.ts';
import { type Estimate, estimateMean, isPrecise } from './estimate.ts';
import { type NotKnowing, notKnowing } from './not-knowing.ts';
import { seedOf } from './seed-of.ts';
import { surelyMoved } from './surely-moved.ts';
import { type CohortScores, meanOf, scoresOf, type TrialMeasure } from './trial-measure.ts';

/** What a trial runs; all that a worker needs beside the pathway and the calendars. */
export interface TrialPlan {
  readonly people: number;
  readonly seed: number;
  readonly replications: number;
  readonly measures: readonly TrialMeasure[];
  readonly scenario: Scenario;
  readonly compare: readonly Scenario[];
  readonly from?: string;
  readonly days?: number;
  readonly observe?: number;
}

/** What one replication of one scenario gave: a number for each measure, each person's part, and the desks. */
export interface Replication {
  /** 0: the plan's own scenario; 1 and on: those it is compared with. */
  readonly place: number;
  readonly replication: number;
  /** Of the world's sets of numbers, the place of the one that it ran under. */
  readonly set?: number;
  readonly values: readonly number[];
  /** By measure. */
  readonly scores: readonly CohortScores[];
  readonly desks: readonly DeskCount[];
  readonly events: number;
}

/** What a trial runs in: a pathway, its assumptions and its services. */
export interface TrialWorld extends Pick<CohortOptions, 'pathway' | 'calendars'> {
  readonly assumptions: SimulationAssumptions;
  /** Sets of numbers that all agree with what is known: replications go round them, all scenarios of a replication under the same. */
  readonly sets?: readonly SimulationAssumptions[];
}

const applied = new WeakMap<SimulationAssumptions, WeakMap<Scenario, SimulationAssumptions>>();

/** The assumptions under a scenario, the same object for every replication. */
function under(assumptions: SimulationAssumptions, scenario: Scenario): SimulationAssumptions {
  const known = applied.get(assumptions) ?? new WeakMap<Scenario, SimulationAssumptions>();
  applied.set(assumptions, known);
  const found = known.get(scenario) ?? applyScenario(assumptions, scenario);
  known.set(scenario, found);
  return found;
}

/** Runs one replication of one of the plan's scenarios. It depends on the plan alone, wherever it runs. */
export function runReplication(world: TrialWorld, plan: TrialPlan, place: number, replication: number): Replication {
  givenAs('runReplication', 'world', world, '{assumptions:object pathway:object}');
  givenAs('runReplication', 'plan', plan, '{measures:list scenario:object compare:list}');
  givenAs('runReplication', 'place', place, 'number');
  givenAs('runReplication', 'replication', replication, 'number');
  const scenario = [plan.scenario, ...plan.compare][place];
  if (!scenario) throw new PathwayError('no-such-scenario', `The plan has no scenario ${place}.`, { place });
  const { sets = [] } = world;
  const set = sets.length === 0 ? 0 : replication % sets.length;
  const cohort = simulateCohort({
    pathway: world.pathway,
    ...(world.calendars ? { calendars: world.calendars } : {}),
    assumptions: under(sets[set] ?? world.assumptions, scenario),
    people: plan.people,
    seed: seedOf(plan.seed, replication),
    ...(plan.from === undefined ? {} : { from: plan.from }),
    ...(plan.days === undefined ? {} : { days: plan.days }),
    ...(plan.observe === undefined ? {} : { observe: plan.observe }),
  });
  const scores = scoresOf(plan.measures, cohort);
  return {
    place,
    replication,
    set,
    values: scores.map(meanOf),
    scores,
    desks: cohort.desks,
    events: cohort.events,
  };
}

/** A measure under one scenario. */
export interface MeasureResult {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly better: TrialMeasure['better'];
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Everybody whose score is another than before, each as `replication:person`. Person 12 of a replication is person 12 of a cohort with its seed. */
export interface ChangedPeople {
  readonly helped: readonly string[];
  readonly harmed: readonly string[];
  /** Neither better nor worse: the measure now counts more or fewer times for them, or no direction of it is better. */
  readonly otherwise: readonly string[];
}

/** A measure under another scenario, set against the first on the same draws. */
export interface MeasureDifference extends MeasureResult {
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  /** How much of the difference comes from not knowing the numbers; only where replications ran under several sets. */
  readonly notKnowing?: NotKnowing;
  /** Whether it moved beyond chance when all measures of the comparison are looked at together, as `surelyMoved` says. */
  readonly sure: boolean;
  /** People, over all replications, for whom it came out better, worse, or otherwise than before. */
  readonly helped: number;
  readonly harmed: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly people: ChangedPeople;
}

/** What the measures of a scenario came to over its replications. */
export interface ScenarioResult {
  readonly scenario: string;
  readonly title: string;
  readonly sentence: string;
  readonly measures: readonly MeasureResult[];
  readonly desks: readonly DeskResult[];
}

/** How a scenario differs from the pathway as it stands, measure by measure. */
export interface ComparisonResult extends Omit<ScenarioResult, 'measures'> {
  readonly measures: readonly MeasureDifference[];
}

/** A trial summed up: the pathway as it stands, its scenarios and their differences. */
export interface TrialResult {
  readonly people: number;
  readonly replications: number;
  readonly seed: number;
  /** By replication: the seed that repeats its cohort. */
  readonly seeds: readonly number[];
  readonly confidence: number;
  /** How many sets of numbers the replications ran under. */
  readonly sets: number;
  readonly baseline: ScenarioResult;
  readonly comparisons: readonly ComparisonResult[];
}

/** Puts replications together. Their order does not matter. @throws PathwayError `missing-replication` */
export function summariseTrial(plan: TrialPlan, runs: readonly Replication[], confidence = 0.95): TrialResult {
  givenAs('summariseTrial', 'plan', plan, '{measures:list scenario:object compare:list}');
  givenAs('summariseTrial', 'runs', runs, '[values:list scores:list desks:list]');
  const of = (place: number): readonly Replication[] => {
    const found = runs.filter((run) => run.place === place).sort((a, b) => a.replication - b.replication);
    if (found.length === 0) throw new PathwayError('missing-replication', `There is no run of scenario ${place}.`, { place });
    return found;
  };
  const base = of(0);
  return {
    people: plan.people,
    replications: base.length,
    seed: plan.seed,
    seeds: base.map(({ replication }) => seedOf(plan.seed, replication)),
    confidence,
    sets: new Set(base.map(({ set = 0 }) => set)).size,
    baseline: {
      ...about(plan.scenario),
      measures: plan.measures.map((measure, index) => resultOf(measure, index, base, confidence)),
      desks: deskResults(base),
    },
    comparisons: plan.compare.map((scenario, index) => {
      const other = of(index + 1);
      const differences = plan.measures.map((_measure, column) => pairedDifferences(base, other, column));
      const sure = surelyMoved(differences, confidence);
      const measures = plan.measures.map((measure, column) => ({
        ...differenceOf(measure, column, base, other, confidence),
        sure: sure[column] as boolean,
      }));
      return { ...about(scenario), measures, desks: deskResults(other) };
    }),
  };
}

/** Whether every measure of the first scenario, and every difference to it, is as precise as asked: the stopping rule. A difference may be zero, so only `absolute` is asked of it. */
export function isTrialPrecise(
  plan: TrialPlan,
  runs: readonly Replication[],
  wanted: { readonly relative?: number; readonly absolute?: number },
): boolean {
  givenAs('isTrialPrecise', 'plan', plan, '{measures:list scenario:object compare:list}');
  givenAs('isTrialPrecise', 'runs', runs, '[values:list scores:list desks:list]');
  const base = runs.filter((run) => run.place === 0);
  return plan.measures.every(
    (_, index) =>
      isPrecise(estimateMean(numbers(base, index)), wanted) &&
      (wanted.absolute === undefined ||
        plan.compare.every((_scenario, other) => {
          const twins = runs.filter((run) => run.place === other + 1);
          return isPrecise(estimateMean(pairedDifferences(base, twins, index)), { absolute: wanted.absolute as number });
        })),
  );
}

const about = ({ id, title, sentence }: Scenario) => ({ scenario: id, title, sentence });

function numbers(runs: readonly Replication[], index: number): number[] {
  return runs.map((run) => run.values[index] as number).filter((value) => !Number.isNaN(value));
}

function resultOf(measure: TrialMeasure, index: number, runs: readonly Replication[], confidence: number): MeasureResult {
  const { id, label, unit, better } = measure;
  const estimate = estimateMean(numbers(runs, index), confidence);
  // A share lies between 0 and 1, whatever Student's interval says of a few replications.
  const isShare = unit.startsWith('share');
  const { mean, low, high } = rounded(
    isShare ? { ...estimate, low: Math.max(0, estimate.low), high: Math.min(1, estimate.high) } : estimate,
  );
  return { measure: id, label, unit, better, mean, low, high };
}

function differenceOf(
  measure: TrialMeasure,
  index: number,
  base: readonly Replication[],
  other: readonly Replication[],
  confidence: number,
): Omit<MeasureDifference, 'sure'> {
  const people = { helped: [] as string[], harmed: [] as string[], otherwise: [] as string[] };
  let unchanged = 0;
  const twins = new Map(other.map((run) => [run.replication, run]));
  for (const run of base) {
    const twin = twins.get(run.replication);
    if (!twin) continue;
    const before = run.scores[index] as CohortScores;
    const after = twin.scores[index] as CohortScores;
    for (const [person, n] of before.n.entries()) {
      const change = changeOf(measure, n, before.total[person] as number, after.n[person] as number, after.total[person] as number);
      if (change === 'none') unchanged += 1;
      else if (change !== undefined) people[change].push(`${run.replication}:${person + 1}`);
    }
  }
  const { helped, harmed, otherwise } = people;
  const paired = rounded(estimateMean(pairedDifferences(base, other, index), confidence));
  const unknown = notKnowing(
    base.flatMap((run) => {
      const value = (twins.get(run.replication)?.values[index] ?? Number.NaN) - (run.values[index] as number);
      return Number.isNaN(value) ? [] : [{ set: run.set ?? 0, value }];
    }),
    confidence,
  );
  return {
    ...resultOf(measure, index, other, confidence),
    ...(unknown ? { notKnowing: unknown } : {}),
    difference: paired.mean,
    differenceLow: paired.low,
    differenceHigh: paired.high,
    helped: helped.length,
    harmed: harmed.length,
    changed: helped.length + harmed.length + otherwise.length,
    unchanged,
    people,
  };
}

/** One difference for each replication that both scenarios ran and measured. */
function pairedDifferences(base: readonly Replication[], other: readonly Replication[], index: number): number[] {
  const twins = new Map(other.map((run) => [run.replication, run]));
  return base
    .map((run) => (twins.get(run.replication)?.values[index] ?? Number.NaN) - (run.values[index] as number))
    .filter((difference) => !Number.isNaN(difference));
}

/** What became of one person; `undefined` where the measure concerned them neither before nor after. */
function changeOf(
  measure: TrialMeasure,
  n: number,
  total: number,
  nextN: number,
  nextTotal: number,
): keyof ChangedPeople | 'none' | undefined {
  if (n === 0 && nextN === 0) return undefined;
  if (n === nextN && total === nextTotal) return 'none';
  if (n === 0 || nextN === 0 || measure.better === 'neither') return 'otherwise';
  const change = nextTotal / nextN - total / n;
  if (change === 0) return 'otherwise';
  return change > 0 === (measure.better === 'more') ? 'helped' : 'harmed';
}

/** Six significant digits: enough to read, and the same text on every machine. */
function rounded({ mean, low, high }: Estimate) {
  const short = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
  return { mean: short(mean), low: short(low), high: short(high) };
}
