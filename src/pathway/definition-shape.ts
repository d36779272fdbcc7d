import { z } from 'zod';
import { checkValue, type Issue, nearest } from '../kernel/index.ts';
import type { Pathway } from './pathway.ts';

const text = z.string().min(1);
const texts = z.array(text);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const scalars = z.record(z.string(), scalar);
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('happened'), event: text }),
  z.strictObject({ kind: z.literal('happened-in-episode'), event: text }),
  z.strictObject({ kind: z.literal('under-way'), begun: text, ended: texts }),
  z.strictObject({ kind: z.literal('days-since'), event: text }),
  z.strictObject({ kind: z.literal('episode-days'), expected: text.optional() }),
  z.strictObject({
    kind: z.literal('episode-state'),
    attr: text,
    becomes: z.strictObject({ value: scalar, event: text, where: scalars }).optional(),
  }),
]);

const Meaning = z.strictObject({
  episode: z
    .strictObject({
      begins: text,
      ends: text,
      open: z.strictObject({ where: scalars, none: texts, unknown: texts }).optional(),
    })
    .optional(),
  lasting: z.record(z.string(), texts).optional(),
  facts: z.record(z.string(), Fact).optional(),
  domains: z.record(z.string(), z.strictObject({ label: text, need: text.optional() })).optional(),
  subjects: texts.optional(),
  needs: z.record(z.string(), text).optional(),
  traits: z.record(z.string(), text).optional(),
});

const Definition = z.looseObject({
  id: text,
  version: text,
  zone: z.string().refine(isZone, "Write a time zone's name by the IANA, one that Intl.supportedValuesOf('timeZone') has"),
  vocabulary: z.record(z.string(), z.looseObject({ label: text, contact: text.optional() })),
  contacts: z.record(
    z.string(),
    z.looseObject({ id: text, label: text, present: texts, raises: texts, later: texts.optional(), insteadOf: text.optional() }),
  ),
  stages: z.record(
    z.string(),
    z.custom<object>(
      (value) => isObject(value) && isObject((value as { machine?: unknown }).machine),
      'Make it with defineStage(machine, { vocabulary })',
    ),
  ),
  start: texts.min(1, 'Name a stage in which a case may open'),
  links: z.record(z.string(), z.record(z.string(), z.looseObject({ to: z.union([text, z.null()]) }))),
  meaning: Meaning.optional(),
  facts: z.record(z.string(), z.custom<object>(isObject, 'Write a fact as an object')).optional(),
});

/** Faults in what was written for a pathway, which the compiler sees and JavaScript does not: a field that is missing or of another kind. */
export function shapeIssues(definition: unknown): Issue[] {
  const read = checkValue(Definition, definition, { code: 'wrong-definition' });
  return read.ok ? [] : [...read.issues];
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
