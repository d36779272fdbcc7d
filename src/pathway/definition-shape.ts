import { type Issue, nearest } from '../kernel/index.ts';
import { isFields } from '../kernel/is-fields.ts';
import type { Pathway } from './pathway.ts';
import { anObject, listOf, namedOf, objectOf, oneOf, shapeOf } from './shape.ts';

const text = shapeOf('text', (value) => typeof value === 'string' && value !== '');
const texts = listOf(text);
const scalar = shapeOf('text, a number, or true or false', (value) => ['string', 'number', 'boolean'].includes(typeof value));
const zone = shapeOf(
  'text',
  (value) => typeof value === 'string' && isZone(value),
  "Write a time zone's name by the IANA, one that Intl.supportedValuesOf('timeZone') has.",
);

const fact = oneOf('kind', {
  happened: objectOf({ kind: text, event: text }),
  'happened-in-episode': objectOf({ kind: text, event: text }),
  'under-way': objectOf({ kind: text, begun: text, ended: texts }),
  'days-since': objectOf({ kind: text, event: text }),
  'episode-days': objectOf({ kind: text, 'expected?': text }),
  'episode-state': objectOf({
    kind: text,
    attr: text,
    'becomes?': objectOf({ value: scalar, event: text, where: namedOf(scalar) }),
  }),
});

const meaning = objectOf({
  'episode?': objectOf({ begins: text, ends: text, 'open?': objectOf({ where: namedOf(scalar), none: texts, unknown: texts }) }),
  'lasting?': namedOf(texts),
  'facts?': namedOf(fact),
  'domains?': namedOf(objectOf({ label: text, 'need?': text })),
  'subjects?': texts,
  'needs?': namedOf(text),
  'traits?': namedOf(text),
});

const contact = { id: text, label: text, present: texts, raises: texts, 'later?': texts, 'insteadOf?': text };
const stage = shapeOf(
  'an object',
  (value) => isFields(value) && typeof value['machine'] === 'object' && value['machine'] !== null,
  'Make it with defineStage(machine, { vocabulary }).',
);
const start = shapeOf('a list', (value) => Array.isArray(value) && value.length > 0, 'Name a stage in which a case may open.');
const link = objectOf({ to: shapeOf('text', (value) => value === null || (typeof value === 'string' && value !== '')) }, 'loose');

const definition = objectOf(
  {
    id: text,
    version: text,
    zone,
    vocabulary: namedOf(objectOf({ label: text, 'contact?': text }, 'loose')),
    contacts: namedOf(objectOf(contact, 'loose')),
    stages: namedOf(stage),
    start: {
      ...start,
      faults: (value, path) => [...start.faults(value, path), ...(Array.isArray(value) ? texts.faults(value, path) : [])],
    },
    links: namedOf(namedOf(link)),
    'meaning?': meaning,
    'facts?': namedOf(anObject),
  },
  'loose',
);

/** Faults in what was written for a pathway, which the compiler sees and JavaScript does not: a field that is missing or of another kind. */
export function shapeIssues(given: unknown): readonly Issue[] {
  return definition.faults(given, '');
}

/** Faults in what a pathway says of its words: an event, a domain or a contact that it does not have. */
export function meaningIssues({ meaning, vocabulary, contacts }: Pathway): Issue[] {
  const { episode, facts = {}, lasting = {}, domains, needs = {}, traits = {} } = meaning;
  const types = Object.keys(vocabulary);
  const issues: Issue[] = [];
  const unknown = (path: string, name: string, what: string, known: readonly string[]): void => {
    if (known.includes(name)) return;
    const near = nearest(name, known);
    const cure = near === undefined ? `Known: ${known.slice(0, 8).join(', ') || 'none'}.` : `Did you mean "${near}"?`;
    issues.push({ code: 'unknown-name', severity: 'error', path, message: `There is no ${what} "${name}".`, cure });
  };
  const event = (path: string, type: string): void => {
    // What the library itself writes needs no word of the pathway.
    if (!/^(?:moment|referral)\.|^person\.(?:died|learned)$|^journey\.ended$/.test(type)) unknown(path, type, 'event', types);
  };
  if (episode) {
    event('meaning.episode.begins', episode.begins);
    event('meaning.episode.ends', episode.ends);
  }
  for (const [type, ends] of Object.entries(lasting)) for (const each of [type, ...ends]) event(`meaning.lasting.${type}`, each);
  for (const [name, fact] of Object.entries(facts)) {
    const named = 'event' in fact ? [fact.event] : 'begun' in fact ? [fact.begun, ...fact.ended] : [];
    for (const type of named) event(`meaning.facts.${name}`, type);
    if (fact.kind === 'episode-state' && fact.becomes) event(`meaning.facts.${name}.becomes.event`, fact.becomes.event);
  }
  const known =
    domains === undefined
      ? [...new Set(Object.values(contacts).flatMap(({ raises, later = [] }) => [...raises, ...later]))]
      : Object.keys(domains);
  for (const [need, domain] of Object.entries(needs)) unknown(`meaning.needs.${need}`, domain, 'domain', known);
  for (const [trait, domain] of Object.entries(traits)) unknown(`meaning.traits.${trait}`, domain, 'domain', known);
  return issues;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
