import { type ExplainOptions, momentMatrix } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

export const needCell = (domain: string, what: 'met' | 'raised' | 'accepted') => `need ${domain} ${what}`;

/** A domain in which somebody's need came up at a contact. */
export interface NeedAsked {
  readonly domain: string;
  readonly label: string;
}

/**
 * Counts people, not moments: those whose need of a domain came up at some contact, those who were asked about it at least once,
 * and those who took something up.
 */
export function needCells(tally: Tally, population: Population, { vocabulary, meaning }: ExplainOptions): NeedAsked[] {
  const counts = new Map<string, { readonly label: string; readonly own: readonly GroupedCount[] }>();
  for (const [place, journey] of population.journeys.entries()) {
    const { cells, domains } = momentMatrix([journey], [], { ...(vocabulary ? { vocabulary } : {}), meaning });
    for (const { id, label } of domains) {
      const found = Object.values(cells).flatMap((row) => row[id] ?? []);
      const sum = (answers: readonly ('accepted' | 'offered' | 'declined' | 'tooLate' | 'notAsked')[]) =>
        found.reduce((total, cell) => total + answers.reduce((all, answer) => all + (cell[answer] ?? 0), 0), 0);
      const raised = sum(['accepted', 'offered', 'declined', 'tooLate']) > 0;
      if (!raised && sum(['notAsked']) === 0) continue;
      const count = counts.get(id) ?? { label, own: Array.from({ length: 5 }, () => new GroupedCount(population)) };
      counts.set(id, count);
      const [met, asked, accepted, never, not] = count.own as [GroupedCount, GroupedCount, GroupedCount, GroupedCount, GroupedCount];
      met.add(place);
      (raised ? asked : never).add(place);
      if (raised) (sum(['accepted']) > 0 ? accepted : not).add(place);
    }
  }
  for (const [domain, { own }] of counts) {
    const [met, asked, accepted, never, not] = own as [GroupedCount, GroupedCount, GroupedCount, GroupedCount, GroupedCount];
    const [all, some, took] = [needCell(domain, 'met'), needCell(domain, 'raised'), needCell(domain, 'accepted')];
    const block = blocks(tally, `need ${domain}`, 1);
    met.write(tally, all, { block });
    asked.write(tally, some, { block, base: all });
    accepted.write(tally, took, { block, base: some });
    never.write(tally, `need ${domain} never`);
    not.write(tally, `need ${domain} not taken up`);
    relateAll(tally, population, 'sum', all, [some, `need ${domain} never`]);
    relateAll(tally, population, 'sum', some, [took, `need ${domain} not taken up`]);
    tally.relate('part', 'people', [all]);
  }
  return [...counts].map(([domain, { label }]) => ({ domain, label }));
}
