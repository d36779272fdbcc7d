import { inHand, type WalkActionId } from 'justice-pathway/machines';
import type { LaidStop, LaidWalk } from './lay-out.ts';
import type { DeskAnswer } from './walk-desks.ts';

/** What the desk of a step answers at a stop; in custody, and where no desks were given, there is none. */
export function deskAt(
  walk: LaidWalk,
  stop: LaidStop,
  action: WalkActionId,
  happened: Pick<ReadonlySet<string>, 'has'>,
): DeskAnswer | undefined {
  const { desks, releasedAt, person } = walk;
  if (desks === undefined || (releasedAt !== undefined && stop.at < releasedAt)) return undefined;
  const { has } = person.profile;
  const hand = {
    phone: has.phone !== false || happened.has(inHand.phone),
    photoId: has.photoId !== false || happened.has(inHand.photoId),
  };
  return desks(action, stop.at, hand, stop.at === releasedAt);
}
