import { type AttributeTests, attributesMatch } from '../../journal/attribute-match.ts';
import type { Journey, JourneyEvent } from '../../journal/journey.ts';
import { profileAt } from '../../journal/learned.ts';
import { DAY } from '../../kernel/instant.ts';
import { cannotSee } from '../unseen.ts';

/** How an indicator is computed from journeys. */
export type Measure =
  /** How many events of a type, with these attributes. */
  | { readonly kind: 'count'; readonly type: string; readonly where?: AttributeTests }
  /** Of all events of one type, how many were followed by another in the same journey before the next of the first. */
  | { readonly kind: 'share'; readonly of: string; readonly ends: readonly string[] }
  /** Of all people who had an event, how many had one of these facts by then or within days after (lasting profile flags count). */
  | {
      readonly kind: 'people';
      readonly of: string;
      readonly facts: readonly string[];
      readonly withinDays: number;
      readonly flag?: string;
      /** Counts facts only since the last event of this type before. */
      readonly since?: string;
    };

/** A measure as it is being counted: it is shown each event of its types in turn, none of them after the end of the record. */
export interface Tally {
  readonly types: readonly string[];
  count: number;
  of: number;
  /** What would be counted in `of`, or people whose events would be, had it been seen. */
  notSeen: number;
  /** Looks at a journey that says what it cannot see. */
  blind?(journey: Journey): void;
  take(journey: Journey, number: number, position: number): void;
}

export function tallyOf(measure: Measure): Tally {
  switch (measure.kind) {
    case 'count':
      return countTally(measure);
    case 'share':
      return shareTally(measure);
    case 'people':
      return peopleTally(measure);
  }
}

type Kind<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

function countTally({ type, where }: Kind<'count'>): Tally {
  const tally: Tally = {
    types: [type],
    count: 0,
    of: 0,
    notSeen: 0,
    take({ events }, _, position) {
      const { attrs } = events[position] as JourneyEvent;
      if (attributesMatch(attrs, where)) tally.count += 1;
    },
    blind({ unseen, events, observationEnd }) {
      if (cannotSee(unseen, [type], events[0]?.at ?? observationEnd, observationEnd)) tally.notSeen += 1;
    },
  };
  return tally;
}

function shareTally({ of, ends }: Kind<'share'>): Tally {
  // The journey whose last event of the one type still waits for one of the others.
  let waiting = -1;
  const tally: Tally = {
    types: [of, ...ends],
    count: 0,
    of: 0,
    notSeen: 0,
    take({ events, unseen, observationEnd }, number, position) {
      const { type, at } = events[position] as JourneyEvent;
      if (type === of) {
        waiting = -1;
        if (unseen !== undefined) {
          const next = events.find((event, index) => index > position && (event.type === of || ends.includes(event.type)));
          if ((next === undefined || next.type === of) && cannotSee(unseen, ends, at, next?.at ?? observationEnd)) {
            tally.notSeen += 1;
            return;
          }
        }
        tally.of += 1;
        waiting = number;
      } else if (waiting === number) {
        tally.count += 1;
        waiting = -1;
      }
    },
  };
  return tally;
}

function peopleTally(measure: Kind<'people'>): Tally {
  const { flag, of } = measure;
  const facts = new Set(measure.facts);
  const tally: Tally = {
    types: [of],
    count: 0,
    of: 0,
    notSeen: 0,
    take(journey, _, position) {
      const { at } = journey.events[position] as JourneyEvent;
      if (
        (flag !== undefined && profileAt(journey, Math.min(at + measure.withinDays * DAY, journey.observationEnd))[flag] === true) ||
        hasFact(journey, position, measure, facts)
      )
        tally.count += 1;
      else if (cannotSee(journey.unseen, measure.facts, at, Math.min(at + measure.withinDays * DAY, journey.observationEnd))) {
        tally.notSeen += 1;
        return;
      }
      tally.of += 1;
    },
  };
  return tally;
}

function hasFact({ events, observationEnd }: Journey, position: number, { withinDays, since }: Kind<'people'>, facts: ReadonlySet<string>) {
  const by = Math.min((events[position] as JourneyEvent).at + withinDays * DAY, observationEnd);
  let from = 0;
  if (since !== undefined) {
    for (let index = 0; index < position; index += 1) {
      const { type, at } = events[index] as JourneyEvent;
      if (type === since && at <= observationEnd) from = index;
    }
  }
  for (let index = from; index < events.length; index += 1) {
    const { type, at } = events[index] as JourneyEvent;
    if (at <= by && facts.has(type)) return true;
  }
  return false;
}
