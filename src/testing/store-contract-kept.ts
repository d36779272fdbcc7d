import type { Store, StoredCase, StoredCommand } from '../runtime/index.ts';
import { must } from './contract.ts';
import { changesSoon, commitFor, nextCase, same } from './store-parts.ts';

/** Commands and events with an id of their own are known by it, and by their case. */
export async function keepsCommands(store: Store): Promise<void> {
  const known = (id: string): StoredCommand => ({ id, case: 'a', fromSeq: 1, toSeq: 1, fingerprint: 'f' });
  const [command, event] = [known('c'), known('e')];
  await store.commit(commitFor('a', 0, 1, { command, event }));
  await store.commit(commitFor('b', 0, 1, { command: { ...known('d'), case: 'b' } }));
  const own = [...(await store.commandsOf('a'))].sort((one, other) => (one.id < other.id ? -1 : 1));
  must(same(own, [command, event]), 'those of a case');
  must(same(await store.command('e'), event), 'an event is known by its id');
  const again = await store.commit(commitFor('a', 1, 1, { command: known('new'), event }));
  must(!again.ok && again.reason === 'repeated' && same(again.command, event), 'the second use of its id answers with the first');
  must((await store.command('new')) === undefined, 'and keeps nothing');
  must((await store.command('none')) === undefined && (await store.commandsOf('none')).length === 0, 'what is unknown is not known');
  const last = commitFor('a', 1, 1, { command: known('end') });
  await store.commit({ ...last, next: { ...last.next, case: null }, erase: true });
  must(same(await store.commandsOf('a'), [known('end')]), 'an erasure takes them away, but not its own');
  must((await store.command('c')) === undefined && (await store.command('d')) !== undefined, 'nor those of others');
}

/** Parts of a journal, checkpoints and changes are read from where it is asked. */
export async function readsParts(store: Store): Promise<void> {
  const state = nextCase('a', 1).case as NonNullable<StoredCase['case']>;
  const check = (seq: number) => ({ case: 'a', seq, at: seq * 10, recordedAt: seq * 100, state, held: [] });
  const start = await store.lastChange();
  await store.commit(commitFor('a', 0, 3, { checkpoint: check(3) }));
  await store.commit(commitFor('a', 3, 2, { checkpoint: check(5) }));
  const seqs = async (...range: [number?, number?]) => (await store.journal('a', ...range)).map((each) => each.seq).join();
  must((await seqs(0, 2)) === '1,2' && (await seqs(2, 4)) === '3,4' && (await seqs(4)) === '5', 'after one line and up to another');
  must((await store.journal('none')).length === 0, 'an unknown case has no lines');
  const found = async (notAfter: Parameters<Store['checkpoint']>[1]) => (await store.checkpoint('a', notAfter))?.seq;
  must((await found({})) === 5 && (await found({ seq: 5 })) === 5 && (await found({ seq: 4 })) === 3, 'the latest not after a line');
  must((await found({ at: 50 })) === 5 && (await found({ at: 49 })) === 3, 'or a time');
  must((await found({ recordedAt: 500 })) === 5 && (await found({ recordedAt: 499 })) === 3, 'or what was recorded by then');
  must((await found({ seq: 2 })) === undefined && (await store.checkpoint('none', {})) === undefined, 'where there is one');
  must((await store.checkpointAfter('a', 2))?.seq === 3 && (await store.checkpointAfter('a', 3))?.seq === 5, 'the first after a line');
  must((await store.checkpointAfter('a', 5)) === undefined && (await store.checkpointAfter('none', 0)) === undefined, 'likewise');
  must((await store.lineBy('a', most)) === 5 && (await store.lineBy('none', most)) === 0, 'the last line written by an instant');
  const wrote = async (seq: number, recordedAt: number) => {
    const commit = commitFor('back', seq - 1, 1);
    await store.commit({ ...commit, records: commit.records.map((each) => ({ ...each, recordedAt })) });
  };
  for (const [seq, recordedAt] of [
    [1, 100],
    [2, 300],
    [3, 200],
  ] as const)
    await wrote(seq, recordedAt);
  const lines = await Promise.all([99, 100, 199, 200, 300].map((at) => store.lineBy('back', at)));
  must(lines.join() === '0,1,1,3,3', 'a clock that was put back leaves no line out');
  const all = await changesSoon(store, start, 8);
  must(all.records.length === 8 && all.cursors.length === 8 && all.cursors.at(-1) === all.cursor, 'each change has a cursor');
  const rest = await store.changes(all.cursors[2] as string, 9);
  must(rest.records.map((each) => each.seq).join() === '4,5,1,2,3' && rest.cursor === all.cursor, 'that goes on right after it');
  const last = commitFor('a', 5, 1);
  await store.commit({ ...last, next: { ...last.next, case: null }, erase: true });
  must((await found({})) === undefined && (await store.checkpointAfter('a', 0, true)) === undefined, 'an erased case has no checkpoint');
  must((await changesSoon(store, all.cursor, 1)).records.length === 1, 'and one line more');
}

/** What cases are found by changes with them: who they are about, how far they came, and to which contacts. */
export async function findsAsChanged(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1, { met: { add: [met('gate', 5)] } }));
  await store.commit(commitFor('a', 1, 1, { met: { add: [met('desk', 7), met('desk', 7)] } }));
  must((await store.indexOf('a')).met.length === 2, 'contacts are added to those before, each kept once');
  await store.commit(commitFor('a', 2, 1, { met: { after: 5, add: [] } }));
  must(same((await store.indexOf('a')).met, [met('gate', 5)]), 'one after an instant falls away, one at it does not');
  await store.commit(commitFor('a', 3, 1, { met: { after: 'all', add: [met('desk', 9)] } }));
  must(same((await store.indexOf('a')).met, [met('desk', 9)]), 'or all do');
  must(same(await store.indexOf('none'), { facts: [], met: [] }), 'an unknown case is found by nothing');
  must((await store.count({ contact: { id: 'desk', domain: 'health' } })) === 0, 'nor by another domain');
  await store.commit(commitFor('b', 0, 1));
  const moved = commitFor('a', 4, 1);
  const of = moved.next.case as NonNullable<StoredCase['case']>;
  await store.commit({ ...moved, next: { ...moved.next, case: { ...of, person: 'person-b', stage: 'two', version: '2' } } });
  const ids = async (query: Parameters<Store['cases']>[0]) => (await store.cases(query)).map((each) => each.id).join();
  must((await ids({ person: 'person-b' })) === 'a,b' && (await ids({ person: 'person-a' })) === '', 'a person has all the cases');
  must((await ids({ person: 'person-b', stage: 'two' })) === 'a' && (await ids({ version: '1' })) === 'b', 'as they are now');
  const [listed] = await store.cases({ person: 'person-b', after: 'a' });
  must(listed?.id === 'b', 'page by page');
  const erased = commitFor('b', 1, 1);
  await store.commit({ ...erased, next: { ...erased.next, case: null, closedAt: 40 }, erase: true });
  must((await ids({})) === 'a,b' && (await ids({ open: true })) === 'a', 'an erased case is there, and not open');
  must((await ids({ version: '1' })) === '' && (await ids({ stage: 'one' })) === '', 'at no stage, and on no version');
  must((await store.count({})) === 1 && (await ids({ closedBefore: 99 })) === '', 'nor counted, nor closed');
  must(!(await store.reindex('b', 2, undefined, [])) && !(await store.reindex('none', 0, undefined, [])), 'and is not indexed');
}

/** Later than anything is. */
const most = Number.MAX_SAFE_INTEGER;
const met = (contact: string, at: number) => ({ contact, domain: 'housing', at });
