import type { Domain } from '../kernel/domain.ts';
import { isFields } from '../kernel/is-fields.ts';
import { nearest } from '../kernel/nearest.ts';
import { parseBy } from '../kernel/schema.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { JourneyEvent } from './journey.ts';
import { at, type Fields, isTexts, type Notes, type Place, shorten } from './notes.ts';

export interface EventReading {
  readonly notes: Notes;
  readonly vocabulary: Vocabulary | undefined;
  readonly strict: boolean;
}

/** Reads one event; what cannot be used is noted, and the event left out only where it has no type or time. */
export function readEvent(
  value: unknown,
  place: Place,
  seen: Set<string>,
  { notes, vocabulary, strict }: EventReading,
): JourneyEvent | undefined {
  const { note, readTime } = notes;
  if (!isFields(value)) {
    note('not-an-event', 'error', place, value, `${shorten(value)} will not do here.`, 'Write an event like { "id", "at", "type" }.');
    return undefined;
  }
  const type = value['type'];
  if (typeof type !== 'string' || type === '') {
    note(
      'no-type',
      'error',
      at(place, 'type'),
      type,
      type === undefined ? 'The field "type" is missing here.' : `${shorten(type)} will not do here.`,
      'Name what happened, such as custody.liberated.',
    );
    return undefined;
  }
  const isDay = value['precision'] === 'day';
  const time = isDay ? notes.readDay(value['at'], at(place, 'at')) : readTime(value['at'], at(place, 'at'));
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
  const id = idOf(value['id'], place, { notes, vocabulary, strict });
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
    note(
      'bad-attrs',
      'error',
      at(place, 'attrs'),
      attrs,
      `${shorten(attrs)} will not do here.`,
      'Write an object of attributes, like { "name": value }.',
    );
  } else if (strict && isFields(attrs)) checkAttrs(type, attrs, place, { notes, vocabulary, strict });
  if (asked !== undefined && asked !== null && !isTexts(asked)) {
    note(
      'bad-asked',
      'error',
      at(place, 'asked'),
      asked,
      `${shorten(asked)} will not do here.`,
      'Write a list of domains, like ["housing", "health"].',
    );
  }
  return {
    id,
    at: time,
    ...(isDay ? { precision: 'day' as const } : {}),
    type,
    ...(isFields(attrs) ? { attrs } : {}),
    ...(isTexts(asked) ? { asked: asked as Domain[] } : {}),
    ...(typeof value['case'] === 'string' ? { case: value['case'] } : {}),
  };
}

function checkAttrs(type: string, attrs: Fields, place: Place, { notes: { note }, vocabulary }: EventReading): void {
  const known = vocabulary !== undefined && Object.hasOwn(vocabulary, type) ? vocabulary[type] : undefined;
  const parsed = known === undefined ? undefined : parseBy(known.attrs, attrs);
  for (const fault of parsed === undefined || parsed.success ? [] : parsed.issues) {
    const value = fault.path.reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), attrs);
    const path = ['attrs', ...fault.path].join('.');
    note(
      'odd-attribute',
      'warning',
      at(place, path),
      value,
      `${shorten(value)} is not what "${type}" usually carries here.`,
      'Check it; it is kept as it is.',
    );
  }
}

function idOf(value: unknown, place: Place, { notes: { note }, strict }: EventReading): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  const made = place.path.replace(/^.*events/, 'event');
  note(
    'no-id',
    strict ? 'error' : 'warning',
    at(place, 'id'),
    value,
    'The field "id" is missing here.',
    `Give it one${strict ? '' : `; "${made}" is used`}.`,
  );
  return made;
}
