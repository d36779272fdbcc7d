import { givenAs } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LogAttrs, LogCase, LogValue } from './log.ts';

/** An event that may belong to several objects at once, as OCEL 2.0 has it. */
export interface ObjectEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly attrs: LogAttrs;
  readonly objects: readonly ObjectLink[];
}

/** How an event or an object points to an object. */
export interface ObjectLink {
  readonly object: string;
  readonly qualifier: string;
}

/** One object of an object-centric log. */
export interface LogObject {
  readonly id: string;
  readonly type: string;
  /** Values in order of time; a value without a time stands from the beginning. */
  readonly attrs: readonly { readonly name: string; readonly value: LogValue; readonly at?: Instant }[];
  readonly links: readonly ObjectLink[];
}

/** Declared attributes of an event or object type. */
export interface TypeDeclaration {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

/** A log in which an event belongs to any number of objects: people, orders, tenancies. */
export interface ObjectLog {
  readonly eventTypes: readonly TypeDeclaration[];
  readonly objectTypes: readonly TypeDeclaration[];
  readonly events: readonly ObjectEvent[];
  readonly objects: readonly LogObject[];
}

/** Object types with the number of events that touch them, the most first. */
export function objectTypeCounts(log: ObjectLog): readonly { readonly type: string; readonly events: number; readonly objects: number }[] {
  givenAs('objectTypeCounts', 'log', log, '{eventTypes:list objectTypes:list events:list}');
  const typeOf = new Map(log.objects.map(({ id, type }) => [id, type]));
  const events = new Map<string, number>();
  const objects = new Map<string, number>();
  for (const { type } of log.objects) objects.set(type, (objects.get(type) ?? 0) + 1);
  for (const event of log.events) {
    const touched = new Set(event.objects.map(({ object }) => typeOf.get(object)));
    for (const type of touched) if (type !== undefined) events.set(type, (events.get(type) ?? 0) + 1);
  }
  return [...objects]
    .map(([type, count]) => ({ type, events: events.get(type) ?? 0, objects: count }))
    .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1));
}

/** One case for each object of a type: the events that touch it. An event that touches two of them stands in both. */
export function flatten(log: ObjectLog, type: string): LogCase[] {
  givenAs('flatten', 'log', log, '{eventTypes:list objectTypes:list events:list}');
  givenAs('flatten', 'type', type, 'text');
  const cases = new Map<
    string,
    { attrs: Record<string, LogValue>; events: { id: string; at: Instant; type: string; attrs: LogAttrs }[] }
  >();
  for (const object of log.objects) {
    if (object.type !== type) continue;
    const attrs: Record<string, LogValue> = {};
    for (const { name, value } of object.attrs) attrs[name] = value;
    cases.set(object.id, { attrs, events: [] });
  }
  for (const { id, at, type: what, attrs, objects } of log.events) {
    for (const object of new Set(objects.map((link) => link.object))) cases.get(object)?.events.push({ id, at, type: what, attrs });
  }
  return [...cases].map(([id, { attrs, events }]) => ({ id, attrs, events: events.sort((a, b) => a.at - b.at) }));
}
