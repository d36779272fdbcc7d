import { PathwayError } from 'justice-pathway';
import type { SimulationAssumptions } from 'justice-pathway/simulate';
import { applyScenario } from 'justice-pathway/simulate';
import { releaseLever } from '../assumptions/index.ts';
import { partsOf } from '../law/fraction.ts';
import { releaseLawBegins } from '../law/release/release-law-begins.ts';
import { shortTermFraction } from '../law/release/short-term-fraction.ts';

/**
 * The assumptions with short sentences served as long as in a year: `2023-24`, `2024` or `2024-09`. A year of the law of today changes nothing.
 * @throws PathwayError `bad-year` for what is no year or month, `no-law-of-year` for one before the law that is known
 */
export function underLawOf(base: SimulationAssumptions, year: string): SimulationAssumptions {
  const on = middleOf(year);
  if (on === undefined) throw new PathwayError('bad-year', `"${year}" is no year: write 2024, 2024-25, or 2024-09 for a month.`, { year });
  const begins = releaseLawBegins;
  if (on < begins)
    throw new PathwayError(
      'no-law-of-year',
      `The law of release that is known here begins on ${begins}, and the middle of ${year} is before it. Give a later year, or none: today's law is then taken.`,
      { year, begins },
    );
  const inForce = shortTermFraction.values.find(({ from, to }) => (from ?? '') <= on && on <= (to ?? '9999'));
  if (!inForce || inForce.to === undefined) return base;
  const [top, bottom] = partsOf(inForce.value);
  return applyScenario({ releaseLever, ...base }, { levers: [{ lever: 'release-fraction', fraction: top / bottom }] });
}

/** The day in the middle of a year or a month: a year of statistics begins in April. */
function middleOf(year: string): string | undefined {
  const [, first, second] = /^(\d{4})(?:[-/](?:19|20)?(\d{2}))?$/.exec(year.trim()) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return `${first}-07-01`;
  if (Number(second) === (Number(first) + 1) % 100) return `${first}-10-01`;
  return Number(second) >= 1 && Number(second) <= 12 ? `${first}-${second}-15` : undefined;
}
