import type { Indicator } from '../../map/index.ts';
import type { Released } from '../../release/index.ts';
import type { IndicatorRow } from '../report.ts';
import { indicatorNames, indicatorUnseen } from '../tally/indicator-cells.ts';
import type { Population } from '../tally/population.ts';
import { groupCounts } from './disconnect-rows.ts';

/** Each indicator, for everybody and by group, with the people whose records could not show it. */
export function indicatorRows(released: Released, population: Population, indicators: readonly Indicator[]): IndicatorRow[] {
  return indicators.map((indicator) => {
    const { count, of } = indicatorNames(indicator);
    return {
      id: indicator.id,
      label: indicator.label,
      framework: indicator.framework,
      count: released.count(count),
      ...(of === undefined ? {} : { of: released.count(of) }),
      unseen: released.count(indicatorUnseen(indicator.id)),
      ...(indicator.note === undefined ? {} : { note: indicator.note }),
      groups: groupCounts(released, population, count, of),
    };
  });
}
