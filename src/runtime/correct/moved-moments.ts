import type { Hook, Moment } from '../../moment/index.ts';
import type { HookCall } from '../store/store.ts';

export function alike(a: Moment, b: Moment): boolean {
  return a.at === b.at && alikeButForTime(a, b);
}

function alikeButForTime(a: Moment, b: Moment): boolean {
  return a.contact === b.contact && a.domain === b.domain && a.stage === b.stage;
}

/** Moments of one list that have none of their like in the other, each counted once. */
export function lacking(list: readonly Moment[], other: readonly Moment[]): readonly Moment[] {
  const rest = [...other];
  return list.filter((moment) => taken(rest, (each) => alike(moment, each)) === undefined);
}

/**
 * Whether a hook was asked already about a moment that came with a correction: one that only moved in time is new to hooks that read times,
 * and to those that were not asked yet about the one in whose place it stands.
 */
export function askedBefore(
  added: readonly Moment[],
  removed: readonly Moment[],
  waiting: readonly HookCall[],
): (moment: Moment, hook: Hook) => boolean {
  const rest = [...removed];
  const before = new Map(added.map((moment) => [moment, taken(rest, (each) => alikeButForTime(moment, each))]));
  return (moment, hook) => {
    const was = before.get(moment);
    if (was === undefined || hook.reads === undefined || hook.reads.includes('at')) return false;
    return !waiting.some((call) => call.hook === hook.id && alike(call.moment, was));
  };
}

/** Takes the first that fits out of a list. */
function taken(rest: Moment[], fits: (of: Moment) => boolean): Moment | undefined {
  const place = rest.findIndex(fits);
  return place === -1 ? undefined : rest.splice(place, 1)[0];
}
