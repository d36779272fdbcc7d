import { dirname, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { recordWords } from 'justice-pathway/machines';
import { issueAt } from '../kernel/fault.ts';
import { type PlanQuestion, proposePlan, type RecordsPlan } from '../records/index.ts';
import { flag } from './flags/flags.ts';
import { pathwayZone } from './flags/zone-flag.ts';
import { badInput, type Io, writeOut } from './io.ts';
import { diskFile } from './load/record-files.ts';
import { refuseUnreadable } from './load/refuse-unreadable.ts';

/** `records propose FILES…`: a plan with what it is sure of, its reasons, and open questions in words. */
export function proposeCommand(io: Io): Command {
  return new Command('propose')
    .description('read files whole and write a plan for them, with reasons on stderr and open questions in words')
    .argument(
      '<files...>',
      'the files of the partners, and the list that joins their ids: CSV, XLSX, JSON Lines, XES, OCEL, Parquet; gz of any',
    )
    .addOption(flag('out', 'write the plan to a file instead of stdout; files are named as they lie from there'))
    .addOption(flag('zone', 'zone of clock times; that of the pathway unless it is named'))
    .addHelpText('after', '\nExample:\n  records propose examples/records/*.csv --out out/records-plan.json\n')
    .action(async (files: string[], flags: { readonly out?: string; readonly zone?: string }) => {
      const from = flags.out === undefined ? '.' : dirname(resolve(flags.out));
      const zone = flags.zone ?? pathwayZone;
      try {
        const named = files.map((path) => ({ name: relative(from, resolve(path)), file: diskFile(path, path) }));
        const { plan, reasons, questions } = await proposePlan(named, recordWords, zone);
        refuseNothingKnown(plan, questions);
        let last = '';
        for (const { file, column, taken, why } of reasons) {
          if (file !== last) io.err(`${file}:`);
          last = file;
          io.err(`  ${column}: ${taken} (${why})`);
        }
        io.err(`${plan.questions?.length ?? 0} questions stand in the plan; answer each and take it out.`);
        writeOut(io, flags.out, `${JSON.stringify(plan, null, 2)}\n`);
      } catch (error) {
        refuseUnreadable(error);
      }
    });
}

/** Files of which none says who, or what happened to anybody, are something else: a plan would say nothing of them. */
function refuseNothingKnown({ sources }: RecordsPlan, questions: readonly PlanQuestion[]): void {
  const without = (kind: PlanQuestion['about']['kind']) => questions.filter(({ about }) => about.kind === kind).length;
  if (without('who') < sources.length || without('no-event') < sources.length) return;
  badInput(
    ...sources.map(({ file }) =>
      issueAt(
        'nothing-understood',
        'No column of this looks like the id of a person, or says what happened.',
        'Give a table of records with headings that say what is in it.',
        { file: String(file) },
      ),
    ),
  );
}
