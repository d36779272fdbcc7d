import type { CivilDate } from '../kernel/civil-date.ts';
import { daysBetween } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { LawAnswer, NotAnswered } from './answer.ts';
import type { Law } from './reform.ts';

/** A date with an id, as calculators list them; a window has `from` and `to` instead of `date`. */
export interface DatedEntry {
  readonly id: string;
  readonly label: string;
  readonly date?: CivilDate;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** One date under two laws. */
export interface DateCompared {
  readonly id: string;
  readonly label: string;
  readonly first?: CivilDate;
  readonly second?: CivilDate;
  /** Days by which the second law is later; negative when earlier; absent when one law gives no such date. */
  readonly daysLater?: number;
}

/**
 * One calculation under two laws, date by date; a window is compared by its last day.
 * @example compareLaws((law) => keyDates(sentence, law), {}, { reforms: [noFridayRelease] })
 */
export function compareLaws(
  calculate: (law: Law) => LawAnswer<readonly DatedEntry[]>,
  first: Law,
  second: Law,
): readonly DateCompared[] | NotAnswered {
  givenAs('compareLaws', 'calculate', calculate, 'function');
  givenAs('compareLaws', 'first', first, 'object');
  givenAs('compareLaws', 'second', second, 'object');
  const one = calculate(first);
  if (one.status !== 'answered') return one;
  const other = calculate(second);
  if (other.status !== 'answered') return other;
  const ids = [...new Set([...one.value, ...other.value].map((each) => each.id))];
  return ids.map((id) =>
    compareEntry(
      one.value.find((each) => each.id === id),
      other.value.find((each) => each.id === id),
    ),
  );
}

function compareEntry(one: DatedEntry | undefined, other: DatedEntry | undefined): DateCompared {
  const { id, label } = (one ?? other) as DatedEntry;
  const first = one?.date ?? one?.to;
  const second = other?.date ?? other?.to;
  return {
    id,
    label,
    ...(first ? { first } : {}),
    ...(second ? { second } : {}),
    ...(first && second ? { daysLater: daysBetween(first, second) } : {}),
  };
}
