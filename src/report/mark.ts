import { type Finding, isPatternAbsent } from '../map/index.ts';

/** What answers of one rule have in common. */
export interface Kind extends Pick<Finding, 'rule' | 'lead' | 'community' | 'outcomes' | 'severity'> {
  /** About a domain at a contact, not about the rule as a whole. */
  readonly isAtContact: boolean;
}

/** How often each answer of a kind was given about one person. */
export interface Mark {
  readonly kind: Kind;
  met: number;
  missed: number;
  late: number;
  present: number;
  unknown: number;
  /** A pattern looked for and not there: an ordinary day, a return that was not quick. It counts in what a share is of. */
  absent: number;
  /** Place of the first disconnect among all findings, -1 for none. */
  broke: number;
}

/** Marks by the id of the journey; a person without any is left out. */
export type ByPerson = ReadonlyMap<string, readonly Mark[]>;

export function isBroken({ broke }: Mark): boolean {
  return broke >= 0;
}

/** Gathers findings by person and kind in one pass, so that each table of a report reads a few marks and not every finding. */
export function marksByPerson(findings: readonly Finding[]): ByPerson {
  const people = new Map<string, Mark[]>();
  const kinds = new Map<string, Latest[]>();
  let own: Mark[] = [];
  let id: string | undefined;
  for (let place = 0; place < findings.length; place += 1) {
    const finding = findings[place] as Finding;
    const { verdict } = finding;
    const isAbsent = isPatternAbsent(finding);
    if ((verdict === 'not-applicable' && !isAbsent) || verdict === 'due' || verdict === 'declined') continue;
    if (finding.journey !== id) {
      id = finding.journey;
      own = people.get(id) ?? [];
      if (own.length === 0) people.set(id, own);
    }
    const latest = latestOf(kinds, finding);
    if (latest.own !== own || latest.mark === undefined) {
      latest.own = own;
      latest.mark = { kind: latest.kind, met: 0, missed: 0, late: 0, present: 0, unknown: 0, absent: 0, broke: -1 };
      own.push(latest.mark);
    }
    const { mark } = latest;
    if (isAbsent) mark.absent += 1;
    else if (verdict === 'met') mark.met += 1;
    else if (verdict === 'unknown') mark.unknown += 1;
    else {
      if (verdict === 'missed') mark.missed += 1;
      else if (verdict === 'met-late') mark.late += 1;
      else mark.present += 1;
      if (mark.broke < 0) mark.broke = place;
    }
  }
  return people;
}

/** A kind with the mark that was last made of it, and for whom. */
interface Latest {
  readonly kind: Kind;
  own: readonly Mark[] | undefined;
  mark: Mark | undefined;
}

function latestOf(kinds: Map<string, Latest[]>, finding: Finding): Latest {
  let ofRule = kinds.get(finding.rule);
  if (ofRule === undefined) {
    ofRule = [];
    kinds.set(finding.rule, ofRule);
  }
  for (const latest of ofRule) if (isOf(latest.kind, finding)) return latest;
  const { rule, lead, community, outcomes, severity, domain } = finding;
  const made = { kind: { rule, lead, community, outcomes, severity, isAtContact: domain !== undefined }, own: undefined, mark: undefined };
  ofRule.push(made);
  return made;
}

function isOf(kind: Kind, { lead, community, outcomes, severity, domain }: Finding): boolean {
  return (
    kind.severity === severity &&
    kind.lead === lead &&
    kind.isAtContact === (domain !== undefined) &&
    isSame(kind.community, community) &&
    isSame(kind.outcomes, outcomes)
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}
