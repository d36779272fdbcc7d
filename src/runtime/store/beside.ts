import { canonical } from './canonical.ts';
import { eventKey, isEventKey } from './fingerprint.ts';
import type { Beside, Commit, HashText, HookCall, JournalRecord, Store, StoredCommand } from './store.ts';

/** `undefined` where nothing was kept beside. */
export function besideOf(
  of: Pick<Commit, 'calls' | 'drop' | 'settle' | 'checkpoint' | 'command' | 'event'>,
  event: string | undefined,
  hash: HashText,
): Beside | undefined {
  const print = (of.command ?? of.event)?.fingerprint?.slice(0, 16);
  // A key of the person's may be another case's already.
  const calls = of.calls.filter((call) => !call.key.includes(':person:'));
  const beside: Beside = {
    ...(print === undefined ? {} : { print }),
    ...(event === undefined ? {} : { event }),
    ...(calls.length === 0 ? {} : { asked: Object.fromEntries(calls.map((call) => [call.key, callDigest(call, hash)])) }),
    ...(of.drop && of.drop.length > 0 ? { dropped: of.drop } : {}),
    ...(of.settle ? { settled: { key: of.settle.call.key, status: of.settle.call.status } } : {}),
    ...(of.checkpoint ? { checkpoint: short(of.checkpoint, hash) } : {}),
  };
  return Object.keys(beside).length === 0 ? undefined : beside;
}

/** What of the commands, calls and checkpoints of a case is not as its journal says. */
export type BesideFault = 'lost-command' | 'changed-command' | 'stray-command' | 'lost-call' | 'changed-call' | 'changed-checkpoint';

/** What of the commands, calls and checkpoints of a case is not as its journal says. Lines of versions before tell less. */
export async function besideFaults(
  store: Store,
  id: string,
  records: readonly JournalRecord[],
  hash: HashText,
): Promise<readonly { readonly seq: number; readonly fault: BesideFault }[]> {
  const commands = new Map((await store.commandsOf(id)).map((each) => [each.id, each]));
  const faults = [...commandFaults(id, records, commands), ...(await callFaults(store, id, records, hash))];
  for (const { seq, content } of records) {
    const wanted = content?.beside?.checkpoint;
    if (wanted === undefined) continue;
    // One that is gone costs time and says nothing that is not so.
    const kept = await store.checkpointAfter(id, seq - 1, true);
    if (kept?.seq === seq && short(kept, hash) !== wanted) faults.push({ seq, fault: 'changed-checkpoint' });
  }
  return faults;
}

function commandFaults(id: string, records: readonly JournalRecord[], commands: ReadonlyMap<string, StoredCommand>) {
  const faults: { seq: number; fault: BesideFault }[] = [];
  const told = new Set<string>();
  for (const { seq, content } of records) {
    const { print, event } = content?.beside ?? {};
    const keys = [content?.command, event === undefined ? undefined : eventKey(id, event)].filter((key) => key !== undefined);
    for (const key of keys) {
      const kept = commands.get(key);
      const fault =
        !kept || seq < kept.fromSeq || seq > kept.toSeq
          ? 'lost-command'
          : print !== undefined && kept.fingerprint?.startsWith(print) !== true
            ? 'changed-command'
            : undefined;
      if (fault && !told.has(key)) faults.push({ seq, fault });
      if (fault) told.add(key);
    }
  }
  for (const kept of commands.values()) {
    // What was written after the journal was read.
    if (kept.fromSeq < 1 || kept.toSeq > records.length || told.has(kept.id)) continue;
    const lines = records.slice(kept.fromSeq - 1, kept.toSeq);
    const wrote = ({ content }: JournalRecord) =>
      content === null || (isEventKey(kept.id) ? eventKey(id, content.entry.id) === kept.id : content.command === kept.id);
    if (!lines.some(wrote)) faults.push({ seq: kept.toSeq, fault: 'stray-command' });
  }
  return faults;
}

async function callFaults(store: Store, id: string, records: readonly JournalRecord[], hash: HashText) {
  const faults: { seq: number; fault: BesideFault }[] = [];
  const wanted = new Map<string, { seq: number; digest: string | undefined; status: HookCall['status']; sure: boolean }>();
  for (const { seq, content } of records) {
    const { asked = {}, dropped = [], settled } = content?.beside ?? {};
    for (const key of dropped) {
      const known = wanted.get(key);
      if (known) known.sure = false;
    }
    for (const [key, digest] of Object.entries(asked)) {
      const known = wanted.get(key);
      // A key that is known stays as it is.
      if (!known?.sure) wanted.set(key, { seq, digest: known ? undefined : digest, status: 'waiting', sure: !known });
    }
    const known = settled && wanted.get(settled.key);
    if (known) Object.assign(known, { seq, status: settled.status });
  }
  if (wanted.size === 0) return faults;
  const kept = new Map<string, HookCall>();
  for (const status of ['waiting', 'done', 'dead'] as const)
    for (const call of await store.calls({ status, case: id, limit: 100_000 })) kept.set(call.key, call);
  for (const [key, { seq, digest, status, sure }] of wanted) {
    const call = kept.get(key);
    if (!sure) continue;
    // Somebody may have put a dead one back.
    const other = call && call.status !== status && !(status === 'dead' && call.status === 'waiting');
    if (!call) faults.push({ seq, fault: 'lost-call' });
    else if (other || callDigest(call, hash) !== digest) faults.push({ seq, fault: 'changed-call' });
  }
  return faults;
}

function callDigest({ case: of, person, hook, moment, order }: HookCall, hash: HashText): string {
  return short({ case: of, person, hook, moment, order }, hash);
}

function short(value: object, hash: HashText): string {
  return hash(canonical(value)).slice(0, 16);
}
