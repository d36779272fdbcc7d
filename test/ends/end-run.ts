import { assumptions, releaseLever, scenarioById, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { applyScenario, type Cohort, journalHash, journalSum, type Scenario, simulateCohort } from 'justice-pathway/simulate';

/** One scenario on one seed. */
export interface EndTask {
  readonly scenario: string;
  readonly seed: number;
  readonly people: number;
}

/** What came of it: who was stopped, and in what state. */
export interface EndRun extends EndTask {
  readonly world: string;
  readonly events: number;
  readonly seconds: number;
  readonly stopped: readonly string[];
}

/** Simulates a ready scenario to its end. */
export function endRun(task: EndTask, world: string): EndRun {
  const began = performance.now();
  const { events, stopped } = cohortOf(scenarioById(task.scenario) as Scenario, task);
  const told = stopped.map(({ person, state, reason }) => `${person} in ${state}. ${reason}`);
  return { ...task, world, events, seconds: Math.round((performance.now() - began) / 1000), stopped: told };
}

/** What a world does, in a few figures: another pathway, other numbers or other draws make another. Runs of another are not counted. */
export function worldMark(scenarios: readonly Scenario[]): string {
  const sums = scenarios.map((scenario) => {
    const { journeys } = cohortOf(scenario, { seed: 1, people: 40 });
    return journalSum(journeys);
  });
  return journalHash(sums);
}

function cohortOf(scenario: Scenario, { seed, people }: Omit<EndTask, 'scenario'>): Cohort {
  return simulateCohort({
    pathway: scottishPathway,
    assumptions: applyScenario({ ...assumptions, releaseLever }, scenario),
    calendars: [scottishBankHolidays],
    people,
    seed,
  });
}
