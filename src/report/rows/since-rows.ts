import { wilson } from '../../kernel/wilson.ts';
import { type Audience, type ShownCount, shownCount } from '../../release/index.ts';
import { shareOf } from '../paper/share-of.ts';
import type { DisconnectRow, SinceRow } from '../report.ts';
import { ruleCell } from '../tally/rule-cells.ts';

/** What an earlier release said. */
export interface EarlierFigures {
  readonly at: string;
  readonly what: string;
  readonly rounding: number;
  readonly cells: Readonly<Record<string, number>>;
}

/** Rules beside an earlier release, those whose share moved most first; a move that chance alone could make is called so. */
export function sinceRows(rows: readonly DisconnectRow[], earlier: EarlierFigures, audience: Audience): SinceRow[] {
  return rows
    .filter(({ severity }) => severity > 1)
    .flatMap((row): SinceRow[] => {
      const [before, beforeOf] = [shown(earlier, ruleCell(row.rule, 'broke')), shown(earlier, ruleCell(row.rule, 'of'))];
      const beforeShare = shareOf(before, beforeOf, audience);
      if (beforeShare.share === undefined || row.share.share === undefined) return [];
      return [
        {
          rule: row.rule,
          title: row.title,
          before,
          beforeOf,
          beforeShare,
          now: row.people,
          of: row.of,
          share: row.share,
          moved: movedText(beforeShare.share, beforeOf.value as number, row.share.share, row.of.value as number),
        },
      ];
    })
    .sort((a, b) => moved(b) - moved(a) || (a.rule < b.rule ? -1 : 1));
}

function shown({ cells, rounding }: EarlierFigures, id: string): ShownCount {
  return shownCount(cells[id], rounding);
}

function moved({ share, beforeShare }: SinceRow): number {
  return Math.abs((share.share ?? 0) - (beforeShare.share ?? 0));
}

/** Newcombe's interval for the difference of two shares, in words. */
export function movedText(before: number, beforeOf: number, now: number, of: number): string {
  const [one, two] = [wilson(before, beforeOf), wilson(now, of)];
  const difference = now - before;
  const low = difference - Math.hypot(now - two.low, one.high - before);
  const high = difference + Math.hypot(two.high - now, before - one.low);
  const points = (value: number) => Math.round(Math.abs(value) * 100);
  if (low <= 0 && high >= 0) return 'about the same: chance alone could explain the difference';
  const [near, far] = difference < 0 ? [high, low] : [low, high];
  return `${difference < 0 ? 'fell' : 'rose'} by ${points(difference)} points (${points(near)} to ${points(far)})`;
}
