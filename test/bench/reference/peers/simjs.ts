import { createRequire } from 'node:module';
import { runInEventOrder } from '../event-order.ts';
import type { Scheduler } from '../heap-clock.ts';

interface SimRequest {
  done(run: (at: number) => void, context: object, argument: number): SimRequest;
}
interface SimEntity {
  setTimer(wait: number): SimRequest;
}
interface SimInstance {
  time(): number;
  addEntity(kind: unknown): SimEntity;
  simulate(until: number, most: number): boolean;
}
interface SimModule {
  readonly Sim: new () => SimInstance;
  readonly Entity: new (...args: unknown[]) => object;
}

/** simjs: its own clock and queue; it cannot carry the machine, so it runs the core profile. */
export function prepare(people: number): () => ReturnType<typeof runInEventOrder> {
  // the package is built for a page, and looks for its window
  const page = globalThis as { window?: unknown };
  page.window ??= globalThis;
  createRequire(import.meta.url)('simjs');
  const { Sim, Entity } = (globalThis as unknown as { Sim: SimModule }).Sim;
  class Person extends Entity {
    start(): void {}
  }
  const sim = new Sim();
  const entity = sim.addEntity(Person);
  const clock: Scheduler = {
    schedule: (at, run) => void entity.setTimer(at - sim.time()).done(run, entity, at),
    run: () => void sim.simulate(Number.MAX_VALUE, Number.MAX_SAFE_INTEGER),
  };
  return () => runInEventOrder(people, 'core', clock, {});
}
