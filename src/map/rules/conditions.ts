import { attributeMatches } from '../../journal/attribute-match.ts';
import type { EventMeaning } from '../../kernel/meaning.ts';
import type { Scan } from '../judge/scan.ts';
import type { Compute, ComputedValue } from './computed.ts';
import type { Rule, RuleCondition } from './rule.ts';

type Attrs = Readonly<Record<string, unknown>> | undefined;
/** Whether the attributes of a trigger are the ones a rule asks for. */
export type Where = (attrs: Attrs) => boolean;

export function compileWhere(trigger: Rule['trigger'], meaning: EventMeaning): Where {
  const tests = Object.entries(trigger.where ?? {}).map(([name, wanted]) => {
    const test = (value: unknown) => attributeMatches(value, wanted);
    return { name, test, passesAbsent: typeof wanted === 'object' && wanted.lte !== undefined };
  });
  const open = trigger.type === meaning.episode?.begins ? meaning.episode.open : undefined;
  const unlike = Object.entries(open?.where ?? {});
  return (attrs) => {
    for (const { name, test, passesAbsent } of tests) {
      const value = attrs?.[name] ?? undefined;
      if (value !== undefined) {
        if (!test(value)) return false;
        continue;
      }
      if (open === undefined || unlike.some(([attr, wanted]) => attrs?.[attr] !== wanted)) return false;
      if (open.none.includes(name) ? !test(0) : !(open.unknown.includes(name) && passesAbsent)) return false;
    }
    return true;
  };
}

/** Turns a condition into a test of a journey at the position of the trigger. */
export function compileCondition(condition: RuleCondition, factOf: (name: string) => Compute): (scan: Scan, trigger: number) => boolean {
  const tests: ((scan: Scan, trigger: number) => boolean)[] = [];
  const { needs, needsAny, tenancyAny, dependantsGte, supervisionEq, hasFalse, flag, flagFalse, computed } = condition;
  if (needs !== undefined) tests.push(({ profile }) => profile.needs.includes(needs));
  if (needsAny !== undefined) tests.push(({ profile }) => needsAny.some((need) => profile.needs.includes(need)));
  if (tenancyAny !== undefined) tests.push(({ profile }) => profile.tenancy !== undefined && tenancyAny.includes(profile.tenancy));
  if (dependantsGte !== undefined) {
    tests.push(({ profile }) => typeof profile.dependants === 'number' && profile.dependants >= dependantsGte);
  }
  if (supervisionEq !== undefined) tests.push(({ profile }) => profile.supervision === supervisionEq);
  if (hasFalse !== undefined) tests.push(({ profile }) => profile.has[hasFalse] === false);
  if (flag !== undefined) tests.push(({ profile }) => profile[flag] === true);
  if (flagFalse !== undefined) tests.push(({ profile }) => profile[flagFalse] !== true);
  if (computed !== undefined) {
    const compute = factOf(computed);
    tests.push((scan, trigger) => holds(compute(scan, trigger), condition));
  }
  const [only] = tests;
  return tests.length === 1 && only ? only : (scan, trigger) => tests.every((test) => test(scan, trigger));
}

function holds(value: ComputedValue, { eq, gte, gt, lte, lt }: RuleCondition): boolean {
  if (value === undefined) return false;
  if (eq !== undefined && value !== eq) return false;
  if (gte === undefined && gt === undefined && lte === undefined && lt === undefined) return true;
  if (typeof value !== 'number') return false;
  return (
    (gte === undefined || value >= gte) &&
    (gt === undefined || value > gt) &&
    (lte === undefined || value <= lte) &&
    (lt === undefined || value < lt)
  );
}
