import { PathwayError } from '../../../../src/kernel/error.ts';
import type { EventColumns } from './event-columns.ts';
import type { FlowModel, FlowStream } from './flow-model.ts';

const UNIFORM = 0;
const FIXED = 1;
const CUSTOM = 2;
const DESKS = 3;
const END = 4;
const ALWAYS = -1;
const NOT_AT_DESKS = -2;

type Until = (now: number, stream: FlowStream) => number;

interface Plan {
  readonly code: Int16Array;
  /** 1 where something can fall due. */
  readonly timed: Uint8Array;
  readonly kind: Uint8Array;
  readonly from: Float64Array;
  readonly span: Float64Array;
  readonly until: readonly (Until | undefined)[];
  readonly events: readonly Int32Array[];
  readonly below: readonly Float64Array[];
  /** How the desks must have ended, as in `DeskOutcomes`, or always. */
  readonly only: readonly Int8Array[];
}

function planOf({ machine, states }: FlowModel): Plan {
  const of = machine.leaves.map((leaf) => {
    const state = states[leaf];
    if (!state) throw new PathwayError('no-such-state', `The flow says nothing of the state "${leaf}".`, { leaf });
    return state;
  });
  const kinds = { uniform: UNIFORM, fixed: FIXED, custom: CUSTOM, desks: DESKS };
  return {
    code: Int16Array.from(of, (state) => state.code ?? -1),
    timed: Uint8Array.from(of, (_, leaf) => (machine.dueTimes(leaf).length > 0 ? 1 : 0)),
    kind: Uint8Array.from(of, ({ delay }) => (delay ? kinds[delay.kind] : END)),
    from: Float64Array.from(of, ({ delay }) => (delay?.kind === 'uniform' ? delay.from : delay?.kind === 'fixed' ? delay.of : 0)),
    span: Float64Array.from(of, ({ delay }) => (delay?.kind === 'uniform' ? delay.to - delay.from : 0)),
    until: of.map(({ delay }) => (delay?.kind === 'custom' ? delay.until : undefined)),
    events: of.map(({ choices }) => Int32Array.from(choices, ({ event }) => machine.eventCode(event))),
    below: of.map(({ choices }) => Float64Array.from(choices, ({ below }) => below ?? 2)),
    only: of.map(({ choices }) =>
      Int8Array.from(choices, ({ if: ends }) => (ends === undefined ? ALWAYS : ends === 'all-in-time' ? 0 : 2)),
    ),
  };
}

/** A machine's context as a person comes in; every key of it is a number. */
export function flowContext({ machine, input }: FlowModel): object {
  const record = {};
  machine.fireStart(record, input(0));
  return record;
}

/** Walks one person at a time through a compiled machine, up to the desks and on from them. */
export class FlowWalker {
  /** Where the person stands, and since when. */
  leaf = 0;
  at = 0.5;
  /** The machine's context of the person. */
  private readonly record: Record<string, number>;
  private readonly machine: FlowModel['machine'];
  private readonly plan: Plan;
  private readonly log: EventColumns;
  private readonly stream: FlowStream;
  private readonly first: number;
  private readonly keys: readonly string[];
  private readonly fresh: Float64Array;
  private readonly payloads: readonly { type: string; at: number }[];

  constructor(model: FlowModel, log: EventColumns, stream: FlowStream) {
    this.machine = model.machine;
    this.plan = planOf(model);
    this.log = log;
    this.stream = stream;
    this.record = { ...flowContext(model) };
    this.keys = Object.keys(this.record);
    this.first = this.machine.fireStart(this.record, model.input(0));
    this.fresh = Float64Array.from(this.keys, (key) => this.record[key] as number);
    this.payloads = this.machine.events.map((type) => ({ type, at: 0.5 }));
  }

  get isAtDesks(): boolean {
    return this.plan.kind[this.leaf] === DESKS;
  }

  /** Starts a person, who walks until the desks or the end. */
  enter(person: number, when: number): void {
    this.restore(this.fresh, 0);
    this.at = when;
    this.leaf = this.first;
    this.walk(person);
  }

  /** Puts the person's context aside, from a row of a column on. */
  park(into: Float64Array, row: number): void {
    const { record, keys } = this;
    for (let key = 0; key < keys.length; key += 1) into[row + key] = record[keys[key] as string] as number;
  }

  restore(from: Float64Array, row: number): void {
    const { record, keys } = this;
    for (let key = 0; key < keys.length; key += 1) record[keys[key] as string] = from[row + key] as number;
  }

  /** Goes on after the desks; `ends` as in `DeskOutcomes`. */
  leave(person: number, from: number, when: number, ends: number): void {
    const { machine, record } = this;
    const due = machine.nextDue(from, record);
    const at = Math.min(when, due);
    this.at = at;
    this.leaf = due <= when ? this.fire(from, machine.nextDueEvent(from, record), at) : this.choose(from, 0, ends, at);
    this.walk(person);
  }

  private walk(person: number): void {
    const { machine, record, plan, log, stream } = this;
    const { code, timed, kind, from, span } = plan;
    let { leaf, at } = this;
    for (;;) {
      const written = code[leaf] as number;
      if (written >= 0) log.add(at, person, written);
      const what = kind[leaf] as number;
      if (what >= DESKS) break;
      let until = at + (what === UNIFORM ? (from[leaf] as number) + (span[leaf] as number) * stream.next() : (from[leaf] as number));
      if (what === CUSTOM) until = (plan.until[leaf] as Until)(at, stream);
      const draw = (plan.events[leaf] as Int32Array).length > 1 ? stream.next() : 0;
      const due = timed[leaf] === 0 ? Number.POSITIVE_INFINITY : machine.nextDue(leaf, record);
      if (due <= until) {
        at = due;
        leaf = this.fire(leaf, machine.nextDueEvent(leaf, record), at);
      } else {
        at = until;
        leaf = this.choose(leaf, draw, NOT_AT_DESKS, at);
      }
    }
    this.leaf = leaf;
    this.at = at;
  }

  private choose(leaf: number, draw: number, ends: number, at: number): number {
    const events = this.plan.events[leaf] as Int32Array;
    const below = this.plan.below[leaf] as Float64Array;
    const only = this.plan.only[leaf] as Int8Array;
    for (let index = 0; index < events.length; index += 1) {
      if (draw >= (below[index] as number)) continue;
      if (only[index] !== ALWAYS && only[index] !== ends) continue;
      const next = this.fire(leaf, events[index] as number, at);
      if (next >= 0) return next;
    }
    const name = this.machine.leaves[leaf];
    throw new PathwayError('no-way-on', `No choice was taken in the state "${name}".`, { leaf: name });
  }

  private fire(leaf: number, event: number, at: number): number {
    const payload = this.payloads[event] as { type: string; at: number };
    payload.at = at;
    return this.machine.fire(leaf, event, this.record, payload);
  }
}
