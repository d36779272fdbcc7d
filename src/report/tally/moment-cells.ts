import { type ExplainOptions, type Finding, type MomentTable, momentMatrix } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { momentAnswers } from '../picture/moment-answers.ts';
import type { Population } from './population.ts';

export type MomentAnswer = (typeof momentAnswers)[number][0];

export const momentCell = (contact: string, domain: string, answer: MomentAnswer) => `moment ${contact}/${domain} ${answer}`;
export const momentTotal = (answer: MomentAnswer) => `moments ${answer}`;

/** Counts what came of the moments; the totals of the sentence are the sums of the cells. */
export function momentCells(
  tally: Tally,
  matrix: MomentTable,
  population: Population,
  findings: readonly Finding[],
  options?: ExplainOptions,
): void {
  const behind = options === undefined ? () => ({}) : peopleBehind(population, findings, options);
  const totals = tally.block('moments', 0);
  for (const [answer] of momentAnswers) {
    const names: string[] = [];
    let sum = 0;
    for (const contact of matrix.contacts) {
      const block = tally.block(`moments ${contact.id}`, 2);
      for (const domain of matrix.domains) {
        const cell = matrix.cells[contact.id]?.[domain.id];
        if (cell === undefined) continue;
        const count = cell[answer] ?? 0;
        sum += count;
        const name = momentCell(contact.id, domain.id, answer);
        names.push(tally.cell(name, count, { block, ...behind(name) }));
      }
    }
    if (names.length === 0) continue;
    tally.cell(momentTotal(answer), sum, { block: totals, ...behind(momentTotal(answer)) });
    tally.relate('sum', momentTotal(answer), names);
  }
}

/** How many people had the moments of each cell. */
function peopleBehind({ journeys }: Population, findings: readonly Finding[], { vocabulary, meaning }: ExplainOptions) {
  const late = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'missed' && finding.verdict !== 'met-late') continue;
    const own = late.get(finding.journey);
    if (own) own.push(finding);
    else late.set(finding.journey, [finding]);
  }
  const people = new Map<string, number>();
  for (const journey of journeys) {
    const { cells } = momentMatrix([journey], late.get(journey.id) ?? [], { ...(vocabulary ? { vocabulary } : {}), meaning });
    const own = new Set<string>();
    for (const [contact, row] of Object.entries(cells))
      for (const [domain, counts] of Object.entries(row))
        for (const [answer] of momentAnswers)
          if ((counts[answer] ?? 0) > 0) own.add(momentCell(contact, domain, answer)).add(momentTotal(answer));
    for (const name of own) people.set(name, (people.get(name) ?? 0) + 1);
  }
  return (name: string) => ({ people: people.get(name) ?? 0 });
}
