import { givenAs } from '../../kernel/given.ts';
import { formatInstant } from '../../kernel/instant.ts';
import type { LogCase, LogValue } from './log.ts';
import type { ObjectLog, TypeDeclaration } from './object-log.ts';
import { escapeXml, type WriteLogOptions } from './write-log.ts';

/** Writes OCEL 2.0 as JSON. */
export function writeOcelJson(log: ObjectLog, options: WriteLogOptions = {}): string {
  givenAs('writeOcelJson', 'log', log, '{eventTypes:list objectTypes:list events:list}');
  givenAs('writeOcelJson', 'options', options, 'object?');
  const zone = options.zone ?? 'UTC';
  const links = (list: readonly { readonly object: string; readonly qualifier: string }[]) =>
    list.map(({ object, qualifier }) => ({ objectId: object, qualifier }));
  const value = {
    objectTypes: log.objectTypes,
    eventTypes: log.eventTypes,
    objects: log.objects.map(({ id, type, attrs, links: of }) => ({
      id,
      type,
      attributes: attrs.map(({ name, value: given, at }) => ({
        name,
        ...(at === undefined ? {} : { time: formatInstant(at, zone) }),
        value: given,
      })),
      relationships: links(of),
    })),
    events: log.events.map(({ id, type, at, attrs, objects }) => ({
      id,
      type,
      time: formatInstant(at, zone),
      attributes: Object.entries(attrs).map(([name, given]) => ({ name, value: given })),
      relationships: links(objects),
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Writes OCEL 2.0 as XML. */
export function* writeOcelXml(log: ObjectLog, options: WriteLogOptions = {}): Generator<string> {
  givenAs('writeOcelXml', 'log', log, '{eventTypes:list objectTypes:list events:list}');
  givenAs('writeOcelXml', 'options', options, 'object?');
  const zone = options.zone ?? 'UTC';
  const types = (tag: string, list: readonly TypeDeclaration[]) =>
    list
      .map(({ name, attributes }) => {
        const inner = attributes
          .map((one) => `        <attribute name="${escapeXml(one.name)}" type="${escapeXml(one.type)}"/>\n`)
          .join('');
        return `    <${tag} name="${escapeXml(name)}">\n      <attributes>\n${inner}      </attributes>\n    </${tag}>\n`;
      })
      .join('');
  const text = (value: LogValue) => escapeXml(typeof value === 'object' ? JSON.stringify(value) : String(value));
  const relations = (list: readonly { readonly object: string; readonly qualifier: string }[]) =>
    list
      .map(({ object, qualifier }) => `        <relationship object-id="${escapeXml(object)}" qualifier="${escapeXml(qualifier)}"/>\n`)
      .join('');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<log>\n  <object-types>\n${types('object-type', log.objectTypes)}  </object-types>\n`;
  yield `  <event-types>\n${types('event-type', log.eventTypes)}  </event-types>\n  <objects>\n`;
  for (const { id, type, attrs, links } of log.objects) {
    const inner = attrs
      .map(
        ({ name, value, at }) =>
          `        <attribute name="${escapeXml(name)}"${at === undefined ? '' : ` time="${formatInstant(at, zone)}"`}>${text(value)}</attribute>\n`,
      )
      .join('');
    yield `    <object id="${escapeXml(id)}" type="${escapeXml(type)}">\n      <attributes>\n${inner}      </attributes>\n      <objects>\n${relations(links)}      </objects>\n    </object>\n`;
  }
  yield '  </objects>\n  <events>\n';
  for (const { id, type, at, attrs, objects } of log.events) {
    const inner = Object.entries(attrs)
      .map(([name, value]) => `        <attribute name="${escapeXml(name)}">${text(value)}</attribute>\n`)
      .join('');
    yield `    <event id="${escapeXml(id)}" type="${escapeXml(type)}" time="${formatInstant(at, zone)}">\n      <attributes>\n${inner}      </attributes>\n      <objects>\n${relations(objects)}      </objects>\n    </event>\n`;
  }
  yield '  </events>\n</log>\n';
}

/** Cases as objects of one type, each event belonging to its case. */
export function casesAsObjects(cases: readonly LogCase[], type = 'case'): ObjectLog {
  givenAs('casesAsObjects', 'cases', cases, '[id:text attrs:object events:list]');
  givenAs('casesAsObjects', 'type', type, 'text?');
  const eventTypes = new Map<string, Map<string, string>>();
  const caseAttrs = new Map<string, string>();
  const kind = (value: LogValue) =>
    typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'float') : 'string';
  let count = 0;
  const objects = cases.map(({ id, attrs }) => {
    for (const [name, value] of Object.entries(attrs)) caseAttrs.set(name, kind(value));
    return { id, type, attrs: Object.entries(attrs).map(([name, value]) => ({ name, value })), links: [] };
  });
  const ids = new Set<string>();
  const events = cases.flatMap(({ id, events: of }) =>
    of.map((event) => {
      count += 1;
      const own = eventTypes.get(event.type) ?? new Map<string, string>();
      for (const [name, value] of Object.entries(event.attrs ?? {})) own.set(name, kind(value));
      eventTypes.set(event.type, own);
      let eventId = event.id ?? `e${count}`;
      if (ids.has(eventId)) eventId = `${id}/${eventId}`;
      ids.add(eventId);
      return { id: eventId, type: event.type, at: event.at, attrs: event.attrs ?? {}, objects: [{ object: id, qualifier: type }] };
    }),
  );
  const declare = (attributes: ReadonlyMap<string, string>) => [...attributes].map(([name, of]) => ({ name, type: of }));
  return {
    eventTypes: [...eventTypes].map(([name, attributes]) => ({ name, attributes: declare(attributes) })),
    objectTypes: [{ name: type, attributes: declare(caseAttrs) }],
    events: events.sort((a, b) => a.at - b.at),
    objects,
  };
}
