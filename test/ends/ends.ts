import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openTeam } from '../../src/cli/worker-team.ts';
import { type EndRun, type EndTask, endRun } from './end-run.ts';
import type { EndsAsked } from './end-text.ts';

/** How the runs are made, and where they are kept. */
export interface EndsOptions extends EndsAsked {
  /** One line of JSON a run; runs that stand there already, of the same world, are not made again. */
  readonly file: string;
  readonly world: string;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Makes the runs that are missing: every scenario on the first seed, then on the next. Answers with all that there are. */
export async function endRuns({ scenarios, seeds, people, file, world, workers, signal, tell }: EndsOptions): Promise<EndRun[]> {
  mkdirSync(dirname(file), { recursive: true });
  const done = keptRuns(file).filter(
    (run) => run.world === world && run.people === people && run.seed <= seeds && scenarios.includes(run.scenario),
  );
  const known = new Set(done.map(({ scenario, seed }) => `${scenario} ${seed}`));
  const todo = Array.from({ length: seeds }, (_, place) => place + 1)
    .flatMap((seed) => scenarios.map((scenario): EndTask => ({ scenario, seed, people })))
    .filter(({ scenario, seed }) => !known.has(`${scenario} ${seed}`));
  const all = todo.length + done.length;
  const team = openTeam<EndTask, EndRun>(new URL('./end-worker.ts', import.meta.url), world, workers, (task) => endRun(task, world));
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const running = team.run(todo, undefined, (run) => {
    if (signal.aborted) return;
    appendFileSync(file, `${JSON.stringify(run)}\n`);
    done.push(run);
    tell(`${done.length} of ${all}: ${run.scenario}, seed ${run.seed}, ${run.seconds} s, ${run.stopped.length} stopped`);
  });
  await Promise.race([running, stopped]).finally(() => team.close());
  return done;
}

/** The whole lines of a file; half a line at its end was broken off. */
function keptRuns(file: string): EndRun[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as EndRun];
    } catch {
      return [];
    }
  });
}
