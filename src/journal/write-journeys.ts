import { dateOf, endOfDay, startOfDay } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { formatInstant } from '../kernel/instant.ts';
import { zoneGiven } from '../kernel/local/zone-given.ts';
import type { Journey, Unseen } from './journey.ts';

/** Writes journeys as JSON Lines, one a line, times with the offset of a zone, or in UTC; `readJourneys` reads them back the same. Days without a clock need the zone. @throws PathwayError `no-zone` */
export function* writeJourneys(journeys: Iterable<Journey>, zone?: string): Generator<string> {
  givenAs('writeJourneys', 'journeys', journeys, 'pieces');
  givenAs('writeJourneys', 'zone', zone, 'text?');
  for (const journey of journeys) {
    givenAs('writeJourneys', 'journeys', journey, '{id:text events:list}');
    yield `${JSON.stringify(journeyFile(journey, zone))}\n`;
  }
}

function journeyFile({ id, observationEnd, profile, events, unseen }: Journey, zone: string | undefined): Record<string, unknown> {
  return {
    id,
    observationEnd: formatInstant(observationEnd, zone ?? 'UTC'),
    profile,
    events: events.map(({ id: own, at, precision, ...rest }) => ({
      id: own,
      at: precision === 'day' ? dateOf(at, zoneGiven(zone)) : formatInstant(at, zone ?? 'UTC'),
      ...(precision === undefined ? {} : { precision }),
      ...rest,
    })),
    ...(unseen ? { unseen: unseen.map((gap) => unseenFile(gap, zone)) } : {}),
  };
}

/** What cannot be seen in its file form: whole days as dates. */
export function unseenFile({ from, to, ...rest }: Unseen, zone: string | undefined): Record<string, unknown> {
  const edge = (at: number, whole: (date: string, zone: string) => number) =>
    zone !== undefined && whole(dateOf(at, zone), zone) === at ? dateOf(at, zone) : formatInstant(at, zone ?? 'UTC');
  return {
    ...rest,
    ...(from === undefined ? {} : { from: edge(from, startOfDay) }),
    ...(to === undefined ? {} : { to: edge(to, endOfDay) }),
  };
}
