import { formatInstant } from '../kernel/instant.ts';
import type { Journey } from './journey.ts';

/** Writes journeys as JSON Lines, one a line, times with the offset of a zone; `readJourneys` reads them back the same. */
export function* writeJourneys(journeys: Iterable<Journey>, zone = 'Europe/London'): Generator<string> {
  for (const journey of journeys) yield `${JSON.stringify(journeyFile(journey, zone))}\n`;
}

function journeyFile({ id, observationEnd, profile, events, unseen }: Journey, zone: string): Record<string, unknown> {
  const time = (at: number | undefined, name: string) => (at === undefined ? {} : { [name]: formatInstant(at, zone) });
  return {
    id,
    observationEnd: formatInstant(observationEnd, zone),
    profile,
    events: events.map((event) => ({ ...event, at: formatInstant(event.at, zone) })),
    ...(unseen ? { unseen: unseen.map(({ from, to, ...rest }) => ({ ...rest, ...time(from, 'from'), ...time(to, 'to') })) } : {}),
  };
}
