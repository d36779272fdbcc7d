import type { Tally } from '../../release/index.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

export const uptakeCell = (what: 'offered' | 'accepted') => `uptake ${what}`;

/** Counts people who were offered something at some contact, and those who took something up. */
export function uptakeCells(tally: Tally, population: Population): void {
  const [offered, accepted, neither] = [new GroupedCount(population), new GroupedCount(population), new GroupedCount(population)];
  for (const [place, { events, observationEnd }] of population.journeys.entries()) {
    const types = new Set(events.flatMap(({ type, at }) => (at <= observationEnd && type.startsWith('moment.') ? [type] : [])));
    if (types.size === 0) continue;
    offered.add(place);
    (types.has('moment.accepted') ? accepted : neither).add(place);
  }
  const block = blocks(tally, 'uptake', 0);
  offered.write(tally, uptakeCell('offered'), { block });
  accepted.write(tally, uptakeCell('accepted'), { block, base: uptakeCell('offered') });
  neither.write(tally, 'uptake neither');
  relateAll(tally, population, 'sum', uptakeCell('offered'), [uptakeCell('accepted'), 'uptake neither']);
}
