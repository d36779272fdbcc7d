import { z } from 'zod';
import type { Journey, JourneyEvent } from '../../journal/index.ts';
import type { ObjectLog } from '../../journal/log/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { type MapOptions, mapper } from '../map-journeys.ts';
import type { Finding } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** How two persons are linked; a partnership may add its own words. */
export const linkKinds = ['family-of', 'harmed-by', 'shares-household'] as const;

/** A link between two journeys, read from the first to the second: `{ "from": "child", "kind": "family-of", "to": "parent" }`. */
export const JourneyLink = z.strictObject({ from: z.string().min(1), kind: z.string().min(1), to: z.string().min(1) });
export type JourneyLink = z.infer<typeof JourneyLink>;

/** A rule that crosses a link: triggered in one journey, answered in a linked one. */
export interface LinkedRule {
  readonly rule: Rule;
  /** Kind of link, read from the journey that answers to the one that triggers. */
  readonly across: string;
  /** The answer may also stand in the journey of the trigger. @defaultValue false */
  readonly orOwn?: boolean;
}

/** A finding of a rule that crosses from one journey to a linked one. */
export interface LinkedFinding extends Finding {
  /** The journey in which the answer was looked for. */
  readonly linked: string;
}

/**
 * Answers rules across links: for each trigger in a journey, the expected events of every journey linked to it.
 * The needs and other conditions are those of the journey of the trigger.
 */
export function mapLinked(
  journeys: readonly Journey[],
  links: readonly JourneyLink[],
  rules: readonly LinkedRule[],
  options: MapOptions,
): LinkedFinding[] {
  givenAs('mapLinked', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('mapLinked', 'links', links, '[from:text kind:text to:text]');
  givenAs('mapLinked', 'rules', rules, '[rule:object across:text]');
  givenAs('mapLinked', 'options', options, '{meaning:object}');
  const byId = new Map(journeys.map((journey) => [journey.id, journey]));
  const found: LinkedFinding[] = [];
  for (const { rule, across, orOwn = false } of rules) {
    const map = mapper([rule], options);
    for (const { from, to, kind } of links) {
      const trigger = byId.get(to);
      const answer = byId.get(from);
      if (kind !== across || trigger === undefined || answer === undefined) continue;
      const own = orOwn ? trigger.events : trigger.events.filter(({ type }) => !rule.expect.includes(type));
      const crossing = answer.events
        .filter(({ type, at }) => rule.expect.includes(type) && at <= answer.observationEnd)
        .map((event) => ({ ...event, id: `${answer.id}/${event.id}` }));
      const unseen = [...(trigger.unseen ?? []), ...(answer.unseen ?? [])];
      const joined: Journey = { ...trigger, events: merge(own, crossing), ...(unseen.length > 0 ? { unseen } : {}) };
      for (const finding of map.findings(joined)) found.push(Object.assign(finding, { linked: answer.id }));
    }
  }
  return found;
}

function merge(a: readonly JourneyEvent[], b: readonly JourneyEvent[]): JourneyEvent[] {
  return [...a, ...b].sort((one, other) => one.at - other.at);
}

/** Journeys and links out of an object-centric log: each object of the person types is a journey, links between them come from their relations. */
export function linkedJourneys(
  log: ObjectLog,
  personTypes: readonly string[],
  toJourney: (id: string, events: ObjectLog['events']) => Journey,
): { readonly journeys: readonly Journey[]; readonly links: readonly JourneyLink[] } {
  givenAs('linkedJourneys', 'log', log, '{eventTypes:list objectTypes:list events:list}');
  givenAs('linkedJourneys', 'personTypes', personTypes, '[text]');
  givenAs('linkedJourneys', 'toJourney', toJourney, 'function');
  const persons = log.objects.filter(({ type }) => personTypes.includes(type));
  const ids = new Set(persons.map(({ id }) => id));
  const events = new Map<string, ObjectLog['events'][number][]>(persons.map(({ id }) => [id, []]));
  for (const event of log.events) for (const object of new Set(event.objects.map((link) => link.object))) events.get(object)?.push(event);
  return {
    journeys: persons.map(({ id }) => toJourney(id, events.get(id) ?? [])),
    links: persons.flatMap(({ id, links }) =>
      links.filter(({ object }) => ids.has(object)).map(({ object, qualifier }) => ({ from: id, kind: qualifier, to: object })),
    ),
  };
}
