import { memory } from './event-columns.ts';
import type { FlowModel } from './flow-model.ts';
import { flowContext } from './flow-walk.ts';

/** What one part's desks made of each person; several parts together tell how the person's time at the desks ended. */
export interface DeskOutcomes {
  /** When the last of these desks was done with the person. */
  readonly doneAt: Float64Array;
  /** 0 all in time, 1 one late, 2 one lapsed. */
  readonly ends: Uint8Array;
}

/** What the parts of one run share: a row for each person, and how far the work has come. */
export interface FlowColumns {
  readonly people: number;
  /** In memory that several threads can hold; else there is one part. */
  readonly shared: boolean;
  /** When the desks began, NaN where they never did. */
  readonly started: Float64Array;
  /** Bit per desk. */
  readonly needs: Uint8Array;
  /** The state that a person waits in at the desks, and their stream put aside. */
  readonly leaves: Uint8Array;
  readonly streams: Float64Array;
  /** Their context, a person's keys side by side. */
  readonly contexts: Float64Array;
  /** By part. */
  readonly outcomes: readonly DeskOutcomes[];
  /** The next person to walk to the desks, the next desk, the next person to leave them. */
  readonly next: Int32Array;
}

/** Empty columns for a run of some parts. */
export function flowColumns(model: FlowModel, people: number, parts = 1, shared = false): FlowColumns {
  const numbers = () => new Float64Array(memory(8 * people, shared));
  const bytes = () => new Uint8Array(memory(people, shared));
  return {
    people,
    shared,
    started: numbers(),
    needs: bytes(),
    leaves: bytes(),
    streams: numbers(),
    contexts: new Float64Array(memory(8 * people * Object.keys(flowContext(model)).length, shared)),
    outcomes: Array.from({ length: parts }, () => ({ doneAt: numbers(), ends: bytes() })),
    next: new Int32Array(memory(12, shared)),
  };
}
