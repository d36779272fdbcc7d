import { PathwayError } from '../kernel/error.ts';
import { EventColumns } from './event-columns.ts';
import { type DeskSeat, runDesk } from './flow-desk.ts';
import type { FlowDesk, FlowModel, FlowStream } from './flow-model.ts';

export interface FlowRun {
  readonly log: EventColumns;
  readonly people: number;
  /** By person: when the desks began, NaN where they never did. */
  readonly started: Float64Array;
  /** Bit per desk. */
  readonly needs: Uint8Array;
}

const UNIFORM = 0;
const FIXED = 1;
const CUSTOM = 2;
const DESKS = 3;
const END = 4;

/**
 * Runs a cohort through a compiled machine and its desks with look-ahead: people meet only at desks, so each runs straight through
 * to the desks, each desk then runs by itself in order of time, and each person runs on from there.
 * The result depends on the model and the draws only, never on the order of the work.
 */
export function runFlow(model: FlowModel, people: number): FlowRun {
  const log = new EventColumns();
  const stream = model.streams();
  const plan = planOf(model);
  const keys = Object.keys(contextOf(model));
  const parked = keys.map(() => new Float64Array(people));
  const started = new Float64Array(people).fill(Number.NaN);
  const leaves = new Uint8Array(people);
  const states = new Float64Array(people);
  const needs = new Uint8Array(people);
  const doneAt = new Float64Array(people);
  const ends = new Uint8Array(people).fill(1);
  const walker = makeWalker(model, plan, log, stream);

  for (let person = 0; person < people; person += 1) {
    stream.open(person, 0);
    const at = walker.enter(person, model.arrives(stream));
    if (walker.kind() !== DESKS) continue;
    let mask = 0;
    for (let desk = 0; desk < model.desks.length; desk += 1) if (stream.next() < (model.desks[desk] as FlowDesk).share) mask |= 1 << desk;
    needs[person] = mask;
    started[person] = at;
    doneAt[person] = at;
    leaves[person] = walker.leaf();
    states[person] = stream.state;
    for (let key = 0; key < keys.length; key += 1) (parked[key] as Float64Array)[person] = walker.record[keys[key] as string] as number;
  }
  for (const [index, desk] of model.desks.entries()) {
    const seat: DeskSeat = { index, desk, people, started, needs, doneAt, ends };
    runDesk(seat, log, stream);
  }
  for (let person = 0; person < people; person += 1) {
    if (Number.isNaN(started[person] as number)) continue;
    stream.state = states[person] as number;
    for (let key = 0; key < keys.length; key += 1) walker.record[keys[key] as string] = (parked[key] as Float64Array)[person] as number;
    walker.leave(person, leaves[person] as number, doneAt[person] as number, ends[person] as number);
  }
  return { log, people, started, needs };
}

type Until = (now: number, stream: FlowStream) => number;

interface Plan {
  readonly code: Int16Array;
  readonly kind: Uint8Array;
  readonly from: Float64Array;
  readonly span: Float64Array;
  readonly until: readonly (Until | undefined)[];
  readonly events: readonly Int32Array[];
  readonly below: readonly Float64Array[];
  /** 0 always, 1 all in time, 2 any lapsed. */
  readonly only: readonly Uint8Array[];
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
    kind: Uint8Array.from(of, ({ delay }) => (delay ? kinds[delay.kind] : END)),
    from: Float64Array.from(of, ({ delay }) => (delay?.kind === 'uniform' ? delay.from : delay?.kind === 'fixed' ? delay.of : 0)),
    span: Float64Array.from(of, ({ delay }) => (delay?.kind === 'uniform' ? delay.to - delay.from : 0)),
    until: of.map(({ delay }) => (delay?.kind === 'custom' ? delay.until : undefined)),
    events: of.map(({ choices }) => Int32Array.from(choices, ({ event }) => machine.eventCode(event))),
    below: of.map(({ choices }) => Float64Array.from(choices, ({ below }) => below ?? 2)),
    only: of.map(({ choices }) =>
      Uint8Array.from(choices, (choice) => (choice.if === undefined ? 0 : choice.if === 'all-in-time' ? 1 : 2)),
    ),
  };
}

function contextOf({ machine, input }: FlowModel): object {
  const record = {};
  machine.fireStart(record, input(0));
  return record;
}

function makeWalker(model: FlowModel, plan: Plan, log: EventColumns, stream: FlowStream) {
  const { machine } = model;
  const { code, kind, from, span } = plan;
  const record: Record<string, number> = { ...contextOf(model) };
  const first = machine.fireStart(record, model.input(0));
  const fresh = { ...record };
  const keys = Object.keys(record);
  const payloads = machine.events.map((type) => ({ type, at: 0 }));
  let at = 0;
  let leaf = 0;

  function fire(from: number, event: number): number {
    const payload = payloads[event] as { type: string; at: number };
    payload.at = at;
    return machine.fire(from, event, record, payload);
  }

  /** Runs on from a state just entered until the desks or the end. */
  function walk(person: number): void {
    for (;;) {
      const here = leaf;
      const written = code[here] as number;
      if (written >= 0) log.add(at, person, written);
      const what = kind[here] as number;
      if (what >= DESKS) return;
      let until = at + (what === UNIFORM ? (from[here] as number) + (span[here] as number) * stream.next() : (from[here] as number));
      if (what === CUSTOM) until = (plan.until[here] as Until)(at, stream);
      const events = plan.events[here] as Int32Array;
      const draw = events.length > 1 ? stream.next() : 0;
      const due = machine.nextDue(here, record);
      if (due <= until) {
        at = due;
        leaf = fire(here, machine.nextDueEvent(here, record));
      } else {
        at = until;
        leaf = choose(here, draw, 0);
      }
    }
  }

  function choose(here: number, draw: number, ends: number): number {
    const events = plan.events[here] as Int32Array;
    const below = plan.below[here] as Float64Array;
    const only = plan.only[here] as Uint8Array;
    for (let index = 0; index < events.length; index += 1) {
      if (draw >= (below[index] as number)) continue;
      if (only[index] !== 0 && only[index] !== ends) continue;
      const next = fire(here, events[index] as number);
      if (next >= 0) return next;
    }
    throw new PathwayError('no-way-on', `No choice was taken in the state "${machine.leaves[here]}".`, { leaf: machine.leaves[here] });
  }

  return {
    record,
    leaf: () => leaf,
    kind: () => kind[leaf] as number,
    /** Starts a person; answers with the time at which the walk stopped. */
    enter(person: number, when: number): number {
      for (const key of keys) record[key] = fresh[key] as number;
      at = when;
      leaf = first;
      walk(person);
      return at;
    },
    /** Goes on after the desks. */
    leave(person: number, from: number, when: number, ends: number): void {
      const due = machine.nextDue(from, record);
      at = Math.min(when, due);
      leaf = due <= when ? fire(from, machine.nextDueEvent(from, record)) : choose(from, 0, ends);
      walk(person);
    },
  };
}
