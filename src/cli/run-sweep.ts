import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decisionKey } from '../kernel/index.ts';
import { type Scenario, type SweepFile, summariseTrial, sweepScenarios, type TrialMeasure, type TrialPlan } from '../simulate/index.ts';
import { badInput, type Io } from './io.ts';
import { runTrial } from './run-trial.ts';

export interface SweepRun {
  readonly out: string;
  readonly workers: number;
  readonly measures: readonly TrialMeasure[];
  readonly progress?: (share: number) => void;
}

/**
 * Runs a sweep, one line of results a scenario, into `<out>.partial`, renamed at the end. Broken off, it goes on from the last whole line,
 * and the finished file is the same as one that ran through.
 */
export async function runSweep(io: Io, sweep: SweepFile, run: SweepRun): Promise<void> {
  const scenarios = sweepScenarios(sweep);
  const head = `${JSON.stringify({ sweep: decisionKey(JSON.stringify([sweep, run.measures])).toString(16), scenarios: scenarios.length, people: sweep.people, replications: sweep.replications, seed: sweep.seed })}\n`;
  const partial = `${run.out}.partial`;
  mkdirSync(dirname(run.out), { recursive: true });
  const done = resume(partial, head);
  if (done > 0) io.err(`Going on after ${done} of ${scenarios.length} scenarios.`);
  for (const [index, scenario] of scenarios.entries()) {
    if (index < done) continue;
    appendFileSync(partial, `${JSON.stringify(await resultOf(scenario, sweep, run))}\n`);
    run.progress?.((index + 1) / scenarios.length);
  }
  renameSync(partial, run.out);
  io.err(`Wrote ${run.out}`);
}

async function resultOf(scenario: Scenario, sweep: SweepFile, run: SweepRun): Promise<object> {
  const { people, replications, seed } = sweep;
  const plan: TrialPlan = { people, replications, seed, measures: run.measures, scenario, compare: [] };
  const { baseline } = summariseTrial(plan, await runTrial(plan, { workers: run.workers }));
  const measures = Object.fromEntries(baseline.measures.map(({ measure, mean, low, high }) => [measure, [mean, low, high]]));
  return {
    scenario: scenario.id,
    sentence: scenario.sentence,
    measures,
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
