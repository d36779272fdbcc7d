import type { StateValue } from 'xstate';
import type { Entry } from '../journal/index.ts';
import type { Domain, Instant } from '../kernel/index.ts';
import type { Moment } from '../moment/index.ts';

/** Something that falls due in a case. */
export interface Due {
  /** `stay:timer`, so that a second stay in a stage never matches the first. */
  readonly id: string;
  readonly at: Instant;
  /** The delay's name in the machine. */
  readonly name: string;
}

/** What every case has, wherever it stands. */
export interface CaseHead {
  readonly id: string;
  readonly person: string;
  readonly pathway: string;
  readonly version: string;
  /** Steps taken so far. */
  readonly revision: number;
  /** Journal entries written so far. */
  readonly seq: number;
  /** Time of the last step. */
  readonly at: Instant;
  /** Structure hash of the stage it is in. */
  readonly hash: string;
  /** How many stages the case has entered. */
  readonly stay: number;
  /** Due times already fired that would else be offered again. */
  readonly fired: readonly Due[];
}

/** One person's case: plain JSON, and all that is kept between two steps. */
export interface Case extends CaseHead {
  /** `null` once the case is closed. */
  readonly stage: string | null;
  readonly value: StateValue | null;
  readonly context: object | null;
  /** The last outcome, once closed. */
  readonly outcome: string | null;
}

/** Something that happened, as it is given to a case. */
export interface CaseEvent {
  readonly type: string;
  readonly at: Instant;
  /** Becomes the id of its journal entry. */
  readonly id?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Domains raised at this contact; leave out where nobody wrote it down. */
  readonly asked?: readonly Domain[];
}

/** A due time that has come. */
export interface DueEvent {
  readonly type: 'due';
  /** Id from the agenda. */
  readonly due: string;
  readonly dueAt: Instant;
  /** When it is dealt with; not before `dueAt`. */
  readonly at: Instant;
  readonly id?: string;
  /** Record that it passed without acting on it. */
  readonly skip?: true;
}

/** What a case is moved by: an event, or a due time that has come. */
export type CaseInput = CaseEvent | DueEvent;

/** An event that the case would take now; `when` names the guards that decide. */
export interface Allowed<T extends string = string> {
  readonly type: T;
  readonly when?: readonly string[];
}

/** Why a step was not taken. The case is unchanged. */
export type Refusal<T extends string = string> = {
  readonly ok: false;
  /** One sentence, without anything personal. */
  readonly message: string;
  readonly allowed: readonly Allowed<T>[];
} & (
  | { readonly reason: 'case-closed'; readonly outcome: string | null }
  | { readonly reason: 'other-version'; readonly case: string; readonly pathway: string }
  | { readonly reason: 'unknown-event'; readonly nearest?: string }
  | { readonly reason: 'bad-event'; readonly issues: readonly { readonly path: string; readonly message: string }[] }
  | { readonly reason: 'out-of-order'; readonly lastAt: Instant }
  | { readonly reason: 'stale-due' }
  | { readonly reason: 'not-yet-due'; readonly dueAt: Instant }
  | { readonly reason: 'not-allowed-here'; readonly stage: string; readonly state: string }
  | { readonly reason: 'guard-refused'; readonly guards: readonly string[] }
);

/** A step taken. */
export interface Step<C extends Case = Case> {
  readonly ok: true;
  readonly case: C;
  readonly entries: readonly Entry[];
  /** Newly due times, and those that no longer stand. */
  readonly due: readonly Due[];
  readonly cancelled: readonly Due[];
  readonly moments: readonly Moment[];
}

/** What came of a step: the step, or a refusal that leaves the case as it was. */
export type Stepped<C extends Case = Case, T extends string = string> = Step<C> | Refusal<T>;
