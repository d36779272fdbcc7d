import { wilson } from '../../kernel/wilson.ts';
import type { Audience, ShownCount } from '../../release/index.ts';
import type { ShownShare } from './paper.ts';

const none: ShownShare = { share: undefined, text: '–' };

/** A share is not told where fewer than this many people stand under it. */
const leastBase = 20;

/** A share of two counts as they are shown. */
export function shareOf(count: ShownCount, of: ShownCount, audience: Audience): ShownShare {
  if (count.value === undefined || !of.value) return none;
  if (audience.kind === 'release' && (of.value < leastBase || !/^\d/.test(count.text))) return none;
  const share = Math.min(1, count.value / of.value);
  const percent = share * 100;
  const text = percent > 0 && percent < 1 ? 'under 1%' : percent < 100 && percent > 99 ? 'over 99%' : `${Math.round(percent)}%`;
  return { share, text };
}

/**
 * A share of what went well. Where nobody is on record as having gone without and some were not seen, a record that tells of what was
 * there and not of what was missing looks the same: the share is the least that it can be, and says so.
 */
export function shareAtLeast(had: ShownCount, of: ShownCount, unseen: ShownCount, audience: Audience, whole?: ShownCount): ShownShare {
  const share = shareOf(had, of, audience);
  if (share.share === undefined || !isOneSided(had, of, unseen)) return share;
  const least = (had.value as number) / wholeOf(of, unseen, whole);
  return { share: least, text: `at least ${Math.floor(least * 100)}%` };
}

/** How many stand under a share of seen and not seen: the number that was counted of both, or where that is held back about so many. */
export function wholeOf(of: ShownCount, unseen: ShownCount, whole: ShownCount | undefined): number {
  return whole?.value ?? (of.value ?? 0) + (unseen.value ?? 0);
}

/** Whether everybody who was seen had it, and some were not seen. */
export function isOneSided(had: ShownCount, of: ShownCount, unseen: ShownCount): boolean {
  return (had.value ?? 0) > 0 && had.value === of.value && (unseen.value ?? 0) > 0;
}

/**
 * The range that the share of a larger number of such people would lie in, 19 times of 20 (Wilson's interval), from the counts as they are
 * shown. People who were not seen may stand on either side: the range reaches as far as all of them could move it.
 */
export function intervalText(count: ShownCount, of: ShownCount, audience: Audience, unseen?: ShownCount): string {
  const { share } = shareOf(count, of, audience);
  // How far people who were not seen could move it is not known where their number is held back.
  if (share === undefined || !of.value || count.value === undefined || (unseen !== undefined && unseen.value === undefined)) return '–';
  const all = of.value + (unseen?.value ?? 0);
  const [least, most] = [Math.min(1, count.value / all), Math.min(1, (count.value + (unseen?.value ?? 0)) / all)];
  const [{ low }, { high }] = [wilson(least, all), wilson(most, all)];
  return `${Math.round(low * 100)}% to ${Math.round(high * 100)}%`;
}
