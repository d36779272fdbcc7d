import type { Instant } from '../../kernel/index.ts';
import { byText, type Ordered, ordered } from '../ordered.ts';
import type { HookCall } from './store.ts';

interface Kept {
  call: HookCall;
  leasedUntil: Instant;
}

/** Hook calls in memory: ready ones in the order of asking, leased ones by the end of their lease, so that no claim looks at the rest. */
export interface MemoryCalls {
  get(key: string): HookCall | undefined;
  put(call: HookCall): void;
  drop(key: string): void;
  claim(now: Instant, limit: number, leaseMs: number): readonly HookCall[];
  list(status: HookCall['status'], of: string | undefined): readonly HookCall[];
  ofCase(id: string): readonly HookCall[];
  count(status: HookCall['status']): number;
  /** The earliest `nextAt` of those that wait, and when the next could be claimed. */
  oldest(): Instant | null;
  next(): Instant | undefined;
}

export function memoryCalls(looked: (rows: number) => void): MemoryCalls {
  const all = new Map<string, Kept>();
  const cases = new Map<string, Set<string>>();
  const ready: Ordered<Kept> = ordered(
    (a, b) => a.call.nextAt - b.call.nextAt || a.call.order - b.call.order || byText(a.call.key, b.call.key),
  );
  const leased: Ordered<Kept> = ordered((a, b) => a.leasedUntil - b.leasedUntil || byText(a.call.key, b.call.key));
  const counts = { waiting: 0, done: 0, dead: 0 };

  const take = (key: string) => {
    const kept = all.get(key);
    if (!kept) return;
    counts[kept.call.status] -= 1;
    (kept.leasedUntil > 0 ? leased : ready).remove(kept);
    all.delete(key);
    cases.get(kept.call.case)?.delete(key);
  };
  const add = (call: HookCall, leasedUntil: Instant) => {
    const kept = { call, leasedUntil };
    all.set(call.key, kept);
    counts[call.status] += 1;
    const keys = cases.get(call.case) ?? new Set();
    cases.set(call.case, keys.add(call.key));
    if (call.status === 'waiting') (leasedUntil > 0 ? leased : ready).add(kept);
  };
  const list = (keys: Iterable<string>, fits: (call: HookCall) => boolean) =>
    [...keys]
      .map((key) => (all.get(key) as Kept).call)
      .filter(fits)
      .sort((a, b) => byText(a.key, b.key));

  return {
    get: (key) => all.get(key)?.call,
    put(call) {
      take(call.key);
      add(call, 0);
    },
    drop: take,
    claim(now, limit, leaseMs) {
      while (leased.items[0] && leased.items[0].leasedUntil <= now) {
        const { call } = leased.items[0];
        looked(1);
        take(call.key);
        add(call, 0);
      }
      const given: HookCall[] = [];
      for (const { call } of ready.items) {
        if (given.length === limit || call.nextAt > now) break;
        looked(1);
        given.push(call);
      }
      for (const call of given) {
        take(call.key);
        add(call, now + leaseMs);
      }
      return given;
    },
    list: (status, of) => list(of === undefined ? all.keys() : (cases.get(of) ?? []), (call) => call.status === status),
    ofCase: (id) => list(cases.get(id) ?? [], () => true),
    count: (status) => counts[status],
    oldest() {
      const times = [ready.items[0]?.call.nextAt, ...leased.items.map((each) => each.call.nextAt)].filter((at) => at !== undefined);
      return times.length === 0 ? null : Math.min(...times);
    },
    next() {
      const times = [ready.items[0]?.call.nextAt, leased.items[0]?.leasedUntil].filter((at) => at !== undefined);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
