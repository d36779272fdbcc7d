import { PathwayError } from 'justice-pathway';
import { lastReadOn } from 'justice-pathway/law';
import type { SimulationAssumptions } from 'justice-pathway/simulate';
import { applyScenario } from 'justice-pathway/simulate';
import { releaseLever } from '../assumptions/index.ts';
import { partsOf } from '../law/fraction.ts';
import { releaseLawBegins } from '../law/release/release-law-begins.ts';
import { shortTermFraction } from '../law/release/short-term-fraction.ts';

/**
 * The assumptions with short sentences served as long as in a year: `2023-24`, `2024` or `2024-09`. A year of the law of today changes nothing.
 * @throws PathwayError `bad-year` for what is no year or month, `no-law-of-year` for one before the law that is known, or one that begins after the law was last read
 */
export function underLawOf(base: SimulationAssumptions, year: string): SimulationAssumptions {
  const days = daysOf(year);
  if (days === undefined)
    throw new PathwayError('bad-year', `"${year}" is no year: write 2024, 2024-25, or 2024-09 for a month.`, { year });
  const { first, middle: on } = days;
  const begins = releaseLawBegins;
  if (on < begins)
    throw new PathwayError(
      'no-law-of-year',
      `The law of release that is known here begins on ${begins}, and the middle of ${year} is before it. Give a later year, or none: today's law is then taken.`,
      { year, begins },
    );
  const inForce = shortTermFraction.values.find(({ from, to }) => (from ?? '') <= on && on <= (to ?? '9999'));
  const read = inForce && lastReadOn(inForce);
  if (read !== undefined && first > read)
    throw new PathwayError(
      'no-law-of-year',
      `The law of release of ${year} is not known here: it was last read on ${read}, before that year begins. Leave the year out: the law as it was read then is taken.`,
      { year, read },
    );
  if (!inForce || inForce.to === undefined) return base;
  const [top, bottom] = partsOf(inForce.value);
  return applyScenario({ releaseLever, ...base }, { levers: [{ lever: 'release-fraction', fraction: top / bottom }] });
}

/** The first day of a year or a month, and the day in the middle of it: a year of statistics begins in April. */
function daysOf(year: string): { readonly first: string; readonly middle: string } | undefined {
  const [, first, second] = /^(\d{4})(?:[-/](?:19|20)?(\d{2}))?$/.exec(year.trim()) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return { first: `${first}-01-01`, middle: `${first}-07-01` };
  if (Number(second) === (Number(first) + 1) % 100) return { first: `${first}-04-01`, middle: `${first}-10-01` };
  return Number(second) >= 1 && Number(second) <= 12 ? { first: `${first}-${second}-01`, middle: `${first}-${second}-15` } : undefined;
}
