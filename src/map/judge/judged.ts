import type { Instant } from '../../kernel/instant.ts';
import type { ReasonCode, Verdict } from '../verdict.ts';
import type { CompiledRule } from './compile-rule.ts';

/** Receives one answer: positions are of events in the journey, -1 for none. */
export type Judged = (
  rule: CompiledRule,
  trigger: number,
  verdict: Verdict,
  reason: ReasonCode,
  due: Instant | undefined,
  observed: number,
  domain?: string,
) => void;
