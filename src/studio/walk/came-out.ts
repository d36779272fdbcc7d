import { type Instant, MINUTE } from 'justice-pathway';
import type { Finding } from 'justice-pathway/map';
import type { LaidWalk } from './lay-out.ts';

/** Position of the stop at which a finding came out: where the contact was, or the last stop before the time ran out. */
export function cameOutAt(walk: LaidWalk, finding: Pick<Finding, 'domain' | 'dueAt' | 'triggerAt'>): number {
  const when: Instant = finding.domain === undefined ? (finding.dueAt ?? finding.triggerAt) : finding.triggerAt;
  return Math.max(
    0,
    walk.stops.findLastIndex((stop) => stop.at <= when + MINUTE),
  );
}
