import type { Store, StoredCommand, Tell } from '../runtime/index.ts';
import { must } from './contract.ts';
import { commitFor, due, same } from './store-parts.ts';

/** What is still to be told of persons is kept, claimed in turn, settled and forgotten. */
export async function keepsTells(store: Store): Promise<void> {
  const command: StoredCommand = { id: 'c', case: '', fromSeq: 0, toSeq: 0, fingerprint: 'f' };
  must((await store.owe(tell('b', 20), command)).ok, 'a tell is kept');
  must(same(await store.command('c'), command), 'with its command');
  const again = await store.owe(tell('z', 1), command);
  must(!again.ok && again.reason === 'repeated' && same(again.command, command), 'a command that is known brings nothing');
  must((await store.owe(tell('a', 20))).ok, 'a tell needs no command');
  await store.commit(commitFor('one', 0, 1, { tells: [tell('c', 10, 'other')] }));
  must(same(await store.tells(9), [tell('c', 10, 'other'), tell('a', 20), tell('b', 20)]), 'they are listed by time and key');
  must(keysOf(await store.tells(2)) === 'c,a', 'as many as were asked for');
  must((await store.figures(0)).owedTells === 3 && (await store.nextWork()) === 10, 'they are counted, and are work to come');
  must((await store.claimTells(9, 9, 100)).length === 0, 'none is given before its time');
  must(keysOf(await store.claimTells(20, 1, 100)) === 'c', 'they are given by time, as many as were asked for');
  must(keysOf(await store.claimTells(20, 9, 100)) === 'a,b', 'and none twice');
  must((await store.claimTells(119, 9, 100)).length === 0 && (await store.nextWork()) === 120, 'before its lease ends');
  must(keysOf(await store.claimTells(120, 9, 100)) === 'c,a,b', 'and again after it');
  await store.settleTell('a', null);
  const later: Tell = { ...tell('b', 150), attempts: 1, reason: 'away' };
  await store.settleTell('b', later);
  await store.settleTell('none', tell('none', 1));
  must(same(await store.tells(9), [tell('c', 10, 'other'), later]), 'what is settled is gone, or waits for its new time');
  must(keysOf(await store.claimTells(149, 9, 100)) === '' && keysOf(await store.claimTells(150, 9, 100)) === 'b', 'and is not leased');
  await store.forget('person-of');
  must(keysOf(await store.tells(9)) === 'c', 'a person who is forgotten is spoken of no more, and others are');
}

/** A case that is put aside is left until its time, or until it is written. */
export async function putsAside(store: Store): Promise<void> {
  for (const id of ['b', 'a']) await store.commit(commitFor(id, 0, 1, { arm: [due(id, 'x', id === 'a' ? 11 : 10)] }));
  const aside = (id: string, until: number) => ({ case: id, reason: 'threw', since: 12, attempts: 1, until });
  await store.setAside(aside('b', 40));
  must((await store.nextWork()) === 11, 'what is put aside is no work');
  await store.setAside(aside('a', 60));
  must((await store.nextWork()) === 40, 'until its time');
  await store.setAside({ ...aside('b', 50), attempts: 2 });
  must(same(await store.asides(9), [aside('a', 60), { ...aside('b', 50), attempts: 2 }]), 'each case once, in order of id');
  must((await store.asides(1)).map((each) => each.case).join() === 'a', 'as many as were asked for');
  must((await store.figures(0)).asides === 2, 'they are counted');
  must((await store.claimDue(49, 9, 0)).length === 0, 'none is given before its time');
  must((await store.claimDue(50, 9, 0)).join() === 'b', 'and each at its time');
  await store.commit(commitFor('a', 1, 1));
  must((await store.claimDue(51, 9, 0)).join() === 'b,a', 'one that was written is given at once, in order of what is due');
  must((await store.claimDue(52, 1, 0)).join() === 'b', 'as many as were asked for');
  must(same(await store.asides(9), [{ ...aside('b', 50), attempts: 2 }]), 'and is aside no more');
}

function tell(key: string, nextAt: number, person = 'person-of'): Tell {
  return { key, person, but: null, event: { type: 'test.line', at: 1 }, by: 'tester', attempts: 0, nextAt };
}

function keysOf(tells: readonly Tell[]): string {
  return tells.map((each) => each.key).join();
}
