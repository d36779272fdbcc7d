import type { StateValue } from 'xstate';
import type { Instant } from '../kernel/index.ts';
import type { Stage } from '../stage/index.ts';
import type { Allowed } from './case.ts';

/** Where a stage stands: JSON but for `output`, which is there only in the step that ends the stage. */
export interface Frame {
  readonly value: StateValue;
  readonly context: object;
  readonly status: 'active' | 'done';
  readonly output: unknown;
}

/** A timer that an active state holds. */
export interface Timer {
  /** Its event type: `xstate.after.release.custody.sentenced`. */
  readonly event: string;
  /** The delay's name. */
  readonly name: string;
  readonly at: Instant;
}

/** What one move did. */
export interface Moved {
  readonly frame: Frame;
  /** Named actions that are neither `assign` nor `raise`, in order. */
  readonly effects: readonly { readonly type: string; readonly params: unknown }[];
  /** Ids of states active before and not now, leaf first. The root is never listed. */
  readonly left: readonly string[];
  /** Ids of states active now and not before, outermost first. The root is never listed. */
  readonly entered: readonly string[];
  /** Event types of the timers of states that were left, also where they were entered again. */
  readonly cancelled: readonly string[];
}

/** An event as a stepper takes it. */
export interface StepperEvent {
  readonly type: string;
  readonly at?: Instant;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The one seam between XState and the compiled tables. Times in `due` come from the context; a due time of `undefined` is left out. */
export interface Stepper {
  readonly kind: 'xstate' | 'compiled';
  readonly stage: Stage;
  start(input: object): Moved;
  /** `null` when no transition is taken. Timer events are accepted by their `xstate.after…` type. */
  step(frame: Frame, event: StepperEvent): Moved | null;
  /** Timers of the active states, by instant, then event type. */
  due(frame: Frame): readonly Timer[];
  /** Outside event types with a transition here, leaf to root, sorted by type; `when` only if every candidate has a guard. */
  allowed(frame: Frame): readonly Allowed[];
}
