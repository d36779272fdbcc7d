import { type ConcernedPeople, concernsProfile, type Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { type FitPart, measureFit } from './fit-part.ts';

/** A figure that is told for some people apart. */
export interface GroupFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly part: FitPart | { readonly kind: 'people' };
}

/** Some of the people, by what stands in their profile. */
export interface PeopleGroup {
  readonly id: string;
  readonly label: string;
  readonly who: ConcernedPeople;
}

/** A figure of a group with its interval by chance, 95 %; `value` is `null` where nothing of the kind happened. */
export interface GroupFigureRow {
  readonly group: string;
  readonly label: string;
  readonly figure: string;
  readonly figureLabel: string;
  readonly unit: string;
  /** What it was counted in: people, or the events that the figure is a share of. */
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Figures by group: a row for each. Everybody is counted in each group that they are in.
 * @example groupTable(cohort.journeys, [{ id: 'women', label: 'Women', who: { sex: 'female' } }], figures, zone).length // figures.length
 */
export function groupTable(
  journeys: Iterable<Journey>,
  groups: readonly PeopleGroup[],
  figures: readonly GroupFigure[],
  zone: string,
): GroupFigureRow[] {
  givenAs('groupTable', 'journeys', journeys, 'pieces');
  givenAs('groupTable', 'groups', groups, '[id:text label:text who:object]');
  givenAs('groupTable', 'figures', figures, '[id:text label:text part:object]');
  givenAs('groupTable', 'zone', zone, 'text');
  const members = groups.map((): Journey[] => []);
  for (const journey of journeys)
    for (const [place, { who }] of groups.entries()) if (concernsProfile(who, journey.profile)) members[place]?.push(journey);
  const parts = figures.flatMap(({ part }) => (part.kind === 'people' ? [] : [part]));
  return groups.flatMap(({ id: group, label }, place) => {
    const own = members[place] as Journey[];
    const measured = measureFit(parts, own, zone);
    let next = 0;
    return figures.map(({ id: figure, label: figureLabel, unit, part }): GroupFigureRow => {
      const about = { group, label, figure, figureLabel, unit };
      if (part.kind === 'people') return { ...about, n: own.length, value: own.length, low: null, high: null };
      const { value, low, high, n } = measured[next++] as (typeof measured)[number];
      return { ...about, n, value: short(value), low: short(low), high: short(high) };
    });
  });
}

const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
