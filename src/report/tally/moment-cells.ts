import type { MomentTable } from '../../map/index.ts';
import type { Released, Tally } from '../../release/index.ts';
import { momentAnswers } from '../picture/moment-answers.ts';

export type MomentAnswer = (typeof momentAnswers)[number][0];

export const momentCell = (contact: string, domain: string, answer: MomentAnswer) => `moment ${contact}/${domain} ${answer}`;
export const momentTotal = (answer: MomentAnswer) => `moments ${answer}`;

/** Counts what came of the moments; the totals of the sentence are the sums of the cells. */
export function momentCells(tally: Tally, matrix: MomentTable): void {
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
        names.push(tally.cell(momentCell(contact.id, domain.id, answer), count, { block }));
      }
    }
    if (names.length === 0) continue;
    tally.cell(momentTotal(answer), sum, { block: totals });
    tally.relate('sum', momentTotal(answer), names);
  }
}

/** A contact with a known row, as it may be shown. */
function _momentCount(released: Released, contact: string, domain: string, answer: MomentAnswer) {
  const id = momentCell(contact, domain, answer);
  return released.has(id) ? released.count(id) : undefined;
}
