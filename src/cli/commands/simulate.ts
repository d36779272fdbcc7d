import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { measures, unitCosts } from 'justice-pathway/machines';
import { releaseLawBegins } from 'justice-pathway/machines/law';
import { patternList } from '../../journal/index.ts';
import {
  type AreaPlan,
  applyScenario,
  costsOf,
  SweepFile,
  stressReport,
  summariseTrial,
  type TrialMeasure,
  type TrialPlan,
  weakAssumptions,
} from '../../simulate/index.ts';
import { flag, formatFlag, seedFlag, workersFlag } from '../flags/flags.ts';
import type { SimulateFlags } from '../flags/simulate-flags.ts';
import { whole } from '../flags/whole-number.ts';
import { wrongFlag } from '../flags/wrong-flag.ts';
import { onInterrupt } from '../interrupt.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { findScenario } from '../load/find-scenario.ts';
import { readOwnNumbers, worldOf } from '../load/own-assumptions.ts';
import { readJsonAs } from '../load/read-json.ts';
import { progressBar } from '../progress.ts';
import { areaJson, areaText } from '../text/area-text.ts';
import { cohortTables } from '../text/cohort-tables.ts';
import { csvHead } from '../text/cohort-text.ts';
import { numbersText } from '../text/numbers-text.ts';
import { trialCsv, trialJson, trialText } from '../text/trial-text.ts';
import { readAreas, runAreas } from '../trial/run-areas.ts';
import { runSensitivity } from '../trial/run-sensitivity.ts';
import { runSweep } from '../trial/run-sweep.ts';
import { openTrialTeam, runTrial } from '../trial/run-trial.ts';
import { scottishWorld } from '../trial/scottish-world.ts';
import { simulateFitCommand } from '../trial/simulate-fit.ts';
import { travel } from '../trial/simulate-one.ts';
import { writeParts } from '../write-parts.ts';

/** What a shell calls a command that was ended by Ctrl-C. */
const interrupted = 130;

/** `simulate`: invented people on the real machines; scenarios set against each other. */
export function simulateCommand(io: Io): Command {
  return new Command('simulate')
    .addCommand(simulateFitCommand(io))
    .option('-n, --people <number>', 'how many people (1000; with --fit 8000)', whole('--people', 0))
    .addOption(seedFlag())
    .addOption(formatFlag(['summary', 'json', 'jsonl', 'csv']))
    .addOption(flag('out'))
    .option('-s, --scenario <id>', 'a ready scenario, several joined by +, or a JSON file', 'baseline')
    .option('-c, --compare <ids>', 'scenarios to set against it, with commas between')
    .option('-r, --replications <number>', 'independent repetitions of a comparison', whole('--replications', 1))
    .option('--precision <share>', 'stop once every measure and difference is known to this half-width', halfWidth)
    .addOption(workersFlag('threads for replications and areas; 0 for none'))
    .option('--sweep <file>', 'run the many scenarios of a JSON file into --out; goes on where it was broken off')
    .option('--fit', 'hold the simulated year against published figures')
    .option('--method', 'write the page about the method, from a run held against published figures')
    .option('--from <date>', 'first day on which people come in', '2026-06-01')
    .option('--days <number>', 'days over which they come in', whole('--days', 1), 365)
    .option('--observe <number>', 'days from the first to the end of observation (1095; with --fit 3650)', whole('--observe', 1))
    .option('--area <name>', 'home area: its fitted numbers where there are some, and its name in the profiles')
    .option(
      '--assumptions <file>',
      'JSON with numbers in place of those assumed: {"numbers": {"need:housing": 0.5}}, or what "simulate fit FILE --format json" wrote; comparisons and sweeps go round all its sets',
    )
    .option('--numbers [word]', 'list the numbers that --assumptions can replace, or those with a word in their name')
    .addOption(
      new Option('--sensitivity [sets]', 'with --compare: say which unknown number matters most, from so many sets (36)')
        .preset('36')
        .argParser(whole('--sensitivity', 14)),
    )
    .option('--links <file>', 'write households and people harmed as journeys too, and the links to this file, for map --links')
    .addOption(new Option('--table <name>', 'which rows as CSV').choices(cohortTables))
    .option('--areas <list>', 'several areas, each with desks of its own: clackmannanshire=600,falkirk=1800')
    .addHelpText(
      'after',
      '\nExamples:\n  simulate --people 1000 --seed 7\n  simulate --people 200 --format jsonl --out journeys.jsonl\n  simulate --scenario no-friday-release+gate-pick-up --format json --out journeys.json\n  simulate --scenario baseline --compare no-friday-release,one-more-housing-officer --people 1000 --replications 50 --format json\n  simulate --sweep sweep.json --out results.jsonl\n  simulate --areas clackmannanshire=600,falkirk=1800@one-more-housing-officer\n  simulate --format csv --table queues --out queues.csv\n',
    )
    .action(async (given: SimulateFlags) => {
      const flags: SimulateFlags = given.method ? { ...given, fit: true } : given;
      if (flags.numbers !== undefined) {
        writeOut(io, flags.out, numbersText(flags.numbers === true ? '' : flags.numbers, flags.format));
        return;
      }
      refuseBeforeLaw(flags.from);
      if (flags.links !== undefined && flags.format !== 'json' && flags.format !== 'jsonl') {
        badInput({
          code: 'bad-flags',
          severity: 'error',
          message: '--links is for the journeys of one cohort.',
          cure: 'Write --format jsonl --out journeys.jsonl --links links.json.',
        });
      }
      const many = flags.sweep !== undefined || flags.compare !== undefined || flags.replications !== undefined;
      if (flags.table !== undefined && (flags.format !== 'csv' || many || flags.areas !== undefined || flags.fit)) {
        badInput({
          code: 'bad-flags',
          severity: 'error',
          message: '--table is for the rows of one cohort.',
          value: flags.table,
          cure: 'Write --format csv --table queues, without --areas, --fit, --compare, --replications or --sweep.',
        });
      }
      if (flags.assumptions !== undefined && flags.areas !== undefined) {
        badInput({
          code: 'bad-flags',
          severity: 'error',
          message: '--assumptions does not go with --areas.',
          cure: 'Leave it out, or give an area a scenario of its own: falkirk=1800@gate-pick-up.',
        });
      }
      if (flags.sensitivity !== undefined && (flags.sweep !== undefined || !many)) {
        badInput({
          code: 'bad-flags',
          severity: 'error',
          message: '--sensitivity is for a comparison.',
          cure: 'Write it with --compare.',
        });
      }
      if (many && flags.areas !== undefined) {
        badInput({
          code: 'bad-flags',
          severity: 'error',
          message: '--areas is one run: it does not go with --compare, --replications or --sweep.',
          cure: 'Give an area a scenario of its own: falkirk=1800@gate-pick-up.',
        });
      }
      if (flags.sweep !== undefined) await sweep(io, flags, flags.sweep);
      else if (many) await compare(io, flags);
      else if (flags.areas !== undefined) await travelByArea(io, flags, flags.areas);
      else travel(io, flags);
    });
}

function halfWidth(text: string): number {
  const value = Number(text);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  return wrongFlag('--precision', text, 'Write a number above 0; two points either way are 0.02.', 'bad-precision');
}

async function travelByArea(io: Io, flags: SimulateFlags, list: string): Promise<void> {
  if (flags.fit || flags.area !== undefined) {
    badInput({
      code: 'bad-flags',
      severity: 'error',
      message: '--areas does not go with --fit or --area.',
      cure: 'Leave one of them out.',
    });
  }
  const { areas, scenarios } = readAreas(list, findScenario(flags.scenario));
  const plan: AreaPlan = { areas, seed: flags.seed, from: flags.from, days: flags.days, observe: flags.observe ?? 1095 };
  const { format } = flags;
  const form = format === 'summary' ? 'none' : format === 'csv' ? 'csv' : 'lines';
  const bar = progressBar(io, 'Simulating');
  const results = await runAreas(plan, scenarios, form, flags.workers ?? availableParallelism(), bar.update);
  bar.stop();
  if (format === 'summary') writeOut(io, flags.out, areaText(results, measures));
  else if (format === 'json') writeParts(io, flags.out, areaJson(results, flags.seed));
  else {
    const lines = results.flatMap(({ text }) => text);
    writeParts(io, flags.out, format === 'csv' ? [csvHead, ...lines] : lines);
  }
}

async function compare(io: Io, flags: SimulateFlags): Promise<void> {
  const others = (flags.compare ?? '').split(',').filter((each) => each !== '');
  const plan: TrialPlan = {
    people: flags.people ?? 1000,
    seed: flags.seed,
    replications: flags.replications ?? 20,
    measures,
    scenario: findScenario(flags.scenario),
    compare: others.map(findScenario),
    from: flags.from,
    days: flags.days,
    observe: flags.observe ?? 1095,
  };
  const own = readOwnNumbers(io, flags.area, flags.assumptions);
  const world = worldOf(own);
  for (const scenario of [plan.scenario, ...plan.compare]) applyScenario(world.assumptions, scenario);
  const bar = progressBar(io, 'Comparing');
  const team = openTrialTeam(flags.workers ?? availableParallelism());
  const precise = flags.precision === undefined ? {} : { precise: { absolute: flags.precision } };
  const { result, sensitivity } = await (async () => {
    const runs = await runTrial(plan, { team, own, progress: bar.update, ...precise });
    const done = summariseTrial(plan, runs);
    return {
      result: done,
      sensitivity: flags.sensitivity === undefined ? undefined : await runSensitivity(done, plan, own, team, flags.sensitivity),
    };
  })().finally(async () => {
    bar.stop();
    await team.close();
  });
  if (flags.format === 'csv') {
    writeOut(io, flags.out, trialCsv(result));
    return;
  }
  const weak = Object.fromEntries(measures.map((measure) => [measure.id, weakBehind(measure)]));
  const costs = costsOf(result, plan.compare, world.assumptions.services, unitCosts);
  if (flags.format === 'summary') {
    writeOut(
      io,
      flags.out,
      trialText(result, (measure) => weak[measure]?.length ?? 0, costs, sensitivity),
    );
    return;
  }
  const annex = stressReport(plan, result, world.assumptions, { version: '0.1.0', measures, warmUpDays: 0 });
  writeOut(io, flags.out, trialJson(result, { weak, costs, annex, ...(sensitivity ? { sensitivity } : {}) }));
}

/** The assumptions of low confidence that lead straight to what a measure counts. */
function weakBehind(measure: TrialMeasure): readonly string[] {
  const counted = patternList(measure.kind === 'count' ? measure.trigger : measure.expect).map(({ type }) => type);
  return weakAssumptions(scottishWorld.assumptions, new Set(counted)).map(({ id }) => id);
}

/** Without a law of release nobody would be released as anybody was. */
function refuseBeforeLaw(from: string): void {
  const begins = releaseLawBegins;
  if (from < begins)
    badInput({
      code: 'no-law-of-year',
      severity: 'error',
      message: `The law of release that is known here begins on ${begins}, and --from ${from} is before it.`,
      cure: `Begin on ${begins} or later.`,
    });
}

async function sweep(io: Io, flags: SimulateFlags, file: string): Promise<void> {
  if (flags.out === undefined)
    badInput({ code: 'no-out', severity: 'error', message: 'A sweep writes to a file.', cure: 'Give --out results.jsonl.' });
  const asked = readJsonAs(SweepFile, file, { code: 'bad-sweep', see: 'See docs/schemas/sweep.schema.json.' });
  const bar = progressBar(io, 'Sweeping');
  const team = openTrialTeam(flags.workers ?? availableParallelism());
  const { signal, forget } = onInterrupt();
  const { done, of } = await runSweep(io, asked, {
    out: flags.out,
    team,
    own: readOwnNumbers(io, flags.area, flags.assumptions),
    measures,
    progress: bar.update,
    signal,
  }).finally(async () => {
    forget();
    bar.stop();
    await team.close();
  });
  if (done === of) {
    io.err(`Wrote ${flags.out}`);
    return;
  }
  io.err(`Stopped after ${done} of ${of} scenarios. The same command goes on from there.`);
  io.exit(interrupted);
}
