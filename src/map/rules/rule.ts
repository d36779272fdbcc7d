import { z } from 'zod';
import { AttributeTest } from '../../journal/attribute-match.ts';
import { TimeWindow } from '../../journal/question/window.ts';
import { checkValue } from '../../kernel/check-value.ts';
import { PathwayError } from '../../kernel/error.ts';
import { givenList, givenObject } from '../../kernel/given.ts';
import { issueText } from '../../kernel/issue.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * One thing that must hold of the person, or of the journey so far, for a rule to apply, in the words of rule files. What it says of a
 * person is read as `ConcernedPeople`, the form in which everything else says it.
 */
export const RuleCondition = z
  .strictObject({
    needs: z.string().optional(),
    needsAny: z.array(z.string()).min(1).optional(),
    tenancyAny: z.array(z.string()).min(1).optional(),
    dependantsGte: z.number().optional(),
    supervisionEq: z.string().optional(),
    hasFalse: z.string().optional(),
    flag: z.string().optional(),
    flagFalse: z.string().optional(),
    /** A fact worked out of the journey, by the name under which the pathway declares it. */
    computed: z.string().optional(),
    eq: Scalar.optional(),
    gte: z.number().optional(),
    gt: z.number().optional(),
    lt: z.number().optional(),
    lte: z.number().optional(),
  })
  .refine((value) => Object.keys(value).length > 0, { message: 'says nothing; name a condition such as needs, flag or computed' })
  .refine((value) => value.computed !== undefined || [value.eq, value.gte, value.gt, value.lt, value.lte].every((x) => x === undefined), {
    message: 'eq, gte, gt, lt and lte belong to a computed value; add "computed"',
  })
  .refine((value) => value.computed === undefined || [value.eq, value.gte, value.gt, value.lt, value.lte].some((x) => x !== undefined), {
    message: 'a computed value needs eq, gte, gt, lt or lte',
  });
export type RuleCondition = z.infer<typeof RuleCondition>;

/**
 * `response`: one of the expected events in the window. `pattern`: the trigger itself is the finding. `calendar`: the day of the trigger is.
 * `contact`: a known need not raised where something was asked. `forbidden`: the expected events must not occur in the window, or at all.
 * `next`: the very next event (or, before, the very last one) must be an expected one.
 */
export const RuleKind = z.enum(['response', 'pattern', 'calendar', 'contact', 'forbidden', 'next']);
export type RuleKind = z.infer<typeof RuleKind>;

/** A small journey written beside a rule, with the answer expected. */
export const RuleExample = z.strictObject({
  name: z.string().optional(),
  profile: z.record(z.string(), z.unknown()).optional(),
  /** `[time, type]` or `[time, type, attrs]`. */
  events: z.array(z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])])),
  observationEnd: z.string().optional(),
  /** One verdict for each time the rule is triggered, in order of time. */
  verdicts: z.array(z.enum(['met', 'met-late', 'missed', 'due', 'declined', 'not-applicable', 'unknown', 'present'])),
});
export type RuleExample = z.infer<typeof RuleExample>;

/** What should happen on a journey, by when, for whom; who leads, and what would help at once. */
export const Rule = z.strictObject({
  id: z.string().min(1),
  title: z.string().optional(),
  domain: z.string().default('all'),
  kind: RuleKind.default('response'),
  trigger: z.strictObject({ type: z.string().min(1), where: z.record(z.string(), AttributeTest).optional() }),
  appliesTo: z.array(RuleCondition).default([]),
  /** Any one of these answers the rule. */
  expect: z.array(z.string()).default([]),
  /** `null`: by the end of the record. */
  window: TimeWindow.nullable().default(null),
  /** What happened before the trigger answers too. */
  satisfiedByPrior: z.boolean().default(false),
  unless: z.array(z.string()).default([]),
  /** The trigger itself answers where one of its attributes has one of these values: `{ "to": ["family"] }`. */
  metWhen: z.record(z.string(), z.array(Scalar).min(1)).optional(),
  /** Types that end what is expected, after the trigger and by the due time; of the same stay where both carry `stay`. */
  endsBy: z.array(z.string()).min(1).optional(),
  /**
   * Attributes by which an answer belongs to its trigger: the first of them that the trigger carries must be the same in both, so that
   * another referral's answer does not stand for this one. A trigger that carries none is answered by any.
   */
  alike: z.array(z.string().min(1)).min(1).optional(),
  /** 1 to note, 2 to mend, 3 urgent. */
  severity: z.number().int().min(1).max(3).default(2),
  lead: z.string().default('Not named'),
  /** Community of practice. */
  cop: z.string().default('none'),
  alsoCop: z.array(z.string()).default([]),
  outcomes: z.array(z.string()).default([]),
  quickWin: z.string().default('None recorded yet'),
  /** Where the window comes from: L law or guidance read, G guidance from memory, S service promise, D set from data, A assumption. */
  basis: z.enum(['L', 'G', 'S', 'D', 'A']).default('A'),
  /** Number of the priority of the local plan that the rule serves. */
  priority: z.number().int().min(1).optional(),
  /** Words of a plan that the rule answers; kept and never read. */
  seedQuote: z.string().optional(),
  /** Small journeys with the answer expected of this rule, for `rules test`. */
  examples: z.array(RuleExample).optional(),
});
export type Rule = z.infer<typeof Rule>;
/** A rule as its author writes it: what has a default may be left out. */
export type RuleInput = z.input<typeof Rule>;

/** Checks rules written in code and fills in what they leave out. @throws PathwayError `bad-rule` naming the rule and the field */
export function defineRules(rules: readonly RuleInput[]): readonly Rule[] {
  givenList(rules, 'defineRules', 'rules');
  return rules.map((rule) => {
    givenObject(rule, 'defineRules', 'rule');
    const read = checkValue(Rule, rule, { code: 'bad-rule' });
    if (read.ok) return read.value;
    const [first] = read.issues;
    throw new PathwayError('bad-rule', `Rule ${rule.id}: ${first ? issueText(first) : 'not a rule.'}`, { id: rule.id });
  });
}
