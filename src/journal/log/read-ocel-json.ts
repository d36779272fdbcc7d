import { badJson } from '../../kernel/bad-json.ts';
import { givenText } from '../../kernel/given.ts';
import { isFields } from '../../kernel/is-fields.ts';
import { keyTwiceIssue } from '../../kernel/json/key-twice.ts';
import { jsonShape } from '../json-shape.ts';
import type { LogValue } from './log.ts';
import { dayTimeReader, type ReadTime } from './log-time.ts';
import type { LogObject, ObjectEvent, ObjectLink, ObjectLog, TypeDeclaration } from './object-log.ts';
import type { ReadObjectLog } from './read-ocel-xml.ts';
import { brief, newRejects, type Rejects } from './rejects.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads OCEL 2.0 as JSON. @see https://www.ocel-standard.org */
export function readOcelJson(text: string, options: { readonly file?: string; readonly zone?: string } = {}): ReadObjectLog {
  givenText(text, 'readOcelJson');
  const rejects = newRejects(options.file);
  const empty: ObjectLog = { eventTypes: [], objectTypes: [], events: [], objects: [] };
  if (text.length > 1_000_000 && jsonShape(text).depth > 500) {
    rejects.reject('too-deep', undefined, 'The brackets in this file nest too deep.');
    return { log: empty, events: 0, rejected: 1, issues: rejects.issues(), understood: [] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { log: empty, events: 0, rejected: 0, issues: [badJson(text, options)], understood: [] };
  }
  const twice = keyTwiceIssue(text, options);
  if (twice) return { log: empty, events: 0, rejected: 0, issues: [twice], understood: [] };
  if (!isFields(value) || !Array.isArray(value['events']) || !Array.isArray(value['objects'])) {
    rejects.reject('not-ocel', undefined, 'This JSON is not an OCEL 2.0 log: it has no lists of events and objects.');
    return { log: empty, events: 0, rejected: 1, issues: rejects.issues(), understood: [] };
  }
  const readTime = ocelTime(options.zone);
  const objects = value['objects'].flatMap((one: unknown, index) => readObject(one, `objects[${index}]`, readTime, rejects));
  const known = new Set(objects.map(({ id }) => id));
  const events = value['events'].flatMap((one: unknown, index) => readEvent(one, `events[${index}]`, readTime, rejects, known));
  const merged = withoutRepeats(events, rejects);
  const log = { eventTypes: declarations(value['eventTypes']), objectTypes: declarations(value['objectTypes']), events: merged, objects };
  return {
    log,
    events: merged.length,
    rejected: rejects.count(),
    issues: rejects.issues(),
    understood: [`${objects.length} objects`, `${merged.length} events`],
  };
}

/** Times of OCEL are ISO 8601; some writers use the form of e-mail. */
function ocelTime(zone: string | undefined): ReadTime {
  const read = dayTimeReader(['iso', 'ddd, D MMM YYYY'], zone);
  return (text) => read(text)?.at;
}

function readEvent(
  value: unknown,
  path: string,
  readTime: (text: string) => number | undefined,
  rejects: Rejects,
  known: ReadonlySet<string>,
): ObjectEvent[] {
  if (!isFields(value)) {
    rejects.reject('not-an-event', undefined, 'This is not an event.', { path });
    return [];
  }
  const { id, type, time } = value;
  const at = typeof time === 'string' ? readTime(time) : typeof time === 'number' && Number.isFinite(time) ? time : undefined;
  if (typeof type !== 'string' || at === undefined) {
    const what =
      typeof type !== 'string'
        ? 'An event has no type.'
        : time === undefined
          ? 'An event has no time.'
          : `"${brief(String(time))}" is not a time.`;
    rejects.reject(typeof type === 'string' ? 'bad-time' : 'no-type', undefined, what, {
      path,
      ...(time === undefined ? {} : { value: brief(String(time)) }),
    });
    return [];
  }
  const links = readLinks(value['relationships']);
  for (const { object } of links)
    if (!known.has(object))
      rejects.warn('no-such-object', undefined, `The event "${brief(String(id))}" names an object "${brief(object)}" that is not listed.`);
  const attrs: Record<string, LogValue> = {};
  for (const one of listOf(value['attributes'])) if (typeof one['name'] === 'string') attrs[one['name']] = one['value'] as LogValue;
  return [{ id: String(id ?? path), type, at, attrs, objects: links }];
}

/** An event that stands twice under one id, the same in type and time, is one event with the links of both. */
function withoutRepeats(events: readonly ObjectEvent[], rejects: Rejects): ObjectEvent[] {
  const first = new Map<string, number>();
  const kept: ObjectEvent[] = [];
  for (const event of events) {
    const before = first.get(event.id);
    const same = before === undefined ? undefined : kept[before];
    if (before === undefined || same === undefined || same.type !== event.type || same.at !== event.at) {
      if (before === undefined) first.set(event.id, kept.length);
      kept.push(event);
      continue;
    }
    rejects.warn('event-twice', undefined, `The event "${brief(event.id)}" stands twice; it is read as one.`);
    const links = [
      ...same.objects,
      ...event.objects.filter((link) => !same.objects.some((one) => one.object === link.object && one.qualifier === link.qualifier)),
    ];
    kept[before] = { ...same, attrs: { ...event.attrs, ...same.attrs }, objects: links };
  }
  return kept;
}

function readObject(value: unknown, path: string, readTime: (text: string) => number | undefined, rejects: Rejects): LogObject[] {
  if (!isFields(value) || value['id'] === undefined || typeof value['type'] !== 'string') {
    rejects.reject('not-an-object', undefined, 'This object has no id or no type.', { path });
    return [];
  }
  const attrs = listOf(value['attributes']).flatMap((one) => {
    if (typeof one['name'] !== 'string') return [];
    const at = typeof one['time'] === 'string' ? readTime(one['time']) : undefined;
    return [{ name: one['name'], value: one['value'] as LogValue, ...(at === undefined ? {} : { at }) }];
  });
  return [{ id: String(value['id']), type: value['type'], attrs, links: readLinks(value['relationships']) }];
}

function readLinks(value: unknown): ObjectLink[] {
  return listOf(value).flatMap((one) =>
    one['objectId'] === undefined ? [] : [{ object: String(one['objectId']), qualifier: String(one['qualifier'] ?? '') }],
  );
}

function declarations(value: unknown): TypeDeclaration[] {
  return listOf(value).map((one) => ({
    name: String(one['name'] ?? ''),
    attributes: listOf(one['attributes']).map((attribute) => ({
      name: String(attribute['name'] ?? ''),
      type: String(attribute['type'] ?? 'string'),
    })),
  }));
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}
