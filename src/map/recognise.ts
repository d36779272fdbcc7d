import type { Journey } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import type { EventMeaning } from '../kernel/meaning.ts';
import { nearest } from '../kernel/nearest.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { Rule } from './rules/rule.ts';

/** An event type that nobody has given a meaning. */
export interface UnknownWord {
  readonly type: string;
  readonly events: number;
  /** The nearest known type, where one is near. */
  readonly near?: string;
}

/** What of an input is understood: how many of its events carry a known type. */
export interface Recognised {
  readonly events: number;
  readonly known: number;
  /** The most frequent first. */
  readonly unknown: readonly UnknownWord[];
  /** Rules that were triggered and that one of the unknown words might answer: what they expect never occurs under a known name. */
  readonly rules: number;
}

/** Looks at the event types of some journeys before anything is judged. */
export function recognise(
  journeys: readonly Journey[],
  rules: readonly Rule[],
  vocabulary: Vocabulary = {},
  meaning: EventMeaning = {},
): Recognised {
  givenAs('recognise', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('recognise', 'rules', rules, '[appliesTo:list expect:list unless:list]');
  givenAs('recognise', 'vocabulary', vocabulary, 'object?');
  givenAs('recognise', 'meaning', meaning, 'object?');
  const known = new Set(Object.keys(vocabulary));
  for (const type of meant(meaning)) known.add(type);
  for (const rule of rules)
    for (const type of [rule.trigger.type, ...rule.expect, ...rule.unless, ...(rule.endsBy ?? [])]) if (type !== '*') known.add(type);
  const counts = new Map<string, number>();
  for (const { events } of journeys) for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const unknown = [...counts].filter(([type]) => !known.has(type)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const events = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const unknownEvents = unknown.reduce((sum, [, count]) => sum + count, 0);
  const touched =
    unknown.length === 0
      ? []
      : rules.filter(({ trigger, expect }) => counts.has(trigger.type) && expect.length > 0 && !expect.some((type) => counts.has(type)));
  return {
    events,
    known: events - unknownEvents,
    unknown: unknown.map(([type, count]) => {
      const near = nearest(type, known);
      return { type, events: count, ...(near === undefined ? {} : { near }) };
    }),
    rules: touched.length,
  };
}

/** The types of which a pathway says what they mean, and those that the library writes itself. */
function meant({ episode, facts = {} }: EventMeaning): string[] {
  const named = Object.values(facts).flatMap((fact) => ('event' in fact ? fact.event : 'begun' in fact ? [fact.begun, ...fact.ended] : []));
  return [
    'moment.offered',
    'moment.declined',
    'person.died',
    'journey.ended',
    ...(episode ? [episode.begins, episode.ends] : []),
    ...named,
  ];
}

/** What a reader must know before any finding: how many events carry a word without a meaning, which words, and how many rules that touches. */
export function recognisedText(recognised: Recognised): string | undefined {
  givenAs('recognisedText', 'recognised', recognised, '{events:number known:number unknown:list}');
  const { events, unknown, known, rules } = recognised;
  if (unknown.length === 0) return undefined;
  const shown = unknown
    .slice(0, 5)
    .map(({ type, events: count, near }) => `"${type}" (${count}${near === undefined ? '' : `; did you mean ${near}?`})`);
  const more = unknown.length > shown.length ? ` and ${unknown.length - shown.length} more` : '';
  const touches = rules === 0 ? '' : ` They may hold the answer to ${rules === 1 ? 'one rule' : `${rules} rules`}.`;
  return `${events - known} of ${events} events carry a word that has no meaning here: ${shown.join(', ')}${more}.${touches}`;
}
