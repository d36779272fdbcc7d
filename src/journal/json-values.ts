import { stringEnd } from '../kernel/json/string-end.ts';

/** One JSON value found in a text, with where it starts. */
export interface FoundValue {
  readonly text: string;
  /** Position of its first character in the whole text. */
  readonly start: number;
}

const QUOTE = 34;
/** Deeper nesting than any journey has; a reader need not follow it. */
const DEEPEST = 500;

/**
 * Cuts an array into the texts of its elements without reading them, so that a large file is parsed piece by piece.
 * `from` is the position after the opening bracket. Ends at the matching bracket; an unfinished array ends with `closed: false`.
 */
export function* arrayElements(
  text: string,
  from: number,
): Generator<FoundValue, { readonly end: number; readonly closed: boolean; readonly tooDeep?: boolean }> {
  let depth = 0;
  let start = -1;
  for (let index = from; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === QUOTE) {
      if (start < 0) start = index;
      index = stringEnd(text, index);
    } else if (char === 123 || char === 91) {
      if (start < 0) start = index;
      depth += 1;
      if (depth > DEEPEST) return { end: index, closed: false, tooDeep: true };
    } else if (char === 125 || char === 93) {
      if (depth === 0) {
        if (start >= 0) yield { text: text.slice(start, index), start };
        return { end: index + 1, closed: char === 93 };
      }
      depth -= 1;
    } else if (char === 44 && depth === 0) {
      yield { text: start < 0 ? '' : text.slice(start, index), start: start < 0 ? index : start };
      start = -1;
    } else if (start < 0 && char > 32) start = index;
  }
  if (start >= 0) yield { text: text.slice(start), start };
  return { end: text.length, closed: false };
}
