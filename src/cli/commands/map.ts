import { Command, Option } from 'commander';
import { linkedRules, planLinkedRules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import type { Journey } from '../../journal/index.ts';
import { type Instant, tryInstant } from '../../kernel/index.ts';
import { isFinding, JourneyLink, type LinkedFinding, mapLinked, mapper, type Rule, recognise, recognisedText } from '../../map/index.ts';
import { findingJson, type ReportFormat, reportFormats, writeReport } from '../../report/index.ts';
import { type AudienceFlags, audienceOf, audienceOptions, outFor, personLevel, refuseInput } from '../audience-flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { loadAny, usesVocabulary } from '../load-any.ts';
import { alsoOption, overrideWindows, rulesAsked } from '../load-rules.ts';
import { makeReport } from '../make-report.ts';
import { inPeriod } from '../period.ts';
import { askedInPlan, outsideOption } from '../plan-audience.ts';
import { readJsonAs } from '../read-json.ts';
import { storeOptions } from '../store-journeys.ts';
import { writeParts } from '../write-parts.ts';
import { pathwayZone } from '../zone-flag.ts';

export interface MapFlags extends AudienceFlags {
  readonly format: ReportFormat | 'md';
  readonly out?: string;
  readonly all?: boolean;
  readonly rules?: string;
  readonly also?: 'plan';
  readonly window: readonly string[];
  readonly asOf?: string;
  readonly register?: string;
  readonly period?: string;
  readonly closed?: boolean;
  readonly links?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly store?: string;
  readonly schema?: string;
  readonly tenant?: string;
}

/** `map FILE…`: where journeys break, who leads, what would help. */
export function mapCommand(io: Io): Command {
  return storeOptions(outsideOption(audienceOptions(new Command('map'))))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['md', ...reportFormats]).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .option('--all', 'list every verdict, also met, due, declined and not-applicable')
    .option('--rules <file>', 'use these rules instead of the built-in ones')
    .addOption(alsoOption())
    .option('--window <rule=value>', 'another window for a rule; may be repeated', collect, [])
    .option('--as-of <time>', 'only what was known then, as ISO 8601 with an offset')
    .option('--closed', 'take the journeys as over: what is still open counts as missed')
    .option('--links <file>', 'links between journeys, [{ "from", "kind", "to" }]: rules that cross from one to another are answered too')
    .option('--register <file>', 'keep what is released, and hold it against what was released before')
    .option('--period <period>', 'only people whose journey began in a year or a quarter: 2025, 2025-Q3')
    .addHelpText(
      'after',
      '\nExamples:\n  map examples/journeys/*.journey.json\n  map journeys.jsonl --format json --all\n  map journeys.json --format html --out out/report.html --register private/releases.json\n  map journeys.json --format csv --out out/findings.inside.csv --inside "A. Analyst" --why "review of cases"\n  map events.csv --mapping mapping.json --rules rules.json --format json\n  map journeys.json --window landlord-not-notified=14 --as-of 2026-06-01T00:00:00+01:00\n',
    )
    .action(async (files: string[], given: MapFlags) => {
      const flags = askedInPlan(io, files, given, given.store !== undefined);
      const rules = overrideWindows(rulesAsked(io, flags), flags.window);
      const asOf = flags.asOf === undefined ? undefined : time(flags.asOf);
      const coverage: string[] = [];
      const isPersonLevel = ['json', 'csv', 'junit'].includes(flags.format);
      const asked = { ...flags, isExact: isPersonLevel || flags.inside !== undefined };
      const journeys = inPeriod(await loadAny(io, files, rules, asked, false, coverage), flags.period, flags.zone);
      const audience = audienceOf(flags);
      refuseInput(outFor(audience, flags.out), [...files, flags.register, flags.rules, flags.mapping, flags.links]);
      const options = {
        calendar: scottishBankHolidays,
        meaning: scottishMeaning,
        vocabulary,
        ...(flags.zone === undefined ? {} : { zone: flags.zone }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(flags.closed ? { closed: true } : {}),
      };
      const linked = flags.also === 'plan' ? [...linkedRules, ...planLinkedRules] : linkedRules;
      const crossing = flags.links === undefined ? [] : mapLinked(journeys, loadLinks(flags.links), linked, options);
      if (flags.format === 'json') {
        const told = recognisedText(recognise(journeys, rules, usesVocabulary(rules) ? vocabulary : {}));
        if (told !== undefined) io.err(told);
        const mark = personLevel(io, 'The list of findings', flags, flags.out);
        writeParts(io, outFor(audience, flags.out), jsonLines(mark, journeys, rules, options, flags.all === true, crossing));
        return;
      }
      if (isPersonLevel) personLevel(io, 'The list of findings', flags, flags.out);
      const made = makeReport(io, {
        journeys,
        rules,
        audience,
        what: 'map of disconnects',
        windows: flags.window,
        crossing: { rules: linked.map(({ rule }) => rule), findings: crossing },
        ...(flags.register === undefined || isPersonLevel ? {} : { register: flags.register }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(flags.closed ? { closed: true } : {}),
        options: {
          ...(coverage.length === 0 ? {} : { coverage }),
          ...(flags.zone === undefined ? {} : { zone: flags.zone }),
          ...(flags.all ? { all: true } : {}),
          ...(flags.period === undefined ? {} : { subtitle: `Journeys that began in ${flags.period}` }),
        },
      });
      if (made === undefined) return;
      writeOut(io, outFor(audience, flags.out), writeReport(made.report, formatOf(flags.format)));
      made.save();
    });
}

function* jsonLines(
  mark: string,
  journeys: readonly Journey[],
  rules: readonly Rule[],
  options: Parameters<typeof mapper>[1],
  all: boolean,
  crossing: readonly LinkedFinding[],
): Generator<string> {
  const map = mapper(rules, options);
  let held = '';
  yield `{ "inside": ${JSON.stringify(mark)}, "journeys": ${journeys.length}, "findings": [\n`;
  for (const journey of journeys) {
    for (const finding of map.findings(journey, all ? undefined : isFinding)) {
      if (held !== '') yield `${held},\n`;
      held = `  ${JSON.stringify(findingJson(finding, options?.zone ?? pathwayZone))}`;
    }
  }
  for (const finding of crossing) {
    if (!all && !isFinding(finding.verdict)) continue;
    if (held !== '') yield `${held},\n`;
    held = `  ${JSON.stringify({ ...findingJson(finding, options?.zone ?? pathwayZone), linked: finding.linked })}`;
  }
  yield `${held === '' ? '' : `${held}\n`}] }\n`;
}

/** Reads links between journeys; any fault ends the command. */
function loadLinks(file: string): readonly JourneyLink[] {
  return readJsonAs(JourneyLink.array(), file, { code: 'bad-link' });
}

function formatOf(format: MapFlags['format']): ReportFormat {
  return format === 'md' ? 'markdown' : format;
}

export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function time(text: string): Instant {
  const at = tryInstant(text);
  if (at !== undefined) return at;
  return badInput({
    code: 'bad-time',
    severity: 'error',
    path: '--as-of',
    value: text,
    message: `"${text}" is not a date and time with an offset.`,
    cure: 'Write it like 2026-06-01T00:00:00+01:00.',
  });
}
