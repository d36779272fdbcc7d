import { type AnyStateMachine, createActor } from 'xstate';
import { type Peer, runInEventOrder } from '../event-order.ts';
import { HeapClock } from '../heap-clock.ts';
import { referenceMachine } from '../machine.ts';
import { leafName } from './leaf-name.ts';

/** XState's own actors on a heap clock: the engine's timers as well as the desks' run on it. */
export function prepare(people: number): () => ReturnType<typeof runInEventOrder> {
  const clock = new HeapClock();
  const machine = referenceMachine() as AnyStateMachine;
  let timer = 0;
  const cleared = new Set<number>();
  const timers = {
    setTimeout(run: () => void, wait: number): number {
      const own = timer++;
      clock.schedule(clock.now + wait, () => {
        if (!cleared.delete(own)) run();
      });
      return own;
    },
    clearTimeout: (own: number) => cleared.add(own),
  };
  const peer: Peer = {
    ownTimer: true,
    open(closed) {
      const actor = createActor(machine, { clock: timers as never });
      actor.start();
      return {
        get state() {
          return leafName(actor.getSnapshot().value);
        },
        send(type, at) {
          const before = actor.getSnapshot();
          if (!before.can({ type } as never)) return false;
          if (type === 'to.liberated') {
            actor.subscribe({ complete: () => leafName(actor.getSnapshot().value) === 'closed' && closed(clock.now) });
          }
          actor.send({ type, at } as never);
          return true;
        },
      };
    },
  };
  return () => runInEventOrder(people, 'full', clock, peer);
}
