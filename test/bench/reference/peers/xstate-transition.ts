import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { type Peer, runInEventOrder } from '../event-order.ts';
import { HeapClock } from '../heap-clock.ts';
import { referenceMachine } from '../machine.ts';
import { leafName } from './leaf-name.ts';

/** XState's pure functions with an event heap. */
export function prepare(people: number): () => ReturnType<typeof runInEventOrder> {
  const machine = referenceMachine();
  const peer: Peer = {
    open() {
      let snapshot: AnyMachineSnapshot = initialTransition(machine)[0];
      return {
        get state() {
          return leafName(snapshot.value);
        },
        send(type, at) {
          const event = type === 'to.closed' ? 'xstate.after.followUpEnds.liberation-90d.followed' : type;
          if (!snapshot.can({ type: event } as never)) return false;
          snapshot = transition(machine, snapshot, { type: event, at } as never)[0];
          return true;
        },
      };
    },
  };
  return () => runInEventOrder(people, 'full', new HeapClock(), peer);
}
