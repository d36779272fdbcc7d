import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Threads that each take the next task when they are free. */
export interface WorkerTeam<Task, Result> {
  /** Results in the order of the tasks, whoever did them. */
  run(tasks: readonly Task[], tick?: (done: number) => void): Promise<Result[]>;
  close(): Promise<void>;
}

/**
 * Opens a team of threads that run a file beside this one, or does the work here where there are none.
 * @param name Of the file, without its ending
 * @param data What each worker is told at its start
 */
export function openTeam<Task, Result>(name: string, data: unknown, size: number, alone: (task: Task) => Result): WorkerTeam<Task, Result> {
  const file = workerFile(name);
  if (size < 1 || file === undefined) return teamOfOne(alone);
  const source = file.pathname.endsWith('.ts');
  const execArgv = source ? ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'] : [];
  const workers = Array.from({ length: size }, () => new Worker(file, { workerData: data, execArgv }));
  return {
    run(tasks, tick) {
      const results = new Array<Result>(tasks.length);
      let next = 0;
      let done = 0;
      return new Promise((resolve, reject) => {
        if (tasks.length === 0) resolve(results);
        for (const worker of workers) {
          let place = -1;
          const give = (): void => {
            place = next;
            next += 1;
            if (place < tasks.length) worker.postMessage(tasks[place]);
          };
          worker.removeAllListeners();
          worker.on('error', reject);
          worker.on('message', (result: Result) => {
            results[place] = result;
            done += 1;
            tick?.(done);
            if (done === tasks.length) resolve(results);
            else give();
          });
          give();
        }
      });
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function teamOfOne<Task, Result>(alone: (task: Task) => Result): WorkerTeam<Task, Result> {
  return {
    run: async (tasks, tick) =>
      tasks.map((task, place) => {
        const result = alone(task);
        tick?.(place + 1);
        return result;
      }),
    close: async () => undefined,
  };
}

/** Beside this file, as source or as built. */
function workerFile(name: string): URL | undefined {
  return [`./${name}.ts`, `./${name}.js`].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
}
