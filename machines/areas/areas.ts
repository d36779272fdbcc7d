import { type SimulationAssumptions, sizedDesk } from 'justice-pathway/simulate';
import { assumptions } from '../assumptions/index.ts';
import fitted from './fitted.json' with { type: 'json' };
import { withParameters } from './parameters.ts';

/** An area as it was fitted to the figures that were published, or derived, for it. */
export interface FittedArea {
  readonly id: string;
  readonly label: string;
  /** People who come in for the first time in a year. */
  readonly perYear: number;
  /** Sets of multipliers that agree with its figures, the best first. */
  readonly sets: readonly Readonly<Record<string, number>>[];
  /** What was given and what is assumed, in sentences. */
  readonly rests: readonly string[];
  readonly couldNotMeet: readonly string[];
}

/** The areas that are shipped fitted. */
export const fittedAreas: readonly FittedArea[] = fitted.areas;

/** A fitted area by its id or name; `undefined` where there is none. @example fittedArea('clackmannanshire')?.label // 'Clackmannanshire' */
export function fittedArea(name: string): FittedArea | undefined {
  const id = name.trim().toLowerCase().replaceAll(' ', '-');
  return fittedAreas.find((area) => area.id === id);
}

/** The assumptions of a fitted area: its best set, or another by its place. Its desks are as large as it is. */
export function areaAssumptions(
  { sets, perYear }: Pick<FittedArea, 'sets' | 'perYear'>,
  place = 0,
  base: SimulationAssumptions = assumptions,
): SimulationAssumptions {
  const local = withParameters(base, sets[place] ?? {});
  const size = perYear / base.arrivals.perYear.value;
  return {
    ...local,
    ...(local.desks ? { desks: local.desks.map((desk) => sizedDesk(desk, size)) } : {}),
    arrivals: { ...local.arrivals, perYear: { ...local.arrivals.perYear, value: perYear } },
  };
}
