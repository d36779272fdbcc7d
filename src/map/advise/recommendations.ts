import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { type ExplainOptions, type Explanation, explainDisconnects } from '../discover/earliest-contact.ts';
import type { Rule } from '../rules/rule.ts';
import { type Finding, isDisconnect } from '../verdict.ts';
import { type BestChange, bestChanges, type CandidateChange } from './best-changes.ts';

/** One line of a plan: what breaks, who leads, what to do. */
export interface Recommendation {
  readonly community: string;
  readonly lead: string;
  readonly rule: string;
  readonly finding: string;
  /** People for whom it broke; `undefined` where the number is small. */
  readonly people: number | undefined;
  readonly recommendation: string;
  readonly quickWin: string;
}

/** What would help: the best changes and the lines of a plan. */
export interface Advice {
  readonly one?: BestChange;
  readonly two?: BestChange;
  /** By community of practice, then lead partner, the most people first. */
  readonly recommendations: readonly Recommendation[];
  readonly explanations: readonly Explanation[];
}

/** What would help: the best one or two changes, and recommendations grouped as a plan does. */
export function advise(
  journeys: readonly Journey[],
  findings: readonly Finding[],
  rules: readonly Rule[],
  options: ExplainOptions & { readonly smallNumber?: number },
): Advice {
  givenAs('advise', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('advise', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('advise', 'rules', rules, '[appliesTo:list expect:list unless:list]');
  givenAs('advise', 'options', options, '{vocabulary:object contacts:object meaning:object}');
  const byJourney = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byJourney.get(finding.journey);
    if (own) own.push(finding);
    else byJourney.set(finding.journey, [finding]);
  }
  const explanations = journeys.flatMap((journey) => explainDisconnects(journey, byJourney.get(journey.id) ?? [], rules, options));
  const explained = new Map(explanations.map((one) => [one.finding, one]));
  const contacts = new Map<string, string>();
  for (const { finding, chances } of explanations) {
    for (const { contact, label, asked } of chances) if (asked !== true) contacts.set(`${contact} ${finding.ruleDomain}`, label);
  }
  const changes: CandidateChange[] = [
    ...rules.map((rule): CandidateChange => ({ id: rule.id, label: rule.quickWin, clears: (finding) => finding.rule === rule.id })),
    ...[...contacts].map(([key, label]): CandidateChange => {
      const [contact, domain] = key.split(' ') as [string, string];
      const reaches = (finding: Finding) =>
        finding.ruleDomain === domain &&
        (explained.get(finding)?.chances.some((one) => one.contact === contact && one.asked !== true) ?? false);
      return {
        id: `ask ${domain} at ${contact}`,
        label: `Raise ${domain} at ${label.toLowerCase()}, and act on it there`,
        clears: reaches,
      };
    }),
  ];
  return {
    ...bestChanges(findings, changes),
    recommendations: recommend(findings, rules, explained, options.smallNumber ?? 0),
    explanations,
  };
}

function recommend(
  findings: readonly Finding[],
  rules: readonly Rule[],
  explained: ReadonlyMap<Finding, Explanation>,
  smallNumber: number,
): Recommendation[] {
  const rows = rules.flatMap((rule) => {
    const broken = findings.filter((finding) => finding.rule === rule.id && isDisconnect(finding.verdict));
    if (broken.length === 0) return [];
    const people = new Set(broken.map(({ journey }) => journey)).size;
    const first = commonest(broken.flatMap((finding) => explained.get(finding)?.earliest?.label ?? []));
    const where = first === undefined ? '' : ` The earliest chance was most often at this contact: ${first}.`;
    const row: Recommendation = {
      community: rule.cop,
      lead: rule.lead,
      rule: rule.id,
      finding: rule.title ?? rule.id,
      people: people > 0 && people < smallNumber ? undefined : people,
      recommendation: `${rule.lead}: agree who does this, by when, and who checks.${where}`,
      quickWin: rule.quickWin,
    };
    return [{ row, people }];
  });
  const size = new Map<string, number>();
  for (const { row, people } of rows)
    for (const key of [row.community, `${row.community}\n${row.lead}`]) size.set(key, (size.get(key) ?? 0) + people);
  const of = (key: string) => size.get(key) ?? 0;
  return rows
    .sort(
      (a, b) =>
        of(b.row.community) - of(a.row.community) ||
        (a.row.community < b.row.community ? -1 : a.row.community > b.row.community ? 1 : 0) ||
        of(`${b.row.community}\n${b.row.lead}`) - of(`${a.row.community}\n${a.row.lead}`) ||
        (a.row.lead < b.row.lead ? -1 : a.row.lead > b.row.lead ? 1 : 0) ||
        b.people - a.people,
    )
    .map(({ row }) => row);
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
