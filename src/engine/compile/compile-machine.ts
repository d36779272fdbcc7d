import type { AnyStateMachine } from 'xstate';
import { PathwayError } from '../../kernel/error.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Allowed } from '../case.ts';
import { restingStates } from '../move/resting-states.ts';
import type { MachineTables } from '../move/stepper.ts';
import type { CompiledAction, StepRun } from './compile-action.ts';
import { makeArgs, outputOf } from './compile-args.ts';
import { checkCompilable } from './compile-check.ts';
import { type MachineEvent, rootOf } from './compile-node.ts';
import { type CompiledCandidate, type CompiledRoute, compileTable } from './compile-table.ts';

const loopLimit = 1000;

/**
 * Compiles an XState machine to tables and closures, without source text.
 * @throws PathwayError `cannot-compile` naming the feature and the state
 */
export function compileMachine(machine: AnyStateMachine): MachineTables {
  givenAs('compileMachine', 'machine', machine, '{root:object implementations:object}');
  checkCompilable(machine);
  const root = rootOf(machine);
  const states = restingStates(machine);
  const { events, candidates, always, start, params } = compileTable(machine);
  const width = events.length;
  const codes = new Map(events.map((type, index) => [type, index]));
  const bare: readonly MachineEvent[] = events.map((type) => Object.freeze({ type }));
  const allowed: (readonly Allowed[] | undefined)[] = [];
  const limit = Math.min(machine.options?.maxIterations ?? loopLimit, loopLimit);
  const run: StepRun = { args: makeArgs(root.id), assigned: false, queue: null, trace: null };
  let output: unknown;
  let done = false;

  function pick(list: readonly CompiledCandidate[] | null | undefined): CompiledCandidate | null {
    if (!list) return null;
    params.renew();
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

  const { context } = machine.config as { readonly context?: unknown };
  const makesNew = typeof context === 'function' && isAlwaysNew(context as (args: object) => object);
  // a context is written in place, so one that is handed out twice is copied first
  function factory(input: unknown): object {
    if (typeof context !== 'function') return { ...(context as object | undefined) };
    const made = context({ input });
    return makesNew ? made : { ...made };
  }

  function restAfter(route: CompiledRoute): number {
    done = false;
    return settle(route.leaf);
  }

  return {
    ...states,
    events,
    eventCode: (type) => codes.get(type) ?? -1,
    contextOf: factory,
    enter(context, input, trace) {
      run.args.context = context;
      run.args.event = { type: 'xstate.init', input } as MachineEvent;
      run.queue = null;
      run.trace = trace ?? null;
      done = false;
      output = undefined;
      take(start);
      return settle(start.leaf);
    },
    fire(leaf, event, context, payload, trace) {
      const list = candidates[leaf * width + event];
      if (!list) return -1;
      const { args } = run;
      params.renew();
      args.context = context;
      args.event = payload ?? (bare[event] as MachineEvent);
      // plain loops: a short run is over before the machine has warmed up
      for (let index = 0; index < list.length; index += 1) {
        const { guard, route, forbids } = list[index] as CompiledCandidate;
        if (guard !== null && !guard(args)) continue;
        if (forbids) return -1;
        run.queue = null;
        run.trace = trace ?? null;
        if (route.ends === null) {
          const { actions } = route;
          for (let each = 0; each < actions.length; each += 1) (actions[each] as CompiledAction)(run);
          return always[route.leaf] === null && run.queue === null ? route.leaf : restAfter(route);
        }
        take(route);
        return route.leaf;
      }
      return -1;
    },
    lastOutput: () => output,
    allowed(leaf) {
      allowed[leaf] ??= states.ends[leaf] === 1 ? [] : allowedOf(events, (event) => candidates[leaf * width + event] ?? []);
      return allowed[leaf];
    },
    hears: (leaf, event) => (candidates[leaf * width + event]?.length ?? 0) > 0,
    reads: (leaf, event) =>
      candidates[leaf * width + event]?.some(
        ({ guard, route }) => guard !== null || route.actions.length > 0 || route.ends !== null || always[route.leaf] !== null,
      ) ?? false,
  };
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

function allowedOf(events: readonly string[], candidatesOf: (event: number) => readonly CompiledCandidate[]): readonly Allowed[] {
  const found: Allowed[] = [];
  for (const [event, type] of events.entries()) {
    if (type.startsWith('xstate.')) continue;
    const when = guardsOf(candidatesOf(event));
    if (when) found.push(when.length > 0 ? { type, when } : { type });
  }
  return found.sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** The guards that decide: empty when the event is always taken, nothing when it never is. */
function guardsOf(candidates: readonly CompiledCandidate[]): readonly string[] | null {
  const names = new Set<string>();
  for (const { guardName, forbids } of candidates) {
    if (guardName === null) return forbids ? (names.size > 0 ? [...names] : null) : [];
    if (!forbids) names.add(guardName);
  }
  return names.size > 0 ? [...names] : null;
}
