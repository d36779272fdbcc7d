import { Command } from 'commander';
import { formatInstant, issueText, unknownName } from '../../kernel/index.ts';
import { advise, type Finding, mapper, type QuickWin, quickWinEffects, type Rule, readQuickWins } from '../../map/index.ts';
import type { Audience } from '../../release/index.ts';
import { changeSentence } from '../../report/papers.ts';
import { type AudienceFlags, audienceOf, audienceOptions, outFor, personLevel } from '../flags/audience-flags.ts';
import { flag, formatFlag, logFlags, ruleFlags } from '../flags/flags.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { badInput, type Io, readText, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { rulesAsked } from '../load/load-rules.ts';
import { makeReport } from '../make-report.ts';

interface WhyFlags extends AnyFlags, AudienceFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly rules?: string;
  readonly also?: 'plan';
  readonly register?: string;
}

/** `why FILE…`: the earliest chance, what lies behind, and the one or two changes that would clear the most. */
export function whyCommand(io: Io): Command {
  return ruleFlags(logFlags(outsideOption(audienceOptions(new Command('why')))))
    .argument('<files...>', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addOption(flag('pathways'))
    .addOption(flag('register', 'quick wins taken on: [{ "rule", "owner", "due", "status", "since"? }]; shows rates before and since'))
    .addHelpText('after', '\nExamples:\n  why examples/journeys/*.journey.json\n  why journeys.jsonl --register quick-wins.json\n')
    .action(async (files: string[], given: WhyFlags) => {
      const flags = askedInPlan(io, files, given);
      const asked = await askedPathway(flags);
      const { vocabulary, contacts, meaning } = asked.pathway;
      const zone = flags.zone ?? asked.pathway.zone;
      const rules = rulesAsked(io, flags, asked);
      const isExact = flags.format === 'json' || flags.inside !== undefined;
      const journeys = await loadAny(io, files, rules, { ...flags, isExact }, false, [], asked);
      const wins = flags.register === undefined ? [] : loadRegister(io, flags.register, rules);
      const audience = audienceOf(flags);
      if (flags.format === 'json') {
        const mark = personLevel(io, 'The list of reasons', flags, flags.out);
        const map = mapper(rules, {
          ...(asked.calendar === undefined ? {} : { calendar: asked.calendar }),
          meaning,
          vocabulary,
          zone,
        });
        const findings = journeys.flatMap((journey) => map.findings(journey));
        const advice = advise(journeys, findings, rules, { vocabulary, contacts, meaning });
        const effects = quickWinEffects(wins, findings, { zone });
        const explanations = advice.explanations.map(({ finding, earliest, chances, before }) => ({
          journey: finding.journey,
          rule: finding.rule,
          trigger: finding.trigger,
          ...(earliest
            ? {
                earliest: {
                  contact: earliest.contact,
                  event: earliest.event,
                  at: formatInstant(earliest.at, zone),
                  asked: earliest.asked ?? null,
                },
              }
            : {}),
          chances: chances.length,
          before: before.map((one) => ({ rule: one.rule, trigger: one.trigger })),
        }));
        writeOut(
          io,
          outFor(audience, flags.out),
          `${JSON.stringify({ inside: mark, one: advice.one ?? null, two: advice.two ?? null, recommendations: advice.recommendations, quickWins: effects, explanations }, null, 1)}\n`,
        );
        return;
      }
      const made = makeReport(io, {
        journeys,
        rules,
        audience,
        what: 'what would help',
        of: asked,
        options: { all: true, zone },
      });
      if (made === undefined) return;
      const { report } = made;
      const lines = [
        ...report.marks,
        ...(audience.kind === 'release' ? ['Earlier releases were not compared: this form keeps no register.'] : []),
        '',
        ...(report.change ? [changeSentence(report.change, report)] : ['No change stands out for enough people to tell of.']),
      ];
      for (const { label, rules: own } of report.byCommunity) {
        lines.push('', label);
        for (const row of own)
          lines.push(
            `  ${row.people.text} of ${row.of.text} × ${row.title}`,
            `      ${row.lead}: agree who does this, by when, and who checks.`,
            `      Quick win: ${row.quickWin}`,
          );
      }
      if (wins.length > 0) lines.push('', 'Quick wins taken on', ...winLines(wins, report.findings, audience, zone));
      writeOut(io, outFor(audience, flags.out), `${lines.join('\n')}\n`);
    });
}

function loadRegister(io: Io, file: string, rules: readonly Rule[]) {
  const { wins, issues } = readQuickWins(readText(file), file);
  if (issues.length > 0) badInput(...issues);
  const known = rules.map(({ id }) => id);
  for (const { rule } of wins) {
    if (!known.includes(rule)) io.err(issueText({ ...unknownName('rule', rule, known, { file }), severity: 'warning' }));
  }
  return wins;
}

/**
 * How often each rule broke before a quick win was in place and since. A day that anybody chooses parts a rule's people as they like,
 * and two days part off those between them: outside of the partnership that is told by papers and their register alone.
 */
function winLines(wins: readonly QuickWin[], findings: readonly Finding[], audience: Audience, zone: string): string[] {
  return quickWinEffects(wins, findings, { zone }).map(({ win, before, after }) => {
    const line = `  ${win.rule} (${win.owner}, ${win.status}, due ${win.due})`;
    if (audience.kind === 'release')
      return `${line}: before and since are held back; --inside NAME --why TEXT shows them, and a paper with --register tells what moved.`;
    const rate = (one: typeof before) => (one === undefined ? 'no number' : `${one.broken} of ${one.of}`);
    return `${line}: before ${rate(before)}${win.since === undefined ? '' : `, since ${win.since} ${rate(after)}`}`;
  });
}
