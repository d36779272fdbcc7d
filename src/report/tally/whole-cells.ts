import type { Tally } from '../../release/index.ts';
import { ruleCell } from './rule-cells.ts';

/**
 * Counts everybody whom a rule is about, seen and not seen, as a number of its own: two numbers that were rounded apart add up to
 * another one than their sum rounded. Given where enough of them were seen and enough were not, so that no small number can be told from it.
 */
export function wholeCells(tally: Tally, rules: readonly string[]): void {
  for (const rule of new Set(rules)) {
    const [of, unseen] = [tally.cells.get(ruleCell(rule, 'of')), tally.cells.get(ruleCell(rule, 'unseen'))];
    if (of === undefined || unseen === undefined) continue;
    const whole = ruleCell(rule, 'all');
    tally.cell(whole, of.value + unseen.value, { block: tally.block(`rule ${rule} all`, 3), needs: [of.id, unseen.id] });
    tally.relate('sum', whole, [of.id, unseen.id], true);
  }
}
