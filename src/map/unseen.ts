import type { Unseen } from '../journal/journey.ts';
import type { Instant } from '../kernel/instant.ts';

/** Whether the silence about some event types, from one instant to another, says nothing: any of them cannot be seen in it. */
export function cannotSee(unseen: readonly Unseen[] | undefined, types: readonly string[], from: Instant, to: Instant): boolean {
  if (unseen === undefined || types.length === 0) return false;
  return unseen.some((gap) => {
    if ((gap.from ?? Number.NEGATIVE_INFINITY) > to || (gap.to ?? Number.POSITIVE_INFINITY) < from) return false;
    if (gap.neverRecorded) return types.every((type) => gap.types?.includes(type));
    return types.some((type) => gap.types?.includes(type) || (gap.domain !== undefined && type.startsWith(`${gap.domain}.`)));
  });
}
