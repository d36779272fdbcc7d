import type { Journey } from '../../journal/index.ts';
import { type Indicator, type IndicatorValue, indicatorCount } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

/** The cells of an indicator: what it counts, and of what; events of one kind are one cell, whoever asks. */
export function indicatorNames({ id, measure }: Indicator): { readonly count: string; readonly of?: string } {
  if (measure.kind !== 'count') return { count: `indicator ${id} count`, of: `events ${measure.of}` };
  return { count: measure.where === undefined ? `events ${measure.type}` : `indicator ${id} count` };
}

export const indicatorUnseen = (id: string) => `indicator ${id} unseen`;

/** Counts each indicator for everybody and for each group. */
export function indicatorCells(tally: Tally, population: Population, indicators: readonly Indicator[]): void {
  const everybody = indicatorCount(indicators);
  const counters = new Map(
    population.characteristics.flatMap(({ groups }) => groups.map(({ cell }) => [cell, indicatorCount(indicators)] as const)),
  );
  for (const [place, journey] of population.journeys.entries()) {
    everybody.take(journey);
    for (const { cell } of population.groupsOf(place)) counters.get(cell)?.take(journey);
  }
  const totals = everybody.values();
  const parts = new Map([...counters].map(([cell, counter]) => [cell, counter.values()]));
  for (const [at, indicator] of indicators.entries()) {
    const names = indicatorNames(indicator);
    const types = typesOf(indicator.measure);
    const unseen = population.journeys.filter((journey) => isUnseen(journey, types)).length;
    tally.cell(indicatorUnseen(indicator.id), unseen, { block: tally.block(indicatorUnseen(indicator.id), 1) });
    tally.relate('part', 'people', [indicatorUnseen(indicator.id)]);
    const numberOf = (value: IndicatorValue | undefined, what: 'count' | 'of' | 'rest') =>
      what === 'rest' ? (value?.of ?? 0) - (value?.count ?? 0) : (value?.[what] ?? 0);
    const write = (name: string, what: 'count' | 'of' | 'rest') => {
      if (tally.cells.has(name)) return;
      const block = what === 'rest' ? undefined : blocks(tally, name, 0);
      const base = names.of ?? names.count;
      tally.cell(name, numberOf(totals[at], what), block ? { block: block() } : {});
      for (const { id, groups } of population.characteristics) {
        for (const { cell } of groups)
          tally.cell(`${name}@${cell}`, numberOf(parts.get(cell)?.[at], what), {
            isPart: true,
            ...(block ? { block: block(id), base: `${base}@${cell}` } : {}),
          });
        tally.relate(
          'sum',
          name,
          groups.map(({ cell }) => `${name}@${cell}`),
        );
      }
    };
    if (names.of === undefined) {
      write(names.count, 'count');
      continue;
    }
    write(names.of, 'of');
    write(names.count, 'count');
    write(`indicator ${indicator.id} rest`, 'rest');
    relateAll(tally, population, 'sum', names.of, [names.count, `indicator ${indicator.id} rest`]);
  }
}

function typesOf(measure: Indicator['measure']): readonly string[] {
  if (measure.kind === 'count') return [measure.type];
  return [measure.of, ...(measure.kind === 'share' ? measure.ends : measure.facts)];
}

/** Whether some part of a journey cannot be seen that the indicator asks about. */
function isUnseen({ unseen = [] }: Journey, types: readonly string[]): boolean {
  return unseen.some(({ domain, types: named }) =>
    types.some((type) => named?.includes(type) === true || (domain !== undefined && type.startsWith(`${domain}.`))),
  );
}
