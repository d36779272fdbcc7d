import { DAY, type Instant } from 'justice-pathway';
import { inHand, type WalkActionId, walkActions } from 'justice-pathway/machines';
import { isFor } from './is-for.ts';
import type { LaidStop, LaidWalk } from './lay-out.ts';
import type { DeskAnswer } from './walk-desks.ts';

/** What the desk of a step answers at a stop; in custody, and where no desks were given, there is none. */
export function deskAt(walk: LaidWalk, stop: LaidStop, action: WalkActionId, happened: ReadonlySet<string>): DeskAnswer | undefined {
  const { desks, releasedAt, person } = walk;
  if (desks === undefined || (releasedAt !== undefined && stop.at < releasedAt)) return undefined;
  const { has } = person.profile;
  const hand = {
    phone: has.phone !== false || happened.has(inHand.phone),
    photoId: has.photoId !== false || happened.has(inHand.photoId),
  };
  return desks(action, stop.at, hand, stop.at === releasedAt);
}

/** A step that can be taken at a stop, and when it takes effect. */
export interface PossibleStep {
  readonly stop: LaidStop;
  readonly action: WalkActionId;
  readonly at: Instant;
}

/** Every step that can be taken somewhere: for this person, with its desk open and what must come before it possible by then. */
export function possibleSteps(walk: LaidWalk): PossibleStep[] {
  const found: PossibleStep[] = [];
  const arrives = new Map<string, Instant>();
  const note = (type: string, at: Instant) => arrives.set(type, Math.min(at, arrives.get(type) ?? at));
  for (const stop of walk.stops) {
    for (const one of stop.happens ?? []) note(one.type, stop.at);
    for (const action of stop.actions) {
      const step = walkActions[action];
      if (!isFor(walk, action)) continue;
      const after: readonly string[] | undefined = 'after' in step ? step.after.types : undefined;
      if (after !== undefined && !after.some((type) => (arrives.get(type) ?? Number.POSITIVE_INFINITY) <= stop.at)) continue;
      const sofar = new Set([...arrives].filter(([, at]) => at <= stop.at).map(([type]) => type));
      const desk = deskAt(walk, stop, action, sofar);
      if (desk?.answer === 'no') continue;
      const at = stop.at + (desk?.waitDays ?? 0) * DAY;
      found.push({ stop, action, at });
      note(step.type, at);
    }
  }
  return found;
}
