import { givenAs } from '../../kernel/given.ts';
import { dateOf, formatInstant } from '../../kernel/index.ts';
import type { Finding } from '../../map/index.ts';

/** A finding in its stable JSON form: these keys, in this order, times as ISO 8601 text with the offset of a zone. */
export interface FindingJson {
  readonly journey: string;
  readonly rule: string;
  readonly verdict: string;
  readonly trigger: string;
  readonly triggerAt: string;
  readonly domain?: string;
  readonly dueAt?: string;
  readonly observedAt?: string;
  readonly reason: string;
  readonly lead: string;
  readonly community: readonly string[];
  readonly outcomes: readonly string[];
  readonly quickWin: string;
  readonly sentence: string;
}

/** Writes a finding for programs. */
export function findingJson(finding: Finding, zone: string): FindingJson {
  givenAs('findingJson', 'finding', finding, '{journey:text community:list outcomes:list}');
  givenAs('findingJson', 'zone', zone, 'text');
  return {
    journey: finding.journey,
    rule: finding.rule,
    verdict: finding.verdict,
    trigger: finding.trigger,
    triggerAt: formatInstant(finding.triggerAt, zone),
    ...(finding.domain === undefined ? {} : { domain: finding.domain }),
    ...(finding.dueAt === undefined ? {} : { dueAt: formatInstant(finding.dueAt, zone) }),
    ...(finding.observedAt === undefined
      ? {}
      : { observedAt: finding.observedOnDay ? dateOf(finding.observedAt, zone) : formatInstant(finding.observedAt, zone) }),
    reason: finding.reason,
    lead: finding.lead,
    community: finding.community,
    outcomes: finding.outcomes,
    quickWin: finding.quickWin,
    sentence: finding.sentence,
  };
}
