import type { Indicator } from '../../map/index.ts';
import type { Released } from '../../release/index.ts';
import { shownCount } from '../../release/index.ts';
import { shareOf } from '../paper/share-of.ts';
import type { IndicatorRow } from '../report.ts';
import { indicatorNames, indicatorUnseen } from '../tally/indicator-cells.ts';
import type { Population } from '../tally/population.ts';
import { groupCounts } from './disconnect-rows.ts';
import { type EarlierFigures, movedText } from './since-rows.ts';

/** Each indicator, for everybody and by group, with the people whose records could not show it. */
export function indicatorRows(
  released: Released,
  population: Population,
  indicators: readonly Indicator[],
  lastTime?: EarlierFigures,
): IndicatorRow[] {
  return indicators.map((indicator) => {
    const { count, of } = indicatorNames(indicator);
    return {
      id: indicator.id,
      label: indicator.label,
      framework: indicator.framework,
      count: released.count(count),
      ...(of === undefined ? {} : { of: released.count(of) }),
      unseen: released.count(indicatorUnseen(indicator.id)),
      ...(lastTime ? baselineOf(released, count, of, lastTime) : {}),
      ...(indicator.note === undefined ? {} : { note: indicator.note }),
      groups: groupCounts(released, population, count, of, indicatorUnseen(indicator.id)),
    };
  });
}

/** What an earlier release said of the same, and how it moved. */
function baselineOf(
  released: Released,
  count: string,
  of: string | undefined,
  { cells, rounding }: EarlierFigures,
): Pick<IndicatorRow, 'baseline' | 'direction'> {
  const before = shownCount(cells[count], rounding);
  if (before.value === undefined) return {};
  if (of === undefined) return { baseline: before.text };
  const beforeOf = shownCount(cells[of], rounding);
  const [then, now] = [shareOf(before, beforeOf, released.audience), shareOf(released.count(count), released.count(of), released.audience)];
  if (then.share === undefined || now.share === undefined) return { baseline: `${before.text} of ${beforeOf.text}` };
  return {
    baseline: `${then.text} (${before.text} of ${beforeOf.text})`,
    direction: movedText(then.share, beforeOf.value as number, now.share, released.count(of).value as number),
  };
}
