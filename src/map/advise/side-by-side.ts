import { givenAs } from '../../kernel/given.ts';
import { wilson } from '../../kernel/wilson.ts';
import type { Rule } from '../rules/rule.ts';
import { type Finding, isDisconnect, isPatternAbsent } from '../verdict.ts';

/** How one rule stands in two groups: two periods, two areas, two sexes. */
export interface SideBySideRow {
  readonly rule: string;
  readonly title: string;
  readonly a: ShareOfPeople | undefined;
  readonly b: ShareOfPeople | undefined;
  /** Share of the second less share of the first, with its 95% interval (Newcombe); none where a number is held back. */
  readonly difference?: { readonly value: number; readonly low: number; readonly high: number };
}

/** A number of people out of all who could be counted. */
export interface ShareOfPeople {
  readonly broken: number;
  readonly of: number;
}

/** Sets two groups beside each other, rule by rule, people counted once; small numbers are held back. The largest certain differences come first. */
export function sideBySide(a: readonly Finding[], b: readonly Finding[], rules: readonly Rule[], smallNumber = 5): SideBySideRow[] {
  givenAs('sideBySide', 'a', a, '[journey:text community:list outcomes:list]');
  givenAs('sideBySide', 'b', b, '[journey:text community:list outcomes:list]');
  givenAs('sideBySide', 'rules', rules, '[appliesTo:list expect:list unless:list]');
  givenAs('sideBySide', 'smallNumber', smallNumber, 'number?');
  const ofA = shares(a, smallNumber);
  const ofB = shares(b, smallNumber);
  return rules
    .flatMap((rule): SideBySideRow[] => {
      if (!ofA.has(rule.id) && !ofB.has(rule.id)) return [];
      const [one, other] = [ofA.get(rule.id), ofB.get(rule.id)];
      const base = { rule: rule.id, title: rule.title ?? rule.id, a: one, b: other };
      return [one && other ? { ...base, difference: newcombe(one, other) } : base];
    })
    .sort((x, y) => certainty(y) - certainty(x) || (x.rule < y.rule ? -1 : 1));
}

function shares(findings: readonly Finding[], smallNumber: number): Map<string, ShareOfPeople | undefined> {
  const people = new Map<string, { of: Set<string>; broken: Set<string> }>();
  for (const { rule, journey, verdict, reason } of findings) {
    if (!['met', 'met-late', 'missed', 'present'].includes(verdict) && !isPatternAbsent({ reason })) continue;
    const own = people.get(rule) ?? { of: new Set(), broken: new Set() };
    people.set(rule, own);
    own.of.add(journey);
    if (isDisconnect(verdict)) own.broken.add(journey);
  }
  const small = (count: number) => count > 0 && count < smallNumber;
  return new Map(
    [...people].map(([rule, { of, broken }]) => {
      const held = small(of.size) || small(broken.size) || small(of.size - broken.size);
      return [rule, held ? undefined : { of: of.size, broken: broken.size }];
    }),
  );
}

/** Difference of two shares with the interval of Newcombe (1998), method 10. @example newcombe({ broken: 56, of: 70 }, { broken: 48, of: 80 }).value // -0.2 */
export function newcombe(a: ShareOfPeople, b: ShareOfPeople): { readonly value: number; readonly low: number; readonly high: number } {
  givenAs('newcombe', 'a', a, '{broken:number of:number}');
  givenAs('newcombe', 'b', b, '{broken:number of:number}');
  const [pa, pb] = [a.broken / a.of, b.broken / b.of];
  const [{ low: la, high: ua }, { low: lb, high: ub }] = [wilson(pa, a.of), wilson(pb, b.of)];
  const value = pb - pa;
  return { value, low: value - Math.hypot(pb - lb, ua - pa), high: value + Math.hypot(ub - pb, pa - la) };
}

/** How far the interval stays from no difference at all. */
export function certainty({ difference }: SideBySideRow): number {
  if (difference === undefined) return -1;
  return difference.low > 0 ? difference.low : difference.high < 0 ? -difference.high : 0;
}
