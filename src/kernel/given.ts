import { PathwayError } from './error.ts';

/** The text that was given. @throws PathwayError `bad-argument` */
export function givenText(value: unknown, call: string, argument = 'text'): string {
  if (typeof value !== 'string') fail(value, call, argument, 'a text');
  return value;
}

/** Checks that an object was given that has what is named: `givenObject(pathway, 'step', 'pathway', ['stages'])`. @throws PathwayError `bad-argument` */
export function givenObject(value: unknown, call: string, argument: string, fields: readonly string[] = []): void {
  if (typeof value !== 'object' || value === null) fail(value, call, argument, wanted(fields));
  const missing = fields.filter((field) => (value as Record<string, unknown>)[field] === undefined);
  if (missing.length > 0) fail(value, call, argument, wanted(fields), ` without ${missing.join(' and ')}`);
}

/** Checks that a list was given, of objects that have what is named. @throws PathwayError `bad-argument` */
export function givenList<T>(value: readonly T[], call: string, argument: string, fields: readonly string[] = []): readonly T[] {
  if (!Array.isArray(value)) fail(value, call, argument, 'a list');
  if (fields.length > 0) for (const [place, one] of value.entries()) givenObject(one, call, `${argument}[${place}]`, fields);
  return value;
}

/** Checks that pieces of a text were given, which a text itself is too. @throws PathwayError `bad-argument` */
export function givenPieces(value: unknown, call: string, argument = 'chunks'): void {
  const pieces = value as { readonly [Symbol.iterator]?: unknown } | null | undefined;
  const isWrong = Array.isArray(value) && value.some((piece) => typeof piece !== 'string');
  if (isWrong || typeof pieces?.[Symbol.iterator] !== 'function') fail(value, call, argument, 'pieces of text, as [text]');
}

/** What was given, in a word. */
export function kindText(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${String(value)}`;
}

function wanted(fields: readonly string[]): string {
  return fields.length === 0 ? 'an object' : `an object with ${fields.join(' and ')}`;
}

function fail(value: unknown, call: string, argument: string, what: string, more = ''): never {
  const message = `${call}() needs ${what} as "${argument}", and was given ${kindText(value)}${more}.`;
  throw new PathwayError('bad-argument', message, { call: `${call}()`, argument });
}

type Kind = 'text' | 'number' | 'list' | 'object' | 'function' | 'pieces';

interface Shape {
  readonly kind: Kind;
  /** It may be left out. */
  readonly optional: boolean;
  /** Of an object, or of each object of a list: what it must have, and of which kind. */
  readonly fields: readonly (readonly [name: string, kind: Kind | undefined])[];
  /** Of a list: what each part of it is. */
  readonly of?: Kind;
}

const shapes = new Map<string, Shape>();

/**
 * Checks one argument by its shape: `text`, `number`, `function`, `list`, `pieces` (anything to go through), `object`; an object with what it must have, each perhaps with its
 * kind, as `{stages:object version}`; a list as `[text]` or `[id:text at:number]`; with `?` behind it where it may be left out.
 * @throws PathwayError `bad-argument`
 */
export function givenAs(call: string, argument: string, value: unknown, shape: string): void {
  let read = shapes.get(shape);
  if (read === undefined) {
    read = readShape(shape);
    shapes.set(shape, read);
  }
  const { kind, optional, fields, of } = read;
  if (optional && value === undefined) return;
  if (!isKind(value, kind)) fail(value, call, argument, kind === 'object' ? wanted(fields.map(([name]) => name)) : words[kind]);
  if (kind === 'object') givenFields(value, call, argument, fields);
  if (kind !== 'list' || (of === undefined && fields.length === 0)) return;
  for (const [place, one] of (value as readonly unknown[]).entries()) {
    const part = `${argument}[${place}]`;
    if (!isKind(one, of ?? 'object')) fail(one, call, part, of === undefined ? wanted(fields.map(([name]) => name)) : words[of]);
    givenFields(one, call, part, fields);
  }
}

function givenFields(value: unknown, call: string, argument: string, fields: Shape['fields']): void {
  for (const [name, kind] of fields) {
    const one = (value as Readonly<Record<string, unknown>>)[name];
    if (one === undefined) fail(value, call, argument, wanted(fields.map(([each]) => each)), ` without ${name}`);
    if (kind !== undefined && !isKind(one, kind)) fail(one, call, `${argument}.${name}`, words[kind]);
  }
}

function readShape(text: string): Shape {
  const optional = text.endsWith('?');
  const body = optional ? text.slice(0, -1) : text;
  const fieldsIn = (inside: string) =>
    inside.split(' ').flatMap((each): [string, Kind | undefined][] => {
      const [name = '', kind] = each.split(':');
      return name === '' ? [] : [[name, kind as Kind | undefined]];
    });
  if (body.startsWith('{')) return { kind: 'object', optional, fields: fieldsIn(body.slice(1, -1)) };
  if (!body.startsWith('[')) return { kind: body as Kind, optional, fields: [] };
  const inside = body.slice(1, -1);
  return Object.hasOwn(words, inside)
    ? { kind: 'list', optional, fields: [], of: inside as Kind }
    : { kind: 'list', optional, fields: fieldsIn(inside) };
}

const words: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  list: 'a list',
  object: 'an object',
  function: 'a function',
  pieces: 'a list or something else to go through',
};

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (kind === 'pieces') return typeof (value as Partial<Iterable<unknown>> | null | undefined)?.[Symbol.iterator] === 'function';
  return typeof value === kind;
}
