import { isFields } from '../../kernel/is-fields.ts';

/** Does `whole` say everything that `part` says? Deeper than 60 levels nothing is the same. */
export function saysAll(whole: unknown, part: unknown, depth = 0): boolean {
  if (Object.is(whole, part)) return true;
  if (depth > 60) return false;
  if (Array.isArray(part)) {
    return Array.isArray(whole) && whole.length === part.length && part.every((each, index) => saysAll(whole[index], each, depth + 1));
  }
  if (!isFields(part) || !isFields(whole)) return false;
  return Object.keys(part).every((key) => Object.hasOwn(whole, key) && saysAll(whole[key], part[key], depth + 1));
}
