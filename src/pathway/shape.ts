import { missingField, unknownField, unknownWord, wrongValue } from '../kernel/fault.ts';
import type { Issue } from '../kernel/index.ts';
import { isFields } from '../kernel/is-fields.ts';

/** A check of one value that stands at a path; a page that only moves cases should not carry a library of schemas for it. */
export interface Shape {
  /** What it holds, in words: `text`, `a list`. */
  readonly phrase: string;
  faults(value: unknown, path: string): readonly Issue[];
}

const code = 'wrong-definition';

/** A value of which a word says what it holds, and a test whether it does. */
export function shapeOf(phrase: string, isOne: (value: unknown) => boolean, cure = `Write ${phrase}.`): Shape {
  return { phrase, faults: (value, path) => (isOne(value) ? [] : [wrongValue(value, cure, { path }, code)]) };
}

/** A list of values of one shape. */
export function listOf(of: Shape): Shape {
  const list = shapeOf('a list', Array.isArray);
  const inside = (value: readonly unknown[], path: string) => value.flatMap((one, place) => of.faults(one, `${path}[${place}]`));
  return {
    phrase: 'a list',
    faults: (value, path) => (Array.isArray(value) ? inside(value, path) : list.faults(value, path)),
  };
}

/** Anything by name, each of one shape. */
export function namedOf(of: Shape): Shape {
  return {
    phrase: 'an object',
    faults: (value, path) =>
      isFields(value) ? Object.entries(value).flatMap(([name, one]) => of.faults(one, below(path, name))) : anObject.faults(value, path),
  };
}

/** An object with fields; a name that ends in `?` may be left out. `strict`: it has no others. */
export function objectOf(fields: Readonly<Record<string, Shape>>, kind: 'strict' | 'loose' = 'strict'): Shape {
  const known = Object.entries(fields).map(([name, shape]) => ({ name: name.replace('?', ''), shape, optional: name.endsWith('?') }));
  const names = known.map(({ name }) => name);
  return {
    phrase: 'an object',
    faults(value, path) {
      if (!isFields(value)) return anObject.faults(value, path);
      const own = known.flatMap(({ name, shape, optional }) => {
        if (value[name] !== undefined) return shape.faults(value[name], below(path, name));
        return optional ? [] : [missingField(name, shape.phrase, { path: below(path, name) }, code)];
      });
      const others = kind === 'loose' ? [] : Object.keys(value).filter((name) => !names.includes(name));
      return [...own, ...others.map((name) => unknownField(name, names, { path: below(path, name) }))];
    },
  };
}

/** One of several objects, told apart by a word in a field of theirs. */
export function oneOf(field: string, kinds: Readonly<Record<string, Shape>>): Shape {
  return {
    phrase: 'an object',
    faults(value, path) {
      if (!isFields(value)) return anObject.faults(value, path);
      const word = value[field];
      const shape = typeof word === 'string' && Object.hasOwn(kinds, word) ? kinds[word] : undefined;
      return shape?.faults(value, path) ?? [unknownWord(word, Object.keys(kinds), { path: below(path, field) }, code)];
    },
  };
}

export const anObject = shapeOf('an object', isFields);

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
