import { type Finding, isDisconnect, type Rule } from '../map/index.ts';
import type { Break, Count, GroupRow } from './report.ts';
import { hideSmall, isSmall } from './small-numbers.ts';
import { type ReportWords, sentenceCase } from './words.ts';

const basisWords: Readonly<Record<string, string>> = {
  L: 'law or guidance that was read',
  G: 'guidance that was not read again: check it',
  S: 'a promise that the service makes',
  D: 'set from published data',
  A: 'an assumption: agree it locally',
};

const settled: ReadonlySet<string> = new Set(['met', 'met-late', 'missed', 'present']);

/** What breaks, by rule: the most people first. */
export function breaksOf(findings: readonly Finding[], rules: readonly Rule[], words: ReportWords, least: number): Break[] {
  const tallies = new Map<string, Record<'people' | 'of' | 'missed' | 'late' | 'present' | 'unknown', Set<string>>>();
  for (const finding of findings) {
    let tally = tallies.get(finding.rule);
    if (!tally) {
      tally = { people: new Set(), of: new Set(), missed: new Set(), late: new Set(), present: new Set(), unknown: new Set() };
      tallies.set(finding.rule, tally);
    }
    if (isDisconnect(finding.verdict)) tally.people.add(finding.journey);
    if (settled.has(finding.verdict)) tally.of.add(finding.journey);
    if (finding.verdict === 'missed') tally.missed.add(finding.journey);
    if (finding.verdict === 'met-late') tally.late.add(finding.journey);
    if (finding.verdict === 'present') tally.present.add(finding.journey);
    if (finding.verdict === 'unknown') tally.unknown.add(finding.journey);
  }
  return rules
    .flatMap((rule) => {
      const tally = tallies.get(rule.id);
      if (!tally || (tally.people.size === 0 && tally.unknown.size === 0)) return [];
      const people = tally.people.size;
      const of = tally.of.size;
      const parts = [tally.missed.size, tally.late.size, tally.present.size];
      const held = isSmall(people, least);
      const partsHeld = held || parts.some((part) => isSmall(part, least)) || isSmall(of - people, least);
      const part = (count: number): Count => (partsHeld && count > 0 ? undefined : count);
      const row: Break = {
        rule: rule.id,
        title: rule.title ?? sentenceCase(rule.id),
        severity: rule.severity,
        lead: rule.lead,
        communities: [rule.cop, ...rule.alsoCop].map((key) => words.communities[key] ?? sentenceCase(key)),
        outcomes: rule.outcomes.map((key) => (words.outcomes[key] ? `${key}: ${words.outcomes[key]}` : key)),
        quickWin: rule.quickWin,
        basis: basisWords[rule.basis] ?? rule.basis,
        weak: rule.basis === 'A' || rule.basis === 'G',
        people: held ? undefined : people,
        of: isSmall(of, least) || isSmall(of - people, least) ? undefined : of,
        missed: part(tally.missed.size),
        late: part(tally.late.size),
        present: part(tally.present.size),
        unknown: isSmall(tally.unknown.size, least) ? undefined : tally.unknown.size,
      };
      return [{ row, people }];
    })
    .sort(
      (a, b) => light(a.row) - light(b.row) || b.people - a.people || b.row.severity - a.row.severity || (a.row.rule < b.row.rule ? -1 : 1),
    )
    .map(({ row }) => row);
}

// A light finding, such as a question not asked, is found at nearly every contact: it would hide what weighs more.
function light({ severity }: Break): number {
  return severity < 2 ? 1 : 0;
}

/** Disconnects by a key of the finding: lead partner, community of practice, outcome. The most people first. */
export function groupRows(
  findings: readonly Finding[],
  rules: readonly Rule[],
  keys: (finding: Finding) => readonly string[],
  label: (key: string) => string,
  least: number,
): GroupRow[] {
  const groups = new Map<string, { people: Set<string>; missed: number; late: number; other: number; rules: Map<string, Set<string>> }>();
  for (const finding of findings) {
    if (!isDisconnect(finding.verdict)) continue;
    for (const key of keys(finding)) {
      let group = groups.get(key);
      if (!group) {
        group = { people: new Set(), missed: 0, late: 0, other: 0, rules: new Map() };
        groups.set(key, group);
      }
      group.people.add(finding.journey);
      if (finding.verdict === 'missed') group.missed++;
      else if (finding.verdict === 'met-late') group.late++;
      else group.other++;
      const people = group.rules.get(finding.rule) ?? new Set();
      people.add(finding.journey);
      group.rules.set(finding.rule, people);
    }
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return [...groups]
    .sort(([a, one], [b, two]) => two.people.size - one.people.size || (a < b ? -1 : 1))
    .map(([key, group]) => {
      const first = [...group.rules].sort(([a, one], [b, two]) => two.size - one.size || (a < b ? -1 : 1))[0]?.[0] ?? '';
      const held = isSmall(group.people.size, least);
      const [missed, late, other] = hideSmall([group.missed, group.late, group.other], least);
      const total = group.missed + group.late + group.other;
      return {
        id: key,
        label: label(key),
        people: held ? undefined : group.people.size,
        disconnects: held || isSmall(total, least) || other === undefined ? undefined : total,
        missed: held ? undefined : missed,
        late: held ? undefined : late,
        first: byId.get(first)?.title ?? sentenceCase(first),
        quickWin: byId.get(first)?.quickWin ?? '',
      };
    });
}
