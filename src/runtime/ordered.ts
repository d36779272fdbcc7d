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

/** By code point, as a database compares the bytes of text; `<` of JavaScript puts half characters before others. */
export function byText(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  for (let at = 0; at < least; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    // Halves of a character stand for code points above all others.
    return left >= 0xd800 && right >= 0xd800 ? lifted(left) - lifted(right) : left - right;
  }
  return a.length - b.length;
}

function lifted(unit: number): number {
  return unit >= 0xe000 ? unit : unit + 0x10000;
}
