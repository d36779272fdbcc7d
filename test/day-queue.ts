import type { EventQueue } from 'justice-pathway/simulate';

// Another queue than the product's, to show that nothing depends on which is taken.

interface Entry {
  readonly at: number;
  readonly rank: number;
  readonly order: number;
  readonly run: (at: number) => void;
}

const compare = (a: Entry, b: Entry): number => a.at - b.at || a.rank - b.rank || a.order - b.order;

/** One list for each day, sorted when its day comes. */
export function dayQueue(width = 86_400_000): EventQueue {
  const days = new Map<number, Entry[]>();
  let waiting: number[] = [];
  let current: Entry[] = [];
  let place = 0;
  let today = Number.NEGATIVE_INFINITY;
  let order = 0;
  let size = 0;
  return {
    get size() {
      return size;
    },
    put(at, run, rank = 0) {
      const entry = { at, rank, order: order++, run };
      const day = Math.floor(at / width);
      size += 1;
      if (day <= today) {
        let row = current.length;
        while (row > place && compare(current[row - 1] as Entry, entry) > 0) row -= 1;
        current.splice(row, 0, entry);
        return;
      }
      const list = days.get(day);
      if (list) list.push(entry);
      else {
        days.set(day, [entry]);
        waiting.push(day);
      }
    },
    runNext(until, watch) {
      while (place === current.length) {
        if (waiting.length === 0) return false;
        const next = Math.min(...waiting);
        if (next * width > until) return false;
        waiting = waiting.filter((day) => day !== next);
        today = next;
        current = (days.get(next) as Entry[]).sort(compare);
        days.delete(next);
        place = 0;
      }
      const entry = current[place] as Entry;
      if (entry.at > until) return false;
      place += 1;
      size -= 1;
      watch?.(entry.at);
      entry.run(entry.at);
      return true;
    },
  };
}
