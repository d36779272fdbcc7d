import { type EventPattern, patternList } from '../../journal/index.ts';
import { type Indicator, type IndicatorValue, indicatorCount } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { type Population, relateAll } from './population.ts';
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

function numberOf(value: IndicatorValue | undefined, what: Part): number {
  const { count = 0, of = 0, notSeen = 0 } = value ?? {};
  return { count, of, notSeen, rest: of - count, all: of + notSeen }[what];
}

/** Counts each indicator for everybody and for each group. */
export function indicatorCells(tally: Tally, population: Population, indicators: readonly Indicator[], zone: string): void {
  const everybody = indicatorCount(indicators, { zone });
  const counters = new Map(
    population.characteristics.flatMap(({ groups }) => groups.map(({ cell }) => [cell, indicatorCount(indicators, { zone })] as const)),
  );
  for (const [place, journey] of population.journeys.entries()) {
    everybody.take(journey);
    for (const { cell } of population.groupsOf(place)) counters.get(cell)?.take(journey);
  }
  const totals = everybody.values();
  const parts = new Map([...counters].map(([cell, counter]) => [cell, counter.values()]));
  for (const [at, indicator] of indicators.entries()) {
    const names = indicatorNames(indicator);
    const write = (name: string, what: Part, rank = 0, base = names.of ?? names.count) => {
      if (tally.cells.has(name)) return;
      const block = what === 'rest' ? undefined : blocks(tally, name, rank);
      tally.cell(name, numberOf(totals[at], what), block ? { block: block() } : {});
      for (const { id, groups } of population.characteristics) {
        for (const { cell } of groups)
          tally.cell(`${name}@${cell}`, numberOf(parts.get(cell)?.[at], what), {
            isPart: true,
            ...(block ? { block: block(id), base: base === '' ? cell : `${base}@${cell}` } : {}),
          });
        tally.relate(
          'sum',
          name,
          groups.map(({ cell }) => `${name}@${cell}`),
        );
      }
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
