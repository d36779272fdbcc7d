import { measures } from 'justice-pathway/machines';
import {
  type AreaPlan,
  applyScenario,
  type DeskCount,
  type JournalSum,
  journalSum,
  type Scenario,
  scoresOf,
  simulateArea,
} from '../../simulate/index.ts';
import { sum } from '../../simulate/trial/estimate.ts';
import { cohortCsvRows, cohortLines, eachJourney } from '../text/cohort-text.ts';
import { scottishWorld } from './scottish-world.ts';

/** What a worker is told: the areas, the scenario of each, and the form in which journeys are wanted. */
export interface AreaJob {
  readonly plan: AreaPlan;
  readonly scenarios: readonly Scenario[];
  readonly journeys: 'none' | 'lines' | 'csv';
}

/** What simulating one area gave. */
export interface AreaResult {
  readonly area: string;
  readonly scenario: string;
  readonly people: number;
  readonly events: number;
  readonly sum: JournalSum;
  /** For each measure, how often it applied and the total. */
  readonly scores: readonly { readonly n: number; readonly total: number }[];
  readonly desks: readonly DeskCount[];
  readonly refused: Readonly<Record<string, number>>;
  /** Journeys in the form asked for, in pieces. */
  readonly text: readonly string[];
}

/** Simulates one area of a job. It depends on the job and the place alone, wherever it runs. */
export function workOfArea({ plan, scenarios, journeys }: AreaJob, place: number): AreaResult {
  const scenario = scenarios[place] as Scenario;
  const assumptions = applyScenario(scottishWorld.assumptions, scenario);
  const cohort = simulateArea({ ...scottishWorld, assumptions }, plan, place);
  const scores = scoresOf(measures, cohort).map(({ n, total }) => ({ n: sum(n), total: sum(total) }));
  return {
    area: plan.areas[place]?.id as string,
    scenario: scenario.id,
    people: cohort.people,
    events: cohort.events,
    sum: journalSum(eachJourney(cohort)),
    scores,
    desks: cohort.desks,
    refused: cohort.refused,
    text: journeys === 'none' ? [] : [...(journeys === 'lines' ? cohortLines(cohort) : cohortCsvRows(cohort))],
  };
}
