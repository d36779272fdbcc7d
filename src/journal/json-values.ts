/** One JSON value found in a text, with where it starts. */
export interface FoundValue {
  readonly text: string;
  /** Position of its first character in the whole text. */
  readonly start: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = [123, 91];
const CLOSE = [125, 93];

/**
 * Cuts an array into the texts of its elements without reading them, so that a large file is parsed piece by piece.
 * `from` is the position after the opening bracket. Ends at the matching bracket; an unfinished array ends with `closed: false`.
 */
export function* arrayElements(text: string, from: number): Generator<FoundValue, { readonly end: number; readonly closed: boolean }> {
  let depth = 0;
  let start = -1;
  for (let index = from; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === QUOTE) {
      if (start < 0) start = index;
      index = endOfString(text, index);
    } else if (OPEN.includes(char)) {
      if (start < 0) start = index;
      depth += 1;
    } else if (CLOSE.includes(char)) {
      if (depth === 0) {
        if (start >= 0) yield { text: text.slice(start, index), start };
        return { end: index + 1, closed: char === CLOSE[1] };
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

function endOfString(text: string, from: number): number {
  for (let index = text.indexOf('"', from + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    let slashes = 0;
    while (text.charCodeAt(index - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return index;
  }
  return text.length;
}

/** Line and column, from 1, of a position. */
export function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let index = text.indexOf('\n'); index >= 0 && index < position; index = text.indexOf('\n', index + 1)) {
    line += 1;
    start = index + 1;
  }
  return { line, column: position - start + 1 };
}
