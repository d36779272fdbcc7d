import { Command, InvalidArgumentError, Option } from 'commander';
import { reportWords, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { isDisconnect, isFinding, mapper } from '../../map/index.ts';
import { forRelease, inside, markOf } from '../../release/index.ts';
import { buildReport, findingJson, writeReport } from '../../report/index.ts';
import { insideMark, outFor } from '../audience-flags.ts';
import { type Io, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load-any.ts';
import { alsoOption, overrideWindows, rulesAsked } from '../load-rules.ts';
import { plansAsk } from '../plan-audience.ts';
import { storeOptions } from '../store-journeys.ts';
import { pathwayZone } from '../zone-flag.ts';
import { collect } from './map.ts';

interface CheckFlags extends AnyFlags {
  readonly severity: number;
  readonly format: 'text' | 'json' | 'junit';
  readonly out?: string;
  readonly rules?: string;
  readonly also?: 'plan';
  readonly window: readonly string[];
}

/** `check FILE…`: exit code 1 where a disconnect stands, 2 where a file is broken. */
export function checkCommand(io: Io): Command {
  return storeOptions(new Command('check'))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .option('-s, --severity <1|2|3>', 'the least severity that fails: 1 to note, 2 to mend, 3 urgent', severity, 1)
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json', 'junit']).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--rules <file>', 'use these rules instead of the built-in ones')
    .addOption(alsoOption())
    .option('--window <rule=value>', 'another window for a rule; may be repeated', collect, [])
    .addHelpText(
      'after',
      '\nExamples:\n  check examples/journeys/*.journey.json --severity 2\n  check journeys.jsonl --severity 3 --format junit --out out/junit.xml\n',
    )
    .action(async (files: string[], flags: CheckFlags) => {
      const { asked, silent } = plansAsk(files);
      const isAsked = asked !== undefined && silent.length === 0 && flags.store === undefined;
      const audience = isAsked ? inside(asked.name, asked.why) : forRelease();
      const mark = isAsked ? markOf(audience) : insideMark;
      const out = outFor(audience, flags.out);
      const rules = overrideWindows(rulesAsked(io, flags), flags.window);
      const journeys = await loadAny(io, files, rules, { ...flags, isExact: true }, true);
      const zone = flags.zone === undefined ? {} : { zone: flags.zone };
      const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary, ...zone });
      const findings = journeys.flatMap((journey) => map.findings(journey, isFinding));
      const failing = findings.filter((finding) => isDisconnect(finding.verdict) && finding.severity >= flags.severity);
      if (flags.format === 'junit') {
        writeOut(
          io,
          out,
          writeReport(
            buildReport({ journeys, findings, rules, zone: flags.zone ?? pathwayZone }, { words: reportWords, audience }),
            'junit',
            {
              severity: flags.severity,
            },
          ),
        );
      } else if (flags.format === 'json') {
        writeOut(
          io,
          out,
          `${JSON.stringify({ inside: mark, journeys: journeys.length, findings: failing.map((one) => findingJson(one, pathwayZone)) }, null, 1)}\n`,
        );
      } else {
        const lines = failing.map((one) => `${one.journey}: ${one.sentence} (${one.rule}, severity ${one.severity}; lead: ${one.lead})`);
        const people = new Set(failing.map((one) => one.journey)).size;
        const total = `${journeys.length} ${journeys.length === 1 ? 'journey' : 'journeys'}`;
        const end =
          failing.length === 0
            ? `${total}: nothing of severity ${flags.severity} or higher.`
            : `${failing.length} disconnects in ${people} of ${total}.`;
        writeOut(io, out, `${[mark, ...lines, end].join('\n')}\n`);
      }
      if (failing.length > 0) io.exit(1);
    });
}

function severity(text: string): number {
  if (!/^[123]$/.test(text)) throw new InvalidArgumentError('It is 1, 2 or 3.');
  return Number(text);
}
