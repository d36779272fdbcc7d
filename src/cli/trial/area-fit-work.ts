import { areaAssumptions, areaFigures, areaParameters } from 'justice-pathway/machines';
import { type AreaTask, figuresOf, simulateCohort } from '../../simulate/index.ts';
import { eachJourney } from '../text/cohort-text.ts';
import { scottishWorld } from './scottish-world.ts';

/** As long as the nation's own figures are held: a prison takes ten years to fill. */
const observe = 3650;

/** Simulates one set of parameters and answers with each figure for one person who comes in. */
export function workOfAreaFit({ times, people, seed, perYear, lawOf }: AreaTask): readonly number[] {
  const set = Object.fromEntries(areaParameters.map(({ id }, place) => [id, times[place] as number]));
  const assumptions = areaAssumptions({ sets: [set], perYear }, 0, scottishWorld.assumptions, lawOf);
  const cohort = simulateCohort({ ...scottishWorld, assumptions, people, seed, observe });
  return figuresOf(areaFigures, eachJourney(cohort), people, cohort.desks, cohort.zone);
}
