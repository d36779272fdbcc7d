import { type Finding, isPatternAbsent, type Rule } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';

const [broke, missed, met, unknown] = [1, 2, 4, 8];

/** Names of the cells of a rule: people it was answered for, those it broke for, never or late, those who could not be seen, and all whom it is about. */
export const ruleCell = (rule: string, what: 'of' | 'broke' | 'kept' | 'missed' | 'late' | 'unseen' | 'all') => `rule ${rule} ${what}`;

/** Counts people by rule: each stands once, broken before kept, kept before not seen. */
export function ruleCells(tally: Tally, population: Population, findings: readonly Finding[], rules: readonly Rule[]): void {
  const answers = answersByRule(population, findings);
  const countIn = (cell: string) => tally.cells.get(cell)?.value ?? 0;
  for (const { id, kind } of rules) {
    const own = answers.get(id);
    if (own === undefined) continue;
    const [of, broken, kept, never, late, unseen] = Array.from({ length: 6 }, () => new GroupedCount(population)) as [
      GroupedCount,
      GroupedCount,
      GroupedCount,
      GroupedCount,
      GroupedCount,
      GroupedCount,
    ];
    for (const [place, bits] of own) {
      if ((bits & (broke | met)) !== 0) of.add(place);
      else if ((bits & unknown) !== 0) unseen.add(place);
      if ((bits & broke) !== 0) {
        broken.add(place);
        ((bits & missed) !== 0 ? never : late).add(place);
      } else if ((bits & met) !== 0) kept.add(place);
    }
    const block = blocks(tally, `rule ${id}`, 0);
    of.write(tally, ruleCell(id, 'of'), { block });
    broken.write(tally, ruleCell(id, 'broke'), { block, base: ruleCell(id, 'of') });
    kept.write(tally, ruleCell(id, 'kept'), { block: blocks(tally, `rule ${id} kept`, 1), isWhole: true });
    relateAll(tally, population, 'sum', ruleCell(id, 'of'), [ruleCell(id, 'broke'), ruleCell(id, 'kept')]);
    if (kind === 'response') {
      const split = tally.block(`rule ${id} split`, 3);
      tally.cell(ruleCell(id, 'missed'), never.total, { block: split });
      tally.cell(ruleCell(id, 'late'), late.total, { block: split });
      tally.relate('sum', ruleCell(id, 'broke'), [ruleCell(id, 'missed'), ruleCell(id, 'late')]);
    }
    unseen.write(tally, ruleCell(id, 'unseen'), { block: blocks(tally, `rule ${id} unseen`, 2), base: '' });
    tally.cell(`rule ${id} others`, population.journeys.length - of.total - unseen.total);
    tally.relate('sum', 'people', [ruleCell(id, 'of'), ruleCell(id, 'unseen'), `rule ${id} others`]);
    for (const { groups } of population.characteristics)
      for (const { cell } of groups) {
        tally.cell(`rule ${id} others@${cell}`, countIn(cell) - of.in(cell) - unseen.in(cell));
        tally.relate('sum', cell, [`${ruleCell(id, 'of')}@${cell}`, `${ruleCell(id, 'unseen')}@${cell}`, `rule ${id} others@${cell}`]);
      }
  }
}

/** One block for everybody and one for each characteristic; the finer is given up first. */
export function blocks(tally: Tally, name: string, rank: number): (characteristic?: string) => string {
  const made = new Map<string, string>();
  return (characteristic = '') => {
    let block = made.get(characteristic);
    if (block === undefined) {
      block = tally.block(`${name}/${characteristic}`, characteristic === '' ? rank : rank + 4 + made.size);
      made.set(characteristic, block);
    }
    return block;
  };
}

function answersByRule(population: Population, findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const places = new Map(population.journeys.map(({ id }, place) => [id, place]));
  const answers = new Map<string, Map<number, number>>();
  for (const finding of findings) {
    const { journey, rule } = finding;
    const bits = bitsOf(finding);
    if (bits === 0) continue;
    const place = places.get(journey);
    if (place === undefined) continue;
    let own = answers.get(rule);
    if (own === undefined) {
      own = new Map();
      answers.set(rule, own);
    }
    own.set(place, (own.get(place) ?? 0) | bits);
  }
  return answers;
}

/** A pattern is counted of all triggers of its kind: one that was not found, or a day that was ordinary, is kept. */
function bitsOf(finding: Finding): number {
  const { verdict } = finding;
  if (verdict === 'missed') return broke | missed;
  if (verdict === 'met-late' || verdict === 'present') return broke;
  if (verdict === 'met' || isPatternAbsent(finding)) return met;
  return verdict === 'unknown' ? unknown : 0;
}
