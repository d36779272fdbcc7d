import type { Instant } from '../kernel/index.ts';
import type {
  ArmedDue,
  CaseQuery,
  Commit,
  Committed,
  HookCall,
  JournalRecord,
  Store,
  StoredCase,
  StoredCommand,
  StoreFigures,
} from './store.ts';

interface Kept {
  stored: string;
  records: JournalRecord[];
}

/** A store in memory: the reference that every other one is compared with. What goes in and out are copies. */
export function memoryStore(): Store {
  const cases = new Map<string, Kept>();
  const commands = new Map<string, StoredCommand>();
  const due = new Map<string, ArmedDue>();
  const calls = new Map<string, { call: HookCall; leasedUntil: Instant }>();
  const log: { case: string; seq: number }[] = [];
  const read = (kept: Kept): StoredCase => JSON.parse(kept.stored) as StoredCase;
  const all = () => [...cases.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kept]) => read(kept));
  const waiting = () => [...calls.values()].filter((each) => each.call.status === 'waiting');
  const armed = () => [...due.values()].filter((each) => !each.held).sort(byDue);

  const commit = (of: Commit): Committed => {
    const id = of.next.id;
    const known = of.command && commands.get(of.command.id);
    if (known) return { ok: false, reason: 'repeated', command: known };
    const kept = cases.get(id);
    if ((kept?.records.length ?? 0) !== of.expectedSeq) return { ok: false, reason: 'conflict' };
    if (of.settle) {
      const open = calls.get(of.settle.call.key);
      if (open?.call.status !== 'waiting' || open.call.attempts !== of.settle.attempts) return { ok: false, reason: 'settled' };
      calls.set(of.settle.call.key, { call: copy(of.settle.call), leasedUntil: 0 });
    }
    const records = kept?.records ?? [];
    for (const record of of.records) {
      records.push(copy(record));
      log.push({ case: id, seq: record.seq });
    }
    cases.set(id, { stored: JSON.stringify(of.next), records });
    for (const each of of.disarm) due.delete(`${id}\n${each}`);
    for (const each of of.arm) due.set(`${id}\n${each.id}`, copy(each));
    for (const key of of.drop ?? []) if (calls.get(key)?.call.status === 'waiting') calls.delete(key);
    for (const each of of.calls) if (!calls.has(each.key)) calls.set(each.key, { call: copy(each), leasedUntil: 0 });
    if (of.command) commands.set(of.command.id, copy(of.command));
    if (of.erase) erase(id, records, of.records.at(-1)?.seq ?? 0);
    return { ok: true };
  };

  const erase = (id: string, records: JournalRecord[], keep: number) => {
    for (const [index, record] of records.entries()) if (record.seq !== keep) records[index] = { ...record, salt: '', content: null };
    for (const [key, each] of due) if (each.case === id) due.delete(key);
    for (const [key, each] of calls) if (each.call.case === id) calls.delete(key);
    for (const [key, each] of commands) if (each.case === id) commands.delete(key);
  };

  return {
    name: 'memory',
    load: async (id) => {
      const kept = cases.get(id);
      return kept && read(kept);
    },
    command: async (id) => copy(commands.get(id)),
    commit: async (of) => commit(of),
    journal: async (id, after = 0) => copy((cases.get(id)?.records ?? []).filter((record) => record.seq > after)),
    cases: async (query) =>
      all()
        .filter((stored) => matches(stored, query))
        .slice(0, query.limit ?? 100),
    dueBy: async (at, limit) =>
      armed()
        .filter((each) => each.at <= at)
        .slice(0, limit)
        .map(copy),
    heldDue: async () =>
      [...due.values()]
        .filter((each) => each.held)
        .sort(byDue)
        .map(copy),
    claimDue: async (at, limit) => [...new Set(armed().flatMap((each) => (each.at <= at ? [each.case] : [])))].slice(0, limit),
    claimCalls: async (now, limit, leaseMs) => {
      const ready = waiting()
        .filter((each) => each.call.nextAt <= now && each.leasedUntil <= now)
        .sort((a, b) => a.call.nextAt - b.call.nextAt || a.call.order - b.call.order)
        .slice(0, limit);
      for (const each of ready) each.leasedUntil = now + leaseMs;
      return ready.map((each) => copy(each.call));
    },
    calls: async (query) =>
      [...calls.values()]
        .map((each) => each.call)
        .filter((call) => call.status === query.status && (query.case === undefined || call.case === query.case))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, query.limit ?? 100)
        .map(copy),
    revive: async (key, now) => {
      const dead = calls.get(key);
      if (dead?.call.status !== 'dead') return false;
      calls.set(key, { call: { ...dead.call, status: 'waiting', attempts: 0, nextAt: now }, leasedUntil: 0 });
      return true;
    },
    nextWork: async () => {
      const times = [
        ...armed()
          .slice(0, 1)
          .map((each) => each.at),
        ...waiting().map((each) => Math.max(each.call.nextAt, each.leasedUntil)),
      ];
      return times.length === 0 ? undefined : Math.min(...times);
    },
    changes: async (after, limit) => {
      const from = after === '' ? 0 : Number(after);
      const part = log.slice(from, from + limit);
      const records = part.map((each) => cases.get(each.case)?.records[each.seq - 1]).filter((record) => record !== undefined);
      return { cursor: String(from + part.length), records: copy(records) };
    },
    lastChange: async () => String(log.length),
    figures: async (now) =>
      figures(
        all(),
        [...due.values()],
        [...calls.values()].map((each) => each.call),
        now,
      ),
    close: async () => {},
  };
}

function matches(stored: StoredCase, query: CaseQuery): boolean {
  const of = stored.case;
  return (
    (query.after === undefined || stored.id > query.after) &&
    (query.person === undefined || of?.person === query.person) &&
    (query.open === undefined || query.open === (of !== null && stored.closedAt === null)) &&
    (query.stage === undefined || of?.stage === query.stage) &&
    (query.version === undefined || of?.version === query.version) &&
    (query.closedBefore === undefined || (of !== null && stored.closedAt !== null && stored.closedAt < query.closedBefore))
  );
}

function figures(cases: readonly StoredCase[], due: readonly ArmedDue[], calls: readonly HookCall[], now: Instant): StoreFigures {
  const overdue = due.filter((each) => !each.held && each.at <= now).sort(byDue);
  const waiting = calls.filter((call) => call.status === 'waiting').map((call) => call.nextAt);
  return {
    openCases: cases.filter((stored) => stored.case !== null && stored.closedAt === null).length,
    dueTimes: due.length,
    overdue: overdue.length,
    oldestDue: overdue[0]?.at ?? null,
    waitingCalls: waiting.length,
    deadCalls: calls.filter((call) => call.status === 'dead').length,
    oldestCall: waiting.length === 0 ? null : Math.min(...waiting),
  };
}

function byDue(a: ArmedDue, b: ArmedDue): number {
  return a.at - b.at || (a.case < b.case ? -1 : a.case > b.case ? 1 : a.id < b.id ? -1 : 1);
}

function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
