import type { YearState } from '../../state.ts';
import type { NumbersAnswer, ShownLever } from '../../work/year/numbers.ts';

/** The changes of a link or a file that fit the controls of this page; what does not is left out, and told by the words on its control. */
export function fitting({ levers, numbers }: YearState, shown: NumbersAnswer, trouble: string[]): YearState {
  const unread: string[] = [];
  const taken = Object.entries(levers).filter(([id, value]) => {
    const lever = shown.levers.find((one) => one.id === id);
    const fits = lever !== undefined && isFitting(lever, value);
    if (!fits) unread.push(`“${lever?.label ?? id.slice(0, 40)}”`);
    return fits;
  });
  const own = Object.entries(numbers).filter(([id]) => {
    const isKnown = shown.numbers.some((one) => one.id === id);
    if (!isKnown) unread.push(`“${id.slice(0, 40)}”`);
    return isKnown;
  });
  if (unread.length === 0) return { levers, numbers };
  trouble.push(
    `Of the year, this could not be read, and stands as it is now: ${unread.slice(0, 8).join(', ')}. Set it again where you need it.`,
  );
  return { levers: Object.fromEntries(taken), numbers: Object.fromEntries(own) };
}

function isFitting({ kind, choices, most }: ShownLever, value: unknown): boolean {
  if (kind === 'choice') return choices.some(([id]) => id === value);
  return (
    typeof value === 'number' &&
    value >= (kind === 'share' ? 0 : 1) &&
    value <= (kind === 'share' ? 100 : most) &&
    (kind === 'share' || Number.isInteger(value))
  );
}
