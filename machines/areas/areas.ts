import { type AreaVerdict, areaFigureSentence, type SimulationAssumptions, sizedDesk } from 'justice-pathway/simulate';
import { assumptions } from '../assumptions/index.ts';
import { needs } from '../given.ts';
import { areaFigures } from './figures.ts';
import fitted from './fitted.json' with { type: 'json' };
import { underLawOf } from './law-of-year.ts';
import { withParameters } from './parameters.ts';

/** A figure that was given for an area, beside what its kept sets of numbers make. */
export interface FittedFigure {
  readonly figure: string;
  readonly label: string;
  readonly given: number;
  /** How far the area may be from it, as a part of it. */
  readonly within: number;
  readonly year: string | null;
  readonly source: string | null;
  readonly confidence: string | null;
  /** How the figure was come by, where it was not counted for this area. */
  readonly note: string | null;
  /** Whether the fit was made to it; else it is a test of the fit. */
  readonly used: boolean;
  readonly simulated: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: AreaVerdict;
  readonly sentence: string;
}

/** An area as it was fitted to the figures that were published, or derived, for it. */
export interface FittedArea {
  readonly id: string;
  readonly label: string;
  /** People who come in for the first time in a year. */
  readonly perYear: number;
  /** Sets of multipliers that agree with its figures, the best first. */
  readonly sets: readonly Readonly<Record<string, number>>[];
  /** What is assumed, in sentences. */
  readonly assumed: readonly string[];
  readonly figures: readonly FittedFigure[];
  /** What was given and what is assumed, in sentences. */
  readonly rests: readonly string[];
  readonly couldNotMeet: readonly string[];
  /** Figures that were not used for the fit, compared. */
  readonly tests: readonly string[];
}

type KeptFigure = Omit<FittedFigure, 'label' | 'sentence'>;
type KeptArea = Omit<FittedArea, 'figures' | 'rests' | 'couldNotMeet' | 'tests'> & { readonly figures: readonly KeptFigure[] };

/** The areas that are shipped fitted. */
export const fittedAreas: readonly FittedArea[] = (fitted.areas as readonly KeptArea[]).map((area) => {
  const figures = area.figures.map(toldFigure);
  return {
    ...area,
    figures,
    rests: restsOf(figures, area.assumed),
    couldNotMeet: figures.filter(({ used, verdict }) => used && verdict !== 'met').map(({ sentence }) => sentence),
    tests: figures.filter(({ used }) => !used).map(toldTest),
  };
});

/** A test that is not met says how its figure was come by. */
function toldTest({ sentence, verdict, note }: FittedFigure): string {
  return verdict === 'met' || note === null ? sentence : `${sentence} ${note}`;
}

function toldFigure(figure: KeptFigure): FittedFigure {
  const { label = figure.figure, unit = 'people' } = areaFigures.find(({ id }) => id === figure.figure) ?? {};
  return { ...figure, label, sentence: areaFigureSentence({ ...figure, label, unit, target: figure.given }) };
}

/** A fitted area by its id or name; `undefined` where there is none. @example fittedArea('clackmannanshire')?.label // 'Clackmannanshire' */
export function fittedArea(name: string): FittedArea | undefined {
  needs('fittedArea', 'name', name, 'a text');
  const id = name.trim().toLowerCase().replaceAll(' ', '-');
  return fittedAreas.find((area) => area.id === id);
}

/** Desks are made no larger than for so many times the people they were made for: twice as many as come in in all of Scotland. */
const largest = 40;

/**
 * The assumptions of a fitted area: its best set, or another by its place. Its desks are as large as it is.
 * @param lawOf The year whose law of release is kept, where figures of that year are looked at
 * @throws PathwayError `bad-year`, `no-law-of-year`
 */
export function areaAssumptions(
  area: Pick<FittedArea, 'sets' | 'perYear'>,
  place = 0,
  base: SimulationAssumptions = assumptions,
  lawOf?: string,
): SimulationAssumptions {
  needs('areaAssumptions', 'area', area, 'an object');
  needs('areaAssumptions', 'area.sets', area.sets, 'a list');
  needs('areaAssumptions', 'base', base, 'an object');
  const { sets, perYear } = area;
  const local = withParameters(lawOf === undefined ? base : underLawOf(base, lawOf), sets[place] ?? {});
  // larger ones work alike, and take long to simulate
  const size = Math.min(largest, perYear / base.arrivals.perYear.value);
  return {
    ...local,
    ...(local.desks ? { desks: local.desks.map((desk) => sizedDesk(desk, size)) } : {}),
    arrivals: { ...local.arrivals, perYear: { ...local.arrivals.perYear, value: perYear } },
  };
}

/** First what was counted for the area itself, then what was not, then what is assumed. */
function restsOf(figures: readonly FittedFigure[], assumed: readonly string[]): string[] {
  const told = ({ label, year, note }: FittedFigure): string =>
    `${label.charAt(0).toLowerCase()}${label.slice(1)}${year === null ? '' : ` ${year}`}${note === null ? '' : ` (${note.replace(/\.$/, '')})`}`;
  const list = (head: string, of: readonly FittedFigure[]): string[] => (of.length === 0 ? [] : [`${head}: ${of.map(told).join('; ')}.`]);
  const used = figures.filter((each) => each.used);
  return [
    ...list(
      'Counted for the area',
      used.filter(({ confidence }) => confidence === 'high'),
    ),
    ...list(
      'Not counted for it, and less sure',
      used.filter(({ confidence }) => confidence !== 'high'),
    ),
    ...assumed,
  ];
}
