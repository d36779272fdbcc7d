import { type ConcernedPeople, concernsProfile } from '../../journal/index.ts';
import type { Profile } from '../../kernel/index.ts';
import type { PersonFactor } from './assumptions.ts';

/** What a share is multiplied with for a person. */
export function timesFor(factors: readonly PersonFactor[], profile: Profile): number {
  let times = 1;
  for (let place = 0; place < factors.length; place += 1) {
    const { who, times: of } = factors[place] as PersonFactor;
    if (concernsProfile(who, profile)) times *= of.value;
  }
  return times;
}

// The weights of the options of one choice, while it is made.
const weights: number[] = [];

/** The option at a draw, where some are likelier for this person. */
export function optionAt<T extends { readonly p: number; readonly factors: readonly PersonFactor[] | undefined }>(
  options: readonly T[],
  draw: number,
  profile: Profile,
): T {
  let sum = 0;
  for (let place = 0; place < options.length; place += 1) {
    const { p, factors } = options[place] as T;
    const weight = factors ? p * timesFor(factors, profile) : p;
    weights[place] = weight;
    sum += weight;
  }
  let left = draw * sum;
  for (let place = 0; place < options.length; place += 1) {
    left -= weights[place] as number;
    if (left < 0) return options[place] as T;
  }
  return options[options.length - 1] as T;
}

/** Whether a step concerns a person as their case stands now: `superviseUntil` in its context says whether they are supervised. */
export function concernsPerson(
  who: ConcernedPeople | undefined,
  profile: Profile,
  { superviseUntil }: Readonly<Record<string, unknown>>,
): boolean {
  if (!who) return true;
  const isSupervised = superviseUntil !== null && superviseUntil !== undefined;
  return concernsProfile(who, profile, isSupervised ? 'statutory' : 'none');
}
