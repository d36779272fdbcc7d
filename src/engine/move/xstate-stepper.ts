import { type AnyStateNode, initialTransition, transition } from 'xstate';
import { givenAs } from '../../kernel/given.ts';
import { nameOf, type Stage, transitionsOf } from '../../stage/index.ts';
import type { Allowed } from '../case.ts';
import { pathUp, restingStates } from './resting-states.ts';
import type { MoveTrace, Stepper } from './stepper.ts';

const known = new WeakMap<Stage, Stepper>();

/**
 * Moves a stage with XState's own pure functions: the authority that every other stepper must equal.
 * @example step(pathway, theCase, event, { stepperOf: xstateStepper }) // the same answer as without
 */
export function xstateStepper(stage: Stage): Stepper {
  givenAs('xstateStepper', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const made = known.get(stage);
  if (made) return made;
  const { machine } = stage;
  const states = restingStates(machine);
  const paths = states.nodes.map((node) => [...pathUp(node), machine.root as AnyStateNode]);
  const events = [...new Set(paths.flat().flatMap((node) => [...node.transitions.keys()]))].sort(
    (a, b) => Number(a.startsWith('xstate.')) - Number(b.startsWith('xstate.')),
  );
  const heardAt = paths.map((path) => new Set(path.flatMap((node) => [...node.transitions.keys()])));
  let output: unknown;

  const stepper: Stepper = {
    kind: 'xstate',
    stage,
    ...states,
    events,
    eventCode: (type) => events.indexOf(type),
    // XState makes the context itself when it starts
    contextOf: () => ({}),
    enter(context, input, trace) {
      const [snapshot, actions] = initialTransition(machine, input);
      if (snapshot.status === 'error') throw snapshot.error;
      note(actions, trace);
      output = snapshot.output;
      Object.assign(context, snapshot.context);
      return states.leafOf(snapshot.value);
    },
    fire(leaf, code, context, payload, trace) {
      const event = payload ?? { type: events[code] as string };
      const before = machine.resolveState({ value: states.valueOf(leaf), context: { ...context }, status: 'active' });
      if (!before.can(event)) return -1;
      const [after, actions] = transition(machine, before, event);
      note(actions, trace);
      output = after.output;
      Object.assign(context, after.context);
      return states.leafOf(after.value);
    },
    lastOutput: () => output,
    allowed: (leaf) => (states.ends[leaf] === 1 ? [] : allowedIn(paths[leaf] as AnyStateNode[])),
    hears: (leaf, code) => (heardAt[leaf] as ReadonlySet<string>).has(events[code] as string),
  };
  known.set(stage, stepper);
  return stepper;
}

function note(actions: readonly { readonly type: string; readonly params?: unknown }[], trace: MoveTrace | undefined): void {
  if (!trace) return;
  for (const { type, params } of actions) {
    if (type === 'xstate.cancel') trace.cancelled.push(String((params as { readonly sendId?: unknown } | undefined)?.sendId));
    else if (!type.startsWith('xstate.')) trace.effects.push({ type, params });
  }
}

// From the leaf outwards, until a candidate without a guard settles the event. An empty one forbids it.
function allowedIn(path: readonly AnyStateNode[]): Allowed[] {
  const found = new Map<string, { settled: boolean; possible: boolean; when: string[] }>();
  for (const node of path) {
    for (const each of transitionsOf(node)) {
      if (each.event === '' || each.event.startsWith('xstate.')) continue;
      const known = found.get(each.event) ?? { settled: false, possible: false, when: [] };
      found.set(each.event, known);
      if (known.settled) continue;
      const empty = each.target === undefined && each.actions.length === 0;
      if (each.guard === undefined) {
        known.settled = true;
        if (empty) continue;
        known.possible = true;
        known.when = [];
      } else if (!empty) {
        known.possible = true;
        known.when.push(nameOf(each.guard) ?? 'unnamed');
      }
    }
  }
  return [...found]
    .filter(([, known]) => known.possible)
    .map(([type, known]) => (known.when.length > 0 ? { type, when: [...new Set(known.when)] } : { type }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
