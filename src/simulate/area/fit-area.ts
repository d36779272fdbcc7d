import { givenAs } from '../../kernel/given.ts';
import { decisionKey, keyedDraws } from '../../kernel/index.ts';
import type { AreaParameter, AreaTarget } from './area-figures.ts';
import { type Emulator, fitEmulator } from './emulator.ts';
import { spreadSets } from './spread-sets.ts';

/** What a simulation of one set of parameters is asked for. */
export interface AreaTask {
  /** Multipliers in the order of the parameters. */
  readonly times: readonly number[];
  readonly people: number;
  readonly seed: number;
}

/** A set of parameters that was kept, with what it gives. */
export interface AreaSet {
  readonly times: Readonly<Record<string, number>>;
  /** People who come in for the first time in a year. */
  readonly perYear: number;
  /** In the order of the targets. */
  readonly values: readonly number[];
  /** The largest misfit of a figure that was used, in its own tolerance: 1 is just met. */
  readonly misfit: number;
}

/** Whether the kept sets give a figure; `not-seen`: nothing of the kind happened. */
export type AreaVerdict = 'met' | 'not-met' | 'not-seen';

/** A figure of the area beside what the kept sets give. */
export interface AreaFigureResult {
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  readonly target: number;
  readonly within: number;
  /** Whether the fit was made to it; else it is a test of the fit. */
  readonly used: boolean;
  readonly simulated: number | null;
  /** The lowest and the highest of the kept sets. */
  readonly low: number | null;
  readonly high: number | null;
  /** As a part of the target: 0.1 is a tenth too many. */
  readonly misfit: number | null;
  readonly verdict: AreaVerdict;
  readonly sentence: string;
}

/** What a fit found. */
export interface AreaFit {
  readonly sets: readonly AreaSet[];
  readonly figures: readonly AreaFigureResult[];
  readonly couldNotMeet: readonly string[];
  /** The parameters that the figures leave open, the widest first, with what to ask. */
  readonly leftOpen: readonly { readonly parameter: string; readonly low: number; readonly high: number; readonly ask: string }[];
  readonly simulations: number;
  readonly people: number;
  /** Whether it was cut short so as to end in time. */
  readonly cutShort: boolean;
}

/** What a fit needs: what may vary, what to agree with, and somebody who simulates. */
export interface AreaFitOptions {
  readonly parameters: readonly AreaParameter[];
  readonly targets: readonly AreaTarget[];
  /** Where no figure tells how many come in. */
  readonly perYear: number;
  readonly seed: number;
  /** Simulates sets, in any order, and gives each figure for one person who comes in. */
  run(tasks: readonly AreaTask[]): Promise<readonly (readonly number[])[]>;
  /** Milliseconds after which no new wave begins. @defaultValue 150000 */
  readonly time?: number;
  readonly clock?: () => number;
  readonly progress?: (share: number) => void;
}

interface Point {
  readonly logs: readonly number[];
  readonly values: readonly number[];
}

/** In the first look no fewer than `least` sets, in parts between which the time is looked at. */
const size = { first: 56, least: 28, part: 14, wave: 20, waves: 3, people: 700, kept: 6, last: 1800, candidates: 6000 };

/**
 * History matching: a Latin hypercube over the parameters, then waves drawn only from where a plane through the results so far
 * does not rule the figures out. The best sets are simulated once more on other people, and only that is reported.
 */
export async function fitArea(options: AreaFitOptions): Promise<AreaFit> {
  givenAs('fitArea', 'options', options, '{parameters:list targets:list run:function}');
  const { parameters, targets, seed, run, time = 150_000, clock = Date.now, progress } = options;
  const began = clock();
  const points: Point[] = [];
  let simulations = 0;
  let people = 0;
  const simulate = async (sets: readonly (readonly number[])[], each: number, from: number): Promise<Point[]> => {
    const tasks = sets.map((logs, place) => ({ times: logs.map(Math.exp), people: each, seed: from + place }));
    const values = await run(tasks);
    simulations += tasks.length;
    people += tasks.length * each;
    return sets.map((logs, place) => ({ logs, values: values[place] as readonly number[] }));
  };
  const first = spread(parameters, size.first, seed);
  for (let from = 0; from < first.length && (from < size.least || clock() - began <= time); from += size.part) {
    points.push(...(await simulate(first.slice(from, from + size.part), size.people, seed * 1000 + from)));
    progress?.((0.4 * points.length) / first.length);
  }
  let cutShort = points.length < first.length;
  for (let wave = 0; wave < size.waves; wave += 1) {
    if (clock() - began > time) {
      cutShort = true;
      break;
    }
    const next = promising(options, points, wave);
    points.push(...(await simulate(next, size.people, seed * 1000 + 100 * (wave + 1))));
    progress?.(0.4 + (0.4 * (wave + 1)) / size.waves);
  }
  const best = spreadApart(options, points);
  const again = await simulate(
    best.map(({ logs }) => logs),
    cutShort ? size.people : size.last,
    seed * 1000 + 7777,
  );
  progress?.(1);
  const all = again
    .map(({ logs, values }): AreaSet => {
      const { worst, perYear } = misfitOf(options, values);
      const times = Object.fromEntries(parameters.map(({ id }, place) => [id, short(Math.exp(logs[place] as number))]));
      return {
        times,
        perYear: Math.round(perYear),
        values: targets.map((target, place) => scaled(target, values[place] as number, perYear)),
        misfit: short(worst),
      };
    })
    .sort((a, b) => a.misfit - b.misfit);
  const good = all.filter(({ misfit }) => misfit <= 1.5);
  const sets = good.length >= 3 ? good : all.slice(0, 3);
  const figures = targets.map((target, place) => figureResult(target, sets, place));
  const couldNotMeet = figures.filter(({ used, verdict }) => used && verdict !== 'met').map(({ sentence }) => sentence);
  return { sets, figures, couldNotMeet, leftOpen: leftOpen(parameters, sets), simulations, people, cutShort };
}

/** Those that agree, as far apart from each other as they can be, so that what the figures leave open shows; else the best. */
function spreadApart(options: AreaFitOptions, points: readonly Point[]): Point[] {
  const ranked = points.map((point) => ({ point, worst: misfitOf(options, point.values).worst })).sort((a, b) => a.worst - b.worst);
  const agree = ranked.filter(({ worst }) => worst <= 1);
  const pool = (agree.length >= size.kept ? agree : ranked.slice(0, size.kept)).map(({ point }) => point);
  const kept = pool.slice(0, 1);
  const apart = (a: Point, b: Point): number =>
    a.logs.reduce((sum, at, place) => {
      const { from, to } = options.parameters[place] as AreaParameter;
      return sum + ((at - (b.logs[place] as number)) / Math.log(to / from)) ** 2;
    }, 0);
  const nearestOf = (one: Point): number => Math.min(...kept.map((each) => apart(one, each)));
  while (kept.length < Math.min(size.kept, pool.length)) {
    kept.push(pool.filter((each) => !kept.includes(each)).reduce((far, each) => (nearestOf(each) > nearestOf(far) ? each : far)));
  }
  return kept;
}

/** The number of people a year that agrees best with the counts, and the worst misfit left, each in its own tolerance. */
function misfitOf(
  { targets, perYear }: AreaFitOptions,
  values: readonly number[],
): { readonly worst: number; readonly perYear: number; readonly sum: number } {
  const counts = targets.flatMap((target, place) => {
    const value = values[place] as number;
    return target.used && target.figure.grows && value > 0 ? [{ log: Math.log(target.value / value), weight: 1 / target.within ** 2 }] : [];
  });
  const weight = counts.reduce((sum, each) => sum + each.weight, 0);
  const scale = weight === 0 ? perYear : Math.exp(counts.reduce((sum, each) => sum + each.log * each.weight, 0) / weight);
  let worst = 0;
  let sum = 0;
  for (const [place, target] of targets.entries()) {
    if (!target.used) continue;
    const value = scaled(target, values[place] as number, scale);
    const off = value > 0 ? Math.abs(Math.log(value / target.value)) / Math.log(1 + target.within) : 20;
    worst = Math.max(worst, Math.min(20, off));
    sum += Math.min(20, off) ** 2;
  }
  return { worst, perYear: scale, sum };
}

/** Sets that the planes through the results so far do not rule out, spread apart. */
function promising(options: AreaFitOptions, points: readonly Point[], wave: number): number[][] {
  const { parameters, targets, seed } = options;
  const logs = points.map((point) => point.logs);
  const planes = targets.map(
    (_, place): Emulator =>
      fitEmulator(
        logs,
        points.map(({ values }) => Math.log(values[place] as number)),
      ),
  );
  const candidates = spread(parameters, size.candidates, seed + 31 * (wave + 1));
  // around the best so far, too: planes are least wrong there
  const centres = [...points].sort((a, b) => misfitOf(options, a.values).sum - misfitOf(options, b.values).sum).slice(0, 8);
  const draws = keyedDraws(seed + wave);
  for (let turn = 0; turn < size.candidates / 2; turn += 1) {
    const centre = centres[turn % centres.length] as Point;
    candidates.push(
      centre.logs.map((at, place) => {
        const { from, to } = parameters[place] as AreaParameter;
        const step = (draws.draw(turn, decisionKey('near'), place) - 0.5) * 0.5 * Math.log(to / from);
        return Math.min(Math.log(to), Math.max(Math.log(from), at + step));
      }),
    );
  }
  const scored = candidates
    .map((at) => ({
      at,
      ...misfitOf(
        options,
        planes.map((plane) => Math.exp(plane.predict(at))),
      ),
    }))
    .sort((a, b) => a.sum - b.sum);
  const ruledIn = scored.filter(({ worst }) => worst <= 1);
  const pool = ruledIn.length >= size.wave ? ruledIn : scored.slice(0, size.wave * 4);
  return Array.from({ length: size.wave }, (_, place) => pool[Math.floor((place * pool.length) / size.wave)]?.at as number[]);
}

/** In logarithms. */
const spread = (parameters: readonly AreaParameter[], runs: number, seed: number): number[][] =>
  spreadSets(parameters, runs, seed).map((set) => set.map(Math.log));

const scaled = ({ figure }: AreaTarget, value: number, perYear: number): number => (figure.grows ? value * perYear : value);

function figureResult({ figure, value: target, within, used }: AreaTarget, sets: readonly AreaSet[], place: number): AreaFigureResult {
  const { id, label, unit } = figure;
  const about = { figure: id, label, unit, target, within, used };
  const values = sets.map((set) => set.values[place] as number).filter((value) => Number.isFinite(value));
  if (values.length === 0)
    return {
      ...about,
      simulated: null,
      low: null,
      high: null,
      misfit: null,
      verdict: 'not-seen',
      sentence: areaFigureSentence({ ...about, simulated: null, low: null, high: null, verdict: 'not-seen' }),
    };
  const sorted = [...values].sort((a, b) => a - b);
  const simulated = sorted[Math.floor(sorted.length / 2)] as number;
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number];
  const misfit = simulated / target - 1;
  // a set that is near enough, and a middle that is not far
  const met =
    low <= target * (1 + within) &&
    high >= target / (1 + within) &&
    Math.abs(Math.log(Math.max(1e-9, simulated) / target)) <= 1.5 * Math.log(1 + within);
  return {
    ...about,
    simulated: short(simulated),
    low: short(low),
    high: short(high),
    misfit: short(misfit),
    verdict: met ? 'met' : 'not-met',
    sentence: areaFigureSentence({ ...about, simulated, low, high, verdict: met ? 'met' : 'not-met' }),
  };
}

/** A figure of an area beside what the kept sets give, in words. */
export function areaFigureSentence(omit: Omit<AreaFigureResult, 'sentence' | 'misfit' | 'figure'>): string {
  givenAs('areaFigureSentence', 'omit', omit, '{label:text unit:text verdict:text}');
  const { label, unit, target, within, used, simulated, low, high, verdict } = omit;
  if (simulated === null || low === null || high === null) return `${label}: nothing of the kind happened in any set.`;
  const misfit = simulated / target - 1;
  const percent = Math.round(100 * Math.abs(misfit));
  const way = misfit > 0 ? (unit === 'days' ? 'long' : 'many') : unit === 'days' ? 'short' : 'few';
  const much = percent === 0 ? 'as given' : `${percent} % too ${way}`;
  const inside = percent <= Math.round(100 * within);
  const some = verdict === 'met' && !inside ? `, by some of the kept sets (${written(low)} to ${written(high)})` : '';
  const asked = used ? '' : ' It was not used for the fit.';
  return `${label}: ${written(simulated)} simulated for ${written(target)} given, ${much}: ${verdict === 'met' ? 'met' : 'not met'} within ${Math.round(100 * within)} %${some}.${asked}`;
}

function leftOpen(parameters: readonly AreaParameter[], sets: readonly AreaSet[]): AreaFit['leftOpen'] {
  return parameters
    .map(({ id, from, to, ask }) => {
      const values = sets.map(({ times }) => times[id] as number);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return { parameter: id, low, high, ask, open: Math.log(high / low) / Math.log(to / from) };
    })
    .sort((a, b) => b.open - a.open)
    .map(({ open: _, ...rest }) => rest);
}

const written = (value: number): string => String(Number(value.toPrecision(3)));
const short = (value: number): number => Number(value.toPrecision(4));
