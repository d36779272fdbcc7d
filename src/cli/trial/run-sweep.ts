import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decisionKey } from '../../kernel/index.ts';
import {
  applyScenario,
  notKnowing,
  type Scenario,
  type SweepFile,
  summariseTrial,
  sweepScenarios,
  type TrialMeasure,
  type TrialPlan,
} from '../../simulate/index.ts';
import { badInput, type Io } from '../io.ts';
import { type OwnNumbers, worldOf } from '../load/own-assumptions.ts';
import { wasRead } from '../load/read-once.ts';
import { makeFolder } from '../make-folder.ts';
import { refuseOther, refuseOwnInput } from '../place-file.ts';
import { runTrial, type TrialTeam } from './run-trial.ts';

export interface SweepRun {
  readonly out: string;
  readonly team: TrialTeam;
  /** In place of the national numbers. */
  readonly own?: OwnNumbers;
  readonly measures: readonly TrialMeasure[];
  readonly progress?: (share: number) => void;
  /** Breaks the sweep off between two lines. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a sweep, one line of results a scenario, into `<out>.partial`, renamed at the end. Broken off, it
 * goes on next time from the last whole line; the finished file is the same as one that ran through. Answers with how far it came.
 */
export async function runSweep(io: Io, sweep: SweepFile, run: SweepRun): Promise<{ readonly done: number; readonly of: number }> {
  const scenarios = sweepScenarios(sweep);
  const { own = {} } = run;
  const world = worldOf(own);
  for (const scenario of scenarios) applyScenario(world.assumptions, scenario);
  // a sweep over one's own numbers is another sweep; over the national ones it is what it was
  const what = Object.keys(own).length === 0 ? [sweep, run.measures] : [sweep, run.measures, own];
  const head = `${JSON.stringify({ sweep: decisionKey(JSON.stringify(what)).toString(16), ...(world.sets ? { sets: world.sets.length } : {}), scenarios: scenarios.length, people: sweep.people, replications: sweep.replications, seed: sweep.seed })}\n`;
  const partial = `${run.out}.partial`;
  makeFolder(dirname(run.out));
  for (const path of [run.out, partial]) {
    refuseOther(path);
    if (wasRead(path)) refuseOwnInput(path);
  }
  let done = resume(partial, head);
  if (done > 0) io.err(`Going on after ${done} of ${scenarios.length} scenarios.`);
  for await (const result of inOrder(scenarios.slice(done), 1 + 2 * run.team.size, (each) => resultOf(each, sweep, run), run.signal)) {
    appendFileSync(partial, `${JSON.stringify(result)}\n`);
    done += 1;
    run.progress?.(done / scenarios.length);
  }
  if (done === scenarios.length) renameSync(partial, run.out);
  return { done, of: scenarios.length };
}

/** Results in the order of the list, with a few begun ahead; ends early at the signal. */
async function* inOrder<T, R>(
  list: readonly T[],
  ahead: number,
  begin: (each: T) => Promise<R>,
  signal: AbortSignal | undefined,
): AsyncGenerator<R> {
  const stopped = new Promise<undefined>((resolve) => signal?.addEventListener('abort', () => resolve(undefined)));
  const coming: Promise<R>[] = [];
  for (let index = 0; index < list.length; index += 1) {
    for (let next = index + coming.length; next < Math.min(index + ahead, list.length); next += 1) {
      const each = begin(list[next] as T);
      each.catch(() => undefined);
      coming.push(each);
    }
    const result = signal?.aborted ? undefined : await Promise.race([coming.shift(), stopped]);
    if (result === undefined) return;
    yield result;
  }
}

async function resultOf(scenario: Scenario, sweep: SweepFile, { measures, team, own = {} }: SweepRun): Promise<object> {
  const { people, replications, seed } = sweep;
  const plan: TrialPlan = { people, replications, seed, measures, scenario, compare: [] };
  const runs = await runTrial(plan, { team, own });
  const { baseline } = summariseTrial(plan, runs);
  const unknown = measures.flatMap(({ id }, place) => {
    const values = runs
      .map((each) => ({ set: each.set ?? 0, value: each.values[place] as number }))
      .filter(({ value }) => !Number.isNaN(value));
    const part = notKnowing(values);
    return part ? [[id, part.share] as const] : [];
  });
  return {
    scenario: scenario.id,
    sentence: scenario.sentence,
    measures: Object.fromEntries(baseline.measures.map(({ measure, mean, low, high }) => [measure, [mean, low, high]])),
    ...(unknown.length === 0 ? {} : { notKnowing: Object.fromEntries(unknown) }),
    waitingAtEnd: Object.fromEntries(baseline.desks.map((desk) => [desk.desk, desk.waitingAtEnd])),
  };
}

/** How many scenarios a file that was broken off holds; a half line at its end is cut away. */
function resume(file: string, head: string): number {
  if (!existsSync(file)) {
    writeFileSync(file, head);
    return 0;
  }
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole === '') {
    writeFileSync(file, head);
    return 0;
  }
  if (!whole.startsWith(head)) {
    badInput({
      code: 'other-sweep',
      severity: 'error',
      file,
      message: 'This file holds the beginning of another sweep.',
      cure: 'Move it away, or choose another --out.',
    });
  }
  truncateSync(file, Buffer.byteLength(whole));
  return whole.split('\n').length - 2;
}
