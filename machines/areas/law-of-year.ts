import type { SimulationAssumptions } from 'justice-pathway/simulate';
import { applyScenario } from 'justice-pathway/simulate';
import { releaseLever } from '../assumptions/index.ts';
import { partsOf } from '../law/fraction.ts';
import { shortTermFraction } from '../law/release/short-term-fraction.ts';

/** The assumptions with short sentences served as long as in a year: `2023-24`, `2024` or `2024-09`. Other years change nothing. */
export function underLawOf(base: SimulationAssumptions, year: string): SimulationAssumptions {
  const on = middleOf(year);
  const inForce = shortTermFraction.values.find(({ from, to }) => on !== undefined && (from ?? '') <= on && on <= (to ?? '9999'));
  if (!inForce || inForce.to === undefined) return base;
  const [top, bottom] = partsOf(inForce.value);
  return applyScenario({ releaseLever, ...base }, { levers: [{ lever: 'release-fraction', fraction: top / bottom }] });
}

/** The day in the middle of a year or a month: a year of statistics begins in April. */
function middleOf(year: string): string | undefined {
  const [, first, second] = /^(\d{4})(?:[-/](?:20)?(\d{2}))?$/.exec(year.trim()) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return `${first}-07-01`;
  return Number(second) === (Number(first) + 1) % 100 ? `${first}-10-01` : `${first}-${second}-15`;
}
