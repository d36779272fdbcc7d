import { stringEnd } from '../kernel/json/string-end.ts';

/** What can be said of a large JSON text without building it: how deep it nests, and the names at its top. */
export interface JsonShape {
  readonly depth: number;
  readonly names: readonly string[];
}

const name = /"((?:[^"\\]|\\.)*)"\s*:/y;

/** Scans a text; stops early where nesting passes `deepest`. @example jsonShape('{"a":[1],"b":2}').names // ['a', 'b'] */
export function jsonShape(text: string, deepest = 500): JsonShape {
  const names: string[] = [];
  let depth = 0;
  let most = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === 34) {
      if (depth === 1 && names.length < 100) {
        name.lastIndex = index;
        const found = name.exec(text);
        if (found) names.push(found[1] as string);
      }
      index = stringEnd(text, index);
    } else if (char === 123 || char === 91) {
      depth += 1;
      if (depth > most) most = depth;
      if (depth > deepest) break;
    } else if (char === 125 || char === 93) depth -= 1;
  }
  return { depth: most, names };
}
