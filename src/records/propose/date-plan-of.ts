import { fold } from '../../journal/log/table/clean.ts';
import type { DatePlan, SourcePlan } from '../plan.ts';
import type { ColumnLook } from './column.ts';
import type { ColumnReason, LookedAt } from './looked-at.ts';

export type CommonDates = NonNullable<SourcePlan['dates']>;

export function datePlanOf(
  one: LookedAt,
  column: ColumnLook,
  clocks: readonly ColumnLook[],
  common: CommonDates | undefined,
  reasons: ColumnReason[],
): string | DatePlan {
  const clock = clockBeside(one, clocks, column.name);
  const isOwn = column.dates?.rival !== undefined && common?.format === undefined;
  if (clock !== undefined) {
    const midnight = ['00:00', '0000', '00.00'].filter((text) => clock.values.has(text));
    if (!reasons.some(({ file, column: name }) => file === one.file && name === clock.name))
      reasons.push({ file: one.file, column: clock.name, taken: `the clock time of "${column.name}"`, why: 'its values are clock times' });
    return { column: column.name, clock: midnight.length > 0 ? { column: clock.name, none: midnight } : clock.name };
  }
  return isOwn ? { column: column.name } : column.name;
}

function clockBeside(one: LookedAt, clocks: readonly ColumnLook[], date: string): ColumnLook | undefined {
  const bare = (text: string) =>
    fold(text)
      .replace(/date|time|day|clock|when|hour/g, '')
      .trim();
  const place = one.columns.findIndex(({ name }) => name === date);
  return (
    clocks.find(({ name }) => bare(name) === bare(date)) ??
    clocks.find((clock) => one.columns.indexOf(clock) === place + 1) ??
    (clocks.length === 1 && one.columns.filter(({ kind }) => kind === 'date').length === 1 ? clocks[0] : undefined)
  );
}
