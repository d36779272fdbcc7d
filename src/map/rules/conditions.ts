import { attributeMatches, attributesMatch } from '../../journal/attribute-match.ts';
import { type ConcernedPeople, concernsProfile } from '../../journal/question/concerned-people.ts';
import { own } from '../../kernel/json/own.ts';
import type { EventMeaning } from '../../kernel/meaning.ts';
import type { Scan } from '../judge/scan.ts';
import type { Compute } from './computed.ts';
import type { Rule, RuleCondition } from './rule.ts';

type Attrs = Readonly<Record<string, unknown>> | undefined;
/** Whether the attributes of a trigger are the ones a rule asks for. */
export type Where = (attrs: Attrs) => boolean;

export function compileWhere(trigger: Rule['trigger'], meaning: EventMeaning): Where {
  const tests = Object.entries(trigger.where ?? {}).map(([name, wanted]) => {
    const test = (value: unknown) => attributeMatches(value, wanted);
    const { lte, there } = typeof wanted === 'object' ? wanted : {};
    return { name, test, passesAbsent: lte !== undefined, isAbsence: there === false };
  });
  const open = trigger.type === meaning.episode?.begins ? meaning.episode.open : undefined;
  return (attrs) => {
    for (const { name, test, passesAbsent, isAbsence } of tests) {
      const value = own(attrs, name) ?? undefined;
      if (value !== undefined || isAbsence) {
        if (!test(value)) return false;
        continue;
      }
      if (open === undefined || !attributesMatch(attrs, open.where)) return false;
      if (open.none.includes(name) ? !test(0) : !(open.unknown.includes(name) && passesAbsent)) return false;
    }
    return true;
  };
}

/** What a condition says of a person, in the one form of it; all of the list must hold. */
export function whoOf(condition: RuleCondition): readonly ConcernedPeople[] {
  const { needs, needsAny, tenancyAny, dependantsGte, supervisionEq, hasFalse, flag, flagFalse } = condition;
  return [
    ...(needs === undefined ? [] : [{ anyNeed: [needs] }]),
    ...(needsAny === undefined ? [] : [{ anyNeed: needsAny }]),
    ...(tenancyAny === undefined ? [] : [{ tenancy: tenancyAny }]),
    ...(dependantsGte === undefined ? [] : [{ traits: { dependants: { gte: dependantsGte } } }]),
    ...(supervisionEq === undefined ? [] : [{ supervision: supervisionEq }]),
    ...(hasFalse === undefined ? [] : [{ has: { [hasFalse]: false } }]),
    ...(flag === undefined ? [] : [{ traits: { [flag]: true } }]),
    ...(flagFalse === undefined ? [] : [{ noTrait: [flagFalse] }]),
  ];
}

/** Turns a condition into a test of a journey at the position of the trigger. */
export function compileCondition(condition: RuleCondition, factOf: (name: string) => Compute): (scan: Scan, trigger: number) => boolean {
  const who = whoOf(condition);
  const isOfPerson = ({ profile }: Scan) => who.every((each) => concernsProfile(each, profile));
  if (condition.computed === undefined) return isOfPerson;
  const compute = factOf(condition.computed);
  const { eq, gte, gt, lte, lt } = condition;
  return (scan, trigger) => {
    if (!isOfPerson(scan)) return false;
    const value = compute(scan, trigger);
    return (eq === undefined || attributeMatches(value, eq)) && attributeMatches(value, { gte, gt, lte, lt });
  };
}
