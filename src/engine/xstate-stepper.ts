import type { AnyActorScope, AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import { isDueTime, nameOf, type Stage, stateNodes, transitionsOf } from '../stage/index.ts';
import type { Allowed } from './case.ts';
import type { Moved, Stepper, Timer } from './stepper.ts';

interface ArmedTimer {
  readonly event: string;
  readonly name: string;
  readonly dueAt: (context: never) => number | undefined;
}

interface Taken {
  readonly target?: unknown;
  readonly actions: readonly unknown[];
}

/** Moves a stage with XState itself: the authority that every other stepper must equal. */
export function xstateStepper(stage: Stage): Stepper {
  const machine = stage.machine;
  const timers = timersByState(stage);
  const scope = recordingScope();

  const activeNodes = (value: StateValue): AnyStateNode[] => {
    const path: AnyStateNode[] = [];
    let node = machine.root as AnyStateNode;
    let rest: StateValue | undefined = value;
    while (rest !== undefined) {
      const key: string = typeof rest === 'string' ? rest : (Object.keys(rest)[0] as string);
      node = node.states[key] as AnyStateNode;
      path.push(node);
      rest = typeof rest === 'string' ? undefined : rest[key];
    }
    return path;
  };

  const moved = (before: readonly AnyStateNode[], snapshot: AnyMachineSnapshot): Moved => {
    const after = activeNodes(snapshot.value);
    return {
      frame: {
        value: snapshot.value,
        context: snapshot.context,
        status: snapshot.status === 'done' ? 'done' : 'active',
        output: snapshot.output,
      },
      effects: scope.effects.slice(),
      left: before
        .filter((node) => !after.includes(node))
        .map((node) => node.id)
        .reverse(),
      entered: after.filter((node) => !before.includes(node)).map((node) => node.id),
      cancelled: scope.cancelled.slice(),
    };
  };

  return {
    kind: 'xstate',
    stage,
    start(input) {
      scope.clear();
      const snapshot = machine.getInitialSnapshot(scope.actor, input);
      if (snapshot.status === 'error') throw snapshot.error;
      return moved([], snapshot);
    },
    step(frame, event) {
      if (frame.status === 'done') return null;
      const before = activeNodes(frame.value);
      const snapshot = machine.resolveState({ value: frame.value, context: frame.context, status: 'active' });
      scope.clear();
      const next = machine.transition(snapshot, event, scope.actor);
      return scope.taken() ? moved(before, next) : null;
    },
    due(frame) {
      if (frame.status === 'done') return [];
      const found: Timer[] = [];
      for (const id of [machine.root.id, ...activeNodes(frame.value).map((node) => node.id)]) {
        for (const timer of timers.get(id) ?? []) {
          const at = timer.dueAt(frame.context as never);
          if (at !== undefined) found.push({ event: timer.event, name: timer.name, at });
        }
      }
      return found.length > 1 ? found.sort(byTime) : found;
    },
    allowed(frame) {
      if (frame.status === 'done') return [];
      return allowedIn([machine.root as AnyStateNode, ...activeNodes(frame.value)].reverse());
    },
  };
}

/** Timers by instant, then event type. */
export function byTime(a: Timer, b: Timer): number {
  return a.at - b.at || (a.event < b.event ? -1 : a.event > b.event ? 1 : 0);
}

function timersByState(stage: Stage): Map<string, ArmedTimer[]> {
  const delays = stage.machine.implementations.delays as Readonly<Record<string, unknown>>;
  const byState = new Map<string, ArmedTimer[]>();
  for (const node of stateNodes(stage.machine)) {
    const armed: ArmedTimer[] = [];
    for (const name of Object.keys((node.config.after as Record<string, unknown>) ?? {})) {
      const delay = delays[name];
      if (isDueTime(delay)) armed.push({ event: `xstate.after.${name}.${node.id}`, name, dueAt: delay.dueAt });
    }
    if (armed.length > 0) byState.set(node.id, armed);
  }
  return byState;
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

// What XState asks of an actor during a transition; nothing in it acts on the world.
function recordingScope() {
  const effects: { type: string; params: unknown }[] = [];
  const cancelled: string[] = [];
  let first: readonly Taken[] | undefined;
  const self = { id: 'case', sessionId: 'case', send: () => {}, getSnapshot: () => undefined };
  const actor = {
    self,
    id: 'case',
    sessionId: 'case',
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    system: {
      _sendInspectionEvent(event: { type: string; _transitions?: readonly Taken[] }) {
        if (event.type === '@xstate.microstep' && first === undefined) first = event._transitions ?? [];
      },
    },
    actionExecutor(action: { type: string; params: unknown }) {
      if (action.type === 'xstate.cancel') cancelled.push(String((action.params as { sendId?: unknown } | undefined)?.sendId));
      else if (!action.type.startsWith('xstate.')) effects.push({ type: action.type, params: action.params });
    },
  };
  return {
    actor: actor as unknown as AnyActorScope,
    effects,
    cancelled,
    /** Whether the event itself was taken by a transition that is not empty. */
    taken: () => (first ?? []).some((each) => each.target !== undefined || each.actions.length > 0),
    clear() {
      effects.length = 0;
      cancelled.length = 0;
      first = undefined;
    },
  };
}
