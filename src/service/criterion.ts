/** Yes, no or unknown, with a reason. */
export interface Criterion {
  /** What was asked: `age`, `area`, `phone`. */
  readonly about: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Stable, for programs: `above-maximum`, `not-published`. */
  readonly code: string;
  readonly text: string;
}

/** An answer made of several: no if any is no, yes if all are yes, else unknown. */
export interface CriterionAnswer {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** The deciding ones first. */
  readonly because: readonly Criterion[];
}

export function judge(criteria: readonly Criterion[]): CriterionAnswer {
  const answer = criteria.some((each) => each.answer === 'no') ? 'no' : criteria.every((each) => each.answer === 'yes') ? 'yes' : 'unknown';
  const rank = (each: Criterion) => (each.answer === answer ? 0 : 1);
  return { answer, because: [...criteria].sort((a, b) => rank(a) - rank(b)) };
}
