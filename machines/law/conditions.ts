/** One condition of a rule: met, not met, or not known. */
export interface Condition {
  readonly met: boolean | undefined;
  /** What is wrong when it is not met. */
  readonly otherwise: string;
  /** What would have to be known, when it is not. */
  readonly missing: string;
}

export interface Weighed {
  /** `no` when any condition fails; else `unknown` when any is not known; else `yes`. */
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** Every condition that fails, not only the first. */
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
}

/** Weighs the conditions of a rule: all its reasons, and unknown is not no. @example weigh([]) // { verdict: 'yes', reasons: [], missing: [] } */
export function weigh(conditions: readonly Condition[]): Weighed {
  const reasons = conditions.filter((each) => each.met === false).map((each) => each.otherwise);
  const missing = conditions.filter((each) => each.met === undefined).map((each) => each.missing);
  return { verdict: reasons.length > 0 ? 'no' : missing.length > 0 ? 'unknown' : 'yes', reasons, missing };
}
