import { type Due, dueOf } from '../../journal/question/due.ts';
import type { LocalTime } from '../../kernel/local/local-time.ts';
import { domainsOfNeeds, type EventMeaning } from '../../kernel/meaning.ts';
import type { Profile } from '../../kernel/profile.ts';
import { type Compute, computedFacts } from '../rules/computed.ts';
import { compileCondition, compileWhere, type Where } from '../rules/conditions.ts';
import type { Rule } from '../rules/rule.ts';
import { type Codes, codesOf } from './codes.ts';
import type { Scan } from './scan.ts';

/** A rule with its words turned into numbers and functions, once, for many journeys. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Its place among the rules. */
  readonly number: number;
  readonly community: readonly string[];
  readonly where: Where | undefined;
  readonly applies: readonly ((scan: Scan, trigger: number) => boolean)[];
  /** For a pattern: which of `applies` are the pattern itself, and not a question of for whom it is. */
  readonly isPattern: readonly boolean[];
  readonly expect: readonly ExpectedType[];
  readonly unless: readonly { readonly code: number; readonly declined: boolean }[];
  readonly metWhen: readonly (readonly [name: string, values: readonly unknown[]])[];
  readonly endsBy: readonly number[];
  readonly due: Due;
}

/** A type that answers a rule; a lasting one answers from outside the episode too, until one of `lostBy` ends it. */
export interface ExpectedType {
  readonly code: number;
  readonly lasting: boolean;
  readonly lostBy: readonly number[];
}

export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly codes: Codes;
  readonly time: LocalTime;
  /** Rules by the code of their trigger. */
  readonly byTrigger: readonly (readonly CompiledRule[])[];
  /** Rules about every contact. */
  readonly contact: readonly CompiledRule[];
  /** Rules triggered by any event at all. */
  readonly any: readonly CompiledRule[];
  /** The journeys are over: nothing more will happen, so what is still open was missed. */
  readonly isClosed: boolean;
  /** Domains of the needs of a person. */
  domainsOf(profile: Profile): readonly string[];
}

export function compileRules(rules: readonly Rule[], meaning: EventMeaning, time: LocalTime, isClosed = false): CompiledRules {
  const codes = codesOf(meaning);
  const factOf = computedFacts(meaning, codes, time);
  const compiled = rules.map((rule, number) => compileOne(rule, number, codes, meaning, time, factOf));
  const byTrigger: CompiledRule[][] = [];
  for (const one of compiled) {
    if (one.rule.kind === 'contact' || one.rule.trigger.type === '*') continue;
    const code = codes.of(one.rule.trigger.type);
    byTrigger[code] = [...(byTrigger[code] ?? []), one];
  }
  for (let code = 0; code < codes.count(); code += 1) byTrigger[code] ??= [];
  return {
    rules,
    codes,
    time,
    byTrigger,
    contact: compiled.filter((one) => one.rule.kind === 'contact'),
    isClosed,
    any: compiled.filter((one) => one.rule.kind !== 'contact' && one.rule.trigger.type === '*'),
    domainsOf: (profile) => domainsOfNeeds(profile.needs, meaning),
  };
}

function compileOne(
  rule: Rule,
  number: number,
  codes: Codes,
  meaning: EventMeaning,
  time: LocalTime,
  factOf: (name: string) => Compute,
): CompiledRule {
  return {
    rule,
    number,
    community: [rule.cop, ...rule.alsoCop],
    where: rule.trigger.where === undefined ? undefined : compileWhere(rule.trigger, meaning),
    applies: rule.appliesTo.map((condition) => compileCondition(condition, factOf)),
    isPattern: rule.appliesTo.map(({ computed }) => rule.kind === 'pattern' && computed !== undefined),
    expect: rule.expect.map((type) => {
      const lostBy = Object.hasOwn(meaning.lasting ?? {}, type) ? meaning.lasting?.[type] : undefined;
      return { code: codes.of(type), lasting: lostBy !== undefined, lostBy: (lostBy ?? []).map((lost) => codes.of(lost)) };
    }),
    unless: rule.unless.map((type) => ({ code: codes.of(type), declined: type.endsWith('.declined') })),
    metWhen: Object.entries(rule.metWhen ?? {}),
    endsBy: (rule.endsBy ?? []).map((type) => codes.of(type)),
    due: dueOf(rule.window, time),
  };
}
