import { parseJson } from '../../kernel/bad-json.ts';
import { checkValue } from '../../kernel/check-value.ts';
import { unknownField } from '../../kernel/fault.ts';
import type { Issue } from '../../kernel/issue.ts';
import { Rule } from './rule.ts';

/** Fields that may stand beside `rules` at the top of a rule file. */
const topFields = ['$schema', 'version', 'note', 'communitiesOfPractice', 'basis', 'rules'];
/**
 * Reads the text of a rule file: one rule, a list of rules, or `{ "rules": […] }`.
 * Faults come back by path, an unknown field with the nearest known one; a faulty rule is left out.
 * @example readRules('{"id":"a","trigger":{"type":"x"},"expect":["y"],"windw":null}').issues[0]?.path // 'windw'
 */
export function readRules(text: string, file?: string): { readonly rules: readonly Rule[]; readonly issues: readonly Issue[] } {
  const named = file === undefined ? {} : { file };
  const json = parseJson(text, named);
  if (!json.ok) return { rules: [], issues: json.issues };
  const issues: Issue[] = [];
  const rules: Rule[] = [];
  const seen = new Set<string>();
  const { list, at } = listOf(json.value, issues, named);
  for (const [index, one] of list.entries()) {
    const path = at(index);
    const read = checkValue(Rule, one, { code: 'bad-rule', path, ...named });
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    if (seen.has(read.value.id)) {
      issues.push({
        code: 'rule-twice',
        severity: 'error',
        message: `The rule "${read.value.id}" stands here twice.`,
        path,
        value: read.value.id,
        cure: 'Give each rule its own id.',
        ...named,
      });
      continue;
    }
    seen.add(read.value.id);
    rules.push(read.value);
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
    for (const key of Object.keys(value)) if (!topFields.includes(key)) issues.push(unknownField(key, topFields, { path: key, ...named }));
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
