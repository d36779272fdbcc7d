import type { AnyStateNode, StateValue } from 'xstate';
import type { Instant } from '../../kernel/index.ts';
import type { Stage } from '../../stage/index.ts';
import type { Allowed } from '../case.ts';

/** An event as a machine takes it. */
export interface StepperEvent {
  readonly type: string;
  readonly at?: Instant;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What can fall due in a state, by its machine's names. */
export interface DueTimer {
  /** Its event type: `xstate.after.release.custody.sentenced`. */
  readonly event: string;
  /** The delay's name. */
  readonly name: string;
  /** Milliseconds since 1970, UTC; `undefined` where the context knows no such time. */
  dueAt(context: object): Instant | undefined;
}

/** What a move did beside changing state and context; kept only for those who ask. */
export interface MoveTrace {
  /** Event types of the timers of the states that were left, also where they were entered again. */
  readonly cancelled: string[];
  /** Named actions that are neither `assign` nor `raise`, in order. The engine never runs them. */
  readonly effects: { readonly type: string; readonly params: unknown }[];
}

/** The states in which a machine can rest, by number. */
export interface RestingStates {
  readonly nodes: readonly AnyStateNode[];
  /** Their ids. */
  readonly leaves: readonly string[];
  /** 1 where the state ends the machine. */
  readonly ends: Uint8Array;
  /** The number of a state value. @throws PathwayError `unknown-state` */
  leafOf(value: StateValue): number;
  valueOf(leaf: number): StateValue;
  /** What can fall due there, in order of the event types. */
  dueTimes(leaf: number): readonly DueTimer[];
}

/**
 * A machine as numbers: states and events are counted, and a move writes the context that it is given.
 * XState itself and the compiled tables both answer these calls, and a test holds that they answer alike.
 */
export interface MachineTables extends RestingStates {
  /** Event types, those of the vocabulary first. */
  readonly events: readonly string[];
  /** The number of an event type, or -1. */
  eventCode(type: string): number;
  /** The context with which the machine starts: an object of its own each time. */
  contextOf(input: unknown): object;
  /** Starts the machine in a context made by `contextOf`. Answers with the first state. */
  enter(context: object, input: unknown, trace?: MoveTrace): number;
  /** The next state, or -1 when no transition takes the event. `payload` is the whole event, needed only where params or actions read it. */
  fire(leaf: number, event: number, context: object, payload?: StepperEvent, trace?: MoveTrace): number;
  /** The output of the machine that last ended. */
  lastOutput(): unknown;
  /** Outside events with a transition there, leaf to root, sorted by type; `when` only if every candidate has a guard. */
  allowed(leaf: number): readonly Allowed[];
  /** Whether there is any transition at all for an event there. */
  hears(leaf: number, event: number): boolean;
  /** Whether anything there looks at the whole event: a guard, an action, an output. @defaultValue it may */
  reads?(leaf: number, event: number): boolean;
}

/** How a stage moves. */
export interface Stepper extends MachineTables {
  readonly kind: 'xstate' | 'compiled';
  readonly stage: Stage;
}

/** How the engine moves a stage. */
export interface StepOptions {
  /** The case was opened before, on an input that was taken then: it is not checked again. */
  readonly replays?: true;
  /** @defaultValue the compiled tables; `xstateStepper` moves cases by XState itself, to the same answers */
  readonly stepperOf?: (stage: Stage) => Stepper;
}
