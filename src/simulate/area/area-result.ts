import { givenAs } from '../../kernel/given.ts';
import type { AreaParameter, AreaTarget } from './area-figures.ts';
import type { AreaFigureResult, AreaFit, AreaSet } from './area-fit.ts';

/** What the kept sets make of a target. */
export function figureResult(
  { figure, value: target, within, used, year }: AreaTarget,
  sets: readonly AreaSet[],
  place: number,
): AreaFigureResult {
  const { id, label, unit } = figure;
  const about = { figure: id, label, unit, target, within, used, year };
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
  const simulated = middle(sorted);
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number];
  const misfit = simulated / target - 1;
  // a set that is near enough, and a middle that is not far
  const met =
    low <= target * (1 + within) &&
    high >= target / (1 + within) &&
    Math.abs(Math.log(Math.max(1e-9, simulated) / target)) <= 1.5 * Math.log(1 + within);
  const open = !used && low < target / (1 + within) && high > target * (1 + within);
  const verdict = open ? 'left-open' : met ? 'met' : 'not-met';
  return {
    ...about,
    simulated: short(simulated),
    low: short(low),
    high: short(high),
    misfit: short(misfit),
    verdict,
    sentence: areaFigureSentence({ ...about, simulated, low, high, verdict }),
  };
}

/** Half of them are larger; between the two in the middle where their number is even, by their ratio. */
function middle(sorted: readonly number[]): number {
  const [one, other] = [sorted[Math.floor((sorted.length - 1) / 2)] as number, sorted[Math.floor(sorted.length / 2)] as number];
  return Math.sqrt(one * other);
}

/** A figure of an area beside what the kept sets give, in words. */
export function areaFigureSentence(omit: Omit<AreaFigureResult, 'sentence' | 'misfit' | 'figure' | 'year'>): string {
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
  if (verdict === 'left-open')
    return `${label}: ${written(low)} to ${written(high)} simulated for ${written(target)} given: the figures that were used leave it open.${asked}`;
  return `${label}: ${written(simulated)} simulated for ${written(target)} given, ${much}: ${verdict === 'met' ? 'met' : 'not met'} within ${Math.round(100 * within)} %${some}.${asked}`;
}

/** The parameters that the kept sets leave open, the widest first; none where a single set was kept, which shows nothing of it. */
export function leftOpen(parameters: readonly AreaParameter[], sets: readonly AreaSet[]): AreaFit['leftOpen'] {
  if (sets.length < 2) return [];
  return parameters
    .map(({ id, from, to, ask }) => {
      const values = sets.map(({ times }) => times[id] as number);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return { parameter: id, low, high, ask, open: Math.log(high / low) / Math.log(to / from) };
    })
    .sort((a, b) => b.open - a.open)
    .map(({ open: _, ...rest }) => rest);
}

/** Where some figures come out too low while others come out too high: no set that was tried gives both. */
export function pullApart(figures: readonly AreaFigureResult[]): string | null {
  const missed = figures.filter(({ used, verdict, misfit }) => used && verdict === 'not-met' && misfit !== null);
  const low = missed.filter(({ misfit }) => (misfit ?? 0) < 0);
  const high = missed.filter(({ misfit }) => (misfit ?? 0) > 0);
  if (low.length === 0 || high.length === 0) return null;
  const names = (of: readonly AreaFigureResult[]): string => of.map(({ label }) => `"${label}"`).join(', ');
  return `${names(low)} ${low.length === 1 ? 'comes' : 'come'} out lower than given and ${names(high)} higher: none of the sets that were tried gives both. One of them may be of another year or area, or be counted in another way.`;
}

const written = (value: number): string => String(Number(value.toPrecision(3)));
export const short = (value: number): number => Number(value.toPrecision(4));
