import { isCivilDate, type Reform } from 'justice-pathway/law';
import { needs } from '../given.ts';
import type { Fraction } from '../law/fraction.ts';
import { housing2025 } from './housing-2025.ts';
import { longTermTwoThirds } from './long-term-two-thirds.ts';
import { noFridayRelease } from './no-friday-release.ts';
import { releaseFraction } from './release-fraction.ts';
import { releasePlanning } from './release-planning.ts';

export { housing2025, longTermTwoThirds, noFridayRelease, releaseFraction, releasePlanning };

/** Proposed law by id. Nothing in the default pathway imports this folder. */
export const reforms: readonly Reform[] = [noFridayRelease, longTermTwoThirds, housing2025, releasePlanning];

/** A reform by its id; `release-fraction-N/M`, optionally with `@DATE`, makes one. @example reformById('release-fraction-1/2@2027-01-01')?.id */
export function reformById(id: string): Reform | undefined {
  needs('reformById', 'id', id, 'a text');
  const made = /^release-fraction-([1-9]\d*)\/([1-9]\d*)(?:@(.+))?$/.exec(id);
  if (!made) return reforms.find((each) => each.id === id);
  const [, top, bottom, from] = made;
  if (Number(top) > Number(bottom) || (from !== undefined && !isCivilDate(from))) return undefined;
  return releaseFraction(`${top}/${bottom}` as Fraction, from ?? null);
}
