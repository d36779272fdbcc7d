import { decisionKey, keyedDraws } from '../../kernel/index.ts';
import type { AreaParameter, AreaTarget } from './area-figures.ts';
import { misfitOf } from './area-misfit.ts';
import { type Emulator, fitEmulator } from './emulator.ts';
import { farFromKnown, likelySets, spreadSets } from './spread-sets.ts';

/** A set of parameters, in logarithms, with the figures that it gave. */
export interface AreaPoint {
  readonly logs: readonly number[];
  readonly values: readonly number[];
}

interface Search {
  readonly parameters: readonly AreaParameter[];
  readonly targets: readonly AreaTarget[];
  readonly perYear: number;
  readonly seed: number;
}

const candidates = 6000;

/** Sets, in logarithms, as likely as what is known of the parameters. */
export const likely = (parameters: readonly AreaParameter[], runs: number, seed: number): number[][] =>
  likelySets(parameters, runs, seed).map((set) => set.map(Math.log));

/**
 * Sets that the planes through the results so far do not rule out, as likely as what is known beforehand. Where hardly any of those is left,
 * they are sought over all that is possible, and around the best so far, where planes are least wrong.
 */
export function promising(search: Search, points: readonly AreaPoint[], wave: number, size: number): number[][] {
  const { parameters, seed } = search;
  const planes = planesOf(search, points);
  const score = (at: readonly number[]) => ({
    at,
    ...misfitOf(
      search,
      planes.map((plane) => Math.exp(plane.predict(at))),
    ),
  });
  const known = likely(parameters, candidates, seed + 31 * (wave + 1)).map(score);
  const left = known.filter(({ worst }) => worst <= 1);
  if (left.length >= 2 * size) return evenly(left, size).map(({ at }) => [...at]);
  const anywhere = spreadSets(parameters, candidates, seed + 37 * (wave + 1)).map((set) => set.map(Math.log));
  const scored = [...known, ...[...anywhere, ...nearBest(search, points, wave)].map(score)].sort((a, b) => a.sum - b.sum);
  const ruledIn = scored.filter(({ worst }) => worst <= 1);
  const pool = ruledIn.length >= size ? ruledIn : scored.slice(0, size * 4);
  return evenly(pool, size).map(({ at }) => [...at]);
}

/**
 * Those that agree: first the one that is nearest to what is known beforehand, then others as they came, for they came as likely as they are.
 * Where too few agree, the best. What a plane through all of them says of a point counts as much as its own draw, for chance is in that.
 */
export function kept(search: Search, points: readonly AreaPoint[], size: number): AreaPoint[] {
  const planes = points.length > 2 * search.parameters.length ? planesOf(search, points) : [];
  const smooth = ({ logs, values }: AreaPoint): number[] =>
    values.map((value, place) => {
      const plane = planes[place];
      return plane && value > 0 && Number.isFinite(plane.error) ? Math.exp((Math.log(value) + plane.predict(logs)) / 2) : value;
    });
  const judged = points.map((point) => ({ point, worst: misfitOf(search, smooth(point)).worst }));
  const agree = judged.filter(({ worst }) => worst <= 1).map(({ point }) => point);
  if (agree.length < size)
    return [...judged]
      .sort((a, b) => a.worst - b.worst)
      .slice(0, size)
      .map(({ point }) => point);
  const far = (point: AreaPoint): number => farFromKnown(search.parameters, point.logs);
  const first = agree.reduce((near, each) => (far(each) < far(near) ? each : near));
  return [
    first,
    ...evenly(
      agree.filter((each) => each !== first),
      size - 1,
    ),
  ];
}

function planesOf({ targets }: Search, points: readonly AreaPoint[]): Emulator[] {
  const logs = points.map((point) => point.logs);
  return targets.map((_, place) =>
    fitEmulator(
      logs,
      points.map(({ values }) => Math.log(values[place] as number)),
    ),
  );
}

function nearBest(search: Search, points: readonly AreaPoint[], wave: number): number[][] {
  const { parameters, seed } = search;
  const centres = [...points].sort((a, b) => misfitOf(search, a.values).sum - misfitOf(search, b.values).sum).slice(0, 8);
  const draws = keyedDraws(seed + wave);
  return Array.from({ length: candidates / 2 }, (_, turn) =>
    (centres[turn % centres.length] as AreaPoint).logs.map((at, place) => {
      const { from, to } = parameters[place] as AreaParameter;
      const step = (draws.draw(turn, decisionKey('near'), place) - 0.5) * 0.5 * Math.log(to / from);
      return Math.min(Math.log(to), Math.max(Math.log(from), at + step));
    }),
  );
}

/** So many of a list, evenly over it. */
function evenly<T>(list: readonly T[], size: number): T[] {
  return Array.from({ length: Math.min(size, list.length) }, (_, place) => list[Math.floor((place * list.length) / size)] as T);
}
