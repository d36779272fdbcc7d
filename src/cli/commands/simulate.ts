import { Command, Option } from 'commander';
import { assumptions, measures, releaseLever, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { isCivilDate } from '../../kernel/index.ts';
import { applyScenario, type CohortOptions, simulateCohort, type TrialWorld } from '../../simulate/index.ts';
import { cohortJson, cohortLines, cohortSummary } from '../cohort-text.ts';
import { findScenario } from '../find-scenario.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { progressBar } from '../progress.ts';
import { writeParts } from '../write-parts.ts';

interface SimulateFlags {
  readonly people: number;
  readonly seed: number;
  readonly format: 'summary' | 'json' | 'jsonl';
  readonly out?: string;
  readonly scenario: string;
  readonly compare?: string;
  readonly replications?: number;
  readonly from: string;
  readonly days: number;
  readonly observe: number;
  readonly area?: string;
}

/** The pathway and the assumptions that the command line simulates. */
export const scottishWorld: TrialWorld = {
  pathway: scottishPathway,
  assumptions: { ...assumptions, releaseLever },
  calendars: [scottishBankHolidays],
};

/** `simulate`: invented people on the real machines. */
export function simulateCommand(io: Io): Command {
  return new Command('simulate')
    .description('invent people and let them travel the pathway; compare scenarios')
    .option('-n, --people <number>', 'how many people', whole('--people', 0), 1000)
    .option('--seed <number>', 'the same seed gives the same journeys', whole('--seed'), 7)
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['summary', 'json', 'jsonl']).default('summary'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('-s, --scenario <id>', 'a ready scenario, several joined by +, or a JSON file', 'baseline')
    .option('--from <date>', 'first day on which people come in', '2026-06-01')
    .option('--days <number>', 'days over which they come in', whole('--days', 1), 365)
    .option('--observe <number>', 'days from the first to the end of observation', whole('--observe', 1), 1095)
    .option('--area <name>', 'home area written in the profiles')
    .addHelpText(
      'after',
      '\nExamples:\n  simulate --people 1000 --seed 7\n  simulate --people 200 --format jsonl --out journeys.jsonl\n  simulate --scenario no-friday-release --format json --out journeys.json\n',
    )
    .action((flags: SimulateFlags) => {
      if (!isCivilDate(flags.from))
        badInput({ code: 'bad-date', severity: 'error', message: `"${flags.from}" is not a date.`, cure: 'Write it like 2026-06-01.' });
      const scenario = findScenario(flags.scenario);
      const bar = progressBar(io, 'Simulating');
      const options: CohortOptions = {
        ...scottishWorld,
        assumptions: applyScenario(scottishWorld.assumptions, scenario),
        people: flags.people,
        seed: flags.seed,
        from: flags.from,
        days: flags.days,
        observe: flags.observe,
        progress: bar.update,
        ...(flags.area === undefined ? {} : { homeArea: flags.area }),
      };
      const cohort = simulateCohort(options);
      bar.stop();
      if (flags.format === 'summary') writeOut(io, flags.out, cohortSummary(cohort, scenario, measures));
      else writeParts(io, flags.out, flags.format === 'json' ? cohortJson(cohort, scenario) : cohortLines(cohort));
    });
}

function whole(name: string, least = Number.MIN_SAFE_INTEGER) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < least) {
      badInput({
        code: 'bad-number',
        severity: 'error',
        message: `${name} "${text}" is not a whole number${least > 0 ? ` of at least ${least}` : ''}.`,
        value: text,
      });
    }
    return value;
  };
}
