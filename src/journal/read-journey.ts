import { dateOf, endOfDay } from '../kernel/civil-date.ts';
import { shortValue } from '../kernel/fault.ts';
import { isFields } from '../kernel/is-fields.ts';
import { zoneGiven } from '../kernel/local/zone-given.ts';
import type { Journey, JourneyEvent } from './journey.ts';
import { at, newNotes } from './notes.ts';
import { readEvent } from './read-event.ts';
import type { ReadJourneys, ReadOptions } from './read-options.ts';
import { readProfile } from './read-profile.ts';
import { readUnseen } from './read-unseen.ts';

/** Reads parsed journeys one after another and remembers ids, issues and what was seen. */
export function journeyReader({ file, vocabulary, domains, strict = false, zone }: ReadOptions) {
  const journeys: Journey[] = [];
  const ids = new Map<string, string>();
  const notes = newNotes(file, zone);
  const { note, readTime, report, errors } = notes;
  const reading = { notes, vocabulary, strict };

  const read = (value: unknown, path: string, line: number | undefined): void => {
    const place = { path, line };
    if (!isFields(value) || !Array.isArray(value['events'])) {
      const what = isFields(value) && 'id' in value ? 'This journey has no list of events.' : 'This is JSON, but it is not a journey.';
      note(
        'not-a-journey',
        'error',
        place,
        isFields(value) ? undefined : value,
        what,
        'A journey is { "id", "observationEnd", "profile", "events": […] }.',
      );
      return;
    }
    const id = value['id'];
    if (typeof id !== 'string' || id === '') {
      note(
        'no-journey-id',
        'error',
        at(place, 'id'),
        id,
        id === undefined ? 'The field "id" is missing here.' : `${shortValue(id)} will not do here.`,
        'Give a pseudonym, never a name.',
      );
      if (strict || typeof id !== 'number') return;
    }
    const journeyId = String(id);
    const before = ids.get(journeyId);
    if (before !== undefined) {
      note(
        'journey-id-twice',
        strict ? 'error' : 'warning',
        at(place, 'id'),
        id,
        `The journey id "${journeyId}" stands twice in the input (first at ${before}).`,
        'Give each journey its own id, or join the two.',
      );
    } else ids.set(journeyId, path || (line === undefined ? 'the start' : `line ${line}`));
    const seen = new Set<string>();
    const events: JourneyEvent[] = [];
    for (const [index, one] of value['events'].entries()) {
      const event = readEvent(one, at(place, `events[${index}]`), seen, reading);
      if (event !== undefined) events.push(event);
    }
    const sorted = inOrder(events, zone);
    if (sorted !== events) {
      note(
        'out-of-order',
        'warning',
        at(place, 'events'),
        undefined,
        `The events of "${journeyId}" are not in order of time; they are sorted.`,
        'Nothing to do, unless the times are wrong.',
      );
    }
    const last = lastOf(sorted, zone);
    let observationEnd: number | undefined;
    if (value['observationEnd'] === undefined && !strict && last !== undefined) {
      observationEnd = last;
      note(
        'no-observation-end',
        'warning',
        at(place, 'observationEnd'),
        undefined,
        `"${journeyId}" does not say until when it was observed; its last event is taken.`,
        'Add observationEnd.',
      );
    } else observationEnd = readTime(value['observationEnd'], at(place, 'observationEnd'));
    if (observationEnd === undefined && !strict && last !== undefined) observationEnd = last;
    if (observationEnd === undefined) return;
    const unseen = readUnseen(value['unseen'], at(place, 'unseen'), notes, domains);
    const profile = readProfile(value['profile'], (inner, found, message, cure, severity) =>
      note('bad-profile', severity ?? (strict ? 'error' : 'warning'), at(place, inner), found, message, cure),
    );
    journeys.push({ id: journeyId, observationEnd, profile, events: sorted, ...(unseen.length === 0 ? {} : { unseen }) });
  };

  return {
    read,
    report,
    errors,
    /** Many errors, and reading strictly or nothing read yet: going on would only list more of them. */
    isHopeless: (most: number) => errors() >= most && (strict || journeys.length === 0),
    tooMany: () =>
      report({
        code: 'too-many-errors',
        severity: 'error',
        message: `Stopped after ${errors()} errors.`,
        cure: 'Mend the first ones; the rest may follow from them.',
        ...(file === undefined ? {} : { file }),
      }),
    result: (): ReadJourneys => ({ journeys, issues: notes.all() }),
  };
}

/** The latest instant at which something can have happened, as far as the zone tells; `undefined` where there are no events. */
export function lastOf(events: readonly { readonly at: number; readonly precision?: 'day' }[], of: string | undefined): number | undefined {
  let last: number | undefined;
  for (const { at, precision } of events) {
    if (last !== undefined && at < last && precision !== 'day') continue;
    const until = precision === 'day' && of !== undefined ? endOfDay(dateOf(at, of), of) : at;
    if (last === undefined || until > last) last = until;
  }
  return last;
}

/**
 * The events in order of time, then as given; the same list when they already are. Within a day, events without a clock stand where
 * they are given, and those with one are in order of time among themselves.
 */
export function inOrder<T extends { readonly at: number; readonly precision?: 'day' }>(events: T[], of: string | undefined): T[] {
  const hasDays = events.some(({ precision }) => precision === 'day');
  if (!hasDays) {
    for (let index = 1; index < events.length; index += 1) {
      if ((events[index - 1] as T).at > (events[index] as T).at) return events.toSorted((a, b) => a.at - b.at);
    }
    return events;
  }
  const zone = zoneGiven(of);
  const placed = events.map((event) => ({ event, day: dateOf(event.at, zone) }));
  const byDay = placed.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const sorted: T[] = [];
  for (let from = 0; from < byDay.length; ) {
    let to = from;
    while (to < byDay.length && byDay[to]?.day === byDay[from]?.day) to += 1;
    const own = byDay.slice(from, to).map(({ event }) => event);
    const timed = own.filter(({ precision }) => precision !== 'day').toSorted((a, b) => a.at - b.at);
    for (const event of own) sorted.push(event.precision === 'day' ? event : (timed.shift() as T));
    from = to;
  }
  return sorted.every((event, index) => event === events[index]) ? events : sorted;
}
