import type { IndicatorValue, MomentCounts, MomentTable } from '../map/index.ts';
import type { PeopleCount } from './report.ts';

/** Whether a count of people is too small to share. Nought says nothing about anybody. @example isSmall(4, 5) // true */
export function isSmall(count: number, least: number): boolean {
  return count > 0 && count < least;
}

/**
 * Holds back small counts in a column that adds up to a known total. Where one alone is held back, the next smallest
 * goes too, so that nobody can take the rest from the total.
 * @example hideSmall([40, 3, 12], 5) // [40, undefined, undefined]
 */
export function hideSmall(counts: readonly number[], least: number): PeopleCount[] {
  const shown: PeopleCount[] = counts.map((count) => (isSmall(count, least) ? undefined : count));
  const hiddenTotal = () => counts.reduce((sum, count, at) => sum + (shown[at] === undefined ? count : 0), 0);
  while (shown.includes(undefined) && (shown.filter((one) => one === undefined).length === 1 || hiddenTotal() < least)) {
    let next = -1;
    for (const [at, count] of shown.entries()) if (count !== undefined && count > 0 && (next < 0 || count < (shown[next] ?? 0))) next = at;
    if (next < 0) break;
    shown[next] = undefined;
  }
  return shown;
}

/** A count in a table. @example countText(undefined, 5) // 'held back' */
export function countText(count: PeopleCount): string {
  return count === undefined ? 'held back' : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in whole per cent, `–` where either number is held back or there is nobody. @example shareText(1, 3) // '33%' */
export function shareText(count: PeopleCount, of: PeopleCount): string {
  if (count === undefined || of === undefined || of === 0) return '–';
  const share = (count / of) * 100;
  return share > 0 && share < 1 ? 'under 1%' : share < 100 && share > 99 ? 'over 99%' : `${Math.round(share)}%`;
}

/** What share an indicator is, of those that could be seen. @example indicatorShare({ count: 0, of: 0, notSeen: 2 }) // 'not known (0 of 0; 2 could not be seen)' */
export function indicatorShare({ count, of, notSeen = 0 }: Pick<IndicatorValue, 'count' | 'of' | 'notSeen'>): string {
  if (notSeen > 0 && of === 0) return `not known (0 of 0; ${countText(notSeen)} could not be seen)`;
  return `${shareText(count, of)}${notSeen > 0 ? ` of those seen; ${countText(notSeen)} could not be seen` : ''}`;
}

/** The moment matrix with its small cells held back. */
export function heldMatrix(matrix: MomentTable, least: number): MomentTable {
  if (least === 0) return matrix;
  const held = (cell: MomentCounts) =>
    Object.fromEntries(
      Object.entries(cell).map(([answer, count]) => [answer, isSmall(count ?? 0, least) ? undefined : count]),
    ) as MomentCounts;
  const cells = Object.fromEntries(
    Object.entries(matrix.cells).map(([contact, row]) => [
      contact,
      Object.fromEntries(Object.entries(row).map(([domain, cell]) => [domain, held(cell)])),
    ]),
  );
  return { ...matrix, cells };
}

/** An indicator, held back where its count, its base or what is left of the base is small. */
export function heldIndicator(row: IndicatorValue, least: number): IndicatorValue {
  const { count, of } = row;
  if (count === undefined || least === 0) return row;
  const left = of === undefined ? 0 : of - count;
  return isSmall(count, least) || isSmall(left, least) || isSmall(of ?? 0, least) ? { ...row, count: undefined } : row;
}

/** Rules that broke for somebody; those of which every answer is "not known" are told apart. */
export function partedBreaks<T extends { readonly people: number | undefined; readonly title: string }>(
  breaks: readonly T[],
): { readonly broken: readonly T[]; readonly notSeen: string } {
  const blind = breaks.filter(({ people }) => people === 0);
  const notSeen =
    blind.length === 0
      ? ''
      : `Not known, because the record does not show it: ${blind.map(({ title }) => title.replace(/\.$/, '')).join('; ')}.`;
  return { broken: breaks.filter(({ people }) => people !== 0), notSeen };
}
