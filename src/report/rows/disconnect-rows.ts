import type { Rule } from '../../map/index.ts';
import { countOr, isTold, type Released } from '../../release/index.ts';
import { intervalText, shareOf } from '../paper/share-of.ts';
import type { DisconnectRow, GroupCount, GroupRow } from '../report.ts';
import type { Population } from '../tally/population.ts';
import { ruleCell } from '../tally/rule-cells.ts';
import { type ReportWords, sentenceCase } from '../words.ts';

const basisWords: Readonly<Record<string, string>> = {
  L: 'law or guidance that was read',
  G: 'guidance that was not read again: check it',
  S: 'a promise that the service makes',
  D: 'set from published data',
  A: 'an assumption: agree it locally',
};

/**
 * What breaks: severity 3 within 72 hours of release first, then by severity, assumed windows after those that rest on something,
 * then the most people first. Order is worked out from what is shown. A rule that stood for fewer people than can be told from none is left out.
 */
export function disconnectRows(released: Released, population: Population, rules: readonly Rule[], words: ReportWords): DisconnectRow[] {
  const rows = rules.flatMap((rule) => {
    if (!released.has(ruleCell(rule.id, 'of'))) return [];
    const row = rowOf(released, population, rule, words);
    if (row.people.value === 0 && row.unseen.value === 0) return [];
    // A row of numbers that are all held back would say that somebody is there.
    return [row.people, row.of, row.unseen].some((count) => isTold(released, count)) ? [row] : [];
  });
  return rows.sort(
    (a, b) =>
      Number(b.isFirst) - Number(a.isFirst) ||
      b.severity - a.severity ||
      Number(a.weak) - Number(b.weak) ||
      (b.people.value ?? -1) - (a.people.value ?? -1) ||
      (a.rule < b.rule ? -1 : 1),
  );
}

function rowOf(released: Released, population: Population, rule: Rule, words: ReportWords): DisconnectRow {
  const { id } = rule;
  const [people, of] = [released.count(ruleCell(id, 'broke')), released.count(ruleCell(id, 'of'))];
  const unseen = released.count(ruleCell(id, 'unseen'));
  const isSplit = released.has(ruleCell(id, 'missed'));
  return {
    rule: id,
    title: rule.title ?? sentenceCase(id),
    domain: rule.domain,
    severity: rule.severity,
    isFirst: rule.severity > 2 && rule.trigger.type === words.release && hoursOf(rule) <= 72,
    lead: rule.lead,
    community: rule.cop,
    communities: [rule.cop, ...rule.alsoCop].map((key) => words.communities[key] ?? sentenceCase(key)),
    outcomeIds: rule.outcomes,
    outcomes: rule.outcomes.map((key) => (words.outcomes[key] ? `${key}: ${words.outcomes[key]}` : key)),
    quickWin: rule.quickWin,
    basis: basisWords[rule.basis] ?? rule.basis,
    weak: rule.basis === 'A',
    people,
    of,
    share: shareOf(people, of, released.audience),
    interval: intervalText(people, of, released.audience, unseen),
    ...(isSplit ? { missed: released.count(ruleCell(id, 'missed')), late: released.count(ruleCell(id, 'late')) } : {}),
    unseen,
    groups: groupCounts(released, population, ruleCell(id, 'broke'), ruleCell(id, 'of'), ruleCell(id, 'unseen')),
  };
}

/** A count for each group of each characteristic. */
export function groupCounts(released: Released, population: Population, count: string, of?: string, unseen?: string): GroupCount[] {
  const shown = (id: string) => countOr(released, id);
  return population.characteristics.flatMap(({ id, groups }) =>
    groups.map(({ label, cell }) => ({
      characteristic: id,
      label,
      count: shown(`${count}@${cell}`),
      ...(of === undefined ? {} : { of: shown(`${of}@${cell}`) }),
      ...(unseen === undefined ? {} : { unseen: shown(`${unseen}@${cell}`) }),
    })),
  );
}

function hoursOf({ window }: Rule): number {
  if (window === null || window.direction !== 'after' || typeof window.value !== 'number') return Number.POSITIVE_INFINITY;
  if (window.unit === 'hours') return window.value;
  return window.unit === 'days' || window.unit === 'workingDays' ? window.value * 24 : Number.POSITIVE_INFINITY;
}

/** Rules by a key of theirs; the group whose first rule comes first in the report stands first. */
export function groupRows(
  rows: readonly DisconnectRow[],
  keys: (row: DisconnectRow) => readonly string[],
  label: (key: string) => string,
): GroupRow[] {
  const groups = new Map<string, DisconnectRow[]>();
  for (const row of rows) {
    // Numbers that are all held back say nothing about anybody's concern.
    if (row.people.value === 0 || (row.people.value === undefined && row.of.value === undefined)) continue;
    for (const key of keys(row)) {
      const own = groups.get(key);
      if (own) own.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups].map(([id, own]) => ({ id, label: label(id), rules: own }));
}
