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
