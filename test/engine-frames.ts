import type { MachineTables, MoveTrace, StepperEvent } from 'justice-pathway/testing';

// A machine asked with whole snapshots in and out, as XState itself is asked, so that the two can be compared.

export interface Frame {
  readonly value: ReturnType<MachineTables['valueOf']>;
  readonly context: object;
  readonly status: 'active' | 'done';
  readonly output: unknown;
}

export interface Moved extends MoveTrace {
  readonly frame: Frame;
  /** Ids of states active before and not now, leaf first. The root is never listed. */
  readonly left: readonly string[];
  /** Ids of states active now and not before, outermost first. */
  readonly entered: readonly string[];
}

export function framesOf(machine: MachineTables) {
  const moved = (from: number, to: number, context: object, trace: MoveTrace): Moved => {
    const done = machine.ends[to] === 1;
    const [before, after] = [from < 0 ? [] : idsUp(machine, from), idsUp(machine, to)];
    return {
      frame: { value: machine.valueOf(to), context, status: done ? 'done' : 'active', output: done ? machine.lastOutput() : undefined },
      ...trace,
      left: before.filter((id) => !after.includes(id)),
      entered: after.filter((id) => !before.includes(id)).reverse(),
    };
  };
  return {
    start(input: unknown): Moved {
      const trace: MoveTrace = { cancelled: [], effects: [] };
      const context = machine.contextOf(input);
      return moved(-1, machine.enter(context, input, trace), context, trace);
    },
    /** `null` when no transition is taken. */
    step(frame: Frame, event: StepperEvent): Moved | null {
      if (frame.status === 'done') return null;
      const from = machine.leafOf(frame.value);
      const code = machine.eventCode(event.type);
      const context = { ...frame.context };
      const trace: MoveTrace = { cancelled: [], effects: [] };
      const to = code < 0 ? -1 : machine.fire(from, code, context, event, trace);
      return to < 0 ? null : moved(from, to, context, trace);
    },
    /** Timers of the active states, by instant, then event type. */
    due(frame: Frame): { event: string; name: string; at: number }[] {
      const found = machine.dueTimes(machine.leafOf(frame.value)).flatMap(({ event, name, dueAt }) => {
        const at = dueAt(frame.context);
        return at === undefined ? [] : [{ event, name, at }];
      });
      return found.sort((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1));
    },
  };
}

function idsUp(machine: MachineTables, leaf: number): string[] {
  const ids: string[] = [];
  for (let node = machine.nodes[leaf]; node?.parent; node = node.parent as typeof node) ids.push(node.id);
  return ids;
}
