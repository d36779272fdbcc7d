import type { z } from 'zod';
import { type FaultPlace, missingField, unknownField, unknownWord, wrongValue } from './fault.ts';
import { givenAs } from './given.ts';
import type { Issue } from './issue.ts';
import { innerValue, knownAt } from './known-at.ts';

type Found = z.core.$ZodIssue;

/** Where a value stands, and the code of a value that does not fit (`wrong-value` unless a kind of file has one of its own). */
export interface CheckPlace extends FaultPlace {
  readonly code?: string;
}

/** A checked value, or every fault in it. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Holds any value from outside against its schema. This is the one voice for faults in files: whatever the file, a slip is told
 * with file, path, value, what is known there and the nearest known word.
 * @example checkValue(z.strictObject({ id: z.string() }), { di: 'a', id: 'b' }, { file: 'a.json' }) // { ok: false, issues: [{ code: 'unknown-field', path: 'di', … }] }
 */
export function checkValue<T>(schema: z.ZodType<T>, value: unknown, place: CheckPlace = {}): Checked<T> {
  givenAs('checkValue', 'schema', schema, '{safeParse:function}');
  givenAs('checkValue', 'place', place, 'object?');
  const read = schema.safeParse(value);
  return read.success ? { ok: true, value: read.data } : { ok: false, issues: faultsOf(schema, read.error, value, place) };
}

/** The faults that a schema found in a value, in the one voice. */
export function faultsOf(schema: z.ZodType, error: z.ZodError, value: unknown, place: CheckPlace = {}): Issue[] {
  return error.issues.flatMap((issue) => innermost(issue, value)).flatMap((issue) => tell(schema, issue, value, place));
}

/** Of the branches of a union, the one that came furthest says most: an unknown field inside an object beats "not a string". */
function innermost(issue: Found, value: unknown): Found[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Found[]) => Math.max(...branch.map((one) => one.path.length * 2 + (one.code === 'invalid_type' ? 0 : 1)));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] as readonly Found[];
  // Where no branch got into the value, the union itself is what is not met.
  const here = valueAt(value, issue.path);
  if (best.every((one) => one.path.length === 0 && one.code !== 'unrecognized_keys' && (one.code !== 'custom' || here === undefined)))
    return [issue];
  return best.flatMap((one) => innermost({ ...one, path: [...issue.path, ...one.path] } as Found, value));
}

function tell(schema: z.ZodType, issue: Found, value: unknown, given: CheckPlace): Issue[] {
  const place = (path: readonly PropertyKey[]) => ({ ...given, path: pathText(given.path, path) });
  const known = knownAt(schema, issue.path, value);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, known.fields, place([...issue.path, key])));
  const found = valueAt(value, issue.path);
  if (found === undefined) return [missingField(String(issue.path.at(-1) ?? ''), known.phrase, place(issue.path), given.code)];
  const own = issue.code === 'custom' || issue.code === 'invalid_format' ? ownWords(issue.message) : undefined;
  if (own === undefined && known.words.length > 1) return [unknownWord(found, known.words, place(issue.path), given.code)];
  return [wrongValue(found, own ?? `Write ${known.phrase}.`, place(issue.path), given.code)];
}

/** What a schema says itself, as a sentence. */
function ownWords(message: string): string {
  const own = message.replace(/^Invalid (input|string): /, '').replace(/\.$/, '');
  return `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
}

/** What stands at a path of a value. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(innerValue, value);
}

/** A path as a person follows it. @example pathText('rules[3]', ['window', 'unit']) // 'rules[3].window.unit' */
export function pathText(start: string | undefined, path: readonly PropertyKey[]): string {
  let text = start ?? '';
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`;
  return text;
}
