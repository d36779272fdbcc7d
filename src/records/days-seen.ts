/** Days on which something can be seen, from and to, as whole days since 1970. */
export type Span = readonly [from: number, to: number];

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
    const sizes = new Map([...columns].map(([name, counts]) => [name, sizeOf(counts)]));
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

function sizeOf(counts: ReadonlyMap<number, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

const halfYear = 182;

/** The first and the last day, without a few rows that stand more than half a year from all others. */
function withoutOdd(counts: ReadonlyMap<number, number>): Span {
  const days = [...counts.keys()].sort((a, b) => a - b);
  const size = sizeOf(counts);
  const most = size < 20 ? 0 : Math.max(1, Math.floor(size / 200));
  const inward = (from: number, step: 1 | -1): number => {
    let [at, odd] = [from, 0];
    for (;;) {
      odd += counts.get(days[at] as number) ?? 0;
      const next = days[at + step];
      if (next === undefined || odd > most || Math.abs(next - (days[at] as number)) <= halfYear) return at;
      at += step;
    }
  };
  return [days[inward(0, 1)] as number, days[inward(days.length - 1, -1)] as number];
}
