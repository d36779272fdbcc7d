import { badJson } from '../../journal/bad-json.ts';
import type { Issue } from '../../kernel/issue.ts';
import { computedNames, Rule } from './rule.ts';
import { zodIssues } from './zod-issues.ts';

/** Fields that may stand beside `rules` at the top of a rule file. */
const topFields = ['$schema', 'version', 'note', 'communitiesOfPractice', 'basis', 'rules'];
const known = [
  ...Object.keys(Rule.shape),
  ...['type', 'where', 'direction', 'value', 'unit', 'plusDays', 'endOfDay', 'lte', 'lt', 'gte', 'gt', 'ne', 'eq'],
  ...['needs', 'needsAny', 'tenancyAny', 'dependantsGte', 'supervisionEq', 'hasFalse', 'flag', 'flagFalse', 'computed'],
  ...computedNames,
];

/**
 * Reads the text of a rule file: one rule, a list of rules, or `{ "rules": […] }`.
 * Faults come back by path, an unknown field with the nearest known one; a faulty rule is left out.
 * @example readRules('{"id":"a","trigger":{"type":"x"},"expect":["y"],"windw":null}').issues[0]?.path // 'windw'
 */
export function readRules(text: string, file?: string): { readonly rules: readonly Rule[]; readonly issues: readonly Issue[] } {
  const named = file === undefined ? {} : { file };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { rules: [], issues: [badJson(text, named)] };
  }
  const issues: Issue[] = [];
  const rules: Rule[] = [];
  const seen = new Set<string>();
  const { list, at } = listOf(value, issues, named);
  for (const [index, one] of list.entries()) {
    const path = at(index);
    const read = Rule.safeParse(one);
    if (!read.success) {
      issues.push(...zodIssues(read.error, one, { code: 'bad-rule', at: path, known, ...named }));
      continue;
    }
    if (seen.has(read.data.id)) {
      issues.push({
        code: 'rule-twice',
        severity: 'error',
        message: `The rule "${read.data.id}" stands here twice.`,
        path,
        value: read.data.id,
        cure: 'Give each rule its own id.',
        ...named,
      });
      continue;
    }
    seen.add(read.data.id);
    rules.push(read.data);
  }
  return { rules, issues };
}

function listOf(
  value: unknown,
  issues: Issue[],
  named: { file?: string },
): { readonly list: readonly unknown[]; at(index: number): string } {
  if (Array.isArray(value)) return { list: value, at: (index) => `[${index}]` };
  if (typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules)) {
    for (const key of Object.keys(value)) {
      if (topFields.includes(key)) continue;
      const cure = 'Remove it, or move it into a rule.';
      issues.push({
        code: 'unknown-field',
        severity: 'error',
        message: `"${key}" is not a field that is known here.`,
        path: key,
        value: key,
        cure,
        ...named,
      });
    }
    return { list: value.rules, at: (index) => `rules[${index}]` };
  }
  if (typeof value === 'object' && value !== null && ('id' in value || 'trigger' in value)) return { list: [value], at: () => '' };
  issues.push({
    code: 'not-rules',
    severity: 'error',
    message: 'This is JSON, but it holds no rules.',
    cure: 'Write one rule, a list of rules, or { "rules": […] }.',
    ...named,
  });
  return { list: [], at: () => '' };
}
