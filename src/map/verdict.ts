import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a rule answers for one trigger. `present`: a pattern was found. `unknown`: the record cannot show it. */
export const verdicts = ['met', 'met-late', 'missed', 'due', 'declined', 'not-applicable', 'unknown', 'present'] as const;
/** One of the answers of a rule for one trigger. */
export type Verdict = (typeof verdicts)[number];

/** Why, in a stable word for programs. */
export const reasonCodes = [
  'in-time',
  'already-done',
  'at-the-trigger',
  'late',
  'not-recorded',
  'still-open',
  'declined-for-now',
  'not-for-this-person',
  'exception',
  'ended',
  'person-died',
  'journey-ended',
  'no-length',
  'not-visible',
  'never-recorded-here',
  'pattern-found',
  'pattern-absent',
  'hard-day',
  'ordinary-day',
  'forbidden-found',
  'forbidden-absent',
  'not-next',
  'not-asked',
  'asked',
] as const;
/** One of the stable reasons of a finding. */
export type ReasonCode = (typeof reasonCodes)[number];

/** One answer of one rule about one journey. Times are milliseconds since 1970 (UTC). */
export interface Finding {
  readonly journey: string;
  readonly rule: string;
  /** Domain of the rule. */
  readonly ruleDomain: string;
  readonly verdict: Verdict;
  /** Id of the event that started the expectation. */
  readonly trigger: string;
  readonly triggerType: string;
  readonly triggerAt: Instant;
  /** For a need that was not raised at a contact: which. */
  readonly domain?: string;
  readonly dueAt?: Instant;
  readonly observedAt?: Instant;
  /** The trigger has a day and no clock: `triggerAt` is the beginning of that day. */
  readonly triggerOnDay?: true;
  /** What was observed has a day and no clock: `observedAt` is the beginning of that day. */
  readonly observedOnDay?: true;
  /** Id of the event that met it, or that explains the answer. */
  readonly evidence?: string;
  readonly reason: ReasonCode;
  readonly severity: number;
  readonly lead: string;
  /** Communities of practice, the first of them first. */
  readonly community: readonly string[];
  readonly outcomes: readonly string[];
  readonly quickWin: string;
  readonly sentence: string;
}

const findingVerdicts: readonly Verdict[] = ['missed', 'met-late', 'present', 'unknown'];
const brokenVerdicts: readonly Verdict[] = ['missed', 'met-late', 'present'];

/** Whether a report lists it without being asked for everything. */
export function isFinding(verdict: Verdict): boolean {
  return findingVerdicts.includes(verdict);
}

/** Whether something broke; an unknown is not a break. */
export function isDisconnect(verdict: Verdict): boolean {
  return brokenVerdicts.includes(verdict);
}

/** Whether a pattern was looked for and is not there: of all triggers of its kind, one more in the count that a share is of. */
export function isPatternAbsent(pick: Pick<Finding, 'reason'>): boolean {
  givenAs('isPatternAbsent', 'pick', pick, '{reason:text}');
  const { reason } = pick;
  return reason === 'pattern-absent' || reason === 'ordinary-day';
}
