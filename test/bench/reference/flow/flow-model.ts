import type { CompiledMachine } from '../../../../src/engine/index.ts';

// A cohort flowing through one machine, with desks that people meet after one of its states. Times are numbers in a unit of the model's choice.

/** A stream of draws in [0, 1) that can be put aside and taken up again. */
export interface FlowStream {
  /** Starts the stream of a person: 0 for the machine, 1 and on for the desks. */
  open(person: number, stream: number): void;
  next(): number;
  /** All that is needed to take it up again. */
  state: number;
}

/** How long a state lasts. `desks`: until every desk is done with the person. */
export type FlowDelay =
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'fixed'; readonly of: number }
  | { readonly kind: 'custom'; readonly until: (now: number, stream: FlowStream) => number }
  | { readonly kind: 'desks' };

/** An event to try: taken if the draw is below, and the machine accepts it. */
export interface FlowChoice {
  readonly event: string;
  /** Absent: always tried. */
  readonly below?: number;
  /** Tried only after desks that ended so. */
  readonly if?: 'all-in-time' | 'any-lapsed';
}

export interface FlowState {
  /** Written to the record when the state is entered; absent: nothing is. */
  readonly code?: number;
  /** Absent where the machine ends. */
  readonly delay?: FlowDelay;
  readonly choices: readonly FlowChoice[];
}

export interface FlowHours {
  isOpen(at: number): boolean;
  /** The next opening of a desk that is closed at this time. */
  nextOpening(at: number): number;
}

/** A desk: people arrive, wait in order, are served, or give up. */
export interface FlowDesk {
  readonly name: string;
  /** Share of people who need it. */
  readonly share: number;
  readonly places: number;
  readonly hours: FlowHours;
  /** Time from the start of the need to the first appointment. */
  first(stream: FlowStream): number;
  readonly noShow: number;
  readonly retries: { readonly most: number; readonly from: number; readonly to: number };
  readonly afterClosed: { readonly from: number; readonly to: number };
  /** Mean of an exponential patience. */
  readonly patience: number;
  serviceTime(stream: FlowStream): number;
  deadline(start: number): number;
  /** Code of the first of the eight kinds of desk event, in the order of `deskEvents`. */
  readonly code: number;
  readonly deadlineCode: number;
}

export const deskEvents = ['referred', 'no-show', 'found-closed', 'arrived', 'gave-up', 'started', 'met', 'lapsed'] as const;

export interface FlowModel {
  readonly machine: CompiledMachine;
  /** By id of a leaf. */
  readonly states: Readonly<Record<string, FlowState>>;
  readonly desks: readonly FlowDesk[];
  readonly streams: () => FlowStream;
  /** When a person comes in. */
  arrives(stream: FlowStream): number;
  /** A machine's input for a person who comes in. */
  input(at: number): object;
}

/** Of one desk and weekday: people, met in time, met late, never met. */
export type FlowGap = readonly (readonly (readonly [number, number, number, number])[])[];
