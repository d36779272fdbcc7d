import type { Finding, Rule } from '../map/index.ts';
import type { MappedJourneys, ReportOptions } from './report-options.ts';

/** Rules, and what they answered. */
export interface Answered {
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
}

/** What is asked always; and the same with the rules that are counted beside, where there are any. */
export interface Sides {
  readonly usual: Answered;
  readonly whole?: Answered;
  readonly told: Answered;
}

/**
 * Sets apart the rules that are counted beside the others and told only where they are asked for. So a number means the same with and
 * without them, and nothing can be taken from two papers that could not be taken from one.
 */
export function sidesOf({ rules, findings }: MappedJourneys, { beside }: ReportOptions): Sides {
  const whole = { rules, findings };
  if (beside === undefined || beside.rules.length === 0) return { usual: whole, told: whole };
  const ids = new Set(beside.rules.map(({ id }) => id));
  const usual = { rules: rules.filter(({ id }) => !ids.has(id)), findings: findings.filter(({ rule }) => !ids.has(rule)) };
  return { usual, whole, told: beside.isTold ? whole : usual };
}
