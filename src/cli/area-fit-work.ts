import { areaFigures, areaParameters } from 'justice-pathway/machines';
import { type AreaTask, figuresOf, simulateCohort } from '../simulate/index.ts';
import { eachJourney } from './cohort-text.ts';
import { scottishWorld } from './scottish-world.ts';

/** Simulates one set of parameters and answers with each figure for one person who comes in. */
export function workOfAreaFit({ times, people, seed }: AreaTask): readonly number[] {
  const assumptions = areaParameters.reduce(
    (next, parameter, place) => parameter.apply(next, times[place] as number),
    scottishWorld.assumptions,
  );
  const cohort = simulateCohort({ ...scottishWorld, assumptions, people, seed, observe: 2190 });
  return figuresOf(areaFigures, eachJourney(cohort), people, cohort.desks, cohort.zone);
}
