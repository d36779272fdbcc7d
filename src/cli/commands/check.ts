import { Command } from 'commander';
import { isDisconnect, isFinding, mapper } from '../../map/index.ts';
import { forRelease, inside, markOf } from '../../release/index.ts';
import { buildReport, findingJson, writeReport } from '../../report/index.ts';
import { insideMark, outFor } from '../flags/audience-flags.ts';
import { flag, formatFlag, listFlag, logFlags, ruleFlags } from '../flags/flags.ts';
import { plansAsk } from '../flags/plan-audience.ts';
import { whole } from '../flags/whole-number.ts';
import { type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { overrideWindows, rulesAsked } from '../load/load-rules.ts';
import { storeOptions } from '../load/store-journeys.ts';

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
  return ruleFlags(logFlags(storeOptions(new Command('check'))))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('-s, --severity <1|2|3>', 'the least severity that fails: 1 to note, 2 to mend, 3 urgent', whole('--severity', 1, 3), 1)
    .addOption(formatFlag(['text', 'json', 'junit']))
    .addOption(flag('out'))
    .addOption(listFlag('window'))
    .addOption(flag('pathways'))
    .addHelpText(
      'after',
      '\nExamples:\n  check examples/journeys/*.journey.json --severity 2\n  check journeys.jsonl --severity 3 --format junit --out out/junit.xml\n',
    )
    .action(async (files: string[], flags: CheckFlags) => {
      const { asked: planAsk, silent } = plansAsk(files);
      const isAsked = planAsk !== undefined && silent.length === 0 && flags.store === undefined;
      const audience = isAsked ? inside(planAsk.name, planAsk.why) : forRelease();
      const mark = isAsked ? markOf(audience) : insideMark;
      const out = outFor(audience, flags.out);
      const asked = await askedPathway(flags);
      const { meaning, vocabulary } = asked.pathway;
      const zone = flags.zone ?? asked.pathway.zone;
      const rules = overrideWindows(rulesAsked(io, flags, asked), flags.window);
      const journeys = await loadAny(io, files, rules, { ...flags, isExact: true }, true, [], asked);
      const map = mapper(rules, { ...(asked.calendar === undefined ? {} : { calendar: asked.calendar }), meaning, vocabulary, zone });
      const findings = journeys.flatMap((journey) => map.findings(journey, isFinding));
      const failing = findings.filter((finding) => isDisconnect(finding.verdict) && finding.severity >= flags.severity);
      if (flags.format === 'junit') {
        writeOut(
          io,
          out,
          writeReport(buildReport({ journeys, findings, rules, zone }, { words: asked.words, audience }), 'junit', {
            severity: flags.severity,
          }),
        );
      } else if (flags.format === 'json') {
        writeOut(
          io,
          out,
          `${JSON.stringify({ inside: mark, journeys: journeys.length, findings: failing.map((one) => findingJson(one, zone)) }, null, 1)}\n`,
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
