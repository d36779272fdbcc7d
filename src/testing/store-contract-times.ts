import type { HookCall, Store, StoredCase } from '../runtime/index.ts';
import { must } from './contract.ts';
import { call, commitFor, due, nextCase, same } from './store-parts.ts';

/** The due times of one case can be read and put right. */
export async function putsDueRight(store: Store): Promise<void> {
  const held = { ...due('a', 'h', 15), held: true };
  await store.commit(commitFor('a', 0, 1, { arm: [due('a', 'y', 20), due('a', 'x', 20), held] }));
  await store.commit(commitFor('b', 0, 1, { arm: [{ ...due('b', 'g', 15), held: true }, due('b', 'z', 30)] }));
  must(same(await store.dueOf('a'), [held, due('a', 'x', 20), due('a', 'y', 20)]), 'those of one case, held ones too, by instant and id');
  must(same(await store.dueOf('none'), []), 'none of an unknown case');
  must((await store.heldDue()).map((each) => each.case).join() === 'a,b', 'held ones in order');
  await store.rearm('a', [{ ...due('a', 'y', 25), held: true }, due('a', 'w', 40)]);
  must(same(await store.dueOf('a'), [{ ...due('a', 'y', 25), held: true }, due('a', 'w', 40)]), 'what is put right is all there is');
  must((await store.dueBy(99, 9)).map((each) => each.id).join() === 'z,w', 'one that was armed is not given');
  must((await store.heldDue()).map((each) => each.id).join() === 'g,y', 'and one that was held is held no more');
  await store.commit(commitFor('a', 1, 1, { arm: [due('a', 'y', 25)], disarm: ['none'] }));
  must((await store.dueBy(99, 9)).map((each) => each.id).join() === 'y,z,w', 'one that is decided is given');
  must((await store.heldDue()).map((each) => each.id).join() === 'g', 'and no longer held');
  await store.rearm('none', []);
  must((await store.dueBy(25, 9)).length === 1 && (await store.dueBy(24, 9)).length === 0, 'not before its instant');
}

/** Calls are moved to another time where they wait, are listed, and tell when there is something to do. */
export async function movesCalls(store: Store): Promise<void> {
  must((await store.nextWork()) === undefined, 'an empty store has nothing to do');
  const first = { ...call('k2', 'a'), nextAt: 100 };
  await store.commit(commitFor('a', 0, 1, { calls: [first, { ...call('k1', 'a'), nextAt: 200 }, { ...call('k3', 'a'), nextAt: 300 }] }));
  await store.commit(commitFor('b', 0, 1, { calls: [{ ...call('k0', 'b'), nextAt: 400 }] }));
  must(keysOf(await store.calls({ status: 'waiting' })) === 'k0,k1,k2,k3', 'they are listed by key');
  must(keysOf(await store.calls({ status: 'waiting', case: 'a', limit: 2 })) === 'k1,k2', 'those of a case, as many as were asked for');
  must(keysOf(await store.calls({ status: 'waiting', case: 'none' })) === '', 'none of an unknown case');
  must((await store.nextWork()) === 100, 'the first is the work to come');
  must((await store.claimCalls(99, 9, 50)).length === 0, 'none is given before its time');
  must(keysOf(await store.claimCalls(100, 9, 500)) === 'k2' && (await store.nextWork()) === 200, 'one that is leased is no work');
  must((await store.figures(0)).oldestCall === 100, 'but waits still');
  const moved: HookCall = { ...first, nextAt: 150, setAt: 120 };
  await store.retime([moved]);
  must((await store.nextWork()) === 150, 'one that is moved is work at its new time');
  must(same(await store.claimCalls(150, 9, 50), [moved]), 'and its lease has ended');
  const dead: HookCall = { ...moved, status: 'dead', attempts: 1, reason: 'threw' };
  await store.commit(
    commitFor('a', 1, 1, { settle: { call: dead, attempts: 0 }, retime: [{ ...call('k1', 'a'), nextAt: 250 }, call('none', 'a')] }),
  );
  await store.retime([{ ...moved, nextAt: 160 }, call('none', 'a')]);
  await store.commit(commitFor('a', 2, 1, { retime: [{ ...moved, nextAt: 170 }] }));
  must(same(await store.calls({ status: 'dead' }), [dead]), 'one that is dead is not moved');
  must((await store.nextWork()) === 250, 'one that waits is moved by a commit too');
  const { waitingCalls, deadCalls, oldestCall } = await store.figures(0);
  must(waitingCalls === 3 && deadCalls === 1 && oldestCall === 250, 'they are counted, and the oldest is known');
  for (const settle of [
    { call: call('none', 'a'), attempts: 0 },
    { call: call('k1', 'a'), attempts: 1 },
  ]) {
    const answer = await store.commit(commitFor('a', 3, 1, { settle }));
    must(!answer.ok && answer.reason === 'settled', 'one that is unknown, or was tried since, is not settled');
  }
  await store.commit(commitFor('a', 3, 1, { drop: ['k1', 'k3'] }));
  await store.commit(commitFor('b', 1, 1, { drop: ['k0', 'none'] }));
  must((await store.figures(0)).oldestCall === null && (await store.nextWork()) === undefined, 'where none waits there is none');
  must(await store.revive('k2', 500), 'a dead one can be revived');
  must(
    same(await store.calls({ status: 'waiting' }), [{ ...dead, status: 'waiting', attempts: 0, nextAt: 500, setAt: 500 }]),
    'it waits anew from then on, and is otherwise as it was',
  );
  await store.commit(commitFor('b', 2, 1, { calls: [call('k5', 'b', 2), { ...call('k4', 'b', 1), nextAt: 200 }] }));
  must(keysOf(await store.claimCalls(500, 9, 50)) === 'k5,k4,k2', 'they are given by their time first');
  must(keysOf(await store.claimCalls(550, 1, 50)) === 'k5' && keysOf(await store.claimCalls(550, 1, 300)) === 'k4', 'one at a time');
  must(keysOf(await store.claimCalls(600, 9, 50)) === 'k5,k2', 'and again at the end of each one’s own lease');
}

/** Figures tell of all cases, at an instant. */
export async function countsAll(store: Store): Promise<void> {
  const none = await store.figures(50);
  must(none.openCases === 0 && none.dueTimes === 0 && none.overdue === 0, 'an empty store has nothing');
  must(none.oldestDue === null && none.oldestCall === null && none.lastRecorded === null, 'nor a time of anything');
  for (const [id, at] of [
    ['a', 10],
    ['b', 20],
  ] as const)
    await store.commit(commitFor(id, 0, 1, { arm: [due(id, 'x', at)] }));
  const at = async (now: number) => {
    const { overdue, oldestDue } = await store.figures(now);
    return `${overdue} ${oldestDue}`;
  };
  must((await at(9)) === '0 null' && (await at(10)) === '1 10' && (await at(20)) === '2 10', 'what is overdue depends on the instant');
  must((await store.figures(0)).lastRecorded === 7, 'the last time of recording is known');
  must((await store.audit(false)).length === 0 && (await store.audit(true)).length === 0, 'what is sound has no fault');
  const next = nextCase('b', 2);
  const closed: StoredCase = { ...next, closedAt: 40, case: next.case && { ...next.case, stage: null } };
  const ahead = commitFor('b', 1, 1, { disarm: ['x'] });
  await store.commit({ ...ahead, records: ahead.records.map((line) => ({ ...line, recordedAt: 9 })), next: closed });
  must((await store.figures(0)).openCases === 1 && (await store.figures(0)).dueTimes === 1, 'a closed case is not open');
  const last = commitFor('a', 1, 1);
  await store.commit({ ...last, next: { ...last.next, case: null }, erase: true });
  must((await store.figures(0)).openCases === 0 && (await store.figures(0)).dueTimes === 0, 'nor is an erased one');
  must((await store.figures(0)).lastRecorded === 9, 'the latest time of recording is not that of the last line');
}

function keysOf(calls: readonly HookCall[]): string {
  return calls.map((each) => each.key).join();
}
