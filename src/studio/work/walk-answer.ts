import type { AreaState } from '../area/area.ts';
import type { WalkState } from '../state.ts';
import type { Crossing } from '../walk/crossings.ts';

export interface WalkAsk {
  readonly walk: WalkState;
  readonly branch: number;
  readonly area: AreaState;
}

export interface WalkStop {
  /** Whose stop it is: the person's, or of the one who walks beside. */
  readonly whose: 'first' | 'beside';
  readonly contact: string;
  readonly label: string;
  readonly practice: string;
  readonly at: string;
  readonly present: readonly string[];
  readonly domains: readonly { readonly id: string; readonly isNeed: boolean; readonly later: boolean }[];
  /** `hint`: the desk is closed, has a queue, or nobody knows its hours. */
  readonly actions: readonly { readonly id: string; readonly domain: string; readonly label: string; readonly hint?: string }[];
  /** Nobody meets the person here unless one of these is done: their labels. */
  readonly meets: readonly string[];
  /** Why the stop did not arise, where it did not. */
  readonly absent: string | undefined;
  /** What was ticked here; absent for stops to come. */
  readonly chosen?: readonly string[];
}

export interface WalkClock {
  readonly title: string;
  readonly lead: string;
  readonly dueAt: string;
  readonly left: number;
}

/** Something that was missed or late, with the stop at which it came out. */
export interface WalkMiss {
  readonly rule: string;
  readonly title: string;
  readonly verdict: string;
  readonly severity: number;
  readonly sentence: string;
  readonly lead: string;
  readonly quickWin: string;
  /** The side of life that was not asked about; absent for all else. */
  readonly domain: string | undefined;
  /** Nothing that can be chosen at a stop would have met it. */
  readonly byThePathway: boolean;
  /** Position of the stop at which, or after which, it came out. */
  readonly at: number;
  /** What would have helped: a step and the stop where it could be taken. */
  readonly helps: readonly string[];
}

/** A moment at which the lives of two people cross. */
export interface WalkCrossed {
  readonly at: number;
  readonly when: string;
  /** Whose event it was, by name. */
  readonly of: string;
  readonly means: string;
  readonly came: Crossing['came'];
}

export interface WalkRefused {
  readonly at: number;
  readonly stop: string;
  readonly step: string;
  readonly because: string;
}

export interface WalkOpen {
  readonly need: string;
  readonly reachable: 'yes' | 'no' | 'unknown';
  readonly services: readonly { readonly name: string; readonly reachable: 'yes' | 'no' | 'unknown'; readonly because: string }[];
}

export interface WalkAnswer {
  readonly now: string;
  readonly begins: string;
  readonly lawfulOn: string | null;
  /** From which day the sentence counts, where it was not passed on it; empty elsewhere. */
  readonly counted: string;
  readonly releases: boolean;
  /** Names of the person and of the one who walks beside, where somebody does. */
  readonly names: { readonly first: string; readonly beside: string | undefined };
  readonly crossings: readonly WalkCrossed[];
  readonly stops: readonly WalkStop[];
  /** Position of the stop where the person stands; past the last when the walk is over. */
  readonly here: number;
  /** Everything that can be asked and done here, as ticks. */
  readonly all: readonly string[];
  readonly clocks: readonly WalkClock[];
  readonly open: readonly WalkOpen[];
  /** At the gate, how the person comes to the first desk; empty elsewhere, and where nothing was typed. */
  readonly gate: string;
  readonly misses: readonly WalkMiss[];
  readonly met: number;
  readonly refused: readonly WalkRefused[];
  /** Steps that wait at this moment: in the queue of a desk until they are seen, or on their way until they arrive. */
  readonly queued: readonly { readonly kind: 'queue' | 'arrives'; readonly step: string; readonly until: string; readonly left: number }[];
  readonly map: string;
  readonly picture: string;
  readonly sentence: string;
}
