/** Work with an end: what does not come in time is not waited for. */
export interface InTime<Task, Result> {
  readonly tasks: readonly Task[];
  /** How many are under way at once. */
  readonly atOnce: number;
  /** Milliseconds that are left; the first task is waited for in any case, so that there is always an answer. */
  readonly left: () => number;
  readonly run: (task: Task) => Promise<Result>;
  readonly each?: (result: Result, place: number) => void;
  /** Whether to wait for the first, however late it is. */
  readonly least?: boolean;
}

const longest = 2 ** 31 - 1;

/** Runs tasks until all are done or the time is over; answers with the results by place, and nothing where none came. */
export async function inTime<Task, Result>({
  tasks,
  atOnce,
  left,
  run,
  each,
  least = false,
}: InTime<Task, Result>): Promise<(Result | undefined)[]> {
  const results = new Array<Result | undefined>(tasks.length).fill(undefined);
  let next = 0;
  let over = false;
  const line = async (): Promise<void> => {
    while (!over && next < tasks.length && (left() > 0 || (least && next === 0))) {
      const place = next++;
      const result = await run(tasks[place] as Task);
      if (over) return;
      results[place] = result;
      each?.(result, place);
    }
  };
  const lines = Array.from({ length: Math.max(1, Math.min(atOnce, tasks.length)) }, line);
  const all = Promise.all(lines);
  if (!Number.isFinite(left())) await all;
  else {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const time = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.min(longest, Math.max(0, left())));
      // work under way keeps the process; once it was ended, the wait for it must not
      (timer as { unref?(): void }).unref?.();
    });
    await Promise.race([all, time]);
    clearTimeout(timer);
    if (least && results[0] === undefined) await lines[0];
    over = true;
    all.catch(() => undefined);
  }
  return results;
}
