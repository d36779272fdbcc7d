import type { Report } from '../report.ts';
import type { PaperCell } from './paper.ts';
import { shareOf } from './share-of.ts';

/** What breaks for groups of people, a row for each group that may be told: what, who, people, of how many, the share. */
export function groupRows({ breaks, audience }: Report, isTold: (characteristic: string, rule: string) => boolean): PaperCell[][] {
  return breaks.flatMap(({ rule, title, groups }) =>
    groups
      .filter(({ characteristic, count }) => isTold(characteristic, rule) && count.value !== undefined)
      .map(({ label, count, of }): PaperCell[] => [title, label, count, of ?? '', of ? shareOf(count, of, audience) : '']),
  );
}
