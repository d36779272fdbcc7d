import type { z } from 'zod';
import { type Issue, nearest } from '../kernel/index.ts';

/** What a schema found wrong, each with where, the value and what to do about it. */
export function schemaIssues(error: z.ZodError, raw: unknown, file: string | undefined, seeAlso: string): Issue[] {
  return error.issues.map((each): Issue => {
    const path = each.path.map(String);
    const value = at(raw, each.path);
    const shown = shorten(value);
    return {
      code: each.code === 'custom' ? 'bad-value' : each.code.replaceAll('_', '-'),
      severity: 'error',
      ...(file === undefined ? {} : { file }),
      path: pathText(path) || 'the whole input',
      value: shown,
      message:
        each.code === 'unrecognized_keys'
          ? `There is no field ${each.keys.map((key) => `"${key}"`).join(', ')}.`
          : value === undefined
            ? 'This is missing.'
            : `${shown} does not fit.`,
      cure: `${cureOf(each, raw)} ${seeAlso}`,
    };
  });
}

function cureOf(issue: z.core.$ZodIssue, raw: unknown): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys') return 'Leave it out, or check its name.';
  const value = at(raw, issue.path);
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : optionsOf(issue);
  if (words.length > 0) {
    const close = typeof value === 'string' ? nearest(value, words) : undefined;
    return close ? `Did you mean "${close}"? Use one of: ${words.join(', ')}.` : `Use one of: ${words.join(', ')}.`;
  }
  if (issue.code === 'invalid_type' && value === undefined) return `Give it: ${issue.expected === 'string' ? 'text' : issue.expected}.`;
  return `${issue.message.replace(/^Invalid input: /, '').replace(/\.?$/, '.')}`;
}

function optionsOf(issue: z.core.$ZodIssue): string[] {
  const options = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map(String) : [];
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function pathText(path: readonly string[]): string {
  return path.map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
