import { rowsOn, type Span, withoutOdd } from '../kernel/local/without-odd.ts';

/** Days on which a source has an event, by the column of the date: what it shows of itself, where nobody has said which days it covers. */
export interface DaysSeen {
  add(column: string, day: number): void;
  /** From the first to the last day of what these columns hold, and of the source as a whole; none where no date was read. */
  of(columns: readonly string[]): Span | undefined;
  /** The last day of any column. */
  last(): number | undefined;
}

/** Days that one odd row far from all others moves neither forward nor back. */
export function newDaysSeen(): DaysSeen {
  const columns = new Map<string, Map<number, number>>();
  let spans: ReadonlyMap<string, Span> | undefined;
  let whole: Span | undefined;
  const work = () => {
    if (spans !== undefined) return spans;
    spans = new Map([...columns].map(([name, counts]) => [name, withoutOdd(counts)]));
    const sizes = new Map([...columns].map(([name, counts]) => [name, rowsOn(counts)]));
    const fullest = Math.max(...sizes.values());
    // A sheet that was cut by one date still holds older days in other columns: of the full ones, the narrowest tells how it was cut.
    const full = [...spans].filter(([name]) => (sizes.get(name) ?? 0) * 2 >= fullest).map(([, span]) => span);
    whole = full.sort((a, b) => a[1] - a[0] - (b[1] - b[0]))[0];
    return spans;
  };
  return {
    add(column, day) {
      const counts = columns.get(column) ?? new Map<number, number>();
      columns.set(column, counts);
      counts.set(day, (counts.get(day) ?? 0) + 1);
      spans = undefined;
    },
    of(names) {
      const own = work();
      const all = [whole, ...names.map((name) => own.get(name))].filter((span) => span !== undefined);
      if (all.length === 0) return undefined;
      return [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))];
    },
    last() {
      const ends = [...work().values()].map(([, to]) => to);
      return ends.length === 0 ? undefined : Math.max(...ends);
    },
  };
}
