import { Command } from 'commander';
import { rules } from 'justice-pathway/machines';
import { writeJourneys } from '../../journal/index.ts';
import { checkPage, checkRecords, checkText } from '../../records/index.ts';
import { inside, markOf } from '../../release/index.ts';
import { insideMark, outFor } from '../flags/audience-flags.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { plansAsk } from '../flags/plan-audience.ts';
import { type Io, writeOut } from '../io.ts';
import { loadRecords, tellDecisions } from '../load/load-plan.ts';
import { proposeCommand } from '../propose-plan.ts';
import { writeParts } from '../write-parts.ts';

interface CheckFlags {
  readonly format: 'text' | 'html' | 'json';
  readonly out?: string;
  readonly zone?: string;
}

/** `records`: from the files of several partners to journeys, by a plan. */
export function recordsCommand(io: Io): Command {
  return new Command('records').addCommand(proposeCommand(io)).addCommand(checkCommand(io)).addCommand(journeysCommand(io));
}

function checkCommand(io: Io): Command {
  return new Command('check')
    .description('what the files of a plan hold, row by row, what they leave open, and which rules they can answer; names no person')
    .argument('<plan>', 'a records plan')
    .addOption(formatFlag(['text', 'html', 'json']))
    .addOption(flag('out'))
    .addOption(flag('zone', 'zone of clock times, instead of that of the plan'))
    .addHelpText(
      'after',
      '\nExit codes: 0 every row is accounted for and every question answered, 1 something is to be decided, 2 a file or the plan cannot be read.\n\nExamples:\n  records check examples/records/records-plan.json\n  records check examples/records/records-plan.json --format html --out out/records.html\n',
    )
    .action(async (file: string, flags: CheckFlags) => {
      const { plan, records } = await loadRecords(io, file, flags.zone);
      const checked = checkRecords(plan, records, rules);
      // A partnership's own test of its files: every row is told, and the mark says so.
      const { asked } = plansAsk([file]);
      const audience = asked === undefined ? undefined : inside(asked.name, asked.why);
      const mark = audience === undefined ? insideMark : markOf(audience);
      const text = {
        text: () => `${mark}\n\n${checkText(checked)}`,
        html: () => checkPage(checked, mark),
        json: () => `${JSON.stringify({ inside: mark, ...checked }, null, 1)}\n`,
      }[flags.format]();
      writeOut(io, audience === undefined ? flags.out : outFor(audience, flags.out), text);
      if (records.decisions.length > 0) io.exit(1);
    });
}

function journeysCommand(io: Io): Command {
  return new Command('journeys')
    .description('read the files of a plan, and write the journeys as JSON Lines')
    .argument('<plan>', 'a records plan')
    .addOption(flag('out'))
    .addOption(flag('zone', 'zone of clock times, instead of that of the plan'))
    .addHelpText('after', '\nExample:\n  records journeys examples/records/records-plan.json --out out/journeys.jsonl\n')
    .action(async (file: string, flags: { readonly out?: string; readonly zone?: string }) => {
      const { records } = await loadRecords(io, file, flags.zone);
      tellDecisions(io, file, records.decisions);
      writeParts(io, flags.out, writeJourneys(records.journeys, records.zone));
      if (records.decisions.length > 0) io.exit(1);
    });
}
