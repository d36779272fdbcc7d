import type { Domain } from 'justice-pathway';

/** What was last said to help with a need. */
export type LastAnswer = 'offered' | 'accepted' | 'declined' | 'deferred' | 'reached';

const answers = {
  'moment.offered': 'offered',
  'moment.accepted': 'accepted',
  'moment.declined': 'declined',
  'moment.deferred': 'deferred',
  'moment.reached': 'reached',
} as const satisfies Record<string, LastAnswer>;

type Said = { readonly type: string; readonly attrs?: object };
type Words = { readonly domain?: Domain; readonly sent?: unknown };

// As for the rules: what was said before the last reception into custody answers nothing that comes after it.
const heard = ['custody.received', ...(Object.keys(answers) as (keyof typeof answers)[])] as const;

function answerAfter(domain: Domain, before: string | null, { type, attrs }: Said): LastAnswer | null {
  if (type === 'custody.received') return null;
  const { domain: about, sent } = (attrs ?? {}) as Words;
  if (about !== domain || sent === false) return before as LastAnswer | null;
  return answers[type as keyof typeof answers];
}

const lastAnswer = <const D extends Domain>(domain: D, label: string) =>
  ({ kind: 'text', label, from: heard, next: (before: string | null, event: Said) => answerAfter(domain, before, event) }) as const;

/** A fact of what happened, by what its function gives. */
export interface HeardFact<Kind extends string, Value> {
  readonly kind: Kind;
  readonly label: string;
  readonly from: readonly string[];
  readonly next: (before: never, event: never) => Value | null;
}

/** What was last answered, in each domain. */
export type AnswerFacts = { readonly [D in Domain as `answer.${D}`]: HeardFact<'text', LastAnswer> };

/** The last answer in each domain, since the last reception into custody. */
export const answerFacts = {
  'answer.housing': lastAnswer('housing', 'Last answer to help with housing'),
  'answer.health': lastAnswer('health', 'Last answer to help with health'),
  'answer.financial': lastAnswer('financial', 'Last answer to help with money'),
  'answer.substance': lastAnswer('substance', 'Last answer to help with drugs or alcohol'),
  'answer.employment': lastAnswer('employment', 'Last answer to help with work'),
  'answer.family': lastAnswer('family', 'Last answer to help for the family'),
  'answer.victim': lastAnswer('victim', 'Last answer to support for the person harmed'),
} as const;

/** Domains in which help was taken up, and not declined since; from the last reception into custody on. */
export function takenAfter(before: readonly string[] | null, { type, attrs }: Said): readonly string[] {
  const { domain } = (attrs ?? {}) as Words;
  const taken = before ?? [];
  if (type === 'custody.received') return [];
  if (domain === undefined) return taken;
  if (type === 'moment.accepted' || type === 'moment.reached') return [...taken, domain];
  return type === 'moment.declined' ? taken.filter((each) => each !== domain) : taken;
}
