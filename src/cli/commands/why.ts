import { Command, Option } from 'commander';
import { rules as builtIn, communitiesOfPractice, contacts, scottishBankHolidays, vocabulary } from 'justice-pathway/machines';
import { formatInstant, issueText } from '../../kernel/index.ts';
import { advise, type BestChange, mapper, type QuickWinEffect, quickWinEffects, type Rule, readQuickWins } from '../../map/index.ts';
import { badInput, type Io, readText, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load-any.ts';
import { loadRules } from '../load-rules.ts';

interface WhyFlags extends AnyFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly rules?: string;
  readonly register?: string;
  readonly small?: number;
}

/** `why FILE…`: the earliest chance, what lies behind, and the one or two changes that would clear the most. */
export function whyCommand(io: Io): Command {
  return new Command('why')
    .argument('<files...>', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--rules <file>', 'use these rules instead of the built-in ones')
    .option('--register <file>', 'quick wins taken on: [{ "rule", "owner", "due", "status", "since"? }]; shows rates before and since')
    .option('--small <count>', 'hold back counts of people below this', Number)
    .addHelpText(
      'after',
      '\nExamples:\n  why examples/journeys/*.journey.json\n  why journeys.jsonl --register quick-wins.json --small 5\n',
    )
    .action(async (files: string[], flags: WhyFlags) => {
      const rules = flags.rules === undefined ? builtIn : loadRules(io, flags.rules);
      const journeys = await loadAny(io, files, rules, flags);
      const zone = flags.zone === undefined ? {} : { zone: flags.zone };
      const map = mapper(rules, { calendar: scottishBankHolidays, vocabulary, ...zone });
      const findings = journeys.flatMap((journey) => map.findings(journey));
      const small = flags.small ?? 0;
      const advice = advise(journeys, findings, rules, { vocabulary, contacts, smallNumber: small });
      const effects = flags.register === undefined ? [] : quickWinEffects(loadRegister(io, flags.register, rules), findings, small);
      if (flags.format === 'json') {
        const explanations = advice.explanations.map(({ finding, earliest, chances, before }) => ({
          journey: finding.journey,
          rule: finding.rule,
          trigger: finding.trigger,
          ...(earliest
            ? {
                earliest: {
                  contact: earliest.contact,
                  event: earliest.event,
                  at: formatInstant(earliest.at),
                  asked: earliest.asked ?? null,
                },
              }
            : {}),
          chances: chances.length,
          before: before.map((one) => ({ rule: one.rule, trigger: one.trigger })),
        }));
        writeOut(
          io,
          flags.out,
          `${JSON.stringify({ one: advice.one ?? null, two: advice.two ?? null, recommendations: advice.recommendations, quickWins: effects, explanations }, null, 1)}\n`,
        );
        return;
      }
      const lines = [...bestLines('One change', advice.one), ...bestLines('Two changes', advice.two)];
      let community = '';
      for (const row of advice.recommendations) {
        if (row.community !== community) lines.push('', communitiesOfPractice[row.community] ?? row.community);
        community = row.community;
        lines.push(`  ${row.people ?? 'few'} × ${row.finding}`, `      ${row.recommendation}`, `      Quick win: ${row.quickWin}`);
      }
      if (effects.length > 0) lines.push('', 'Quick wins taken on', ...effects.map(effectLine));
      writeOut(io, flags.out, `${lines.join('\n')}\n`);
    });
}

function loadRegister(io: Io, file: string, rules: readonly Rule[]) {
  const { wins, issues } = readQuickWins(readText(file), file);
  if (issues.length > 0) badInput(...issues);
  for (const { rule } of wins) {
    if (!rules.some(({ id }) => id === rule))
      io.err(issueText({ code: 'no-such-rule', severity: 'warning', file, value: rule, message: `There is no rule "${rule}".` }));
  }
  return wins;
}

function bestLines(title: string, best: BestChange | undefined): string[] {
  if (best === undefined) return [];
  const share = Math.round((best.clears / best.of) * 100);
  return [
    `${title} would clear ${best.clears} of ${best.of} disconnects (${share}%), and leave ${best.peopleCleared} people with none:`,
    ...best.changes.map(({ id, label }) => `  - ${label} (${id})`),
  ];
}

function effectLine({ win, before, after }: QuickWinEffect): string {
  const rate = (value: QuickWinEffect['before']) => (value === undefined ? 'no number' : `${value.broken} of ${value.of}`);
  return `  ${win.rule} (${win.owner}, ${win.status}, due ${win.due}): before ${rate(before)}${win.since === undefined ? '' : `, since ${win.since} ${rate(after)}`}`;
}
