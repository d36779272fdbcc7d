import type { HeldAssumption, PersonFactor, ReturnAssumption } from 'justice-pathway/simulate';
import type { EventType } from '../vocabulary.ts';
import { assumed, withMean } from './number.ts';

// A new case after something in an earlier one. The published figure is a new conviction within a year; a new arrest comes
// before it, and is set so that the year ends with as many convictions as were counted (see the fit checks).

const byPerson: readonly PersonFactor[] = [
  { who: { sex: 'female' }, times: assumed(0.85, 'Women are reconvicted less often than men: 23.3% against 29.6% in 2012-13.') },
  { who: { age: { under: 21 } }, times: assumed(1.2, 'Under 21: more often than others, 33.0% against 28.6% of all in 2012-13.') },
  { who: { age: { from: 40 } }, times: assumed(0.75, 'From 40: less often than others.') },
  { who: { anyNeed: ['substance', 'opioid'] }, times: assumed(1.15, 'A need that overlaps with most others.') },
];
const again = (
  id: string,
  event: EventType,
  p: number,
  mean: number,
  more: Partial<ReturnAssumption> & { given?: object } = {},
): ReturnAssumption => {
  const { given, ...rest } = more;
  return {
    id,
    after: { event, ...(given ? { given: given as Record<string, string> } : {}) },
    p: assumed(p, 'Set so that the share convicted again within a year is near to the published one.'),
    factors: byPerson,
    wait: withMean(mean),
    stage: 'arrest',
    ...rest,
  };
};

/** How people come back with a new case. */
export const returns: readonly ReturnAssumption[] = [
  again('after-liberation', 'custody.liberated', 0.95, 40),
  again('second-after-liberation', 'custody.liberated', 0.4, 110, {
    p: assumed(
      0.45,
      'A second case in the year: people who are reconvicted are so 1.6 times on average (0.44 convictions for each of the cohort of 2020-21, of whom 26.9% are reconvicted).',
    ),
  }),
  again('after-payback', 'court.sentenced', 0.65, 130, { given: { disposal: 'cpo' } }),
  ...['dtto', 'rlo', 'sds'].map((disposal) => again(`after-${disposal}`, 'court.sentenced', 0.68, 130, { given: { disposal } })),
  ...['fine', 'admonition', 'compensation', 'deferred'].map((disposal) =>
    again(`after-${disposal}`, 'court.sentenced', 0.49, 140, { given: { disposal } }),
  ),
  again('after-diversion', 'diversion.commenced', 0.3, 180),
  again('after-offer', 'copfs.marked', 0.35, 180, { given: { route: 'fiscal-fine' } }),
  again('after-release-without-charge', 'police.custody.released', 0.35, 150, { given: { basis: 'without-charge' } }),
];

/** What says that a person is in prison, and what their other cases hear of it. */
export const held: HeldAssumption = {
  entered: 'custody.received',
  left: 'custody.liberated',
  tellEntered: 'person.custody.entered',
  tellLeft: 'person.custody.left',
};
