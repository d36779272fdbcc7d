import type { Instant } from '../../kernel/index.ts';
import { type Met, metAt } from '../find/facts.ts';
import { byText } from '../ordered.ts';
import type { ArmedDue, CaseQuery, Checkpoint, Commit, JournalRecord, StoredCase, StoreQuery } from './store.ts';

/** One case in memory, with what hangs on it. */
export interface Kept {
  stored: string;
  readonly records: JournalRecord[];
  readonly due: Map<string, ArmedDue>;
  checkpoints: Checkpoint[];
  /** Checkpoints that a correction has overtaken, by line. */
  readonly overtaken: Set<number>;
  met: readonly Met[];
  as: string | undefined;
  person: string | undefined;
  open: boolean;
}

/** What was kept of contacts, with what a commit takes away and adds. */
export function metAfter(before: readonly Met[], { after, add }: NonNullable<Commit['met']>): readonly Met[] {
  const left = after === 'all' ? [] : after === undefined ? before : before.filter((each) => each.at <= after);
  return metAt([...left, ...add] as Parameters<typeof metAt>[0]);
}

export function keeps(kept: Kept, { due, contact, as }: StoreQuery): boolean {
  const within = (at: Instant, from: Instant | undefined, to: Instant | undefined) =>
    (from === undefined || at >= from) && (to === undefined || at <= to);
  if (as !== undefined && kept.as !== as) return false;
  if (
    due &&
    ![...kept.due.values()].some((each) => !each.held && within(each.at, due.from, due.by) && (due.name ?? each.name) === each.name)
  )
    return false;
  if (!contact) return true;
  return kept.met.some(
    (each) => each.contact === contact.id && (contact.domain ?? each.domain) === each.domain && within(each.at, contact.from, contact.to),
  );
}

export function matches(stored: StoredCase, query: CaseQuery): boolean {
  const of = stored.case;
  return (
    (query.stage === undefined || of?.stage === query.stage) &&
    (query.version === undefined || of?.version === query.version) &&
    (query.closedBefore === undefined || (of !== null && stored.closedAt !== null && stored.closedAt < query.closedBefore))
  );
}

export function latest(times: readonly Instant[]): Instant | null {
  return times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b));
}

export function byDue(a: ArmedDue, b: ArmedDue): number {
  return a.at - b.at || byText(a.case, b.case) || byText(a.id, b.id);
}

export function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
