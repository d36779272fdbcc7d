import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { slices } from '../slices.ts';
import { examples, few } from './examples.ts';
import { loadedMaps, watchLoading } from './load.ts';
import { newSuite, type Suite, type Test, telling } from './tests.ts';

/**
 * A test that has had nothing to do for longer, in ms, waits for what does not come, and has noticed the change. Only idle time counts:
 * a test that a busy machine keeps waiting is not idle.
 */
const waitMs = 4_000;

/** Ids of the tests that need all their examples, for the processes that come after the first. */
const wholeFile = 'tests-with-all-examples.json';

interface Outcome {
  readonly results: TestResult[];
  readonly failed: boolean;
}

/** Runs tests again and again in one process, so that a change costs what its tests cost, and not the loading of everything. */
export class InProcessRunner implements TestRunner {
  readonly #state: InstrumenterContext;
  readonly #files: Suite[] = [];
  #maps: readonly { forget(): void }[] = [];
  /** Tests that do not hold with few examples of each property, since they count what they met. */
  readonly #whole = new Set<string>();
  #waitMs = waitMs;
  /** While it is found out which test passes which place, no test may find what an earlier one worked out and kept. */
  #forgets = false;

  constructor() {
    const world = globalThis as unknown as Record<string, InstrumenterContext>;
    world[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.#state = world[INSTRUMENTER_CONSTANTS.NAMESPACE] as InstrumenterContext;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    watchLoading(process.cwd());
    const names = slices[process.env['MUTATION_SLICE'] ?? '']?.tests ?? [];
    // The first named run first: quick tests spare the slow ones.
    for (const name of names)
      for await (const file of glob(`test/${name}.test.ts`)) {
        telling.suite = newSuite(file);
        if (this.#files.some((known) => known.name === file)) continue;
        this.#files.push(telling.suite);
        await import(pathToFileURL(resolve(file)).href);
        await Promise.all(telling.later.splice(0));
      }
    this.#maps = loadedMaps();
    if (existsSync(wholeFile)) for (const id of JSON.parse(readFileSync(wholeFile, 'utf8')) as string[]) this.#whole.add(id);
  }

  async dryRun({ timeout }: DryRunOptions): Promise<DryRunResult> {
    this.#waitMs = timeout;
    this.#forgets = true;
    const first = (await this.#run(() => true, false)).results;
    const unmet = new Set(first.filter(({ status }) => status === TestStatus.Failed).map(({ id }) => id));
    for (const id of unmet) this.#whole.add(id);
    const again = unmet.size > 0 ? (await this.#run(({ id }) => unmet.has(id), false)).results : [];
    this.#waitMs = waitMs;
    this.#forgets = false;
    const results = [...first.filter(({ id }) => !unmet.has(id)), ...again];
    const failed = results.filter(({ status }) => status === TestStatus.Failed);
    if (failed.length > 0) {
      const told = failed.map((one) => `${one.id}: ${'failureMessage' in one ? one.failureMessage : ''}`).join('\n');
      return { status: DryRunStatus.Error, errorMessage: `These fail with no change at all:\n${told}` };
    }
    writeFileSync(wholeFile, JSON.stringify([...this.#whole]));
    const coverage = this.#state.mutantCoverage ?? { static: {}, perTest: {} };
    for (const suite of this.#files) this.#shareHooks(suite, coverage.perTest);
    // A place that is passed while a file is read, too, is tried by the tests that pass it: a new process for each such change would cost
    // a hundred times as much. What was worked out while reading stays as it was; so a change may be missed, and none is noticed wrongly.
    for (const own of Object.values(coverage.perTest)) for (const id of Object.keys(own)) delete coverage.static[id];
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter && new Set(testFilter);
    this.#state.activeMutant = activeMutant.id;
    this.#state.hitCount = 0;
    if (hitLimit !== undefined) this.#state.hitLimit = hitLimit;
    const { results } = await this.#run((test) => wanted?.has(test.id) ?? true, !disableBail);
    const atLimit = determineHitLimitReached(this.#state.hitCount, hitLimit);
    delete this.#state.activeMutant;
    return toMutantRunResult(atLimit ?? { status: DryRunStatus.Complete, tests: results });
  }

  async #run(isWanted: (test: Test) => boolean, bail: boolean): Promise<Outcome> {
    for (const map of this.#maps) map.forget();
    const results: TestResult[] = [];
    let failed = false;
    for (const file of this.#files) {
      if (failed && bail) break;
      const own = await this.#runSuite(file, isWanted, bail);
      results.push(...own.results);
      failed ||= own.failed;
    }
    return { results, failed };
  }

  async #runSuite(suite: Suite, isWanted: (test: Test) => boolean, bail: boolean): Promise<Outcome> {
    const first = testsOf(suite).find(isWanted);
    if (!first) return { results: [], failed: false };
    const results: TestResult[] = [];
    this.#state.currentTestId = hooksOf(suite);
    const before = await this.#faultOf(async () => {
      for (const body of suite.beforeAll) await body();
    });
    let failed = before !== undefined;
    if (before !== undefined) results.push(resultOf(first, before, 0));
    for (const one of failed ? [] : suite.tests) {
      if (failed && bail) break;
      if ('tests' in one) {
        const inner = await this.#runSuite(one, isWanted, bail);
        results.push(...inner.results);
        failed ||= inner.failed;
      } else if (isWanted(one)) {
        const result = await this.#runTest(one);
        results.push(result);
        failed ||= result.status === TestStatus.Failed;
      }
    }
    this.#state.currentTestId = hooksOf(suite);
    await this.#faultOf(async () => {
      for (const body of suite.afterAll) await body();
    });
    delete this.#state.currentTestId;
    return { results, failed };
  }

  async #runTest(test: Test): Promise<TestResult> {
    this.#state.currentTestId = test.id;
    const began = performance.now();
    if (this.#forgets) for (const map of this.#maps) map.forget();
    examples.most = this.#whole.has(test.id) ? Number.POSITIVE_INFINITY : few;
    const fault = await this.#faultOf(async () => {
      const suites = suitesOf(test);
      for (const suite of suites) for (const body of suite.beforeEach) await body();
      try {
        await test.body();
      } finally {
        for (const suite of suites.toReversed()) for (const body of suite.afterEach) await body();
      }
    });
    delete this.#state.currentTestId;
    return resultOf(test, fault, performance.now() - began);
  }

  async #faultOf(body: () => Promise<void>): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const began = performance.eventLoopUtilization();
    const late = new Promise<string>((done) => {
      const look = () => {
        if (performance.eventLoopUtilization(began).idle > this.#waitMs) done('It waits for what does not come.');
      };
      timer = setInterval(look, 200);
    });
    try {
      return await Promise.race([late, body().then(() => undefined)]);
    } catch (fault) {
      return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    } finally {
      clearInterval(timer);
    }
  }

  /** What ran before a suite counts as run by each of its tests. */
  #shareHooks(suite: Suite, perTest: Record<string, Record<string, number>>): void {
    const own = perTest[hooksOf(suite)];
    delete perTest[hooksOf(suite)];
    for (const { id } of own ? testsOf(suite) : []) {
      perTest[id] ??= {};
      const sum = perTest[id];
      for (const [mutant, hits] of Object.entries(own ?? {})) sum[mutant] = (sum[mutant] ?? 0) + hits;
    }
    for (const one of suite.tests) if ('tests' in one) this.#shareHooks(one, perTest);
  }
}

function hooksOf({ name, parent }: Suite): string {
  return `around ${parent ? hooksOf(parent) : ''} ${name}`;
}

function testsOf(suite: Suite): Test[] {
  return suite.tests.flatMap((one) => ('tests' in one ? testsOf(one) : [one]));
}

function suitesOf({ suite }: Test): Suite[] {
  const suites: Suite[] = [];
  for (let one: Suite | undefined = suite; one; one = one.parent) suites.unshift(one);
  return suites;
}

function resultOf({ id }: Test, fault: string | undefined, timeSpentMs: number): TestResult {
  const told = { id, name: id, timeSpentMs };
  return fault === undefined ? { ...told, status: TestStatus.Success } : { ...told, status: TestStatus.Failed, failureMessage: fault };
}
