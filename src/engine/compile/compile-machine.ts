import type { AnyStateMachine, StateValue } from 'xstate';
import { PathwayError } from '../../kernel/error.ts';
import type { CompiledAction, StepEffect, StepRun } from './compile-action.ts';
import { makeArgs, outputOf } from './compile-args.ts';
import { checkCompilable } from './compile-check.ts';
import { changesBetween, stateValueOf, type Timers, timersOf } from './compile-leaves.ts';
import { type MachineEvent, type MachineNode, rootOf } from './compile-node.ts';
import { type CompiledCandidate, type CompiledRoute, compileTable } from './compile-table.ts';

/** Where a machine stands: what a snapshot must keep. */
export interface MachineFrame {
  readonly value: StateValue;
  readonly context: object;
  readonly status: 'active' | 'done';
  readonly output: unknown;
}

/** What one step did. */
export interface MachineMove {
  readonly frame: MachineFrame;
  readonly effects: readonly StepEffect[];
  /** States active before and not now, leaf first; never the root. */
  readonly left: readonly string[];
  /** States active now and not before, outermost first; never the root. */
  readonly entered: readonly string[];
  /** Event types of the timers of states that were left, also where they were entered again. */
  readonly cancelled: readonly string[];
}

/** A due time of an active state, as its machine names it. */
export interface MachineTimer {
  readonly event: string;
  readonly name: string;
  readonly at: number;
}

/** A machine as flat tables. `step` maps a frame to a frame; `fire` writes the context in place and answers with the next leaf. */
export interface CompiledMachine {
  /** Ids of the states in which a machine can rest. */
  readonly leaves: readonly string[];
  /** Event types, those of the vocabulary first. */
  readonly events: readonly string[];
  /** 1 where the leaf ends the machine. */
  readonly ends: Uint8Array;
  start(input: unknown): MachineMove;
  /** `null` when no transition takes the event. @throws PathwayError `unknown-state` */
  step(frame: MachineFrame, event: MachineEvent): MachineMove | null;
  /** Due times of the active states, by instant, then event type. */
  timers(leaf: number, context: object): readonly MachineTimer[];
  /** The earliest due time at a leaf; infinite when there is none. */
  nextDue(leaf: number, context: object): number;
  /** Index of the timer event that is due earliest, or -1. */
  nextDueEvent(leaf: number, context: object): number;
  /** What can fall due at a leaf, in order of the event types. */
  dueTimes(leaf: number): Timers;
  /** Index of an event type, or -1. */
  eventCode(type: string): number;
  leafOf(value: StateValue): number;
  frameOf(leaf: number, context: object): MachineFrame;
  /**
   * The next leaf, or -1 when refused. `payload` is the whole event, needed only where params or actions read it.
   * `cancelled` receives the event types of the timers of the states left.
   */
  fire(leaf: number, event: number, record: object, payload?: MachineEvent, cancelled?: string[]): number;
  /** The output of the machine that `fire` last ended. */
  lastOutput(): unknown;
  /** Starts a machine in `record`, which receives the context. Answers with the first leaf. */
  fireStart(record: object, input: unknown): number;
  /** The context with which a machine starts: an object of its own each time. */
  contextOf(input: unknown): object;
  /** Starts a machine in a context made by `contextOf`. Answers with the first leaf. */
  enter(record: object, input: unknown): number;
  /** Candidates of an event at a leaf, for those who list what is allowed. */
  candidates(leaf: number, event: number): readonly CompiledCandidate[];
}

const loopLimit = 1000;

/**
 * Compiles an XState machine to tables and closures, without source text.
 * @throws PathwayError `cannot-compile` naming the feature and the state
 */
export function compileMachine(machine: AnyStateMachine): CompiledMachine {
  checkCompilable(machine);
  const root = rootOf(machine);
  const { leaves, events, candidates, always, start } = compileTable(machine);
  const width = events.length;
  const codes = new Map(events.map((type, index) => [type, index]));
  const bare: readonly MachineEvent[] = events.map((type) => Object.freeze({ type }));
  const values = leaves.map(stateValueOf);
  const leafIndex = new Map(leaves.map((node, index) => [node, index]));
  const timers = leaves.map((leaf) => timersOf(machine, leaf));
  const changed = changesBetween(leaves);
  const limit = Math.min(machine.options.maxIterations ?? loopLimit, loopLimit);
  const run: StepRun = { args: makeArgs(root.id), inPlace: false, assigned: false, effects: null, queue: null, cancelled: null };
  let output: unknown;
  let done = false;

  function pick(list: readonly CompiledCandidate[] | null | undefined): CompiledCandidate | null {
    if (!list) return null;
    for (const each of list) if (each.guard === null || each.guard(run.args)) return each;
    return null;
  }

  function take(route: CompiledRoute): boolean {
    run.assigned = false;
    for (const action of route.actions) action(run);
    if (route.ends === null) return route.moves || run.assigned;
    done = true;
    output = outputOf(root, route.ends, run.args);
    for (const action of route.last) action(run);
    return true;
  }

  function settle(from: number): number {
    let leaf = from;
    let eventless = true;
    for (let turn = 1; !done; turn += 1) {
      if (turn > limit)
        throw new PathwayError('endless-loop', `The machine "${root.id}" did not come to rest.`, { machine: root.id, limit });
      const free = eventless ? pick(always[leaf]) : null;
      if (free) {
        eventless = take(free.route);
        leaf = free.route.leaf;
        continue;
      }
      const event: MachineEvent | undefined = run.queue?.shift();
      if (!event) break;
      run.args.event = event;
      eventless = true;
      const code = codes.get(event.type);
      const next = code === undefined ? null : pick(candidates[leaf * width + code]);
      if (!next) continue;
      take(next.route);
      leaf = next.route.leaf;
    }
    return leaf;
  }

  function begin(context: object, event: MachineEvent, inPlace: boolean): void {
    run.args.context = context;
    run.args.event = event;
    run.inPlace = inPlace;
    run.effects = null;
    run.queue = null;
    done = false;
    output = undefined;
    run.cancelled = inPlace ? null : [];
  }

  function moved(from: number | null, leaf: number): MachineMove {
    const frame = { value: values[leaf] as StateValue, context: run.args.context, status: done ? 'done' : 'active', output } as const;
    return { frame, effects: run.effects ?? [], ...changed(from, leaf), cancelled: run.cancelled ?? [] };
  }

  function leafOf(value: StateValue): number {
    let node = root;
    let rest: StateValue | undefined = value;
    while (rest !== undefined) {
      const key: string = typeof rest === 'string' ? rest : (Object.keys(rest)[0] ?? '');
      const child: MachineNode | undefined = node.states[key];
      if (!child) break;
      node = child;
      rest = typeof rest === 'string' ? undefined : rest[key];
    }
    const index = leafIndex.get(node);
    if (index === undefined) {
      throw new PathwayError('unknown-state', `${JSON.stringify(value)} is not a whole state of "${root.id}".`, {
        value,
        machine: root.id,
      });
    }
    return index;
  }

  const { context } = machine.config as { readonly context?: unknown };
  const makesNew = typeof context === 'function' && isAlwaysNew(context as (args: object) => object);
  // a context is written in place, so one that is handed out twice is copied first
  function factory(input: unknown): object {
    if (typeof context !== 'function') return { ...(context as object | undefined) };
    const made = context({ input });
    return makesNew ? made : { ...made };
  }

  return {
    leaves: leaves.map((leaf) => leaf.id),
    events,
    ends: Uint8Array.from(leaves, (leaf) => (leaf.type === 'final' && leaf.parent && !leaf.parent.parent ? 1 : 0)),
    start(input) {
      begin(factory(input), { type: 'xstate.init', input } as MachineEvent, false);
      take(start);
      return moved(null, settle(start.leaf));
    },
    step(frame, event) {
      if (frame.status === 'done') return null;
      const leaf = leafOf(frame.value);
      const code = codes.get(event.type);
      if (code === undefined) return null;
      begin(frame.context, event, false);
      const next = pick(candidates[leaf * width + code]);
      if (!next || next.forbids) return null;
      take(next.route);
      return moved(leaf, settle(next.route.leaf));
    },
    timers(leaf, context) {
      const found: MachineTimer[] = [];
      for (const { event, name, dueAt } of timers[leaf] ?? []) {
        const at = dueAt(context);
        if (at !== undefined) found.push({ event, name, at });
      }
      return found.length > 1 ? found.sort((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1)) : found;
    },
    nextDue(leaf, context) {
      const own = timers[leaf] as Timers;
      if (own.length === 0) return Number.POSITIVE_INFINITY;
      let first = Number.POSITIVE_INFINITY;
      for (let index = 0; index < own.length; index += 1) {
        const at = (own[index] as Timers[number]).dueAt(context);
        if (at !== undefined && at < first) first = at;
      }
      return first;
    },
    nextDueEvent(leaf, context) {
      const first = this.timers(leaf, context)[0];
      return first ? (codes.get(first.event) ?? -1) : -1;
    },
    dueTimes: (leaf) => timers[leaf] as Timers,
    eventCode: (type) => codes.get(type) ?? -1,
    leafOf,
    frameOf: (leaf, context) => ({ value: values[leaf] as StateValue, context, status: 'active', output: undefined }),
    fire(leaf, event, record, payload, cancelled) {
      const list = candidates[leaf * width + event];
      if (!list) return -1;
      const { args } = run;
      args.context = record;
      args.event = payload ?? (bare[event] as MachineEvent);
      // plain loops: a short run is over before the machine has warmed up
      for (let index = 0; index < list.length; index += 1) {
        const { guard, route, forbids } = list[index] as CompiledCandidate;
        if (guard !== null && !guard(args)) continue;
        if (forbids) return -1;
        run.inPlace = true;
        run.queue = null;
        run.effects = null;
        run.cancelled = cancelled ?? null;
        if (route.ends === null) {
          const { actions } = route;
          for (let each = 0; each < actions.length; each += 1) (actions[each] as CompiledAction)(run);
          return always[route.leaf] === null && run.queue === null ? route.leaf : restAfter(route);
        }
        done = false;
        take(route);
        return route.leaf;
      }
      return -1;
    },
    lastOutput: () => output,
    fireStart: (record, input) => enter(Object.assign(record, factory(input)), input),
    contextOf: factory,
    enter,
    candidates: (leaf, event) => candidates[leaf * width + event] ?? [],
  };

  function enter(record: object, input: unknown): number {
    begin(record, { type: 'xstate.init', input } as MachineEvent, true);
    take(start);
    return settle(start.leaf);
  }

  function restAfter(route: CompiledRoute): number {
    done = false;
    return settle(route.leaf);
  }
}

/** Whether a context's function makes an object of its own each time, as far as two calls can tell. */
function isAlwaysNew(context: (args: object) => object): boolean {
  try {
    const made = context({ input: undefined });
    return context({ input: undefined }) !== made;
  } catch {
    return false;
  }
}
