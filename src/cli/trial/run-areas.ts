import { type AreaPlan, applyScenario, type Scenario, type SimulatedArea } from '../../simulate/index.ts';
import { badInput } from '../io.ts';
import { findScenario } from '../load/find-scenario.ts';
import { openTeam } from '../worker-team.ts';
import { type AreaJob, type AreaResult, workOfArea } from './area-work.ts';
import { scottishWorld } from './scottish-world.ts';

/** The areas of a command's flag, `clackmannanshire=600,falkirk=1800@one-more-housing-officer`, each with its scenario. */
export function readAreas(text: string, scenario: Scenario): { readonly areas: SimulatedArea[]; readonly scenarios: Scenario[] } {
  const areas: SimulatedArea[] = [];
  const scenarios: Scenario[] = [];
  for (const part of text.split(',')) {
    const [, id = '', people = '', own] = /^([^=@]+)=(\d+)(?:@(.+))?$/.exec(part.trim()) ?? [];
    if (id === '' || areas.some((area) => area.id === id)) {
      badInput({
        code: 'bad-area',
        severity: 'error',
        message: id === '' ? `"${part}" is not an area with its people.` : `The area "${id}" is given twice.`,
        value: part,
        cure: 'Write --areas clackmannanshire=600,falkirk=1800, or falkirk=1800@gate-pick-up to give one a scenario of its own.',
      });
    }
    areas.push({ id, people: Number(people) });
    scenarios.push(own === undefined ? scenario : findScenario(own));
  }
  return { areas, scenarios };
}

/** Simulates areas, in this thread or over several; what comes back does not depend on which. */
export async function runAreas(
  plan: AreaPlan,
  scenarios: readonly Scenario[],
  journeys: AreaJob['journeys'],
  workers: number,
  progress: (share: number) => void,
): Promise<AreaResult[]> {
  // a lever that names what is not there is told here, before any thread starts
  for (const scenario of scenarios) applyScenario(scottishWorld.assumptions, scenario);
  const job: AreaJob = { plan, scenarios, journeys };
  const places = plan.areas.map((_, place) => place);
  const team = openTeam<number, AreaResult>('area-worker', job, Math.min(workers, places.length), (place) => workOfArea(job, place));
  try {
    return await team.run(places, (done) => progress(done / places.length));
  } finally {
    await team.close();
  }
}
