declare const gate: unique symbol;

/** A count that has passed the gate; nothing else may be printed as a number of people. */
export interface ShownCount {
  /** The number as it may be shown; `undefined` where it is held back. */
  readonly value: number | undefined;
  /** The same in words: `1,230`, `fewer than 3`, `held back`. */
  readonly text: string;
  readonly [gate]: true;
}

/** Made by the gate alone. */
export function madeCount(value: number | undefined, text: string): ShownCount {
  return { value, text } as ShownCount;
}

/** A count that is held back. */
export const heldBack: ShownCount = madeCount(undefined, 'held back');

/** A count of events that nobody had, or hardly anybody. */
export const fewPeople: ShownCount = madeCount(undefined, 'few people');

/** The count of nobody where nobody could be counted. */
export const nought: ShownCount = madeCount(0, '0');

/** @example grouped(12345) // '12,345' */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
