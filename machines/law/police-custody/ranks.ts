import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

/** Lowest to highest; each may do what a lower one may. */
export const ranks = ['constable', 'sergeant', 'inspector', 'chief-inspector', 'superintendent'] as const;
export type Rank = (typeof ranks)[number];

const part1 = '2018-01-25';
const act = (provision: string) => at(sources.justice2016, provision);

export function atLeast(rank: Rank, minimum: Rank): boolean {
  return ranks.indexOf(rank) >= ranks.indexOf(minimum);
}

export const authorisingRank = defineParameter<Rank>({
  id: 'police-custody.authorising-rank',
  rows: ['POL-006'],
  label: 'Lowest rank that authorises custody, not involved in the investigation',
  unit: 'rank',
  selector: 'arrest',
  values: [since(part1, 'sergeant', act('s.7(3)'))],
});

export const reviewingRank = defineParameter<Rank>({
  id: 'police-custody.reviewing-rank',
  rows: ['POL-008', 'POL-014'],
  label: 'Lowest rank that reviews custody',
  unit: 'rank',
  selector: 'arrest',
  values: [since(part1, 'inspector', act('s.13(3)'))],
});

export const extendingRank = defineParameter<{ readonly adult: Rank; readonly child: Rank; readonly childBelow: number }>({
  id: 'police-custody.extending-rank',
  rows: ['POL-012'],
  label: 'Lowest rank that extends custody, by the age the person is believed to be',
  unit: 'rank',
  selector: 'arrest',
  values: [since(part1, { adult: 'inspector', child: 'chief-inspector', childBelow: 18 }, act('s.11(2)(a)'))],
});

export const extensionConditions = defineParameter<readonly string[]>({
  id: 'police-custody.extension-conditions',
  rows: ['POL-013'],
  label: 'What must be so for custody to be extended',
  unit: 'list',
  selector: 'arrest',
  values: [
    since(
      part1,
      ['indictable-offence', 'custody-test-met', 'diligent-investigation', 'not-extended-before', 'representations-heard'],
      act('s.11(3)-(4)'),
    ),
  ],
});

export const custodyTest = defineParameter<readonly string[]>({
  id: 'police-custody.test',
  rows: ['POL-007'],
  label: 'Test for keeping a person in custody',
  unit: 'list',
  selector: 'arrest',
  values: [since(part1, ['reasonable-grounds', 'necessary-and-proportionate'], act('s.14'))],
});
