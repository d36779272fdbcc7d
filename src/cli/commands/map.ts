import { Command } from 'commander';
import type { Journey } from '../../journal/index.ts';
import { instant } from '../../kernel/index.ts';
import { isFinding, type LinkedFinding, mapper, type Rule, recognise, recognisedText } from '../../map/index.ts';
import { findingJson, type ReportFormat, reportFormats, writeReport } from '../../report/index.ts';
import { isPersonLevel } from '../../report/write.ts';
import { type AudienceFlags, audienceOf, audienceOptions, outFor, personLevel, refuseInput } from '../flags/audience-flags.ts';
import { flag, formatFlag, listFlag, logFlags, ruleFlags } from '../flags/flags.ts';
import { inPeriod } from '../flags/period.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { loadAny, usesVocabulary } from '../load/load-any.ts';
import { crossingOf } from '../load/load-links.ts';
import { overrideWindows, rulesAsked } from '../load/load-rules.ts';
import { subtitleOf } from '../load/plan-subtitle.ts';
import { storeOptions } from '../load/store-journeys.ts';
import { makeReport } from '../make-report.ts';
import { writeParts } from '../write-parts.ts';

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
  readonly pathways?: string;
}

/** `map FILE…`: where journeys break, who leads, what would help. */
export function mapCommand(io: Io): Command {
  return ruleFlags(logFlags(storeOptions(outsideOption(audienceOptions(new Command('map'))))))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .addOption(formatFlag(['md', ...reportFormats], 'text'))
    .addOption(flag('out'))
    .option('--all', 'list every verdict, also met, due, declined and not-applicable')
    .addOption(listFlag('window'))
    .option('--as-of <time>', 'only what was known then, as ISO 8601 with an offset')
    .option('--closed', 'take the journeys as over: what is still open counts as missed')
    .addOption(flag('links'))
    .addOption(flag('register'))
    .addOption(flag('period'))
    .addOption(flag('pathways'))
    .addHelpText(
      'after',
      '\nExamples:\n  map examples/journeys/*.journey.json\n  map journeys.jsonl --format json --all\n  map journeys.json --format html --out out/report.html --register private/releases.json\n  map journeys.json --format csv --out out/findings.inside.csv --inside "A. Analyst" --why "review of cases"\n  map events.csv --mapping mapping.json --rules rules.json --format json\n  map journeys.json --window landlord-not-notified=14 --as-of 2026-06-01T00:00:00+01:00\n',
    )
    .action(async (files: string[], given: MapFlags) => {
      const flags = askedInPlan(io, files, given, given.store !== undefined);
      const asked = await askedPathway(flags);
      const { meaning, vocabulary, zone } = asked.pathway;
      const rules = overrideWindows(rulesAsked(io, flags, asked), flags.window);
      const asOf = flags.asOf === undefined ? undefined : instant(flags.asOf);
      const coverage: string[] = [];
      const isOfPeople = isPersonLevel(flags.format);
      const journeys = inPeriod(
        await loadAny(io, files, rules, { ...flags, isExact: isOfPeople || flags.inside !== undefined }, false, coverage, asked),
        flags.period,
        flags.zone ?? zone,
      );
      const audience = audienceOf(flags);
      refuseInput(outFor(audience, flags.out), [...files, flags.register, flags.rules, flags.mapping, flags.links]);
      const options = {
        ...(asked.calendar === undefined ? {} : { calendar: asked.calendar }),
        meaning,
        vocabulary,
        zone: flags.zone ?? zone,
        ...(asOf === undefined ? {} : { asOf }),
        ...(flags.closed ? { closed: true } : {}),
      };
      const crossing = crossingOf(journeys, flags, asked, options);
      if (flags.format === 'json') {
        const told = recognisedText(recognise(journeys, rules, usesVocabulary(rules, vocabulary) ? vocabulary : {}));
        if (told !== undefined) io.err(told);
        const mark = personLevel(io, 'The list of findings', flags, flags.out);
        writeParts(io, outFor(audience, flags.out), jsonLines(mark, journeys, rules, options, flags.all === true, crossing.findings));
        return;
      }
      if (isOfPeople) personLevel(io, 'The list of findings', flags, flags.out);
      const made = makeReport(io, {
        journeys,
        rules,
        audience,
        what: 'map of disconnects',
        windows: flags.window,
        of: asked,
        crossing,
        ...(flags.register === undefined || isOfPeople ? {} : { register: flags.register }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(flags.closed ? { closed: true } : {}),
        options: {
          ...(coverage.length === 0 ? {} : { coverage }),
          ...(flags.zone === undefined ? {} : { zone: flags.zone }),
          ...(flags.all ? { all: true } : {}),
          ...subtitleOf(files, flags.period),
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
  options: Parameters<typeof mapper>[1] & { readonly zone: string },
  all: boolean,
  crossing: readonly LinkedFinding[],
): Generator<string> {
  const map = mapper(rules, options);
  let held = '';
  yield `{ "inside": ${JSON.stringify(mark)}, "journeys": ${journeys.length}, "findings": [\n`;
  for (const journey of journeys) {
    for (const finding of map.findings(journey, all ? undefined : isFinding)) {
      if (held !== '') yield `${held},\n`;
      held = `  ${JSON.stringify(findingJson(finding, options.zone))}`;
    }
  }
  for (const finding of crossing) {
    if (!all && !isFinding(finding.verdict)) continue;
    if (held !== '') yield `${held},\n`;
    held = `  ${JSON.stringify({ ...findingJson(finding, options.zone), linked: finding.linked })}`;
  }
  yield `${held === '' ? '' : `${held}\n`}] }\n`;
}

function formatOf(format: MapFlags['format']): ReportFormat {
  return format === 'md' ? 'markdown' : format;
}
