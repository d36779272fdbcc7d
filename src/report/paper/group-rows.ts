import type { DisconnectRow, Report } from '../report.ts';
import type { PaperCell } from './paper.ts';
import { shareOf } from './share-of.ts';

/** Whether a rule broke for more people than can be told from none; of one that did not, its groups say nothing either. */
export function hasGap({ people }: Pick<DisconnectRow, 'people'>): boolean {
  return people.value !== 0;
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
