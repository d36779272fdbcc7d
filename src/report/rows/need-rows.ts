import { countOr, isTold, type Released, type ShownCount } from '../../release/index.ts';
import { type NeedAsked, needCell } from '../tally/need-cells.ts';
import type { Population } from '../tally/population.ts';

/** People of one group, or everybody, with a need that came up at some contact. */
export interface NeedRow {
  readonly domain: string;
  readonly label: string;
  /** The characteristic and the group; none for everybody. */
  readonly characteristic?: string;
  readonly group?: string;
  readonly people: ShownCount;
  /** Asked about it at least once. */
  readonly asked: ShownCount;
  /** Took something up, at any time. */
  readonly accepted: ShownCount;
}

/** Needs that came up, for everybody, and by sex and age band where each part stands on enough people. */
export function needRows(released: Released, population: Population, needs: readonly NeedAsked[]): NeedRow[] {
  const cells = (domain: string, at = '') => ({
    people: countOr(released, `${needCell(domain, 'met')}${at}`),
    asked: countOr(released, `${needCell(domain, 'raised')}${at}`),
    accepted: countOr(released, `${needCell(domain, 'accepted')}${at}`),
  });
  return needs
    .toSorted((a, b) => (a.domain < b.domain ? -1 : 1))
    .flatMap(({ domain, label }): NeedRow[] => [
      { domain, label, ...cells(domain) },
      ...population.characteristics
        .filter(({ id }) => id === 'sex' || id === 'age')
        .flatMap(({ id, groups }) =>
          groups.map((group): NeedRow => ({ domain, label, characteristic: id, group: group.label, ...cells(domain, `@${group.cell}`) })),
        ),
    ])
    .filter(({ people }) => isTold(released, people));
}
