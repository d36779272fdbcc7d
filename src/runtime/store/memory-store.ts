import { givenAs } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/index.ts';
import { closable } from '../closable.ts';
import { factRows } from '../find/facts.ts';
import { byText, ordered } from '../ordered.ts';
import { memoryCalls } from './memory-calls.ts';
import { memoryIndex } from './memory-index.ts';
import { byDue, copy, type Kept, keeps, latest, matches, metAfter } from './memory-kept.ts';
import type {
  ArmedDue,
  Aside,
  Checkpoint,
  Commit,
  Committed,
  JournalRecord,
  Store,
  StoredCase,
  StoredCommand,
  StoreQuery,
  Tell,
} from './store.ts';
import { givenTenant } from './tenant.ts';

/** How a store in memory is made. */
export interface MemoryOptions {
  /** Told how many rows each claim and each question about facts had to look at. */
  readonly looked?: (rows: number) => void;
  /** Where the stores of several tenants are kept, by name; `tenant` says whose this one is. */
  readonly tenants?: Map<string, Store>;
  readonly tenant?: string;
}

/**
 * A store in memory: the reference that every other one is compared with. What goes in and out are copies.
 * @throws PathwayError `tenant-needed` where there are tenants and none is named
 */
export function memoryStore(options: MemoryOptions = {}): Store {
  givenAs('memoryStore', 'options', options, 'object?');
  const { tenants, tenant } = options;
  if (!tenants) return closable(oneStore(options));
  const name = givenTenant(tenant, [...tenants.keys()]);
  const kept = tenants.get(name) ?? oneStore(options);
  tenants.set(name, kept);
  return closable(kept);
}

function oneStore(options: MemoryOptions): Store {
  const looked = options.looked ?? (() => {});
  const cases = new Map<string, Kept>();
  const ids = ordered<string>(byText);
  /** Those of erased cases stand under no name. */
  const people = new Map<string | undefined, Set<string>>();
  const commands = new Map<string, StoredCommand>();
  const armed = ordered<ArmedDue>(byDue);
  const holding = ordered<ArmedDue>(byDue);
  const calls = memoryCalls(looked);
  const tells = new Map<string, { tell: Tell; leasedUntil: Instant }>();
  const asides = new Map<string, Aside>();
  const index = memoryIndex(looked);
  const log: { case: string; seq: number }[] = [];
  let openCases = 0;
  const read = (kept: Kept): StoredCase => JSON.parse(kept.stored) as StoredCase;

  const disarm = (kept: Kept, id: string) => {
    const due = kept.due.get(id);
    if (!due) return;
    (due.held ? holding : armed).remove(due);
    kept.due.delete(id);
  };
  const arm = (kept: Kept, due: ArmedDue) => {
    disarm(kept, due.id);
    kept.due.set(due.id, due);
    (due.held ? holding : armed).add(due);
  };
  const save = (next: StoredCase): Kept => {
    const kept = cases.get(next.id) ?? {
      stored: '',
      records: [],
      due: new Map(),
      checkpoints: [],
      overtaken: new Set(),
      met: [],
      as: undefined,
      person: undefined,
      open: false,
    };
    if (!cases.has(next.id)) {
      cases.set(next.id, kept);
      ids.add(next.id);
    }
    const [person, open] = [next.case?.person, next.case !== null && next.closedAt === null];
    openCases += Number(open) - Number(kept.open);
    people.get(kept.person)?.delete(next.id);
    people.set(person, (people.get(person) ?? new Set()).add(next.id));
    kept.stored = JSON.stringify(next);
    kept.as = next.case === null ? undefined : (next.facts?.as ?? '');
    index.put(next.id, factRows(next.facts?.values ?? {}));
    kept.person = person;
    kept.open = open;
    return kept;
  };

  const commit = (of: Commit): Committed => {
    const id = of.next.id;
    for (const each of [of.command, of.event]) {
      const known = each && commands.get(each.id);
      if (known) return { ok: false, reason: 'repeated', command: copy(known) };
    }
    const before = cases.get(id);
    if ((before?.records.length ?? 0) !== of.expectedSeq) return { ok: false, reason: 'conflict' };
    if (before && of.facts && before.as !== of.facts.before) return { ok: false, reason: 'conflict' };
    if (of.settle) {
      const open = calls.get(of.settle.call.key);
      if (open?.status !== 'waiting' || open.attempts !== of.settle.attempts) return { ok: false, reason: 'settled' };
      calls.put(copy(of.settle.call));
    }
    const kept = save(of.next);
    if (of.erase) erase(kept, id);
    for (const record of of.records) {
      kept.records.push(copy(record));
      log.push({ case: id, seq: record.seq });
    }
    for (const each of of.disarm) disarm(kept, each);
    for (const each of of.arm) arm(kept, copy(each));
    for (const key of of.drop ?? []) if (calls.get(key)?.status === 'waiting') calls.drop(key);
    for (const each of of.retime ?? []) if (calls.get(each.key)?.status === 'waiting') calls.put(copy(each));
    for (const each of of.calls) if (!calls.get(each.key)) calls.put(copy(each));
    for (const each of of.tells ?? []) tells.set(each.key, { tell: copy(each), leasedUntil: 0 });
    const { uncheck } = of;
    if (uncheck !== undefined) for (const each of kept.checkpoints) if (each.at >= uncheck) kept.overtaken.add(each.seq);
    if (of.checkpoint) kept.checkpoints.push(copy(of.checkpoint));
    if (of.met) kept.met = metAfter(kept.met, of.met);
    asides.delete(id);
    for (const each of [of.command, of.event]) if (each) commands.set(each.id, copy(each));
    return { ok: true };
  };

  const erase = (kept: Kept, id: string) => {
    for (const [index, record] of kept.records.entries()) kept.records[index] = { ...record, salt: '', content: null };
    for (const key of [...kept.due.keys()]) disarm(kept, key);
    for (const call of calls.ofCase(id)) calls.drop(call.key);
    for (const [key, each] of commands) if (each.case === id) commands.delete(key);
    kept.checkpoints = [];
    kept.met = [];
  };

  const find = (query: StoreQuery, limit = query.limit ?? 100): StoredCase[] => {
    const found: StoredCase[] = [];
    const asked = (query.facts ?? query.due ?? query.contact ?? query.as) !== undefined;
    const among = query.person === undefined ? index.candidates(query.facts ?? []) : (people.get(query.person) ?? new Set<string>());
    for (const id of among ? [...among].sort(byText) : ids.items) {
      if (found.length === limit) break;
      const kept = cases.get(id);
      if (!kept || (query.after !== undefined && byText(id, query.after) <= 0) || (query.open !== undefined && query.open !== kept.open))
        continue;
      if (asked && (kept.as === undefined || !keeps(kept, query) || !index.fits(id, query.facts ?? []))) continue;
      const stored = read(kept);
      if (matches(stored, query)) found.push(stored);
    }
    return found;
  };

  const told = () => [...tells.values()].sort(({ tell: a }, { tell: b }) => a.nextAt - b.nextAt || byText(a.key, b.key));

  return {
    name: 'memory',
    load: async (id) => {
      const kept = cases.get(id);
      return kept && read(kept);
    },
    command: async (id) => copy(commands.get(id)),
    commandsOf: async (id) => copy([...commands.values()].filter((each) => each.case === id)),
    commit: async (of) => commit(of),
    journal: async (id, after, until) => copy((cases.get(id)?.records ?? []).slice(after, until)),
    cases: async (query) => find(query),
    count: async ({ after: _, ...query }) => find(query, Number.POSITIVE_INFINITY).filter((each) => each.case !== null).length,
    indexedAs: async () => [...new Set([...cases.values()].flatMap((kept) => kept.as ?? []))],
    indexOf: async (id) => copy({ facts: index.of(id), met: cases.get(id)?.met ?? [] }),
    reindex: async (id, seq, facts, met) => {
      const kept = cases.get(id);
      const stored = kept && read(kept);
      if (!kept || !stored?.case || stored.seq !== seq) return false;
      save({ ...stored, facts } as StoredCase);
      kept.met = copy(met);
      return true;
    },
    dueBy: async (at, limit) => {
      const found: ArmedDue[] = [];
      for (const each of armed.items) {
        if (each.at > at || found.length === limit) break;
        found.push(copy(each));
      }
      return found;
    },
    heldDue: async () => holding.items.map(copy),
    dueOf: async (id) => [...(cases.get(id)?.due.values() ?? [])].sort(byDue).map(copy),
    rearm: async (id, due) => {
      const kept = cases.get(id);
      if (!kept) return;
      for (const key of [...kept.due.keys()]) disarm(kept, key);
      for (const each of due) arm(kept, copy(each));
    },
    claimDue: async (at, limit) => {
      const found = new Set<string>();
      for (const each of armed.items) {
        if (each.at > at || found.size === limit) break;
        looked(1);
        if ((asides.get(each.case)?.until ?? at) <= at) found.add(each.case);
      }
      return [...found];
    },
    claimCalls: async (now, limit, leaseMs) => copy(calls.claim(now, limit, leaseMs)),
    calls: async (query) => copy(calls.list(query.status, query.case).slice(0, query.limit ?? 100)),
    revive: async (key, now) => {
      const dead = calls.get(key);
      if (dead?.status !== 'dead') return false;
      calls.put({ ...dead, status: 'waiting', attempts: 0, nextAt: now, setAt: now });
      return true;
    },
    retime: async (moved) => {
      for (const call of moved) if (calls.get(call.key)?.status === 'waiting') calls.put(copy(call));
    },
    owe: async (tell, command) => {
      const known = command && commands.get(command.id);
      if (known) return { ok: false, reason: 'repeated', command: copy(known) };
      if (command) commands.set(command.id, copy(command));
      tells.set(tell.key, { tell: copy(tell), leasedUntil: 0 });
      return { ok: true };
    },
    claimTells: async (now, limit, leaseMs) => {
      const found = told()
        .filter((each) => each.tell.nextAt <= now && each.leasedUntil <= now)
        .slice(0, limit);
      for (const each of found) each.leasedUntil = now + leaseMs;
      return found.map((each) => copy(each.tell));
    },
    settleTell: async (key, next) => {
      if (next === null) tells.delete(key);
      else if (tells.has(key)) tells.set(key, { tell: copy(next), leasedUntil: 0 });
    },
    tells: async (limit) =>
      told()
        .slice(0, limit)
        .map((each) => copy(each.tell)),
    forget: async (person) => {
      for (const [key, each] of tells) if (each.tell.person === person) tells.delete(key);
    },
    setAside: async (aside) => void asides.set(aside.case, copy(aside)),
    asides: async (limit) =>
      [...asides.values()]
        .sort((a, b) => byText(a.case, b.case))
        .slice(0, limit)
        .map(copy),
    checkpoint: async (id, { seq = Number.POSITIVE_INFINITY, at = Number.POSITIVE_INFINITY, recordedAt }) => {
      const kept = cases.get(id);
      const fits = (each: Checkpoint) =>
        each.seq <= seq && each.at <= at && (recordedAt === undefined ? !kept?.overtaken.has(each.seq) : each.recordedAt <= recordedAt);
      return copy((kept?.checkpoints ?? []).findLast(fits));
    },
    lineBy: async (id, by) => cases.get(id)?.records.findLast((each) => each.recordedAt <= by)?.seq ?? 0,
    checkpointAfter: async (id, seq, known = false) => {
      const kept = cases.get(id);
      return copy((kept?.checkpoints ?? []).find((each) => each.seq > seq && (known || !kept?.overtaken.has(each.seq))));
    },
    nextWork: async () => {
      const due = armed.items.slice(0, 20).map((each) => Math.max(each.at, asides.get(each.case)?.until ?? 0));
      const told = [...tells.values()].map((each) => Math.max(each.tell.nextAt, each.leasedUntil));
      const times = [...due, ...told, calls.next()].filter((at) => at !== undefined);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    changes: async (after, limit) => {
      const from = Number(after);
      const part = log.slice(from, from + limit);
      const records = part.map((each) => cases.get(each.case)?.records[each.seq - 1] as JournalRecord);
      return {
        cursor: String(from + part.length),
        records: copy(records),
        cursors: part.map((_, index) => String(from + index + 1)),
      };
    },
    lastChange: async () => String(log.length),
    figures: async (now) => {
      const late = armed.items.findIndex((each) => each.at > now);
      return {
        openCases,
        dueTimes: armed.items.length + holding.items.length,
        overdue: late === -1 ? armed.items.length : late,
        oldestDue: armed.items[0] && armed.items[0].at <= now ? armed.items[0].at : null,
        waitingCalls: calls.count('waiting'),
        deadCalls: calls.count('dead'),
        oldestCall: calls.oldest(),
        owedTells: tells.size,
        asides: asides.size,
        lastRecorded: latest(log.slice(-1000).flatMap((each) => cases.get(each.case)?.records[each.seq - 1]?.recordedAt ?? [])),
      };
    },
    audit: async () => [],
    close: async () => {},
  };
}
