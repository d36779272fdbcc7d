import { type Finding, isDisconnect, type Rule } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import type { Population } from './population.ts';
import { ruleCell } from './rule-cells.ts';

export const brokenCell = (set = '') => `people with a disconnect${set}`;

/** Counts people whom at least one of some rules broke for; a set of rules that is not the usual one has a name. */
export function brokenCells(tally: Tally, { journeys }: Population, findings: readonly Finding[], rules: readonly Rule[], set = ''): void {
  const broken = new Set(findings.flatMap(({ journey, verdict }) => (isDisconnect(verdict) ? [journey] : [])));
  const [cell, others] = [brokenCell(set), `people without a disconnect${set}`];
  tally.cell(cell, broken.size, { block: tally.block(cell, 0), isPopulation: true });
  tally.cell(others, journeys.length - broken.size, { isPopulation: true });
  tally.relate('sum', 'people', [cell, others]);
  for (const { id } of rules) if (tally.cells.has(ruleCell(id, 'broke'))) tally.relate('part', cell, [ruleCell(id, 'broke')]);
}
