import type { TimeWindow } from '../../journal/question/window.ts';
import type { RuleInput } from './rule.ts';

/** Within what time, for the templates that have one: `{ value: 48, unit: 'hours' }`. */
export interface DeclareWithin {
  readonly value: number;
  readonly unit: TimeWindow['unit'];
}

/** What a template is given beside its two events: its id, its time and its words. */
export interface DeclareOptions {
  readonly id?: string;
  readonly title?: string;
  readonly within?: DeclareWithin;
  readonly severity?: number;
  readonly lead?: string;
}

type Make = (a: string, b: string, options?: DeclareOptions) => RuleInput;

const make = (name: string, build: (a: string, b: string, within: DeclareWithin | undefined) => Omit<RuleInput, 'id'>): Make => {
  return (a, b, { id, title, within, ...rest } = {}) => ({
    id: id ?? `${name}(${a}, ${b})`,
    title: title ?? sentences[name]?.(a, b) ?? name,
    ...rest,
    ...build(a, b, within),
  });
};
const after = (within: DeclareWithin | undefined): TimeWindow | null => (within ? { direction: 'after', ...within } : null);
const before: TimeWindow = { direction: 'before', value: 0, unit: 'hours' };

const sentences: Readonly<Record<string, (a: string, b: string) => string>> = {
  response: (a, b) => `After ${a} comes ${b}`,
  precedence: (a, b) => `Before ${b} comes ${a}`,
  'chain-response': (a, b) => `Right after ${a} comes ${b}`,
  'chain-precedence': (a, b) => `Right before ${b} comes ${a}`,
  'responded-existence': (a, b) => `Where there is ${a}, there is ${b}`,
  'not-co-existence': (a, b) => `${a} and ${b} never stand in one journey`,
  'not-succession': (a, b) => `After ${a} there is no ${b}`,
};

/**
 * The usual Declare templates as rules, for any vocabulary.
 * @example defineRules([declare.response('Referred', 'Seen', { within: { value: 14, unit: 'days' } })])
 */
export const declareRules = {
  /** Every a is followed by a b. */
  response: make('response', (a, b, within) => ({ trigger: { type: a }, expect: [b], window: after(within) })),
  /** Every b has an a before it. */
  precedence: make('precedence', (a, b) => ({ trigger: { type: b }, expect: [a], window: before })),
  /** The next event after an a is a b. */
  chainResponse: make('chain-response', (a, b, within) => ({ kind: 'next', trigger: { type: a }, expect: [b], window: after(within) })),
  /** The last event before a b is an a. */
  chainPrecedence: make('chain-precedence', (a, b) => ({ kind: 'next', trigger: { type: b }, expect: [a], window: before })),
  /** Where there is an a, there is a b before or after it. */
  respondedExistence: make('responded-existence', (a, b, within) => ({
    trigger: { type: a },
    expect: [b],
    window: after(within),
    satisfiedByPrior: true,
  })),
  /** a and b never stand in one journey. */
  notCoExistence: make('not-co-existence', (a, b) => ({ kind: 'forbidden', trigger: { type: a }, expect: [b] })),
  /** No b follows an a, at all or within a time. */
  notSuccession: make('not-succession', (a, b, within) => ({
    kind: 'forbidden',
    trigger: { type: a },
    expect: [b],
    window: within ? { direction: 'after', ...within } : { direction: 'after', value: 1_000_000, unit: 'hours' },
  })),
} as const;
