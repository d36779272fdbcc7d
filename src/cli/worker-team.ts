import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Threads that each take the next task when they are free, or this thread. What comes back does not depend on which. */
export interface WorkerTeam<Task, Result> {
  /** Threads beside this one. */
  readonly size: number;
  give(task: Task): Promise<Result>;
  /** Results in the order of the tasks, whoever did them; `each` is told them as they come. */
  run(tasks: readonly Task[], tick?: (done: number) => void, each?: (result: Result) => void): Promise<Result[]>;
  /** Ends at once; what was not done is never answered. */
  close(): Promise<void>;
}

/**
 * Opens a team of threads that run a file beside this one, each started when there is work for it, or does the work here where there are none.
 * @param name Of the file, without its ending; or where a file stands elsewhere
 * @param data What each worker is told at its start
 */
export function openTeam<Task, Result>(
  name: string | URL,
  data: unknown,
  size: number,
  alone: (task: Task) => Result,
): WorkerTeam<Task, Result> {
  const file = typeof name === 'string' ? workerFile(name) : name;
  const team = size < 1 || file === undefined ? teamOfOne(alone) : teamOfMany<Task, Result>(file, data, size);
  return {
    ...team,
    run(tasks, tick, each) {
      let done = 0;
      return Promise.all(
        tasks.map(async (task) => {
          const result = await team.give(task);
          done += 1;
          tick?.(done);
          each?.(result);
          return result;
        }),
      );
    },
  };
}

type Team<Task, Result> = Omit<WorkerTeam<Task, Result>, 'run'>;

function teamOfMany<Task, Result>(file: URL, workerData: unknown, size: number): Team<Task, Result> {
  const source = file.pathname.endsWith('.ts');
  const execArgv = source ? ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'] : [];
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  let isClosed = false;
  const queue: { readonly task: Task; resolve(result: Result): void; reject(error: unknown): void }[] = [];

  function hire(): Worker {
    const worker = new Worker(file, { workerData, execArgv });
    // Somebody who waits for it is told below; an idle one that ends must not end the command.
    worker.on('error', () => undefined);
    workers.push(worker);
    return worker;
  }

  function next(worker: Worker): void {
    // What a worker sends while it is ended must not take away the listener by which its end is known.
    if (isClosed) return;
    const first = queue.shift();
    if (!first) {
      idle.push(worker);
      return;
    }
    worker.once('error', first.reject);
    worker.once('message', (result: Result) => {
      worker.off('error', first.reject);
      first.resolve(result);
      next(worker);
    });
    worker.postMessage(first.task);
  }

  return {
    size,
    give: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        const worker = idle.pop() ?? (workers.length < size ? hire() : undefined);
        if (worker) next(worker);
      }),
    close: async () => {
      isClosed = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function teamOfOne<Task, Result>(alone: (task: Task) => Result): Team<Task, Result> {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    size: 0,
    give(task) {
      const turn = last.then(breath).then(() => (closed ? new Promise<never>(() => undefined) : alone(task)));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      closed = true;
    },
  };
}

/** Lets signals and the bar have their turn between two pieces of work. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Beside this file, as source or as built. */
function workerFile(name: string): URL | undefined {
  return [`./${name}.ts`, `./${name}.js`].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
}
