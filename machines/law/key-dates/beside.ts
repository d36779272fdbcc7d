import type { KeyDate, OtherDate } from './key-date.ts';

/** Puts beside each date what it would be another way, where that differs. */
export function besideEach(dates: readonly KeyDate[], when: string, others: readonly KeyDate[]): readonly KeyDate[] {
  return dates.map((each) => {
    const other = others.find((one) => one.id === each.id);
    if (!other || spanOf(other) === spanOf(each)) return each;
    const beside: OtherDate = {
      when,
      ...(other.date ? { date: other.date } : {}),
      ...(other.from ? { from: other.from } : {}),
      ...(other.to ? { to: other.to } : {}),
      ...(other.daysToServe === undefined ? {} : { daysToServe: other.daysToServe }),
    };
    return { ...each, alternatives: [...(each.alternatives ?? []), beside] };
  });
}

function spanOf({ date, from, to }: KeyDate): string {
  return `${date ?? ''} ${from ?? ''} ${to ?? ''}`;
}
