import type { DisconnectRow, Report } from '../report.ts';
import type { PaperCell } from './paper.ts';
import { shareOf } from './share-of.ts';

/** Whether a rule broke for more people than can be told from none; of one that did not, its groups say nothing either. */
export function hasGap({ people, of }: Pick<DisconnectRow, 'people' | 'of'>): boolean {
  return people.value !== 0 && !isHeldBack({ people, of });
}

/** Whether neither how many met a gap nor of how many is told. */
export function isHeldBack({ people, of }: Pick<DisconnectRow, 'people' | 'of'>): boolean {
  return people.value === undefined && of.value === undefined;
}

/** How many rules are left out of a table because their numbers are held back; nothing where none is. */
export function heldBackText(rows: readonly Pick<DisconnectRow, 'people' | 'of'>[]): string {
  const held = rows.filter(isHeldBack).length;
  return held === 0 ? '' : ` For ${held === 1 ? 'one question' : `${held} questions`} more, all numbers are held back.`;
}

/** What breaks for groups of people, a row for each group that may be told: what, who, people, of how many, the share, and who was not seen. */
export function groupRows({ breaks, audience }: Report, isTold: (characteristic: string, rule: string) => boolean): PaperCell[][] {
  return breaks
    .filter(hasGap)
    .flatMap(({ rule, title, groups }) =>
      groups
        .filter(({ characteristic, count }) => isTold(characteristic, rule) && count.value !== undefined)
        .map(({ label, count, of, unseen }): PaperCell[] => [
          title,
          label,
          count,
          of ?? '',
          of ? shareOf(count, of, audience) : '',
          unseen ?? '',
        ]),
    );
}
