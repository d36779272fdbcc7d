import type { Issue } from '../../kernel/index.ts';
import { issueText, unknownName, wrongValue } from '../../kernel/index.ts';
import type { Rule } from '../../map/index.ts';
import { readRules } from '../../map/index.ts';
import { badInput, type Io, readText } from '../io.ts';
import { type AskedPathway, shippedPathway } from './asked-pathway.ts';

/** Reads a rule file; any fault ends the command, naming file, path, value and cure. */
export function loadRules(io: Io, file: string): readonly Rule[] {
  const { rules, issues } = readRules(readText(file), file);
  const faults = issues.filter((issue) => issue.severity === 'error');
  if (faults.length > 0) badInput(...faults.slice(0, 50));
  for (const issue of issues) io.err(issueText(issue));
  if (rules.length === 0)
    badInput({
      code: 'no-rules',
      severity: 'error',
      file,
      message: 'The file holds no rule: nothing would be asked.',
      cure: 'Write one rule, a list of rules, or { "rules": […] }.',
    });
  return rules;
}

/** Which rules a command asks by: a file, or those of the pathway; and those of a local plan beside them, where they are named. */
export interface RuleFlags {
  readonly rules?: string;
  readonly also?: 'plan';
}

export function rulesAsked(io: Io, { rules, also }: RuleFlags, asked: AskedPathway = shippedPathway): readonly Rule[] {
  const own = rules === undefined ? asked.rules : loadRules(io, rules);
  const file = asked.module;
  if (own.length === 0 && file !== undefined)
    badInput({
      code: 'no-rules',
      severity: 'error',
      file,
      message: 'It exports no `rules`, and none are named.',
      cure: 'Give --rules FILE, or export `rules` beside `pathways`.',
    });
  if (also === 'plan' && file !== undefined)
    badInput({
      code: 'no-plan-rules',
      severity: 'error',
      path: '--also',
      value: also,
      message: 'The rules of the local plan are those of the pathway that comes with this.',
      cure: 'Leave out --also, or leave out --pathways.',
    });
  return also === 'plan' ? [...own, ...asked.planRules] : own;
}

/** Applies `id=value` pairs to the windows of rules: `landlord-not-notified=14`. */
export function overrideWindows(rules: readonly Rule[], pairs: readonly string[]): readonly Rule[] {
  const faults: Issue[] = [];
  const values = new Map<string, number>();
  for (const pair of pairs) {
    const [, id = '', value = ''] = /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(pair) ?? [];
    const rule = rules.find((one) => one.id === id);
    const known = rules.filter(({ window }) => window !== null).map((one) => one.id);
    if (id === '') faults.push(wrongValue(pair, 'Write it like landlord-not-notified=14.', { path: '--window' }, 'bad-window'));
    else if (!rule?.window) faults.push(unknownName('rule', id, known, { path: '--window' }));
    values.set(id, Number(value));
  }
  if (faults.length > 0) badInput(...faults);
  return rules.map((rule) => {
    const value = values.get(rule.id);
    return value === undefined || rule.window === null ? rule : { ...rule, window: { ...rule.window, value } };
  });
}
