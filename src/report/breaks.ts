import type { Rule } from '../map/index.ts';
import { HeadCount } from './head-count.ts';
import { type ByPerson, isBroken, type Kind } from './mark.ts';
import type { DisconnectRow, GroupRow, PeopleCount } from './report.ts';
import { hideSmall, isSmall } from './small-numbers.ts';
import { type ReportWords, sentenceCase } from './words.ts';

const basisWords: Readonly<Record<string, string>> = {
  L: 'law or guidance that was read',
  G: 'guidance that was not read again: check it',
  S: 'a promise that the service makes',
  D: 'set from published data',
  A: 'an assumption: agree it locally',
};

/** What breaks, by rule: the most people first. */
export function breaksOf(people: ByPerson, rules: readonly Rule[], words: ReportWords, least: number): DisconnectRow[] {
  const tallies = tally(people);
  return rules
    .flatMap((rule) => {
      const tally = tallies.get(rule.id);
      if (!tally || (tally.people.count === 0 && tally.unknown.count === 0)) return [];
      const people = tally.people.count;
      const of = tally.of.count;
      const parts = [tally.missed.count, tally.late.count, tally.present.count];
      const held = isSmall(people, least);
      const partsHeld = held || parts.some((part) => isSmall(part, least)) || isSmall(of - people, least);
      const part = (count: number): PeopleCount => (partsHeld && count > 0 ? undefined : count);
      const row: DisconnectRow = {
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
        missed: part(tally.missed.count),
        late: part(tally.late.count),
        present: part(tally.present.count),
        unknown: isSmall(tally.unknown.count, least) ? undefined : tally.unknown.count,
      };
      return [{ row, people }];
    })
    .sort(
      (a, b) => light(a.row) - light(b.row) || b.people - a.people || b.row.severity - a.row.severity || (a.row.rule < b.row.rule ? -1 : 1),
    )
    .map(({ row }) => row);
}

type Tally = Readonly<Record<'people' | 'of' | 'missed' | 'late' | 'present' | 'unknown', HeadCount>>;

function tally(people: ByPerson): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const own of people.values()) {
    for (const mark of own) {
      const { rule } = mark.kind;
      let of = tallies.get(rule);
      if (!of) {
        of = {
          people: new HeadCount(),
          of: new HeadCount(),
          missed: new HeadCount(),
          late: new HeadCount(),
          present: new HeadCount(),
          unknown: new HeadCount(),
        };
        tallies.set(rule, of);
      }
      if (isBroken(mark)) of.people.add(own);
      if (isBroken(mark) || mark.met > 0 || mark.absent > 0) of.of.add(own);
      if (mark.missed > 0) of.missed.add(own);
      if (mark.late > 0) of.late.add(own);
      if (mark.present > 0) of.present.add(own);
      if (mark.unknown > 0) of.unknown.add(own);
    }
  }
  return tallies;
}

// A light finding, such as a question not asked, is found at nearly every contact: it would hide what weighs more.
function light({ severity }: DisconnectRow): number {
  return severity < 2 ? 1 : 0;
}

/** Disconnects by a key of their kind: lead partner, community of practice, outcome. The most people first. */
export function groupRows(
  people: ByPerson,
  rules: readonly Rule[],
  keys: (kind: Kind) => readonly string[],
  label: (key: string) => string,
  least: number,
): GroupRow[] {
  const groups = new Map<string, { people: HeadCount; missed: number; late: number; other: number; rules: Map<string, HeadCount> }>();
  for (const own of people.values()) {
    for (const mark of own) {
      if (!isBroken(mark)) continue;
      for (const key of keys(mark.kind)) {
        let group = groups.get(key);
        if (!group) {
          group = { people: new HeadCount(), missed: 0, late: 0, other: 0, rules: new Map() };
          groups.set(key, group);
        }
        group.people.add(own);
        group.missed += mark.missed;
        group.late += mark.late;
        group.other += mark.present;
        let rule = group.rules.get(mark.kind.rule);
        if (!rule) {
          rule = new HeadCount();
          group.rules.set(mark.kind.rule, rule);
        }
        rule.add(own);
      }
    }
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return [...groups]
    .sort(([a, one], [b, two]) => two.people.count - one.people.count || (a < b ? -1 : 1))
    .map(([key, group]) => {
      const first = [...group.rules].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1))[0]?.[0] ?? '';
      const held = isSmall(group.people.count, least);
      const [missed, late, other] = hideSmall([group.missed, group.late, group.other], least);
      const total = group.missed + group.late + group.other;
      return {
        id: key,
        label: label(key),
        people: held ? undefined : group.people.count,
        disconnects: held || isSmall(total, least) || other === undefined ? undefined : total,
        missed: held ? undefined : missed,
        late: held ? undefined : late,
        first: byId.get(first)?.title ?? sentenceCase(first),
        quickWin: byId.get(first)?.quickWin ?? '',
      };
    });
}
