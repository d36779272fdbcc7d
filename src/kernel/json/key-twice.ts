import type { Issue } from '../issue.ts';
import { placeOf } from './place-of.ts';
import { stringEnd } from './string-end.ts';

/** A name that stands twice in one object. */
export interface KeyTwice {
  readonly key: string;
  /** Of the object: `figures`, `levers[0]`; empty for the outermost. */
  readonly path: string;
  /** Position of the second. */
  readonly at: number;
}

/**
 * The first name that stands twice in one object of a text that is JSON: reading keeps the last of the two and says nothing.
 * @example keyTwice('{"a":{"b":1,"b":2}}') // { key: 'b', path: 'a', at: 12 }
 */
export function keyTwice(text: string): KeyTwice | undefined {
  const open: { readonly names: Set<string> | undefined; place: string | number }[] = [];
  let named = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === 123 || char === 91) {
      open.push({ names: char === 123 ? new Set() : undefined, place: 0 });
      named = false;
    } else if (char === 125 || char === 93) {
      open.pop();
      named = open.at(-1)?.names !== undefined;
    } else if (char === 44) {
      const last = open.at(-1);
      named = false;
      if (last && last.names === undefined) (last.place as number) += 1;
    } else if (char === 34) {
      const end = stringEnd(text, index);
      const last = open.at(-1);
      if (last?.names && !named) {
        const key = textOf(text.slice(index, end + 1));
        if (last.names.has(key)) return { key, path: pathOf(open.slice(0, -1).map(({ place }) => place)), at: index };
        last.names.add(key);
        last.place = key;
        named = true;
      }
      index = end;
    }
  }
  return undefined;
}

/** The same as an issue with line and column. `whole` and `start` place a piece in its file, `under` in its list. */
export function keyTwiceIssue(
  piece: string,
  given: { readonly file?: string; readonly whole?: string; readonly start?: number; readonly under?: string } = {},
): Issue | undefined {
  const found = keyTwice(piece);
  if (found === undefined) return undefined;
  const { key, path, at } = found;
  const { line, column } = placeOf(given.whole ?? piece, (given.start ?? 0) + at);
  const inside = [given.under ?? '', path].filter((part) => part !== '').join('.');
  return {
    code: 'key-twice',
    severity: 'error',
    message: `"${key}" stands twice${inside === '' ? '' : ` in "${inside}"`}: the first would be dropped without a word.`,
    line,
    path: `line ${line}, column ${column}`,
    value: key,
    cure: 'Keep one of the two.',
    ...(given.file === undefined ? {} : { file: given.file }),
  };
}

function textOf(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function pathOf(places: readonly (string | number)[]): string {
  return places.map((place, index) => (typeof place === 'number' ? `[${place}]` : `${index === 0 ? '' : '.'}${place}`)).join('');
}
