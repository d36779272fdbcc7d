import { checkValue, issueText } from 'justice-pathway';
import { z } from 'zod';

/**
 * A sentence about a word that is none of those known, with the nearest and all that are.
 * @example notKnown('There is no colour "gren".', 'gren', ['red', 'green']) // 'There is no colour "gren". Did you mean "green"? Known here: red, green.'
 */
export function notKnown(sentence: string, word: string, known: readonly string[]): string {
  const checked = checkValue(z.enum(known as [string, ...string[]]), word);
  return checked.ok ? sentence : checked.issues.map((issue) => issueText({ ...issue, message: sentence })).join(' ');
}
