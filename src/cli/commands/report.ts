import { Command, Option } from 'commander';
import { paperDocx } from '../../adapters/office/paper-docx.ts';
import { paperXlsx } from '../../adapters/office/paper-xlsx.ts';
import { makePaper, type Paper, type PaperKind, paperHtml, paperJson, paperKinds, paperMarkdown, paperText } from '../../report/papers.ts';
import { type AudienceFlags, audienceOf, audienceOptions, outFor, refuseInput } from '../flags/audience-flags.ts';
import { flag, formatFlag, logFlags, ruleFlags } from '../flags/flags.ts';
import { inPeriod } from '../flags/period.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { wrongFlag } from '../flags/wrong-flag.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { crossingOf } from '../load/load-links.ts';
import { rulesAsked } from '../load/load-rules.ts';
import { subtitleOf } from '../load/plan-subtitle.ts';
import { loadRecommendations } from '../load/recommendations-file.ts';
import { makeReport } from '../make-report.ts';
import { writeBytes } from '../write-bytes.ts';

const formats = ['text', 'md', 'markdown', 'html', 'json', 'docx', 'xlsx'] as const;

interface ReportFlags extends AudienceFlags, AnyFlags {
  readonly kind: PaperKind;
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly rules?: string;
  readonly also?: 'plan';
  readonly register?: string;
  readonly links?: string;
  readonly period?: string;
  readonly service?: string;
  readonly recommendations?: string;
}

/** `report PLAN|FILES`: one of the papers that a partnership owes, in one of the forms. */
export function reportCommand(io: Io): Command {
  return ruleFlags(logFlags(outsideOption(audienceOptions(new Command('report')))))
    .argument('<files...>', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .addOption(new Option('-k, --kind <kind>', 'which paper').choices([...paperKinds]).default('board'))
    .addOption(formatFlag([...formats], 'text', 'form of the paper'))
    .addOption(flag('out', 'write to a file instead of stdout; docx and xlsx need it'))
    .addOption(flag('register', 'keep what is released, hold it against what was released before, and tell what changed'))
    .addOption(flag('period'))
    .addOption(flag('links'))
    .addOption(flag('pathways'))
    .option('--service <name>', 'for an audit: the service or partner, by a part of its name')
    .option('--recommendations <file>', 'for a board and for recommendations: the register that the command recommend keeps')
    .addHelpText(
      'after',
      `\nPapers:\n  board            two pages for a board, with annexes\n  annual           outcomes of the national frameworks, with baseline, direction and room for words\n  audit            one service or partner: what it leads on, moments, waits, by sex and age band\n  recommendations  by community of practice and lead, from a register\n  factsheet        one page for ambassadors\n  sharing          stop, start, continue for information sharing\n  equality         uptake and gaps for every characteristic that the records hold\n\nExamples:\n  report examples/journeys/*.journey.json\n  report plan.json --kind annual --format docx --out out/annual.docx --register private/releases.json\n  report journeys.jsonl --kind audit --service housing --format html --out out/housing.html\n  report families.jsonl --links links.json --also plan --kind annual\n  report journeys.jsonl --kind equality --format xlsx --out out/equality.xlsx\n`,
    )
    .action(async (files: string[], given: ReportFlags) => {
      const flags = askedInPlan(io, files, given);
      if (flags.service !== undefined && flags.kind !== 'audit')
        wrongFlag('--service', flags.service, 'It is of an audit: give --kind audit too, or leave it out.', 'bad-flags');
      const isFile = flags.format === 'docx' || flags.format === 'xlsx';
      if (isFile && flags.out === undefined)
        badInput({
          code: 'no-out',
          severity: 'error',
          path: '--out',
          message: `A ${flags.format} file cannot be printed to the terminal.`,
          cure: `Add --out paper.${flags.format}.`,
        });
      const asked = await askedPathway(flags);
      const rules = rulesAsked(io, flags, asked);
      const audience = audienceOf(flags);
      refuseInput(outFor(audience, flags.out), [...files, flags.recommendations, flags.register, flags.rules, flags.mapping, flags.links]);
      const entries = flags.recommendations === undefined ? [] : loadRecommendations(flags.recommendations).entries;
      const coverage: string[] = [];
      const journeys = inPeriod(
        await loadAny(io, files, rules, { ...flags, isExact: flags.inside !== undefined }, false, coverage, asked),
        flags.period,
        flags.zone ?? asked.pathway.zone,
      );
      const made = makeReport(io, {
        journeys,
        rules,
        audience,
        what: `${flags.kind} paper`,
        of: asked,
        crossing: crossingOf(journeys, flags, asked, {
          ...asked.pathway,
          ...(asked.calendar === undefined ? {} : { calendar: asked.calendar }),
          zone: flags.zone ?? asked.pathway.zone,
        }),
        ...(flags.register === undefined ? {} : { register: flags.register }),
        options: {
          ...(coverage.length === 0 ? {} : { coverage }),
          ...(flags.zone === undefined ? {} : { zone: flags.zone }),
          ...subtitleOf(files, flags.period),
        },
      });
      if (made === undefined) return;
      const paper = makePaper(made.report, flags.kind, {
        words: asked.words,
        entries,
        ...(flags.service === undefined ? {} : { service: flags.service }),
      });
      const out = outFor(audience, flags.out);
      if (isFile) writeBytes(io, out as string, flags.format === 'docx' ? await paperDocx(paper) : await paperXlsx(paper));
      else writeOut(io, out, inWords(paper, flags.format));
      made.save();
    });
}

function inWords(paper: Paper, format: ReportFlags['format']): string {
  if (format === 'html') return paperHtml(paper);
  if (format === 'json') return paperJson(paper);
  return format === 'text' ? paperText(paper) : paperMarkdown(paper);
}
