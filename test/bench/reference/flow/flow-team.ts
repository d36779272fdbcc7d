import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type EventChunk, EventColumns } from './event-columns.ts';
import type { FlowRun } from './flow.ts';
import { type FlowColumns, flowColumns } from './flow-columns.ts';
import type { FlowModel } from './flow-model.ts';
import { type FlowPhase, flowPhases } from './flow-part.ts';

/** What a team's worker is told, in this order for each run: its columns, then each phase; and what it answers. */
export type FlowOrder =
  | { readonly columns: FlowColumns; readonly place: number }
  | { readonly phase: FlowPhase }
  | { readonly hand: 'over' };
export type FlowAnswer = 'ready' | readonly EventChunk[];

/** Threads that stand ready to run one model. */
export interface FlowTeam {
  /** As `runFlow` does; one run at a time. */
  run(people: number): Promise<FlowRun>;
  close(): Promise<void>;
}

/**
 * Starts workers whose file calls `serveFlow` with the same model, and waits until each has made it.
 * @example
 * const team = await openFlowTeam(model, 2, new URL('./my-flow-worker.js', import.meta.url));
 * const { log } = await team.run(100_000);
 */
export async function openFlowTeam(model: FlowModel, size: number, file: URL, options: WorkerOptions = {}): Promise<FlowTeam> {
  const workers = Array.from({ length: size }, () => new Worker(file, options));
  const all = <T extends FlowAnswer>(order?: (place: number) => FlowOrder): Promise<T[]> =>
    Promise.all(workers.map((worker, place) => answerOf<T>(worker, order?.(place))));
  const close = async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.terminate())));
  const orClose = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await close();
      throw error;
    }
  };
  await orClose(() => all());
  return {
    close,
    run: (people) =>
      orClose(async () => {
        const columns = flowColumns(model, people, size, true);
        await all((place) => ({ columns, place }));
        for (const phase of flowPhases) await all(() => ({ phase }));
        const log = new EventColumns();
        for (const chunks of await all<readonly EventChunk[]>(() => ({ hand: 'over' }))) log.append(chunks);
        return { log, people, started: columns.started, needs: columns.needs };
      }),
  };
}

function answerOf<T extends FlowAnswer>(worker: Worker, order: FlowOrder | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (code: number) => reject(new Error(`A worker of the team ended with code ${code}.`));
    worker.removeAllListeners();
    worker.once('message', resolve).once('error', reject).once('exit', stop);
    if (order) worker.postMessage(order);
  });
}
