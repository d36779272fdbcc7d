import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Command } from 'commander';
import { areaAssumptions, areaFigures, areaParameters } from 'justice-pathway/machines';
import { PathwayError } from '../../kernel/index.ts';
import { AreaFile, type AreaTarget, type AreaTask, areaTargets, fitArea } from '../../simulate/index.ts';
import { flag, formatFlag, seedFlag, workersFlag } from '../flags/flags.ts';
import { whole } from '../flags/whole-number.ts';
import { onInterrupt } from '../interrupt.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { isPlanFile, loadRecords } from '../load/load-plan.ts';
import { readJsonAs } from '../load/read-json.ts';
import { progressBar } from '../progress.ts';
import { areaFitText } from '../text/area-fit-text.ts';
import { today } from '../today.ts';
import { openTeam } from '../worker-team.ts';
import { workOfAreaFit } from './area-fit-work.ts';
import { recordFigures } from './record-figures.ts';
import { scottishWorld } from './scottish-world.ts';

const interrupted = 130;

interface FitFlags {
  readonly seed: number;
  readonly format: 'summary' | 'json';
  readonly out?: string;
  readonly workers?: number;
  readonly seconds: number;
}

/** `simulate fit FILE`: sets of numbers under which the simulated year agrees with an area's own figures. */
export function simulateFitCommand(io: Io): Command {
  return new Command('fit')
    .description("find numbers that agree with an area's own figures, and say what could not be met")
    .argument('<file>', 'JSON: { "area": "…", "figures": { "arrests": 900, "liberations": 110 } }, or a records plan')
    .addOption(seedFlag('the same seed gives the same answer'))
    .addOption(formatFlag(['summary', 'json']))
    .addOption(flag('out'))
    .addOption(workersFlag())
    .option('--seconds <number>', 'end after so many seconds with what was found by then', whole('--seconds', 1), 240)
    .addHelpText('after', `\nFigures: ${areaFigures.map(({ id }) => id).join(', ')}.\nExit code 1: a figure could not be met.\n`)
    .action(async (file: string, _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<FitFlags>();
      const own = command.opts<FitFlags>();
      const asked = isPlanFile(file)
        ? await figuresOfPlan(io, file)
        : readJsonAs(AreaFile, file, {
            code: 'bad-area-file',
            see: 'Leave out a figure that is 0 or not known. See docs/schemas/area.schema.json.',
          });
      const targets = targetsOf(asked, file);
      const bar = progressBar(io, 'Fitting');
      const workers = own.workers ?? availableParallelism();
      const team = openTeam<AreaTask, readonly number[]>('area-fit-worker', undefined, workers, workOfAreaFit);
      const places = targets.map(({ figure }) => areaFigures.indexOf(figure));
      const { signal, forget } = onInterrupt();
      const stopped = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
      const fitting = fitArea({
        parameters: areaParameters,
        targets,
        perYear: scottishWorld.assumptions.arrivals.perYear.value,
        seed: flags.seed,
        time: own.seconds * 1000,
        atOnce: Math.max(1, workers),
        progress: bar.update,
        run: async (tasks) => (await team.run(tasks)).map((values) => places.map((place) => values[place] as number)),
      });
      const fit = await Promise.race([fitting, stopped]).finally(async () => {
        forget();
        bar.stop();
        await team.close();
      });
      if (fit === undefined) {
        io.err('Stopped before the fit was done: nothing was written. The same command begins anew.');
        io.exit(interrupted);
        return;
      }
      const text = flags.format === 'json' ? `${JSON.stringify({ area: asked.area, ...fit }, null, 2)}\n` : areaFitText(asked.area, fit);
      writeOut(io, flags.out, text);
      if (fit.couldNotMeet.length > 0) io.exit(1);
    });
}

/** The figures that a records plan gives, told before the fit begins. */
async function figuresOfPlan(io: Io, file: string): Promise<AreaFile> {
  const { records } = await loadRecords(io, file);
  const asked = recordFigures(records, basename(file, '.json'));
  if (Object.keys(asked.figures).length === 0)
    badInput({
      code: 'no-figures',
      severity: 'error',
      file,
      message: 'These records give no figure to fit: none is covered whole by a source and was counted ten times in the last year.',
      cure: 'Say in the plan what each source covers, or write the figures that you know in a file of their own: docs/how-to/fit-an-area.md.',
    });
  const told = Object.entries(asked.figures).map(([id, figure]) => `${id} ${(figure as { value: number }).value}`);
  io.err(`From the records, for a year: ${told.join(', ')}. What no source covers is not counted.`);
  return asked;
}

function targetsOf(asked: AreaFile, file: string): AreaTarget[] {
  try {
    const targets = areaTargets(asked, areaFigures);
    for (const { figure, year } of targets) refuseAhead(figure.id, year);
    for (const { figure, year } of targets)
      if (figure.byLaw && year !== null) areaAssumptions({ sets: [], perYear: 1 }, 0, scottishWorld.assumptions, year);
    return targets;
  } catch (error) {
    if (!(error instanceof PathwayError)) throw error;
    return badInput({ code: error.code, severity: 'error', file, message: error.message, cure: 'See docs/schemas/area.schema.json.' });
  }
}

function refuseAhead(figure: string, year: string | null): void {
  const named = /\d{4}/.exec(year ?? '')?.[0];
  if (named === undefined || named <= today().slice(0, 4)) return;
  throw new PathwayError(
    'bad-year',
    `The year "${year}" of "${figure}" has not begun: a figure is of a year that is over or under way. Write the year in which it was counted, or leave it out.`,
    { figure },
  );
}
