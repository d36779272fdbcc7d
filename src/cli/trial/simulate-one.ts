import { areaAssumptions, fitChecks, fittedAreas, groupFigures, measures, peopleGroups, stocks } from 'justice-pathway/machines';
import type { Journey } from '../../journal/index.ts';
import {
  applyScenario,
  type Cohort,
  fitOf,
  groupTable,
  relatedPeople,
  runningYear,
  type SimulationAssumptions,
  simulateCohort,
  stressReport,
  type TrialPlan,
} from '../../simulate/index.ts';
import type { SimulateFlags } from '../flags/simulate-flags.ts';
import { type Io, writeOut } from '../io.ts';
import { findScenario } from '../load/find-scenario.ts';
import { readOwnNumbers, worldOf } from '../load/own-assumptions.ts';
import { progressBar } from '../progress.ts';
import { cohortTable } from '../text/cohort-tables.ts';
import { cohortJson, cohortLines, cohortSummary, eachJourney } from '../text/cohort-text.ts';
import { fitText, runningDesks } from '../text/fit-text.ts';
import { type MethodRun, methodText } from '../text/method-text.ts';
import { writeParts } from '../write-parts.ts';
import { scottishWorld } from './scottish-world.ts';

/** Enough for the rarer figures to be judged. */
const fitPeople = 8000;

/** One cohort: journeys, tables, or held against published figures. */
export function travel(io: Io, flags: SimulateFlags): void {
  const scenario = findScenario(flags.scenario);
  const world = applyScenario(worldOf(readOwnNumbers(io, flags.area, flags.assumptions)).assumptions, scenario);
  const bar = progressBar(io, 'Simulating');
  const simulate = (assumptions: SimulationAssumptions): Cohort =>
    simulateCohort({
      ...scottishWorld,
      assumptions,
      people: flags.people ?? (flags.fit ? fitPeople : 1000),
      seed: flags.seed,
      from: flags.from,
      days: flags.days,
      // long sentences are served to their end before the prison population is counted
      observe: flags.observe ?? (flags.fit ? 3650 : 1095),
      progress: bar.update,
      ...(flags.area === undefined ? {} : { homeArea: flags.area }),
    });
  const cohort = simulate(world);
  if (flags.fit) {
    const fit = fitOf(fitChecks, eachJourney(cohort), cohort.zone, underLaws(world, simulate));
    bar.stop();
    const groups = groupTable(eachJourney(cohort), peopleGroups, groupFigures, cohort.zone);
    const running = { stocks: runningYear(stocks, cohort, world.arrivals.perYear.value), desks: runningDesks(cohort.desks) };
    if (flags.method) {
      writeOut(io, flags.out, methodOf(flags, scenario, cohort, { fit, running, groups, assumptions: world, areas: fittedAreas }));
      return;
    }
    writeOut(io, flags.out, flags.format === 'json' ? `${JSON.stringify({ ...fit, running, groups }, null, 2)}\n` : fitText(fit, running));
    return;
  }
  bar.stop();
  if (flags.format === 'summary') writeOut(io, flags.out, cohortSummary(cohort, scenario, measures));
  else if (flags.format === 'csv') writeParts(io, flags.out, cohortTable(flags.table ?? 'events', cohort, measures));
  else {
    const beside = flags.links === undefined ? [] : [...relatedPeople(cohort, { ...scottishWorld, assumptions: world })];
    writeParts(io, flags.out, flags.format === 'json' ? cohortJson(cohort, scenario, beside) : cohortLines(cohort, beside));
    if (flags.links !== undefined) writeOut(io, flags.links, `${JSON.stringify(beside.map(({ link }) => link))}\n`);
  }
}

/** The same people under the law of release of another year; years of one law are simulated once. */
function underLaws(world: SimulationAssumptions, simulate: (assumptions: SimulationAssumptions) => Cohort) {
  const cohorts = new Map<number | undefined, Cohort>();
  return (year: string): Iterable<Journey> => {
    const own = areaAssumptions({ sets: [], perYear: world.arrivals.perYear.value }, 0, world, year);
    const cohort = cohorts.get(own.release?.fraction) ?? simulate(own);
    cohorts.set(own.release?.fraction, cohort);
    return eachJourney(cohort);
  };
}

/** The page of the method; its checklist is of the comparison that the command makes by itself. */
function methodOf(
  flags: SimulateFlags,
  scenario: ReturnType<typeof findScenario>,
  { people, seed }: Cohort,
  of: Pick<MethodRun, 'fit' | 'running' | 'groups' | 'assumptions' | 'areas'>,
): string {
  const plan: TrialPlan = { people: 1000, seed, replications: 20, measures, scenario, compare: [] };
  const stress = stressReport(plan, { replications: plan.replications, confidence: 0.95 }, of.assumptions, {
    version: '0.1.0',
    measures,
    warmUpDays: 0,
  });
  const asked = [
    ...(flags.area === undefined ? [] : [`--area ${flags.area}`]),
    ...(flags.scenario === 'baseline' ? [] : [`--scenario ${flags.scenario}`]),
    `--people ${people}`,
  ];
  return methodText({
    ...of,
    command: `justice-pathway simulate --method ${asked.join(' ')}`,
    title: flags.area === undefined ? scenario.title : `${flags.area}, ${scenario.title}`,
    people,
    years: Math.round((flags.observe ?? 3650) / 365),
    seed,
    stress,
  });
}
