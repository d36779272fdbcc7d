import { givenPieces } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Chunks, LogSummary, LogValue } from './log.ts';
import { timeReader } from './log-time.ts';
import type { LogObject, ObjectEvent, ObjectLink, ObjectLog, TypeDeclaration } from './object-log.ts';
import { brief, newRejects } from './rejects.ts';
import { readXml } from './xml-reader.ts';

/** An object-centric log that was read, with what was left out. */
export interface ReadObjectLog extends LogSummary {
  readonly log: ObjectLog;
}

/** Reads OCEL 2.0 as XML, as a stream. @see https://www.ocel-standard.org */
export function readOcelXml(chunks: Chunks, options: { readonly file?: string; readonly zone?: string } = {}): ReadObjectLog {
  givenPieces(chunks, 'readOcelXml');
  const rejects = newRejects(options.file);
  const readTime = timeReader('iso', options.zone);
  const eventTypes: TypeDeclaration[] = [];
  const objectTypes: TypeDeclaration[] = [];
  const events: ObjectEvent[] = [];
  const objects: LogObject[] = [];
  let declared: { name: string; attributes: { name: string; type: string }[] } | undefined;
  let event:
    | { id: string; type: string; time: string | undefined; line: number; attrs: Record<string, LogValue>; objects: ObjectLink[] }
    | undefined;
  let object: { id: string; type: string; attrs: { name: string; value: LogValue; at?: Instant }[]; links: ObjectLink[] } | undefined;
  let attribute: { name: string; time: string | undefined; text: string } | undefined;

  readXml(
    chunks,
    {
      open(name, of, line) {
        if (name === 'object-type' || name === 'event-type') declared = { name: of['name'] ?? '', attributes: [] };
        else if (name === 'event')
          event = { id: of['id'] ?? `line ${line}`, type: of['type'] ?? '', time: of['time'], line, attrs: {}, objects: [] };
        else if (name === 'object' && event === undefined) object = { id: of['id'] ?? '', type: of['type'] ?? '', attrs: [], links: [] };
        else if (name === 'attribute' && declared) declared.attributes.push({ name: of['name'] ?? '', type: of['type'] ?? 'string' });
        else if (name === 'attribute') attribute = { name: of['name'] ?? '', time: of['time'], text: '' };
        else if (name === 'relationship' || (name === 'object' && event !== undefined)) {
          const link = { object: of['object-id'] ?? of['id'] ?? '', qualifier: of['qualifier'] ?? '' };
          (event?.objects ?? object?.links)?.push(link);
        }
      },
      text(text) {
        if (attribute) attribute.text += text;
      },
      close(name) {
        if (name === 'attribute' && attribute) {
          const at = attribute.time === undefined ? undefined : readTime(attribute.time);
          if (event) event.attrs[attribute.name] = attribute.text;
          else object?.attrs.push({ name: attribute.name, value: attribute.text, ...(at === undefined ? {} : { at }) });
          attribute = undefined;
        } else if (name === 'event-type' || name === 'object-type') {
          if (declared) (name === 'event-type' ? eventTypes : objectTypes).push(declared);
          declared = undefined;
        } else if (name === 'event' && event) {
          const at = event.time === undefined ? undefined : readTime(event.time);
          if (event.type === '') rejects.reject('no-type', event.line, 'An event has no type.');
          else if (at === undefined)
            rejects.reject(
              'bad-time',
              event.line,
              event.time === undefined ? 'An event has no time.' : `"${brief(event.time)}" is not a time.`,
            );
          else events.push({ id: event.id, type: event.type, at, attrs: event.attrs, objects: event.objects });
          event = undefined;
        } else if (name === 'object' && object && event === undefined) {
          if (object.id === '' || object.type === '') rejects.reject('not-an-object', undefined, 'An object has no id or no type.');
          else objects.push(object);
          object = undefined;
        }
      },
    },
    rejects,
  );
  const typed = withTypes(events, eventTypes, objects, objectTypes);
  return {
    log: { eventTypes, objectTypes, ...typed },
    events: events.length,
    rejected: rejects.count(),
    issues: rejects.issues(),
    understood: [`${objects.length} objects`, `${events.length} events`],
  };
}

/** Gives values the kind that their type declares; XML has only text. */
function withTypes(
  events: readonly ObjectEvent[],
  eventTypes: readonly TypeDeclaration[],
  objects: readonly LogObject[],
  objectTypes: readonly TypeDeclaration[],
) {
  const kinds = (types: readonly TypeDeclaration[]) =>
    new Map(types.map(({ name, attributes }) => [name, new Map(attributes.map((one) => [one.name, one.type]))]));
  const ofEvents = kinds(eventTypes);
  const ofObjects = kinds(objectTypes);
  return {
    events: events.map((event) => ({
      ...event,
      attrs: Object.fromEntries(
        Object.entries(event.attrs).map(([name, value]) => [name, cast(value, ofEvents.get(event.type)?.get(name))]),
      ),
    })),
    objects: objects.map((object) => ({
      ...object,
      attrs: object.attrs.map((one) => ({ ...one, value: cast(one.value, ofObjects.get(object.type)?.get(one.name)) })),
    })),
  };
}

function cast(value: LogValue, kind: string | undefined): LogValue {
  if (typeof value !== 'string') return value;
  if (kind === 'integer' || kind === 'float') return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  if (kind === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
