/** A list that stays in order while things are put in and taken out. */
export interface Ordered<T> {
  readonly items: readonly T[];
  add(item: T): void;
  remove(item: T): void;
}

/** @param compare never 0 for two different things */
export function ordered<T>(compare: (a: T, b: T) => number): Ordered<T> {
  const items: T[] = [];
  const place = (item: T) => {
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(items[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    items,
    add(item) {
      items.splice(place(item), 0, item);
    },
    remove(item) {
      const at = place(item);
      if (at < items.length && compare(items[at] as T, item) === 0) items.splice(at, 1);
    },
  };
}

/** By code point of UTF-16 units, as JavaScript compares text. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
