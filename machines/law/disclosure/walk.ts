import type { CivilDate } from 'justice-pathway';
import { type End, laterEnd } from './end.ts';

/** A conviction on its way through the further convictions. */
export interface Walker {
  readonly id: string;
  readonly convictedOn: CivilDate;
  /** The end of its own period, the longest of its sentences. */
  readonly own: End;
  /** What it counts for another conviction: its own period without orders that only restrict. */
  readonly reference: End | undefined;
  /** Whether it is a conviction that can lengthen at all: not summary, an offence here, no minor service offence. */
  readonly lengthens: boolean;
  /** The day of disposal of a case that was deferred and then ended with no period: it is not extended by what happened meanwhile. */
  readonly nilOn: CivilDate | undefined;
}

export interface Walked {
  readonly id: string;
  readonly end: End;
  readonly extendedBy: readonly string[];
}

interface State {
  end: End;
  reference: End | undefined;
  readonly extendedBy: string[];
}

/**
 * Lets each conviction meet the earlier ones whose period is still running on its day (s.6(4)-(6)): of the two periods, the one that
 * would end earlier goes on to the end of the other. Convictions of one day do not meet, unless asked.
 */
export function walk(walkers: readonly Walker[], sameDayMeet = false): readonly Walked[] {
  const order = walkers.toSorted((one, other) => (one.convictedOn < other.convictedOn ? -1 : one.convictedOn > other.convictedOn ? 1 : 0));
  const states = new Map<string, State>(walkers.map((each) => [each.id, { end: each.own, reference: each.reference, extendedBy: [] }]));
  for (const [place, later] of order.entries()) {
    if (!later.lengthens || later.own.kind === 'never') continue;
    const mine = states.get(later.id) as State;
    for (const earlier of order.slice(0, place)) {
      const theirs = states.get(earlier.id) as State;
      if (earlier.own.kind === 'never' || (earlier.convictedOn === later.convictedOn && !sameDayMeet)) continue;
      if (theirs.end.on <= later.convictedOn) continue;
      if (theirs.end.on < mine.end.on) {
        const meanwhile = earlier.nilOn !== undefined && later.convictedOn < earlier.nilOn;
        if (later.reference && !meanwhile) extend(theirs, later.reference, later.id);
      } else if (mine.end.on < theirs.end.on && theirs.reference) extend(mine, theirs.reference, earlier.id);
    }
  }
  return walkers.map(({ id }) => {
    const { end, extendedBy } = states.get(id) as State;
    return { id, end, extendedBy };
  });
}

function extend(state: State, to: End, by: string): void {
  if (to.on <= state.end.on) return;
  state.end = laterEnd(state.end, to);
  state.reference = state.reference ? laterEnd(state.reference, to) : to;
  state.extendedBy.push(by);
}
