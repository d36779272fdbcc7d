import type { Journey, JourneyEvent } from '../../journal/index.ts';
import type { Contact } from '../../kernel/contact.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { EventMeaning } from '../../kernel/meaning.ts';
import type { Vocabulary } from '../../kernel/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';
import type { Finding } from '../verdict.ts';

/** A contact at which what later broke could have been set going. */
export interface MissedChance {
  readonly event: string;
  readonly at: Instant;
  readonly contact: string;
  readonly label: string;
  /** Whether the domain was raised there; `undefined` where nobody wrote it down. */
  readonly asked: boolean | undefined;
}

/** Why something broke: the chances there were, the first of them first, and what else had broken on the way. */
export interface Explanation {
  readonly finding: Finding;
  /** The earliest contact at which it could have been met; none where the record holds no contact in time. */
  readonly earliest?: MissedChance;
  readonly chances: readonly MissedChance[];
  /** Earlier disconnects of the same domain in the same stretch of the journey. */
  readonly before: readonly Finding[];
}

/** What an explanation may use: rules, contacts and the words for them. */
export interface ExplainOptions {
  readonly vocabulary: Vocabulary;
  readonly contacts: Readonly<Record<string, Contact>>;
  /** Which event begins an episode, and which domains are of a person. */
  readonly meaning: EventMeaning;
}

/** Explains the disconnects of a journey, from what its record holds. */
export function explainDisconnects(
  journey: Journey,
  findings: readonly Finding[],
  rules: readonly Rule[],
  options: ExplainOptions,
): Explanation[] {
  givenAs('explainDisconnects', 'journey', journey, '{id:text profile:object events:list}');
  givenAs('explainDisconnects', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('explainDisconnects', 'rules', rules, '[appliesTo:list expect:list unless:list]');
  givenAs('explainDisconnects', 'options', options, '{vocabulary:object contacts:object meaning:object}');
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const broken = findings.filter(
    ({ journey: id, verdict, domain }) => id === journey.id && domain === undefined && (verdict === 'missed' || verdict === 'met-late'),
  );
  return broken.flatMap((finding) => {
    const rule = byId.get(finding.rule);
    if (rule === undefined || finding.dueAt === undefined) return [];
    const until = finding.dueAt;
    const start = startOf(journey, finding, rule, options);
    const chances = journey.events.flatMap((event) => (event.at < start || event.at > until ? [] : chanceAt(event, rule, options)));
    const before = broken.filter(
      (other) =>
        other !== finding &&
        other.ruleDomain === finding.ruleDomain &&
        other.dueAt !== undefined &&
        other.dueAt <= until &&
        other.dueAt >= start,
    );
    const [earliest] = chances;
    return [{ finding, ...(earliest ? { earliest } : {}), chances, before }];
  });
}

/** Where the stretch begins in which it could have been done: the episode where an earlier answer counts, else the trigger. */
function startOf(journey: Journey, finding: Finding, rule: Rule, { meaning }: ExplainOptions): Instant {
  if (!rule.satisfiedByPrior && rule.window?.direction !== 'before') return finding.triggerAt;
  const received = journey.events.findLast((event) => event.type === meaning.episode?.begins && event.at <= finding.triggerAt);
  return received?.at ?? Number.NEGATIVE_INFINITY;
}

function chanceAt(event: JourneyEvent, rule: Rule, { vocabulary, contacts, meaning: { domains = {} } }: ExplainOptions): MissedChance[] {
  const named = event.attrs?.['contact'];
  const id = typeof named === 'string' ? named : Object.hasOwn(vocabulary, event.type) ? vocabulary[event.type]?.contact : undefined;
  const contact = id !== undefined && Object.hasOwn(contacts, id) ? contacts[id] : undefined;
  if (id === undefined || contact === undefined) return [];
  const raisable = [...contact.raises, ...(contact.later ?? [])] as readonly string[];
  const isOfPerson = Object.hasOwn(domains, rule.domain);
  if (isOfPerson && !raisable.includes(rule.domain)) return [];
  const asked = event.asked === undefined ? undefined : (event.asked as readonly string[]).includes(rule.domain);
  return [{ event: event.id, at: event.at, contact: id, label: contact.label, asked: isOfPerson ? asked : undefined }];
}
