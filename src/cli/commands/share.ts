import { randomInt } from 'node:crypto';
import { Command, Option } from 'commander';
import { communitiesOfPractice, rules, scottishBankHolidays, vocabulary } from 'justice-pathway/machines';
import { type Journey, prepareShare, type ShareRisk, type TimeCoarseness, writeJourneys } from '../../journal/index.ts';
import { mapper } from '../../map/index.ts';
import { buildReport, type PeopleCount } from '../../report/index.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load-any.ts';

interface ShareFlags extends AnyFlags {
  readonly out?: string;
  readonly keys?: string;
  readonly tables?: boolean;
  readonly coarsen: TimeCoarseness;
  readonly k: number;
  readonly overrideBy?: string;
  readonly overrideReason?: string;
}

/** `share FILE --out …`: a file that is safer to pass on, or a refusal. */
export function shareCommand(io: Io): Command {
  return new Command('share')
    .argument('<files...>', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .option('-o, --out <file>', 'file to write')
    .option('--tables', 'share counts only, small ones held back, instead of journeys')
    .option('--keys <file>', 'where to keep the pseudonyms (keep it apart from the shared file)')
    .addOption(new Option('--coarsen <unit>', 'how coarse times become').choices(['day', 'week', 'month']).default('week'))
    .option('--k <people>', 'how many must share everything known of a person', Number, 5)
    .option('--override-by <name>', 'a named person who answers for sharing in spite of the risks; it is written into the file')
    .option('--override-reason <text>', 'why')
    .addHelpText(
      'after',
      '\nExamples:\n  share journeys.jsonl --tables --out out/shared.json\n  share journeys.jsonl --out out/shared.json --keys private/keys.json --coarsen month\n',
    )
    .action(async (files: string[], flags: ShareFlags) => {
      const journeys = await loadAny(io, files, rules, flags);
      if (flags.tables) return writeOut(io, flags.out, `${JSON.stringify(tables(journeys, flags.k), null, 1)}\n`);
      const shared = prepareShare(journeys, { random: () => randomInt(2 ** 40) / 2 ** 40, coarsen: flags.coarsen, k: flags.k, vocabulary });
      const isOverridden = flags.overrideBy !== undefined && flags.overrideBy.trim() !== '';
      if (isOverridden && (flags.overrideReason ?? '').trim() === '') {
        badInput({
          code: 'no-reason',
          severity: 'error',
          path: '--override-reason',
          message: 'An override needs a reason.',
          cure: 'Say why with --override-reason.',
        });
      }
      for (const { message } of shared.risks) io.err(`Risk: ${message}`);
      if (shared.risks.length > 0 && !isOverridden) {
        io.err(
          'Nothing was written: somebody could be identified. Share tables (--tables), coarsen more, or let a named person answer for it (--override-by, --override-reason).',
        );
        io.exit(1);
        return;
      }
      const head = {
        version: 1,
        note: 'Pseudonymised, with coarse times; verdicts about hours and days cannot be worked out from it.',
        shared: {
          coarsen: shared.coarsen,
          k: shared.k,
          ...(isOverridden
            ? {
                override: {
                  by: flags.overrideBy,
                  reason: flags.overrideReason,
                  risks: shared.risks.map((risk: ShareRisk) => risk.message),
                },
              }
            : {}),
        },
      };
      const body = [...writeJourneys(shared.journeys)].map((line) => `  ${line.trimEnd()}`).join(',\n');
      writeOut(io, flags.out, `${JSON.stringify(head).slice(0, -1)},"journeys":[\n${body}\n]}\n`);
      if (flags.keys !== undefined) writeOut(io, flags.keys, `${JSON.stringify(Object.fromEntries(shared.keys), null, 1)}\n`);
    });
}

/** Tables with small numbers held back, and nothing about one person. */
function tables(journeys: readonly Journey[], smallNumber: number): Record<string, unknown> {
  const map = mapper(rules, { calendar: scottishBankHolidays, vocabulary });
  const findings = journeys.flatMap((journey) => map.findings(journey));
  const report = buildReport({ journeys, findings, rules }, { smallNumber, pictures: 0 });
  const count = (value: PeopleCount) => value ?? null;
  return {
    note: `Numbers of people below ${smallNumber}, and numbers that would give them away, are held back (null).`,
    journeys: journeys.length < smallNumber ? null : journeys.length,
    rules: report.breaks.map(({ rule, title, lead, people, of, missed, late }) => ({
      rule,
      title,
      lead,
      people: count(people),
      of: count(of),
      missed: count(missed),
      late: count(late),
    })),
    communities: report.byCommunity.map(({ id, people }) => ({ community: communitiesOfPractice[id] ?? id, people: count(people) })),
    sex: report.bySex.map(({ label, people, withDisconnect }) => ({ label, people: count(people), withDisconnect: count(withDisconnect) })),
    age: report.byAge.map(({ label, people, withDisconnect }) => ({ label, people: count(people), withDisconnect: count(withDisconnect) })),
  };
}
