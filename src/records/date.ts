import { clockOfText } from '../journal/log/table/clock-text.ts';
import { dateReader, type ReadDate, type ReadDay } from '../journal/log/table/date-format.ts';
import type { FoundDates } from '../journal/log/table/find-date-format.ts';
import type { DatePlan, SourcePlan } from './plan.ts';
import { wordTest } from './word-test.ts';

/** Dates that no record means: a system's way to say that there is none. */
const never = new Set([-25_567, -25_568, -25_569, 2_932_896]);

/** What a cell of a date column holds. */
export type ReadCell =
  | { readonly kind: 'date'; readonly day: ReadDay }
  /** Empty, or a text or a date that means none. */
  | { readonly kind: 'none' }
  /** Two ways to read it give two days, and nobody has decided. */
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'bad' };

export type ReadDateCell = (text: string) => ReadCell;

const none: ReadCell = { kind: 'none' };
const bad: ReadCell = { kind: 'bad' };

export function datePlan(plan: string | DatePlan): DatePlan {
  return typeof plan === 'string' ? { column: plan } : plan;
}

export function dateColumns(plan: string | DatePlan): readonly string[] {
  const { column, columns } = datePlan(plan);
  return columns ?? [column as string];
}

/** The formats that a plan names for a date; `undefined` where the column has to decide. */
export function formatsOf(plan: string | DatePlan, source: SourcePlan): readonly string[] | undefined {
  const format = datePlan(plan).format ?? source.dates?.format;
  return typeof format === 'string' ? [format] : format;
}

/** Makes the reading of a date column ready. `found` is what its values decided, where the plan names no format. */
export function dateCellReader(
  plan: string | DatePlan,
  source: SourcePlan,
  found: FoundDates | undefined,
  isTyped: boolean,
  lastYear: number,
): ReadDateCell {
  const own = datePlan(plan);
  const isNone = wordTest([...(source.dates?.none ?? []), ...(own.none ?? [])]);
  const options = { lastYear: own.lastYear ?? source.dates?.lastYear ?? lastYear };
  const formats = formatsOf(plan, source) ?? found?.formats ?? ['iso'];
  const readers = [...formats, ...(isTyped ? ['iso'] : [])].flatMap((format) => dateReader(format, options) ?? []);
  const rival = formatsOf(plan, source) === undefined && found?.rival !== undefined ? dateReader(found.rival, options) : undefined;
  const known = new Map<string, ReadCell>();
  const read = (text: string): ReadCell => {
    if (text === '' || isNone(text) || /^0{1,8}$|^0{2,4}[-/.]0{2}[-/.]0{2,4}$/.test(text)) return none;
    const days = readings(readers, text);
    const [first] = days;
    if (first === undefined) return bad;
    if (never.has(first.day) || first.day > 2_900_000) return none;
    const other = rival?.(text);
    if (days.some(({ day }) => day !== first.day) || (other !== undefined && other.day !== first.day)) return { kind: 'doubtful' };
    return { kind: 'date', day: first };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    if (known.size < 200_000) known.set(text, made);
    return made;
  };
}

function readings(readers: readonly ReadDate[], text: string): ReadDay[] {
  return readers.flatMap((read) => read(text) ?? []);
}

/** The clock of a column of its own; `undefined` where it says none, and told where it cannot be read. */
export function clockReader(
  plan: DatePlan,
): { readonly column: string; read(text: string, tell: (text: string) => void): number | undefined } | undefined {
  if (plan.clock === undefined) return undefined;
  const column = typeof plan.clock === 'string' ? plan.clock : plan.clock.column;
  const isNone = wordTest(typeof plan.clock === 'string' ? [] : (plan.clock.none ?? []));
  return {
    column,
    read(text, tell) {
      // Half of a day is no clock time: the day is all that is known.
      if (text === '' || isNone(text) || /^[ap]\.?m\.?$/i.test(text)) return undefined;
      const clock = clockOfText(text);
      if (clock === undefined) tell(text);
      return clock;
    },
  };
}
