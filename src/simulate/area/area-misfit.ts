import type { AreaTarget } from './area-figures.ts';

/** What a set gives beside what was given. */
export interface AreaMisfit {
  /** The misfit of the figure that fits worst, and the sum of squares of all, each in its own tolerance. */
  readonly worst: number;
  readonly sum: number;
  /** The number of people a year that agrees best with the counts. */
  readonly perYear: number;
}

/** How far figures for one person who comes in are from the targets, at the number of people a year that agrees best. */
export function misfitOf(
  { targets, perYear }: { readonly targets: readonly AreaTarget[]; readonly perYear: number },
  values: readonly number[],
): AreaMisfit {
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

/** A figure for so many people who come in in a year. */
export const scaled = ({ figure }: AreaTarget, value: number, perYear: number): number => (figure.grows ? value * perYear : value);
