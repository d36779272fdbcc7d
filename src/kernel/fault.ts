import { givenAs } from './given.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';

/** Where a fault stands: the file as the user named it, its line, and the path inside the value. */
export interface FaultPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly path?: string | undefined;
}

/**
 * A field that nothing there reads.
 * @example unknownField('windw', ['id', 'window'], {}).cure // 'Did you mean "window"?'
 */
export function unknownField(name: string, known: readonly string[], place: FaultPlace): Issue {
  givenAs('unknownField', 'name', name, 'text');
  givenAs('unknownField', 'known', known, '[text]');
  givenAs('unknownField', 'place', place, 'object');
  const message = `"${name}" is not a field that is known here.`;
  return { ...issueAt('unknown-field', message, nearestCure(name, known), place, name), known };
}

/**
 * A field that must be there and is not; `expected` says in words what it holds.
 * @example missingField('id', 'text', {}).message // 'The field "id" is missing here.'
 */
export function missingField(name: string, expected: string, place: FaultPlace, code = 'missing-field'): Issue {
  givenAs('missingField', 'name', name, 'text');
  givenAs('missingField', 'expected', expected, 'text');
  givenAs('missingField', 'place', place, 'object');
  givenAs('missingField', 'code', code, 'text?');
  return issueAt(code, name === '' ? 'Nothing is given here.' : `The field "${name}" is missing here.`, `Give ${expected}.`, place);
}

/**
 * A word that is none of those that would do.
 * @example unknownWord('dys', ['hours', 'days'], {}).cure // 'Did you mean "days"?'
 */
export function unknownWord(word: unknown, known: readonly string[], place: FaultPlace, code = 'wrong-value'): Issue {
  givenAs('unknownWord', 'known', known, '[text]');
  givenAs('unknownWord', 'place', place, 'object');
  givenAs('unknownWord', 'code', code, 'text?');
  return { ...wrongValue(word, nearestCure(word, known), place, code), known };
}

/**
 * A value that does not fit its place; `cure` is a whole sentence.
 * @example wrongValue(7, 'Write text.', {}).message // '7 will not do here.'
 */
export function wrongValue(value: unknown, cure: string, place: FaultPlace, code = 'wrong-value'): Issue {
  givenAs('wrongValue', 'cure', cure, 'text');
  givenAs('wrongValue', 'place', place, 'object');
  givenAs('wrongValue', 'code', code, 'text?');
  const shown = shortValue(value);
  return issueAt(code, `${shown} will not do here.`, cure, place, shown);
}

/**
 * A name that nothing bears, of a scenario, a rule, a state.
 * @example unknownName('rule', 'hom', ['home', 'bank'], {}).cure // 'Did you mean "home"?'
 */
export function unknownName(kind: string, name: string, known: readonly string[], place: FaultPlace): Issue {
  givenAs('unknownName', 'kind', kind, 'text');
  givenAs('unknownName', 'name', name, 'text');
  givenAs('unknownName', 'known', known, '[text]');
  givenAs('unknownName', 'place', place, 'object');
  const code = `no-such-${kind.replaceAll(' ', '-')}`;
  return { ...issueAt(code, `There is no ${kind} "${name}".`, nearestCure(name, known), place, name), known };
}

/** The cure for a word that is not known: the nearest one that is. @example nearestCure('dys', ['hours', 'days']) // 'Did you mean "days"?' */
export function nearestCure(word: unknown, known: readonly string[]): string {
  const near = typeof word === 'string' ? nearest(word, known) : undefined;
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length === 0 ? 'Leave it out.' : 'Use one that is known here.';
}

/** A value as it would stand in a file, cut at sixty characters. @example shortValue('ab') // '"ab"' */
export function shortValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each)) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A fault of a file in its place: what is not told there is left out. */
export function issueAt(code: string, message: string, cure: string, { file, line, path }: FaultPlace, value?: string): Issue {
  return {
    code,
    severity: 'error',
    message,
    cure,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(path === undefined || path === '' ? {} : { path }),
    ...(value === undefined ? {} : { value }),
  };
}
