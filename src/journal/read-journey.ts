import type { Domain } from '../kernel/domain.ts';
import { tryInstant } from '../kernel/instant.ts';
import type { Issue } from '../kernel/issue.ts';
import { nearest } from '../kernel/nearest.ts';
import type { Journey, JourneyEvent, Unseen } from './journey.ts';
import type { ReadJourneys, ReadOptions } from './read-journeys.ts';
import { readProfile } from './read-profile.ts';

/** How many issues of one kind are listed; the rest are counted. */
const shownOfEach = 200;

type Fields = Readonly<Record<string, unknown>>;
/** Where something stands: the path inside the value, and the line of a JSON Lines file. */
interface Place {
  readonly path: string;
  readonly line: number | undefined;
}

/** Reads parsed journeys one after another and remembers ids, issues and what was seen. */
export function journeyReader(options: ReadOptions) {
  const { file, vocabulary, strict = false } = options;
  const journeys: Journey[] = [];
  const issues: Issue[] = [];
  const ids = new Map<string, string>();
  let errors = 0;

  const counts = new Map<string, number>();
  const report = (issue: Issue) => {
    if (issue.severity === 'error') errors += 1;
    const count = (counts.get(issue.code) ?? 0) + 1;
    counts.set(issue.code, count);
    if (count <= shownOfEach) issues.push(issue);
  };
  const note = (code: string, severity: Issue['severity'], { path, line }: Place, value: unknown, message: string, cure: string) => {
    const shown = shorten(value);
    report({
      code,
      severity,
      message,
      cure,
      ...(path === '' ? {} : { path }),
      ...(shown === undefined ? {} : { value: shown }),
      ...(line === undefined ? {} : { line }),
      ...(file === undefined ? {} : { file }),
    });
  };
  const readTime = (value: unknown, place: Place, what: string): number | undefined => {
    const at = typeof value === 'string' ? tryInstant(value) : undefined;
    if (at !== undefined) return at;
    if (value === undefined || value === null) {
      note('no-time', 'error', place, undefined, `${what} has no time.`, 'Give it one, like 2026-06-01T09:00:00+01:00.');
    } else if (typeof value === 'string' && tryInstant(`${value}Z`) !== undefined) {
      note(
        'time-without-offset',
        'error',
        place,
        value,
        `${shorten(value)} is a time without an offset.`,
        'Add the offset, such as Z or +01:00.',
      );
    } else note('bad-time', 'error', place, value, `${shorten(value)} is not a date and time.`, 'Write it like 2026-06-01T09:00:00+01:00.');
    return undefined;
  };

  const readEvent = (value: unknown, place: Place, seen: Set<string>): JourneyEvent | undefined => {
    if (!isFields(value)) {
      note('not-an-event', 'error', place, value, `${shorten(value)} is not an event.`, 'Write { "id", "at", "type" }.');
      return undefined;
    }
    const type = value['type'];
    if (typeof type !== 'string' || type === '') {
      note('no-type', 'error', at(place, 'type'), type, 'An event has no type.', 'Name what happened, such as custody.liberated.');
      return undefined;
    }
    const time = readTime(value['at'], at(place, 'at'), `The event ${shorten(type)}`);
    if (time === undefined) return undefined;
    if (vocabulary !== undefined && !Object.hasOwn(vocabulary, type)) {
      const near = nearest(type, Object.keys(vocabulary));
      const cure = near ? `Did you mean "${near}"?` : 'See the list of event types, or map it to one of them.';
      note(
        'unknown-event',
        strict ? 'error' : 'warning',
        at(place, 'type'),
        type,
        `"${type}" is not a known type of event${strict ? '' : '; it is kept'}.`,
        cure,
      );
    }
    const id = idOf(value['id'], place);
    if (seen.has(id)) {
      note(
        'event-id-twice',
        strict ? 'error' : 'warning',
        at(place, 'id'),
        id,
        `The event id "${id}" stands twice in this journey.`,
        'Give each event its own id.',
      );
    }
    seen.add(id);
    const { attrs, asked } = value;
    if (attrs !== undefined && attrs !== null && !isFields(attrs)) {
      note('bad-attrs', 'error', at(place, 'attrs'), attrs, 'The attributes of an event are an object.', 'Write { "name": value }.');
    } else if (strict && isFields(attrs)) checkAttrs(type, attrs, place);
    if (asked !== undefined && asked !== null && !isTexts(asked)) {
      note('bad-asked', 'error', at(place, 'asked'), asked, 'What was asked is a list of domains.', 'Write ["housing", "health"].');
    }
    return {
      id,
      at: time,
      type,
      ...(isFields(attrs) ? { attrs } : {}),
      ...(isTexts(asked) ? { asked: asked as Domain[] } : {}),
      ...(typeof value['case'] === 'string' ? { case: value['case'] } : {}),
    };
  };
  const checkAttrs = (type: string, attrs: Fields, place: Place) => {
    const known = vocabulary !== undefined && Object.hasOwn(vocabulary, type) ? vocabulary[type]?.attrs.safeParse(attrs) : undefined;
    for (const fault of known?.error?.issues ?? []) {
      const value = fault.path.reduce<unknown>((inner, key) => (isFields(inner) ? inner[String(key)] : undefined), attrs);
      const path = ['attrs', ...fault.path.map(String)].join('.');
      note(
        'odd-attribute',
        'warning',
        at(place, path),
        value,
        `${shorten(value)} is not what "${type}" usually carries here.`,
        'Check it; it is kept as it is.',
      );
    }
  };
  const idOf = (value: unknown, place: Place): string => {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    const made = place.path.replace(/^.*events/, 'event');
    note(
      'no-id',
      strict ? 'error' : 'warning',
      at(place, 'id'),
      value,
      'An event has no id.',
      `Give it one${strict ? '' : `; "${made}" is used`}.`,
    );
    return made;
  };

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
      note('no-journey-id', 'error', at(place, 'id'), id, 'A journey has no id.', 'Give it one; a pseudonym, never a name.');
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
      const event = readEvent(one, at(place, `events[${index}]`), seen);
      if (event !== undefined) events.push(event);
    }
    const sorted = inOrder(events);
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
    const last = sorted.at(-1)?.at;
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
    } else observationEnd = readTime(value['observationEnd'], at(place, 'observationEnd'), 'The end of observation');
    if (observationEnd === undefined && !strict && last !== undefined) observationEnd = last;
    if (observationEnd === undefined) return;
    const unseen = readUnseen(value['unseen'], at(place, 'unseen'));
    const profile = readProfile(value['profile'], (inner, found, message, cure, severity) =>
      note('bad-profile', severity ?? (strict ? 'error' : 'warning'), at(place, inner), found, message, cure),
    );
    journeys.push({ id: journeyId, observationEnd, profile, events: sorted, ...(unseen.length === 0 ? {} : { unseen }) });
  };

  const readUnseen = (value: unknown, place: Place): Unseen[] => {
    if (value === undefined || value === null) return [];
    const bad = (path: Place, found: unknown) =>
      note(
        'bad-unseen',
        'error',
        path,
        found,
        'What cannot be seen names a domain or event types.',
        'Write [{ "domain": "health", "from": …, "to": … }].',
      );
    if (!Array.isArray(value)) {
      bad(place, value);
      return [];
    }
    return value.flatMap((one: unknown, index): Unseen[] => {
      const here = { ...place, path: `${place.path}[${index}]` };
      const domain = isFields(one) ? one['domain'] : undefined;
      const types = isFields(one) ? one['types'] : undefined;
      if (!isFields(one) || (typeof domain !== 'string' && !isTexts(types))) {
        bad(here, one);
        return [];
      }
      const from = one['from'] === undefined ? undefined : readTime(one['from'], at(here, 'from'), 'A period');
      const to = one['to'] === undefined ? undefined : readTime(one['to'], at(here, 'to'), 'A period');
      if ((one['from'] !== undefined && from === undefined) || (one['to'] !== undefined && to === undefined)) return [];
      return [
        {
          ...(typeof domain === 'string' ? { domain: domain as Domain } : {}),
          ...(isTexts(types) ? { types } : {}),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        },
      ];
    });
  };

  return {
    read,
    report,
    errors: () => errors,
    tooMany: () =>
      report({
        code: 'too-many-errors',
        severity: 'error',
        message: `Stopped after ${errors} errors.`,
        cure: 'Mend the first ones; the rest may follow from them.',
        ...(file === undefined ? {} : { file }),
      }),
    result: (): ReadJourneys => ({ journeys, issues: [...issues, ...restOf(counts, file)] }),
  };
}

function restOf(counts: ReadonlyMap<string, number>, file: string | undefined): Issue[] {
  const rest: Issue[] = [];
  for (const [code, count] of counts) {
    if (count <= shownOfEach) continue;
    const message = `${count - shownOfEach} more of the kind "${code}" are not listed.`;
    rest.push({ code: `${code}-more`, severity: 'warning', message, ...(file === undefined ? {} : { file }) });
  }
  return rest;
}

/** The events in order of time, then as given; the same list when they already are. */
export function inOrder<T extends { readonly at: number }>(events: T[]): T[] {
  for (let index = 1; index < events.length; index += 1) {
    if ((events[index - 1] as T).at > (events[index] as T).at) return events.toSorted((a, b) => a.at - b.at);
  }
  return events;
}

function at(place: Place, inner: string): Place {
  return { line: place.line, path: place.path === '' ? inner : `${place.path}.${inner}` };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function shorten(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
