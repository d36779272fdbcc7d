import type { Journey, JourneyEvent } from '../journal/journey.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CompiledRule } from './compile.ts';
import { type Answered, sentences } from './sentence.ts';
import type { Finding, ReasonCode, Verdict } from './verdict.ts';
import type { Wording } from './wording.ts';

/** Makes the finding of one answer; positions are of events in the journey, -1 for none. */
export type Describe = (
  journey: Journey,
  rule: CompiledRule,
  trigger: number,
  verdict: Verdict,
  reason: ReasonCode,
  due: Instant | undefined,
  observed: number,
  domain: string | undefined,
) => Finding;

/** Turns answers into findings: plain data, all of one shape, so that millions of them stay small and quick to read. */
export function describing(words: Wording): Describe {
  const tellers: ((answer: Answered) => string)[] = [];
  const tell = ({ rule, number }: CompiledRule, answer: Answered) => {
    tellers[number] ??= sentences(rule, words);
    return tellers[number](answer);
  };
  return (journey, compiled, position, verdict, reason, due, observed, domain) => {
    const { rule } = compiled;
    const trigger = journey.events[position] as JourneyEvent;
    const found: { -readonly [K in keyof Finding]: Finding[K] } = {
      journey: journey.id,
      rule: rule.id,
      ruleDomain: rule.domain,
      verdict,
      trigger: trigger.id,
      triggerType: trigger.type,
      triggerAt: trigger.at,
      reason,
      severity: rule.severity,
      lead: rule.lead,
      community: compiled.community,
      outcomes: rule.outcomes,
      quickWin: rule.quickWin,
      sentence: '',
    };
    if (domain !== undefined) found.domain = domain;
    if (due !== undefined) found.dueAt = due;
    if (observed >= 0) {
      const evidence = journey.events[observed] as JourneyEvent;
      if (verdict === 'met' || verdict === 'met-late') found.observedAt = evidence.at;
      found.evidence = evidence.id;
    }
    found.sentence = tell(compiled, found);
    return found;
  };
}
