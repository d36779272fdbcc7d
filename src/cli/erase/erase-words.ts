import type { PersonIds } from './person-ids.ts';

/** A value whose free texts no longer name a person, and how often they did. */
export interface WithoutWords {
  readonly value: unknown;
  readonly times: number;
}

/** Takes a person out of the free texts of a value: those under the fields that `isWords` knows, and whatever stands below them. */
export function eraseWords(value: unknown, ids: PersonIds, isWords: (field: string) => boolean): WithoutWords {
  let times = 0;
  const walk = (one: unknown, inWords: boolean): unknown => {
    if (typeof one === 'string') {
      if (!inWords) return one;
      const next = ids.without(one);
      times += next.times;
      return next.text;
    }
    if (Array.isArray(one)) return one.map((each) => walk(each, inWords));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([field, each]) => [field, walk(each, inWords || isWords(field))]));
  };
  return { value: walk(value, false), times };
}
