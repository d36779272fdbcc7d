import { type ExplainOptions, explainDisconnects, type Finding, type Rule } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { brokenCell } from './broken-cells.ts';
import type { Population } from './population.ts';

/** Asked by all rules or by some of them: another number, and another name. */
export const askCell = (contact: string, domain: string, set = '') => `ask ${domain} at ${contact}${set}`;

/** A contact at which raising a domain could have come in time. */
export interface Ask {
  readonly contact: string;
  readonly domain: string;
  readonly label: string;
  readonly cell: string;
}

/** Counts, for each contact and domain, the people who missed something of that domain after it was not raised there in time. */
export function askCells(
  tally: Tally,
  population: Population,
  findings: readonly Finding[],
  rules: readonly Rule[],
  options: ExplainOptions,
  set = '',
): Ask[] {
  const weighty = new Set(rules.filter(({ severity }) => severity > 1).map(({ id }) => id));
  const byJourney = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!weighty.has(finding.rule) || (finding.verdict !== 'missed' && finding.verdict !== 'met-late')) continue;
    const own = byJourney.get(finding.journey);
    if (own) own.push(finding);
    else byJourney.set(finding.journey, [finding]);
  }
  const asks = new Map<string, Ask & { people: number; last: number }>();
  for (const [place, journey] of population.journeys.entries()) {
    const own = byJourney.get(journey.id);
    if (own === undefined) continue;
    for (const { finding, chances } of explainDisconnects(journey, own, rules, options)) {
      for (const { contact, label, asked } of chances) {
        if (asked === true) continue;
        const cell = askCell(contact, finding.ruleDomain, set);
        const ask = asks.get(cell) ?? { contact, domain: finding.ruleDomain, label, cell, people: 0, last: -1 };
        if (ask.last !== place) {
          ask.people += 1;
          ask.last = place;
        }
        asks.set(cell, ask);
      }
    }
  }
  for (const [cell, { people }] of asks) {
    tally.cell(cell, people, { block: tally.block(cell, 1) });
    tally.relate('part', brokenCell(set), [cell]);
  }
  return [...asks.values()].map(({ contact, domain, label, cell }) => ({ contact, domain, label, cell }));
}
