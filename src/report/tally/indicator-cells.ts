import { type EventPattern, patternList } from '../../journal/index.ts';
import { type Indicator, type IndicatorValue, indicatorCount } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

/** The cells of an indicator: what it counts, of those that could be seen, and how many could not; events of one kind are one cell, whoever asks. */
export function indicatorNames({ id, measure }: Indicator): { readonly count: string; readonly of?: string } {
  if (measure.kind !== 'count') return { count: `indicator ${id} count`, of: `indicator ${id} of` };
  return { count: isPlain(measure.trigger) ? `events ${measure.trigger.type}` : `indicator ${id} count` };
}

/** For a share, events of which nothing can be said; else people whose events could not be seen. */
export const indicatorUnseen = (id: string) => `indicator ${id} unseen`;

/** Whether a pattern means all events of its type. */
function isPlain({ where, who, on }: EventPattern): boolean {
  return where === undefined && who === undefined && on === undefined;
}

type Part = 'count' | 'of' | 'rest' | 'notSeen' | 'all';

function numberOf({ count = 0, of = 0, notSeen = 0 }: IndicatorValue, what: Part): number {
  return { count, of, notSeen, rest: of - count, all: of + notSeen }[what];
}

/** Counts each indicator for everybody and for each group. */
export function indicatorCells(tally: Tally, population: Population, indicators: readonly Indicator[], zone: string): void {
  const parts: readonly Part[] = ['count', 'of', 'rest', 'notSeen', 'all'];
  const counts = indicators.map(
    ({ measure }) => new Map(parts.map((part) => [part, new GroupedCount(population, isOfPeople(measure, part) ? 'people' : 'events')])),
  );
  for (const [place, journey] of population.journeys.entries()) {
    const own = indicatorCount(indicators, { zone });
    own.take(journey);
    for (const [at, value] of own.values().entries()) for (const part of parts) counts[at]?.get(part)?.add(place, numberOf(value, part));
  }
  for (const [at, indicator] of indicators.entries()) {
    const names = indicatorNames(indicator);
    const write = (name: string, what: Part, rank = 0, base = names.of ?? names.count) => {
      if (tally.cells.has(name)) return;
      counts[at]?.get(what)?.write(tally, name, what === 'rest' ? {} : { block: blocks(tally, name, rank), base });
    };
    const unseen = indicatorUnseen(indicator.id);
    if (names.of === undefined || indicator.measure.kind === 'count') {
      write(names.count, 'count');
      write(unseen, 'notSeen', 1, '');
      tally.relate('part', 'people', [unseen]);
      for (const { groups } of population.characteristics) for (const { cell } of groups) tally.relate('part', cell, [`${unseen}@${cell}`]);
      continue;
    }
    const [trigger, ...others] = patternList(indicator.measure.trigger);
    const isOfType = trigger !== undefined && others.length === 0 && isPlain(trigger) && indicator.measure.who === undefined;
    const all = isOfType ? `events ${trigger.type}` : `indicator ${indicator.id} all`;
    write(names.of, 'of');
    write(names.count, 'count');
    write(`indicator ${indicator.id} rest`, 'rest');
    write(unseen, 'notSeen', 1, '');
    write(all, 'all');
    relateAll(tally, population, 'sum', names.of, [names.count, `indicator ${indicator.id} rest`]);
    relateAll(tally, population, 'sum', all, [names.of, unseen], true);
  }
}

/** Only those who could not be seen by a count are people; all else is events. */
function isOfPeople({ kind }: Indicator['measure'], part: Part): boolean {
  return kind === 'count' && part === 'notSeen';
}
