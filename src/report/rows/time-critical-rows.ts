import type { Rule } from '../../map/index.ts';
import type { Audience, Released, ShownCount } from '../../release/index.ts';
import { intervalText, isOneSided, shareAtLeast, wholeOf } from '../paper/share-of.ts';
import type { TimeCriticalRow } from '../report.ts';
import { ruleCell } from '../tally/rule-cells.ts';
import type { ReportWords } from '../words.ts';
import { isHardlyAny } from './hardly-any.ts';

/** The first hours and days: of how many people, how many had what they needed. */
export function timeCriticalRows(released: Released, rules: readonly Rule[], words: ReportWords): TimeCriticalRow[] {
  return (words.timeCritical ?? []).flatMap(({ rule, label, people, had: verb }) => {
    const of = ruleCell(rule, 'of');
    if (!released.has(of)) return [];
    const [all, had] = [released.count(of), released.count(ruleCell(rule, 'kept'))];
    const unseen = released.count(ruleCell(rule, 'unseen'));
    const whole = released.has(ruleCell(rule, 'all')) ? released.count(ruleCell(rule, 'all')) : undefined;
    if (all.value === 0) return [];
    return [
      {
        rule,
        label,
        sentence: isOneSided(had, all, unseen)
          ? oneSidedText(people, verb, { had, unseen, whole }, released.audience)
          : `Of ${about(all, released.audience)} ${people}, ${about(had, released.audience)} ${verb}.${unseenText({ had, of: all, unseen, whole }, released.audience)}`,
        had,
        of: all,
        share: shareAtLeast(had, all, unseen, released.audience, whole),
        interval: intervalText(had, all, released.audience, unseen),
        unseen,
        lead: rules.find(({ id }) => id === rule)?.lead ?? '',
      },
    ];
  });
}

interface Seen {
  readonly had: ShownCount;
  readonly unseen: ShownCount;
  /** Seen and not seen together, as a number of its own. */
  readonly whole: ShownCount | undefined;
}

/** Where nobody is on record as having gone without, the record may only write down what was there: no share of those seen is told. */
function oneSidedText(people: string, verb: string, { had, unseen, whole }: Seen, audience: Audience): string {
  const all = wholeOf(had, unseen, whole);
  const least = all < 20 ? '' : `, at least ${Math.floor(((had.value ?? 0) / all) * 100)}%`;
  // Two numbers that were rounded apart have no sum that could be told.
  const of = whole?.value === undefined ? people : `${about(whole, audience)} ${people}`;
  return `Of ${of}, ${about(had, audience)} ${verb}${least}. For ${about(unseen, audience)} it cannot be told. Nobody is on record as having gone without, so these records may show only what was there.`;
}

/** Who was not seen may have had it or not: a record tells more readily of what was there than of what was not. */
function unseenText({ had, of, unseen, whole }: Seen & { readonly of: ShownCount }, audience: Audience): string {
  if (!unseen.value || had.value === undefined || of.value === undefined) return '';
  const all = wholeOf(of, unseen, whole);
  if (all < 20) return '';
  const percent = (count: number) => `${Math.round(Math.min(1, count / all) * 100)}%`;
  return ` For ${about(unseen, audience)} more it cannot be told: of all of them it may be anything from ${percent(had.value)} to ${percent(had.value + unseen.value)}.`;
}

/** A count inside a sentence; rounded ones are called so. */
export function about(count: ShownCount, audience: Audience): string {
  if (count.value === undefined) return isHardlyAny(count) ? 'hardly any' : 'a number that is held back';
  return audience.kind === 'release' && count.value > 0 ? `about ${count.text}` : count.text;
}
