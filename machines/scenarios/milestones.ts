import type { vocabulary } from '../vocabulary.ts';

/** What a summary of a simulated year counts, each in words. */
export const milestones: readonly (readonly [type: keyof typeof vocabulary, words: string])[] = [
  ['police.custody.booked', 'times booked into police custody'],
  ['diversion.commenced', 'diversions begun'],
  ['court.sentenced', 'disposals by the court'],
  ['custody.received', 'receptions into custody'],
  ['custody.liberated', 'liberations'],
  ['moment.offered', 'offers of help at contacts'],
  ['moment.reached', 'services reached after an offer'],
];
