import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { areaFigures, areaParameters, assumptions } from 'justice-pathway/machines';
import { AreaFile, type AreaTask, areaTargets, fitArea } from 'justice-pathway/simulate';
import { workOfAreaFit } from '../../src/cli/trial/area-fit-work.ts';
import { openTeam } from '../../src/cli/worker-team.ts';

/** Fits an area to its given figures, as `simulate fit` does, and puts beside each figure what came of it. */
export async function fitGiven(id: string, seed: number, progress: (share: number) => void) {
  const path = new URL(`../../machines/areas/given/${id}.json`, import.meta.url);
  const given = AreaFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const targets = areaTargets(given, areaFigures);
  const team = openTeam<AreaTask, readonly number[]>('area-fit-worker', undefined, availableParallelism(), workOfAreaFit);
  const places = targets.map(({ figure }) => areaFigures.indexOf(figure));
  const fit = await fitArea({
    parameters: areaParameters,
    targets,
    perYear: assumptions.arrivals.perYear.value,
    seed,
    time: Number.POSITIVE_INFINITY,
    atOnce: availableParallelism(),
    progress,
    run: async (tasks) => (await team.run(tasks)).map((values) => places.map((place) => values[place] as number)),
  }).finally(() => team.close());
  return {
    id,
    label: given.area,
    perYear: fit.sets[0]?.perYear as number,
    sets: fit.sets.map(({ times }) => times),
    assumed: given.assumed ?? [],
    figures: fit.figures.map(({ figure, target, within, used, simulated, low, high, verdict }, place) => {
      const { year, source, confidence, note } = targets[place] as (typeof targets)[number];
      return { figure, given: target, within, year, source, confidence, note, used, simulated, low, high, verdict };
    }),
  };
}
