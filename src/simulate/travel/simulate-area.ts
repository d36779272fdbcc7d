import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';
import { type Cohort, type CohortOptions, simulateCohort } from './cohort.ts';

/** An area with services of its own. */
export interface SimulatedArea {
  readonly id: string;
  readonly people: number;
}

/** Several areas in one run: plain data, so that a worker can be told it. */
export interface AreaPlan extends Pick<CohortOptions, 'seed' | 'from' | 'days' | 'observe'> {
  readonly areas: readonly SimulatedArea[];
}

/**
 * Simulates one area of a plan. Its people meet those of other areas at no desk, so areas can run anywhere, in any order:
 * each person's draws go by the person's number in the whole plan.
 * @param place The area's place in the plan, from 0
 * @throws PathwayError `no-such-area`, and as `simulateCohort`
 * @example plan.areas.map((_, place) => simulateArea(world, plan, place))
 */
export function simulateArea(
  world: Pick<CohortOptions, 'pathway' | 'assumptions' | 'calendars' | 'queue' | 'progress'>,
  areaPlan: AreaPlan,
  place: number,
): Cohort {
  givenAs('simulateArea', 'world', world, '{pathway:object assumptions:object}');
  givenAs('simulateArea', 'areaPlan', areaPlan, '{areas:list seed:number}');
  const { areas, ...plan } = areaPlan;
  givenAs('simulateArea', 'place', place, 'number');
  const area = areas[place];
  if (!area) throw new PathwayError('no-such-area', `The plan has no area ${place}: it has ${areas.length}.`, { place });
  const count = (some: readonly SimulatedArea[]): number => some.reduce((sum, { people }) => sum + people, 0);
  const part = { first: count(areas.slice(0, place)), of: count(areas) };
  return simulateCohort({ ...world, ...plan, people: area.people, homeArea: area.id, area: area.id, part });
}
