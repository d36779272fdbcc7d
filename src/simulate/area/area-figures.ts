import { z } from 'zod';
import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { Confidence, nearest, PathwayError } from '../../kernel/index.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';
import type { DeskCount } from '../desk/desk.ts';
import { type FitPart, measureFit } from '../trial/fit-part.ts';

/** A figure that an area may know of itself, and how it is made of simulated people. */
export interface AreaFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: 'a year' | 'people' | 'days' | 'share';
  /** Counts and populations are for each person who comes in, and grow with the area; shares and days do not. */
  readonly grows: boolean;
  /** Whether it is another under another law: the fit is then made under the law of the year that is given with it. */
  readonly byLaw?: boolean;
  readonly part: FitPart | { readonly kind: 'wait'; readonly desk: string };
}

/** A number of the assumptions that is not known for an area: what it is multiplied with. */
export interface AreaParameter {
  readonly id: string;
  readonly label: string;
  /** What would have to be asked, and of whom, to know it. */
  readonly ask: string;
  readonly from: number;
  readonly to: number;
  apply(to: SimulationAssumptions, times: number): SimulationAssumptions;
}

const amount = z.number().positive();
const Figure = z.union([
  amount,
  z.strictObject({
    value: amount,
    /** How far the area may be from it, as a part of it: 0.1 is a tenth either way. */
    within: z.number().positive().max(1).optional(),
    year: z.string().optional(),
    source: z.string().optional(),
    confidence: Confidence.optional(),
    /** How it was come by. */
    note: z.string().optional(),
    /** Kept out of the fit and compared afterwards. */
    test: z.boolean().optional(),
  }),
]);

/** The form of a file of an area's own figures. */
export const AreaFile = z.strictObject({
  $schema: z.string().optional(),
  area: z.string().min(1),
  /** What is taken to be so, in sentences. */
  assumed: z.array(z.string()).optional(),
  /** By the figure's id; counts are for a year. */
  figures: z.record(z.string(), z.union([Figure, z.record(z.string().regex(/^(?!value$)/), Figure)])),
});
/** What an area knows of itself: any of the figures that the command lists. */
export type AreaFile = z.infer<typeof AreaFile>;

/** One figure of an area as a target. */
export interface AreaTarget {
  readonly figure: AreaFigure;
  readonly value: number;
  readonly within: number;
  readonly used: boolean;
  readonly year: string | null;
  readonly source: string | null;
  readonly confidence: Confidence | null;
  readonly note: string | null;
}

/**
 * The targets of a file. Names may be written `homelessness-applications` or `homelessnessApplications`; waits as `{ "waits": { "council-housing": 3 } }`.
 * @throws PathwayError `no-such-figure`, `figure-twice`, `bad-figure`, `bad-year`, `no-figures`
 */
export function areaTargets(file: AreaFile, figures: readonly AreaFigure[]): AreaTarget[] {
  givenAs('areaTargets', 'file', file, '{area:text figures:object}');
  givenAs('areaTargets', 'figures', figures, '[id:text label:text part:object]');
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const targets: AreaTarget[] = [];
  const names = new Map<string, string>();
  const add = (name: string, given: z.infer<typeof Figure>): void => {
    const figure = known.get(dashed(name));
    if (!figure) {
      const near = nearest(dashed(name), [...known.keys()]);
      const list = [...known.keys()].join(', ');
      throw new PathwayError('no-such-figure', `There is no figure "${name}".${near ? ` Did you mean "${near}"?` : ''} Known: ${list}.`, {
        figure: name,
      });
    }
    const before = names.get(figure.id);
    if (before !== undefined)
      throw new PathwayError('figure-twice', `"${name}" and "${before}" are the same figure. Give it once.`, { figure: name });
    names.set(figure.id, name);
    if (figure.unit === 'share' && (typeof given === 'number' ? given : given.value) > 1)
      throw new PathwayError('bad-figure', `"${name}" is a share: write 0.2 for a fifth.`, { figure: name });
    const {
      value,
      within = 0.1,
      year = null,
      source = null,
      confidence = null,
      note = null,
      test = false,
    } = typeof given === 'number' ? { value: given } : given;
    if (figure.grows && value < 1)
      throw new PathwayError(
        'bad-figure',
        `"${name}" is a number of people: ${value} is less than one. Write how many there were, not which share; leave it out where it is fewer than one.`,
        { figure: name },
      );
    if (figure.byLaw && year !== null && !/^\d{4}([-/](19|20)?\d{2})?$/.test(year.trim()))
      throw new PathwayError('bad-year', `The year "${year}" of "${name}" says under which law it was counted: write 2024-25 or 2024.`, {
        figure: name,
      });
    if (year !== null && !/\d{4}/.test(year))
      throw new PathwayError('bad-year', `The year "${year}" of "${name}" names no year: write 2024-25 or 2024, or leave it out.`, {
        figure: name,
      });
    targets.push({ figure, value, within, used: !test, year, source, confidence, note });
  };
  for (const [name, given] of Object.entries(file.figures)) {
    if (typeof given === 'number' || isFigure(given)) add(name, given as z.infer<typeof Figure>);
    else for (const [desk, each] of Object.entries(given as Record<string, z.infer<typeof Figure>>)) add(`wait-${dashed(desk)}`, each);
  }
  if (!targets.some(({ used }) => used))
    throw new PathwayError('no-figures', 'No figure is left to fit: give at least one that is not kept for the test.');
  return targets;
}

const isFigure = (given: object): boolean => typeof (given as { value?: unknown }).value === 'number';
const dashed = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();

/** Each figure for one person who comes in, from a cohort; not a number where nothing of the kind happened. */
export function figuresOf(
  figures: readonly AreaFigure[],
  journeys: Iterable<Journey>,
  people: number,
  desks: readonly DeskCount[],
  zone: string,
): number[] {
  givenAs('figuresOf', 'figures', figures, '[id:text label:text part:object]');
  givenAs('figuresOf', 'journeys', journeys, 'pieces');
  givenAs('figuresOf', 'people', people, 'number');
  givenAs('figuresOf', 'desks', desks, '[desk:text queueByWeek:list waitByQuarter:list]');
  givenAs('figuresOf', 'zone', zone, 'text');
  const parts = figures.flatMap(({ part }) => (part.kind === 'wait' ? [] : [part]));
  const measured = measureFit(parts, journeys, zone);
  let place = 0;
  return figures.map(({ part, grows }) => {
    if (part.kind === 'wait') return desks.find(({ desk }) => desk === part.desk)?.meanWaitDays ?? Number.NaN;
    const { value, n } = measured[place++] as (typeof measured)[number];
    if (value === null) return Number.NaN;
    // counts are ratios to themselves: their number is what was counted
    if (part.kind === 'ratio' && grows) return (value * n) / people;
    return grows ? (value * n) / people : value;
  });
}
