import { nanoid } from 'nanoid';

/** Makes new ids. Give your own where a run must be repeatable. */
export type IdMaker = () => string;

/** A new id that no other run will make. */
export const randomId: IdMaker = () => nanoid();

/** Ids `prefix-1`, `prefix-2` …, for tests and simulation. */
export function countingIds(prefix: string): IdMaker {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}
