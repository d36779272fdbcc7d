import type { Journey, JourneyEvent } from '../../journal/journey.ts';
import type { Judged } from '../judge/judged.ts';
import type { Finding } from '../verdict.ts';
import { type Sentences, sentences } from './finding-sentence.ts';
import type { Wording } from './wording.ts';

/** Makes the finding of one answer; positions are of events in the journey, -1 for none. */
export type Describe = (journey: Journey, ...answer: Parameters<Judged>) => Finding;

/** Turns answers into findings: plain data, all of one shape, so that millions of them stay small and quick to read. */
export function describing(words: Wording): Describe {
  const sayings: Sentences[] = [];
  return (journey, compiled, position, verdict, reason, due, observed, domain) => {
    const { rule, number, community } = compiled;
    const trigger = journey.events[position] as JourneyEvent;
    const evidence = observed < 0 ? undefined : (journey.events[observed] as JourneyEvent);
    const observedAt = verdict === 'met' || verdict === 'met-late' ? evidence?.at : undefined;
    const observedOnDay = observedAt !== undefined && evidence?.precision === 'day';
    const triggerOnDay = trigger.precision === 'day';
    const onDay = triggerOnDay || observedOnDay ? { trigger: triggerOnDay, observed: observedOnDay } : undefined;
    sayings[number] ??= sentences(rule, words);
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
      community,
      outcomes: rule.outcomes,
      quickWin: rule.quickWin,
      sentence: sayings[number](verdict, reason, trigger.type, trigger.at, due, observedAt, domain, onDay),
    };
    if (domain !== undefined) found.domain = domain;
    if (due !== undefined) found.dueAt = due;
    if (observedAt !== undefined) found.observedAt = observedAt;
    if (triggerOnDay) found.triggerOnDay = true;
    if (observedOnDay) found.observedOnDay = true;
    if (evidence !== undefined) found.evidence = evidence.id;
    return found;
  };
}
