import { createMachine, guard, interpret, reduce, state, transition } from 'robot3';
import { type Peer, runInEventOrder } from '../event-order.ts';
import { HeapClock } from '../heap-clock.ts';
import { type Counter, states } from '../scenario.ts';

type Counts = Record<Counter, number>;

/** robot3 with an event heap. */
export function prepare(people: number): () => ReturnType<typeof runInEventOrder> {
  const parts = states.map(({ name, phase, branches }) => {
    const ways = branches.map((branch) => {
      const [counter, bound] = branch.while ?? ['div', 0];
      const extra = branch.while ? [guard((counts: Counts) => counts[counter] < bound)] : [];
      const counted = branch.count;
      const update = counted ? [reduce((counts: Counts) => ({ ...counts, [counted]: counts[counted] + 1 }))] : [];
      return transition(`to.${branch.to}`, branch.to, ...([...extra, ...update] as never[]));
    });
    if (phase === 'after') ways.push(transition('to.closed', 'closed'));
    return [name, state(...ways)] as const;
  });
  const machine = createMachine('arrested' as never, Object.fromEntries(parts) as never, (counts: Counts) => ({ ...counts }) as never);
  const peer: Peer = {
    open() {
      const service = interpret(machine as never, () => undefined, { div: 0, brk: 0, adj: 0, rec: 0 } as never) as unknown as {
        readonly machine: { readonly current: string };
        send(event: string): void;
      };
      let moves = 0;
      return {
        get state() {
          return service.machine.current;
        },
        send(type) {
          const before = service.machine;
          service.send(type);
          if (service.machine === before) return false;
          moves += 1;
          return moves > 0;
        },
      };
    },
  };
  return () => runInEventOrder(people, 'full', new HeapClock(), peer);
}
