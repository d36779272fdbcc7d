import type { z } from 'zod';
import type { Issue } from '../../kernel/issue.ts';
import { nearest } from '../../kernel/nearest.ts';

type ZodIssue = z.core.$ZodIssue;

/** Turns the findings of a schema into issues with a path that a person can follow: `rules[3].window.unit`. */
export function zodIssues(
  error: z.ZodError,
  value: unknown,
  given: { readonly code: string; readonly file?: string; readonly at?: string; readonly known?: readonly string[] },
): Issue[] {
  return error.issues.flatMap((issue) => flatten(issue)).map((issue) => oneIssue(issue, value, given));
}

function flatten(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  // The branch that came furthest says most: an unknown field inside an object beats "not a string".
  const depth = (branch: readonly ZodIssue[]) =>
    Math.max(...branch.map((one) => one.path.length * 2 + (one.code === 'invalid_type' ? 0 : 1)));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] as readonly ZodIssue[];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as ZodIssue));
}

function oneIssue(
  issue: ZodIssue,
  value: unknown,
  given: { readonly code: string; readonly file?: string; readonly at?: string; readonly known?: readonly string[] },
): Issue {
  const base = { severity: 'error' as const, ...(given.file === undefined ? {} : { file: given.file }) };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const near = nearest(key, given.known ?? []);
    const path = pathText(given.at, [...issue.path, key]);
    return {
      ...base,
      code: 'unknown-field',
      message: `"${key}" is not a field that is known here.`,
      path,
      value: key,
      cure: near ? `Did you mean "${near}"?` : 'Remove it, or check the spelling against the schema.',
    };
  }
  const found = valueAt(value, issue.path);
  const missing = found === undefined;
  return {
    ...base,
    code: given.code,
    message: missing ? 'A field is missing here.' : `${shorten(found)} will not do here: ${lower(issue.message)}.`,
    path: pathText(given.at, issue.path),
    ...(missing ? {} : { value: shorten(found) }),
    cure: missing ? 'Add it.' : 'Write what the schema asks for.',
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path)
    current = typeof current === 'object' && current !== null ? (current as Record<PropertyKey, unknown>)[key] : undefined;
  return current;
}

function pathText(start: string | undefined, path: readonly PropertyKey[]): string {
  let text = start ?? '';
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`;
  return text;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function lower(message: string): string {
  return (message.charAt(0).toLowerCase() + message.slice(1)).replace(/\.$/, '');
}
