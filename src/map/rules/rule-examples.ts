import type { Journey } from '../../journal/index.ts';
import { readProfile } from '../../journal/read-profile.ts';
import { givenAs } from '../../kernel/given.ts';
import { tryInstant } from '../../kernel/instant.ts';
import { type MapOptions, mapper } from '../map-journeys.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule, RuleExample } from './rule.ts';

/** What came of one example of a rule. */
export interface ExampleResult {
  readonly rule: string;
  readonly name: string;
  readonly ok: boolean;
  readonly expected: readonly Verdict[];
  readonly found: readonly Verdict[];
  /** What is wrong with the example itself, where something is. */
  readonly fault?: string;
}

/** Runs the small examples written beside rules. @example testRules(rules, { calendar: scottishBankHolidays }).every((one) => one.ok) */
export function testRules(rules: readonly Rule[], options: MapOptions): ExampleResult[] {
  givenAs('testRules', 'rules', rules, '[appliesTo:list expect:list unless:list]');
  givenAs('testRules', 'options', options, '{meaning:object}');
  return rules.flatMap((rule) => (rule.examples ?? []).map((example, index) => testOne(rule, example, index, options)));
}

function testOne(rule: Rule, example: RuleExample, index: number, options: MapOptions): ExampleResult {
  const name = example.name ?? `example ${index + 1}`;
  const base = { rule: rule.id, name, expected: example.verdicts };
  const events = example.events.map(([time, type, attrs], position) => ({
    id: `e${position + 1}`,
    at: tryInstant(time) ?? Number.NaN,
    type,
    ...(attrs ? { attrs } : {}),
    ...(Array.isArray(attrs?.['asked']) ? { asked: attrs['asked'] } : {}),
  }));
  const bad = example.events.find(([time]) => tryInstant(time) === undefined)?.[0];
  const end = example.observationEnd === undefined ? (events.at(-1)?.at ?? 0) : tryInstant(example.observationEnd);
  if (bad !== undefined || end === undefined) {
    return { ...base, ok: false, found: [], fault: `"${bad ?? example.observationEnd}" is not a date and time with an offset.` };
  }
  const journey: Journey = {
    id: name,
    observationEnd: end,
    profile: readProfile(example.profile ?? {}, () => undefined),
    events: events.toSorted((a, b) => a.at - b.at),
  };
  const found = mapper([rule], options)
    .findings(journey)
    .map(({ verdict }) => verdict);
  return { ...base, found, ok: found.length === example.verdicts.length && found.every((verdict, at) => verdict === example.verdicts[at]) };
}
