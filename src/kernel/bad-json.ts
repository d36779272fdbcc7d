import { givenText } from './given.ts';
import type { Issue } from './issue.ts';
import { keyTwiceIssue } from './json/key-twice.ts';
import { placeOf } from './json/place-of.ts';
import { jsonFault } from './json-fault.ts';

/** Where JSON text breaks, as an issue with line and column. `whole` and `start` place a piece in its file. */
export function badJson(piece: string, given: { readonly file?: string; readonly whole?: string; readonly start?: number } = {}): Issue {
  const whole = given.whole ?? piece;
  const named = given.file === undefined ? {} : { file: given.file };
  if (whole.trim() === '')
    return {
      code: 'empty-file',
      severity: 'error',
      message: 'The file is empty.',
      cure: 'Check that it was written to the end.',
      ...named,
    };
  const at = (given.start ?? 0) + jsonFault(piece);
  const { line, column } = placeOf(whole, at);
  const found = at >= whole.length ? 'the end of the file' : JSON.stringify(whole.slice(at, at + 12));
  return {
    code: 'bad-json',
    severity: 'error',
    message: `This is not JSON: ${found} cannot stand here.`,
    line,
    path: `line ${line}, column ${column}`,
    value: found,
    cure: 'Look for a missing comma, quote or bracket just before it.',
    ...named,
  };
}

/**
 * Reads JSON text; what is not JSON, or names one thing twice, comes back as an issue with line and column, never thrown.
 * @example parseJson('[1]') // { ok: true, value: [1] }
 */
export function parseJson(
  text: string,
  given: { readonly file?: string } = {},
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Issue[] } {
  givenText(text, 'parseJson');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, issues: [badJson(text, given)] };
  }
  const twice = keyTwiceIssue(text, given);
  return twice === undefined ? { ok: true, value } : { ok: false, issues: [twice] };
}
