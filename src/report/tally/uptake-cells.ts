import type { Journey } from '../../journal/index.ts';
import type { Tally } from '../../release/index.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

export const uptakeCell = (what: 'offered' | 'accepted' | 'unseen') => `uptake ${what}`;

/** Counts people who were offered something, at a contact or by a service, those who took something up, and those of whom no source could tell. */
export function uptakeCells(tally: Tally, population: Population): void {
  const { journeys } = population;
  const [offered, accepted, neither, unseen, others] = [0, 1, 2, 3, 4].map(() => new GroupedCount(population)) as [
    GroupedCount,
    GroupedCount,
    GroupedCount,
    GroupedCount,
    GroupedCount,
  ];
  const offers = new Set(journeys.flatMap(({ events }) => events.flatMap(({ type }) => (isOffer(type) ? [type] : []))));
  for (const [place, journey] of journeys.entries()) {
    const types = journey.events.flatMap(({ type, at }) => (at <= journey.observationEnd && isOffer(type) ? [type] : []));
    if (types.length === 0) {
      (isBlind(journey, offers) ? unseen : others).add(place);
      continue;
    }
    offered.add(place);
    (types.some((type) => type.endsWith('.accepted')) ? accepted : neither).add(place);
  }
  offered.write(tally, uptakeCell('offered'), { block: blocks(tally, 'uptake', 0), base: '' });
  accepted.write(tally, uptakeCell('accepted'), { block: blocks(tally, 'uptake accepted', 4), base: uptakeCell('offered') });
  unseen.write(tally, uptakeCell('unseen'), { block: blocks(tally, 'uptake unseen', 2), base: '' });
  neither.write(tally, 'uptake neither');
  others.write(tally, 'uptake others');
  relateAll(tally, population, 'sum', uptakeCell('offered'), [uptakeCell('accepted'), 'uptake neither']);
  tally.relate('sum', 'people', [uptakeCell('offered'), uptakeCell('unseen'), 'uptake others']);
  for (const { groups } of population.characteristics)
    for (const { cell } of groups)
      tally.relate(
        'sum',
        cell,
        [uptakeCell('offered'), uptakeCell('unseen'), 'uptake others'].map((name) => `${name}@${cell}`),
      );
}

/** A good moment that was used, or a service's own offer and the answer to it. */
function isOffer(type: string): boolean {
  return type.startsWith('moment.') || /\.(?:offered|accepted|declined)$/.test(type);
}

/** Whether no source could tell of any kind of offer that these records hold, at any time. */
function isBlind({ unseen = [] }: Journey, offers: ReadonlySet<string>): boolean {
  const never = new Set(unseen.flatMap(({ types, from, to }) => (from === undefined && to === undefined ? (types ?? []) : [])));
  return offers.size > 0 && [...offers].every((type) => never.has(type));
}
