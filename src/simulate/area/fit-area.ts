import { givenAs } from '../../kernel/given.ts';
import type { AreaParameter, AreaTarget } from './area-figures.ts';
import type { AreaFit, AreaSet } from './area-fit.ts';
import { misfitOf, scaled } from './area-misfit.ts';
import { figureResult, leftOpen, pullApart, short } from './area-result.ts';
import { type AreaPoint, kept, likely, promising } from './area-search.ts';
import { inTime } from './in-time.ts';

/** What a simulation of one set of parameters is asked for. */
export interface AreaTask {
  /** Multipliers in the order of the parameters. */
  readonly times: readonly number[];
  readonly people: number;
  readonly seed: number;
  /** People who come in in a year, as far as that is known yet: desks are as large as the area. */
  readonly perYear: number;
  /** The year whose law is kept; today's where none is named. */
  readonly lawOf?: string;
}

/** What a fit needs: what may vary, what to agree with, and somebody who simulates. */
export interface AreaFitOptions {
  readonly parameters: readonly AreaParameter[];
  readonly targets: readonly AreaTarget[];
  /** Where no figure tells how many come in. */
  readonly perYear: number;
  readonly seed: number;
  /** Simulates sets and gives each figure for one person who comes in. Asked for one at a time, several times at once. */
  run(tasks: readonly AreaTask[]): Promise<readonly (readonly number[])[]>;
  /** How many simulations are under way at once. @defaultValue 8 */
  readonly atOnce?: number;
  /** Milliseconds after which it ends with what it has, whatever is still under way. @defaultValue 240000 */
  readonly time?: number;
  readonly clock?: () => number;
  readonly progress?: (share: number) => void;
}

const size = { first: 44, people: 700, wave: 16, waves: 2, kept: 6, last: 1500 };
/** Of the time, what is left for the last look at the kept sets. */
const search = 0.75;

/**
 * History matching: sets as likely as what is known of the parameters, then waves drawn only from where a plane through the results so far
 * does not rule the figures out. The kept sets are simulated once more on other people, and only that is reported. It always ends in time:
 * what has not come by then is left out, and said (`cutShort`).
 */
export async function fitArea(options: AreaFitOptions): Promise<AreaFit> {
  givenAs('fitArea', 'options', options, '{parameters:list targets:list run:function}');
  const { parameters, targets, seed, run, atOnce = 8, time = 240_000, clock = Date.now, progress } = options;
  const began = clock();
  const left = (share: number): number => share * time - (clock() - began);
  const all = size.first + size.wave * size.waves + (size.kept * size.last) / size.people;
  const lawOf = targets.find(({ figure, year }) => figure.byLaw && year !== null)?.year ?? null;
  const law = lawOf === null ? {} : { lawOf };
  let simulations = 0;
  let people = 0;
  let cutShort = false;
  const simulate = async (
    asked: readonly Omit<AreaTask, 'times'>[],
    sets: readonly (readonly number[])[],
    share: number,
    least = false,
  ) => {
    const tasks = sets.map(
      (logs, place): AreaTask => ({
        times: logs.map(Math.exp),
        ...law,
        ...(asked[place] as Omit<AreaTask, 'times'>),
      }),
    );
    const values = await inTime({
      tasks,
      atOnce,
      least,
      left: () => left(share),
      run: async (task) => (await run([task]))[0] as readonly number[],
      each: (_, place) => {
        simulations += 1;
        people += (tasks[place] as AreaTask).people;
        progress?.(Math.min(1, people / (all * size.people)));
      },
    });
    if (values.includes(undefined)) cutShort = true;
    return sets.map((logs, place) => (values[place] === undefined ? undefined : { logs, values: values[place] }));
  };
  const came = (points: readonly (AreaPoint | undefined)[]): AreaPoint[] => points.filter((point) => point !== undefined);
  // the numbers as they stand say how large the area is, and so are its desks
  const asKnown = [{ people: size.people, seed: seed * 1000 + 999, perYear: options.perYear }];
  const points = came(await simulate(asKnown, [parameters.map(() => 0)], search, true));
  const { perYear } = misfitOf(options, points[0]?.values ?? []);
  const look = async (sets: readonly (readonly number[])[], from: number): Promise<void> => {
    const asked = sets.map((_, place) => ({ people: size.people, seed: from + place, perYear }));
    points.push(...came(await simulate(asked, sets, search)));
  };
  await look(likely(parameters, size.first, seed), seed * 1000);
  for (let wave = 0; wave < size.waves && !cutShort; wave += 1)
    await look(promising(options, points, wave, size.wave), seed * 1000 + 100 * (wave + 1));
  const best = kept(options, points, size.kept);
  const asked = best.map(({ values }, place) => ({
    people: cutShort ? size.people : size.last,
    seed: seed * 1000 + 7777 + place,
    perYear: misfitOf(options, values).perYear,
  }));
  const again = await simulate(
    asked,
    best.map(({ logs }) => logs),
    1,
  );
  progress?.(1);
  // what could not be looked at once more is told as it was
  const told = came(again).length >= 3 ? came(again) : best.map((point, place) => again[place] ?? point);
  const sets = setsOf(options, told);
  const figures = targets.map((target, place) => figureResult(target, sets, place));
  return {
    sets,
    figures,
    couldNotMeet: figures.filter(({ used, verdict }) => used && verdict !== 'met').map(({ sentence }) => sentence),
    pullApart: pullApart(figures),
    leftOpen: leftOpen(parameters, sets),
    lawOf,
    simulations,
    people,
    cutShort,
  };
}

/** The sets that agree, the best first; where hardly any does, the three that are nearest. */
function setsOf(options: AreaFitOptions, points: readonly AreaPoint[]): AreaSet[] {
  const { parameters, targets } = options;
  const all = points
    .map(({ logs, values }): AreaSet => {
      const { worst, perYear } = misfitOf(options, values);
      return {
        times: Object.fromEntries(parameters.map(({ id }, place) => [id, short(Math.exp(logs[place] as number))])),
        perYear: Number(perYear.toPrecision(perYear < 1000 ? 3 : 6)),
        values: targets.map((target, place) => scaled(target, values[place] as number, perYear)),
        misfit: short(worst),
      };
    })
    .sort((a, b) => a.misfit - b.misfit);
  const good = all.filter(({ misfit }) => misfit <= 1.5);
  return good.length >= 3 ? good : all.slice(0, 3);
}
