import type { Rule } from '../../map/index.ts';
import type { Audience, Released, ShownCount } from '../../release/index.ts';
import { intervalText, shareOf } from '../paper/share-of.ts';
import type { TimeCriticalRow } from '../report.ts';
import { ruleCell } from '../tally/rule-cells.ts';
import type { ReportWords } from '../words.ts';

/** The first hours and days: of how many people, how many had what they needed. */
export function timeCriticalRows(released: Released, rules: readonly Rule[], words: ReportWords): TimeCriticalRow[] {
  return (words.timeCritical ?? []).flatMap(({ rule, label, people, had: verb }) => {
    const of = ruleCell(rule, 'of');
    if (!released.has(of)) return [];
    const [all, had] = [released.count(of), released.count(ruleCell(rule, 'kept'))];
    const unseen = released.count(ruleCell(rule, 'unseen'));
    if (all.value === 0) return [];
    return [
      {
        rule,
        label,
        sentence: `Of ${about(all, released.audience)} ${people}, ${about(had, released.audience)} ${verb}.${unseenText(had, all, unseen, released.audience)}`,
        had,
        of: all,
        share: shareOf(had, all, released.audience),
        interval: intervalText(had, all, released.audience, unseen),
        unseen,
        lead: rules.find(({ id }) => id === rule)?.lead ?? '',
      },
    ];
  });
}

/** Who was not seen may have had it or not: a record tells more readily of what was there than of what was not. */
function unseenText(had: ShownCount, of: ShownCount, unseen: ShownCount, audience: Audience): string {
  const all = (of.value ?? 0) + (unseen.value ?? 0);
  if (!unseen.value || had.value === undefined || of.value === undefined || all < 20) return '';
  const percent = (count: number) => `${Math.round(Math.min(1, count / all) * 100)}%`;
  return ` For ${about(unseen, audience)} more it cannot be told: of all of them it may be anything from ${percent(had.value)} to ${percent(had.value + unseen.value)}.`;
}

/** A count inside a sentence; rounded ones are called so. */
export function about(count: ShownCount, audience: Audience): string {
  if (count.value === undefined) return 'a number that is held back';
  return audience.kind === 'release' && count.value > 0 ? `about ${count.text}` : count.text;
}
