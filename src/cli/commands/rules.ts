import { Command } from 'commander';
import { unknownName } from '../../kernel/index.ts';
import { type Rule, type TimeWindow, testRules } from '../../map/index.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { loadRules, rulesAsked } from '../load/load-rules.ts';

interface RulesFlags {
  readonly format: 'text' | 'json';
  readonly rules?: string;
  readonly also?: 'plan';
  readonly pathways?: string;
}

/** `rules`, `rules show ID`: what is looked for. */
export function rulesCommand(io: Io): Command {
  const command = new Command('rules');
  command
    .command('list', { isDefault: true })
    .description('list the rules')
    .addOption(formatFlag())
    .addOption(flag('rules', 'of this file instead of the built-in ones'))
    .addOption(flag('also').choices(['plan']))
    .addOption(flag('pathways'))
    .action(async (flags: RulesFlags) => {
      const rules = rulesAsked(io, flags, await askedPathway(flags));
      if (flags.format === 'json') return writeOut(io, undefined, `${JSON.stringify({ rules }, null, 2)}\n`);
      const width = Math.max(...rules.map((rule) => rule.id.length));
      const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity}  ${windowWords(rule.window)} · ${rule.title ?? ''}`);
      writeOut(io, undefined, `${lines.join('\n')}\n`);
    });
  command
    .command('show')
    .description('show one rule')
    .argument('<id>', 'id of the rule')
    .addOption(formatFlag())
    .addOption(flag('rules', 'of this file instead of the built-in ones'))
    .addOption(flag('also').choices(['plan']))
    .addOption(flag('pathways'))
    .action(async (id: string, flags: RulesFlags) => {
      const rules = rulesAsked(io, flags, await askedPathway(flags));
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) {
        const known = rules.map((one) => one.id);
        return badInput(unknownName('rule', id, known, { file: flags.rules, path: 'id' }));
      }
      writeOut(io, undefined, flags.format === 'json' ? `${JSON.stringify(rule, null, 2)}\n` : `${ruleText(rule).join('\n')}\n`);
    });
  command
    .command('test')
    .description('run rules on the small examples written beside them; exit code 1 where one answers otherwise')
    .argument('<file>', 'rule file whose rules have "examples"')
    .addOption(flag('pathways'))
    .action(async (file: string, flags: Pick<RulesFlags, 'pathways'>) => {
      const { pathway, calendar } = await askedPathway(flags);
      const rules = loadRules(io, file);
      const results = testRules(rules, { ...(calendar === undefined ? {} : { calendar }), meaning: pathway.meaning, zone: pathway.zone });
      const bare = rules.filter((rule) => (rule.examples ?? []).length === 0).map((rule) => rule.id);
      const lines = results.map(({ rule, name, ok, expected, found, fault }) =>
        ok
          ? `ok    ${rule}: ${name}`
          : `FAIL  ${rule}: ${name}: ${fault ?? `expected ${expected.join(', ') || 'nothing'}, found ${found.join(', ') || 'nothing'}`}`,
      );
      if (bare.length > 0) io.err(`Without examples: ${bare.join(', ')}.`);
      const failed = results.filter(({ ok }) => !ok).length;
      writeOut(io, undefined, `${[...lines, `${results.length} examples, ${failed} failed.`].join('\n')}\n`);
      if (failed > 0) io.exit(1);
    });
  command.addHelpText(
    'after',
    '\nExamples:\n  rules\n  rules show no-roof-first-night\n  rules list --format json\n  rules test examples/rules/local-rules.json\n',
  );
  return command;
}

const basisWords = {
  L: 'law or guidance read',
  G: 'guidance, from memory',
  S: 'a promise of the service',
  D: 'set from data',
  A: 'an assumption; set your own',
};

function ruleText(rule: Rule): string[] {
  const who =
    rule.appliesTo
      .map((one) =>
        Object.entries(one)
          .map(([name, value]) => `${name} ${String(value)}`)
          .join(' '),
      )
      .join('; ') || 'everyone';
  return [
    `${rule.id} (severity ${rule.severity})`,
    rule.title ?? '',
    '',
    `When      ${rule.trigger.type}${rule.trigger.where ? ` with ${JSON.stringify(rule.trigger.where)}` : ''}`,
    `For       ${who}`,
    `Expect    ${rule.expect.join(' or ') || 'a pattern, found at the event itself'}`,
    `Window    ${windowWords(rule.window)}${rule.satisfiedByPrior ? ', or before the event' : ''}`,
    `Basis     ${basisWords[rule.basis]}`,
    `Lead      ${rule.lead}`,
    `Practice  ${[rule.cop, ...rule.alsoCop].join(', ')}`,
    `Outcomes  ${rule.outcomes.join(', ')}`,
    `Quick win ${rule.quickWin}`,
  ];
}

function windowWords(window: TimeWindow | null): string {
  if (window === null) return 'at the event';
  const { direction, value, unit, plusDays, endOfDay } = window;
  const units = { hours: 'hours', days: 'days', workingDays: 'working days', months: 'months' }[unit];
  if (direction === 'before') return value === 0 ? 'before the event' : `at least ${value} ${units} before`;
  if (value === 0 && endOfDay) return 'the same day';
  return `within ${value} ${units}${plusDays === undefined ? '' : ` and ${plusDays} days`}`;
}
