import type { Journey, JourneyEvent } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import { type Domain, formatInstant, instant, type Profile, plusDays } from '../kernel/index.ts';
import type { AttrsFor, EventName, Pathway } from '../pathway/index.ts';

/** What may be said of an event beside its time and type. */
export interface EventMore<P extends Pathway = Pathway, K extends EventName<P> = EventName<P>> {
  readonly attrs?: AttrsFor<P['vocabulary'], K>;
  readonly asked?: readonly Domain[];
}

/**
 * Builds a journey a line at a time; a time is ISO text with an offset, or days after the event before, at the same clock time.
 * `journeyOf<typeof pathway>` takes the events of that pathway only; days are counted in its zone, where one is given.
 * @example journeyOf('p-1', { needs: ['housing'] }).event('2026-03-06T09:00:00Z', 'custody.liberated').event(3, 'housing.application.made').until('2026-06-01T00:00:00+01:00').events.length // 2
 */
export function journeyOf<P extends Pathway = Pathway>(
  id: string,
  profile: Partial<Profile> = {},
  options: { readonly zone?: string; readonly events?: readonly JourneyEvent[] } = {},
): JourneyBuilder<P> {
  givenAs('journeyOf', 'id', id, 'text');
  givenAs('journeyOf', 'profile', profile, 'object?');
  givenAs('journeyOf', 'options', options, 'object?');
  const { zone = 'UTC', events = [] } = options;
  const known: Profile = { needs: [], has: {}, ...profile };
  return {
    event(time, type, more = {}) {
      const last = events.at(-1);
      const at = typeof time === 'string' ? instant(time) : plusDays(last?.at ?? 0, time, zone);
      const event = { id: `e${events.length + 1}`, at, type, ...more } as JourneyEvent;
      return journeyOf<P>(id, profile, { zone, events: [...events, event] });
    },
    until: (time) => ({ id, profile: known, observationEnd: instant(time), events: events.toSorted((a, b) => a.at - b.at) }),
    text: () => events.map((event) => `${formatInstant(event.at, zone)} ${event.type}`).join('\n'),
  };
}

/** Builds a journey a line at a time. */
export interface JourneyBuilder<P extends Pathway = Pathway> {
  event<K extends EventName<P>>(time: string | number, type: K, more?: EventMore<P, K>): JourneyBuilder<P>;
  /** Ends the observation and gives the journey. */
  until(time: string): Journey;
  text(): string;
}
