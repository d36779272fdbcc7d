import { type Commit, chain, chainStart, type HookCall, type Store, type StoredCase } from '../runtime/index.ts';

// What the contract of stores is tried with.

export function commitFor(id: string, expectedSeq: number, lines: number, rest: Partial<Commit> = {}): Commit {
  const seqs = Array.from({ length: lines }, (_, index) => expectedSeq + index + 1);
  const contents = seqs.map((seq) => ({
    by: 'tester',
    entry: { id: `${id}:${seq}`, seq, at: seq, case: id, person: `person-${id}`, type: 'test.line', kind: 'event' as const, stage: 'one' },
  }));
  const records = chain(id, chainStart(id), 7, () => 'salt', contents);
  const next = { ...nextCase(id, expectedSeq + lines), head: records.at(-1)?.hash ?? '' };
  return { next, expectedSeq, records, arm: [], disarm: [], calls: [], ...rest };
}

export function nextCase(id: string, seq: number): StoredCase {
  return {
    id,
    case: {
      id,
      person: `person-${id}`,
      pathway: 'test',
      version: '1',
      revision: seq,
      seq,
      at: seq,
      stage: 'one',
      hash: 'h',
      stay: 1,
      value: 'here',
      context: { at: seq },
      outcome: null,
      fired: [],
    },
    seq,
    head: '',
    profile: { needs: ['housing'], has: {} },
    openedAt: 1,
    closedAt: null,
    held: [],
  };
}

export function due(of: string, id: string, at: number) {
  return { case: of, id, at, name: id, held: false };
}

export function call(key: string, of: string, order = 0): HookCall {
  const moment = {
    id: key,
    case: of,
    person: `person-${of}`,
    at: 1,
    stage: 'one',
    stay: 1,
    contact: 'gate',
    domain: 'housing' as const,
    present: [],
  };
  return { key, case: of, person: `person-${of}`, hook: 'h', moment, order, status: 'waiting', attempts: 0, nextAt: 100 };
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/**
 * The changes after a cursor, once there are so many: a line is given out when no transaction is open any more that may still write one before it,
 * and on a server that others use too that may take a while.
 */
export async function changesSoon(store: Store, after: string, count: number): ReturnType<Store['changes']> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await store.changes(after, count + 1);
    if (found.records.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return store.changes(after, count + 1);
}
