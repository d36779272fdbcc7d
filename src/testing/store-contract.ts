import { longestId } from '../runtime/given-id.ts';
import { chain, chainStart, type HookCall, type JournalRecord, type Store, type StoredCase, verifyChain } from '../runtime/index.ts';
import { type ContractCheck, must } from './contract.ts';
import { findsByFacts, keepsOvertaken, movesFacts, reindexes } from './store-contract-facts.ts';
import { findsAsChanged, keepsCommands, readsParts } from './store-contract-kept.ts';
import { keepsTells, putsAside } from './store-contract-tells.ts';
import { countsAll, movesCalls, putsDueRight } from './store-contract-times.ts';
import { call, changesSoon, commitFor, due, nextCase, same } from './store-parts.ts';

/**
 * What every store must do. Each check opens a store of its own.
 * @example for (const check of storeContract(async () => memoryStore())) it(check.name, check.run)
 */
export function storeContract(newStore: () => Promise<Store>): readonly ContractCheck[] {
  const checks: [string, (store: Store) => Promise<void>][] = [
    ['keeps a case, its journal, due times, calls and command together', keepsTogether],
    ['refuses a writer that was second, and keeps nothing of what it brought', refusesSecond],
    ['applies a command id once', oncePerCommand],
    ['gives due times in order of instant, case and id, without held ones', dueInOrder],
    ['changes and takes away due times', movesDue],
    ['leases a call to one asker at a time, and settles it once', leasesCalls],
    ['keeps a call with a known key as it is, revives dead ones, drops waiting ones', keysOfCalls],
    ['finds cases by person, stage, version and state, page by page', findsCases],
    ['tells every id from every other, letter by letter, up to the longest', tellsIdsApart],
    ['finds cases by facts, due times and contacts, page by page, and counts them', findsByFacts],
    ['moves what a case is found by with the case, or not at all', movesFacts],
    ['says by which facts cases are indexed, and puts an index right', reindexes],
    ['keeps checkpoints that a correction has overtaken for what was known', keepsOvertaken],
    ['finds a case as it is now, and an erased one by nothing', findsAsChanged],
    ['reads a journal, checkpoints and changes from any place on', readsParts],
    ['knows commands and events by their ids, and by their case', keepsCommands],
    ['puts the due times of a case right, held ones apart', putsDueRight],
    ['moves calls that wait to another time, and lists them', movesCalls],
    ['keeps what persons are still to be told, in turn, until it is settled or forgotten', keepsTells],
    ['leaves a case that is put aside until its time, or until it is written', putsAside],
    ['counts what there is, and what is overdue at an instant', countsAll],
    ['follows changes from a cursor', followsChanges],
    ['takes out the content of an erased case and keeps its chain', erases],
    ['says that it was closed, whatever is asked of it then, and closes twice', saysClosed],
    ['keeps any text: quotes, line ends, other scripts, control characters', keepsText],
  ];
  return checks.map(([name, run]) => ({
    name,
    async run() {
      const store = await newStore();
      try {
        await run(store);
      } finally {
        await store.close();
      }
    },
  }));
}

async function saysClosed(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1, {}));
  await store.close();
  await store.close();
  const still: string[] = [];
  for (const [name, part] of Object.entries(store)) {
    if (typeof part !== 'function' || name === 'close' || name === 'hash') continue;
    const code = await Promise.resolve()
      .then(() => (part as (...given: readonly unknown[]) => unknown)('a', 1, 1))
      .then(
        () => 'none',
        (error: unknown) => (error as { readonly code?: string }).code,
      );
    if (code !== 'store-closed') still.push(name);
  }
  must(still.length === 0, `after close() it says "store-closed": ${still.join(', ')}`);
}

async function keepsTogether(store: Store): Promise<void> {
  const commit = commitFor('a', 0, 2, {
    arm: [due('a', 'x', 50)],
    calls: [call('k1', 'a')],
    command: { id: 'c1', case: 'a', fromSeq: 1, toSeq: 2 },
  });
  must((await store.load('a')) === undefined, 'an unknown case is undefined');
  must((await store.commit(commit)).ok, 'a first commit is taken');
  must(same(await store.load('a'), commit.next), 'the case comes back as it went in');
  must(same(await store.journal('a'), commit.records), 'the journal comes back as it went in');
  must(same(await store.journal('a', 1), commit.records.slice(1)), 'the journal can be read from a place on');
  must(same(await store.dueBy(50, 10), commit.arm), 'the due time is indexed');
  must(same(await store.command('c1'), commit.command), 'the command is remembered');
  must(same(await store.calls({ status: 'waiting' }), commit.calls), 'the call waits');
  must(verifyChain('a', await store.journal('a'), commit.next.head, store.hash).length === 0, 'the chain verifies');
}

async function refusesSecond(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 2));
  const late = await store.commit(
    commitFor('a', 0, 1, { arm: [due('a', 'x', 1)], calls: [call('k', 'a')], command: { id: 'c', case: 'a', fromSeq: 1, toSeq: 1 } }),
  );
  must(!late.ok && late.reason === 'conflict', 'a second first commit is a conflict');
  const stale = await store.commit(commitFor('a', 1, 1));
  must(!stale.ok && stale.reason === 'conflict', 'a commit on an older seq is a conflict');
  must((await store.journal('a')).length === 2 && (await store.dueBy(9, 9)).length === 0, 'nothing of it is kept');
  must((await store.command('c')) === undefined && (await store.calls({ status: 'waiting' })).length === 0, 'neither command nor call');
  const race = await Promise.all([
    store.commit(commitFor('a', 2, 1)),
    store.commit(commitFor('a', 2, 1)),
    store.commit(commitFor('a', 2, 1)),
  ]);
  must(race.filter((each) => each.ok).length === 1, 'of three at once exactly one wins');
}

async function oncePerCommand(store: Store): Promise<void> {
  const command = { id: 'c', case: 'a', fromSeq: 1, toSeq: 1 };
  await store.commit(commitFor('a', 0, 1, { command }));
  const again = await store.commit(commitFor('a', 1, 1, { command: { ...command, fromSeq: 2, toSeq: 2 } }));
  must(!again.ok && again.reason === 'repeated' && same(again.command, command), 'the second use answers with the first');
  const race = await Promise.all(
    [1, 2].map((n) => store.commit(commitFor(`r${n}`, 0, 1, { command: { id: 'race', case: `r${n}`, fromSeq: 1, toSeq: 1 } }))),
  );
  must(race.filter((each) => each.ok).length === 1, 'of two at once exactly one wins');
}

async function dueInOrder(store: Store): Promise<void> {
  await store.commit(commitFor('b', 0, 1, { arm: [due('b', 'y', 10), due('b', 'x', 10), { ...due('b', 'h', 5), held: true }] }));
  await store.commit(commitFor('a', 0, 1, { arm: [due('a', 'z', 10), due('a', 'w', 20)] }));
  must((await store.dueBy(20, 10)).map((each) => `${each.case}${each.id}`).join() === 'az,bx,by,aw', 'they come in order');
  must((await store.dueBy(10, 2)).length === 2, 'a limit holds');
  must((await store.heldDue()).map((each) => each.id).join() === 'h', 'held ones are apart');
  must((await store.nextWork()) === 10, 'the next work is at the earliest that is not held');
  must(same([...(await store.claimDue(10, 10, 1000))].sort(), ['a', 'b']), 'cases with something due can be claimed');
  const figures = await store.figures(15);
  must(figures.openCases === 2 && figures.dueTimes === 5 && figures.overdue === 3 && figures.oldestDue === 10, 'the figures count them');
}

async function movesDue(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1, { arm: [due('a', 'x', 10), due('a', 'y', 20)] }));
  await store.commit(commitFor('a', 1, 1, { arm: [due('a', 'y', 15)], disarm: ['x'] }));
  must((await store.dueBy(99, 10)).map((each) => `${each.id}${each.at}`).join() === 'y15', 'one is gone, one has moved');
}

async function leasesCalls(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1, { calls: [call('k2', 'a', 2), call('k1', 'a', 1)] }));
  const first = await store.claimCalls(100, 1, 50);
  must(first.map((each) => each.key).join() === 'k1', 'they come in the order of asking');
  must((await store.claimCalls(100, 9, 50)).map((each) => each.key).join() === 'k2', 'a leased call is not given twice');
  must((await store.claimCalls(149, 9, 50)).length === 0, 'not before the lease ends');
  must((await store.claimCalls(150, 9, 50)).length === 2, 'and again after it');
  const done: HookCall = { ...call('k1', 'a', 1), status: 'done', attempts: 1 };
  must((await store.commit(commitFor('a', 1, 1, { settle: { call: done, attempts: 0 } }))).ok, 'it can be settled');
  const again = await store.commit(commitFor('a', 2, 1, { settle: { call: done, attempts: 0 } }));
  must(!again.ok && again.reason === 'settled', 'only once');
  must((await store.journal('a')).length === 2, 'and the second brings nothing with it');
  const retry: HookCall = { ...call('k2', 'a', 2), attempts: 1, nextAt: 900, reason: 'threw' };
  await store.commit(commitFor('a', 2, 1, { settle: { call: retry, attempts: 0 } }));
  must(
    (await store.claimCalls(899, 9, 50)).length === 0 && (await store.claimCalls(900, 9, 50)).length === 1,
    'a retry waits for its time',
  );
}

async function keysOfCalls(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1, { calls: [call('k', 'a'), call('w', 'a')] }));
  const dead: HookCall = { ...call('k', 'a'), status: 'dead', attempts: 5, reason: 'threw' };
  await store.commit(commitFor('a', 1, 1, { settle: { call: dead, attempts: 0 } }));
  await store.commit(commitFor('a', 2, 1, { calls: [call('k', 'a')], drop: ['w', 'k'] }));
  must(same(await store.calls({ status: 'dead' }), [dead]), 'a known key stays as it is, and only waiting calls are dropped');
  must((await store.calls({ status: 'waiting' })).length === 0, 'the waiting one is gone');
  must(
    (await store.revive('k', 77)) && !(await store.revive('k', 77)) && !(await store.revive('none', 77)),
    'a dead call can be revived once',
  );
  const [revived] = await store.calls({ status: 'waiting', case: 'a' });
  must(revived?.attempts === 0 && revived.nextAt === 77, 'it starts anew');
}

async function findsCases(store: Store): Promise<void> {
  for (const id of ['b', 'a', 'C', 'd']) await store.commit(commitFor(id, 0, 1));
  must((await store.cases({})).map((each) => each.id).join() === 'C,a,b,d', 'in order of id, by code point');
  must((await store.cases({ after: 'C', limit: 2 })).map((each) => each.id).join() === 'a,b', 'page by page');
  must((await store.cases({ person: 'person-d' })).map((each) => each.id).join() === 'd', 'by person');
  must(
    (await store.cases({ stage: 'one', version: '1', open: true })).length === 4 && (await store.cases({ version: '2' })).length === 0,
    'by stage and version',
  );
  const next = nextCase('d', 2);
  const closed: StoredCase = { ...next, closedAt: 40, case: next.case && { ...next.case, stage: null } };
  await store.commit({ ...commitFor('d', 1, 1), next: closed });
  must((await store.cases({ open: false })).map((each) => each.id).join() === 'd', 'closed ones');
  must(
    (await store.cases({ closedBefore: 41 })).length === 1 && (await store.cases({ closedBefore: 40 })).length === 0,
    'by when they closed',
  );
}

async function tellsIdsApart(store: Store): Promise<void> {
  const long = 'x'.repeat(longestId - 'person-'.length - 1);
  const ids = [
    'a',
    'A',
    'a ',
    ' a',
    "a'",
    'a"',
    'a\\',
    'a%',
    'a_',
    'é',
    'e\u0301',
    'ß',
    'ss',
    '😀',
    '\uffee',
    '1',
    '01',
    `${long}1`,
    `${long}2`,
  ];
  for (const id of ids)
    must(
      (await store.commit(commitFor(id, 0, 1, { arm: [due(id, 'x', 5)], command: { id: `of ${id}`, case: id, fromSeq: 1, toSeq: 1 } }))).ok,
      `a case ${JSON.stringify(id)} is taken`,
    );
  for (const id of ids) {
    const told = JSON.stringify(id);
    must((await store.load(id))?.id === id, `${told} is loaded by its id`);
    must((await store.journal(id)).length === 1, `${told} has a journal of its own`);
    must((await store.cases({ person: `person-${id}` })).map((each) => each.id).join('|') === id, `${told} is found by its person`);
    must((await store.command(`of ${id}`))?.case === id, `${told} has a command of its own`);
  }
  const byCodePoint = [...ids].sort((a, b) => compareCodePoints(a, b));
  must((await store.cases({})).map((each) => each.id).join('|') === byCodePoint.join('|'), 'in order of id, by code point');
  must((await store.dueBy(5, 100)).map((each) => each.case).join('|') === byCodePoint.join('|'), 'and so the due times of one instant');
  const paged: string[] = [];
  for (let after: string | undefined; paged.length <= ids.length; ) {
    const page = await store.cases({ limit: 4, ...(after === undefined ? {} : { after }) });
    paged.push(...page.map((each) => each.id));
    if (page.length < 4) break;
    after = page.at(-1)?.id;
  }
  must(paged.join('|') === byCodePoint.join('|'), 'and page by page each once');
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const by = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (by !== 0) return by;
  }
  return left.length - right.length;
}

async function followsChanges(store: Store): Promise<void> {
  const start = await store.lastChange();
  await store.commit(commitFor('a', 0, 2));
  await store.commit(commitFor('b', 0, 1));
  await changesSoon(store, start, 3);
  const page = await store.changes(start, 2);
  must(page.records.map((each) => each.case + each.seq).join() === 'a1,a2', 'in the order of commit');
  const rest = await store.changes(page.cursor, 10);
  must(rest.records.map((each) => each.case + each.seq).join() === 'b1', 'going on from a cursor');
  must(
    (await store.changes(rest.cursor, 10)).records.length === 0 && (await store.lastChange()) === rest.cursor,
    'and then there are none',
  );
  must((await store.changes('', 10)).records.length === 3, 'the empty cursor is the beginning');
}

async function erases(store: Store): Promise<void> {
  await store.commit(
    commitFor('a', 0, 2, { arm: [due('a', 'x', 1)], calls: [call('k', 'a')], command: { id: 'c', case: 'a', fromSeq: 1, toSeq: 2 } }),
  );
  await store.commit(commitFor('b', 0, 1));
  const last = commitFor('a', 2, 1);
  await store.commit({ ...last, next: { ...last.next, case: null }, erase: true });
  const lines = await store.journal('a');
  must(
    lines.map((line) => line.content === null && line.salt === '').join() === 'true,true,false',
    'all content but the last line is gone',
  );
  must(
    (await store.dueBy(9, 9)).length === 0 &&
      (await store.calls({ status: 'waiting' })).length === 0 &&
      (await store.command('c')) === undefined,
    'and all that hung on it',
  );
  must(
    (await store.load('a'))?.case === null && (await store.cases({ person: 'person-a' })).length === 0,
    'the case cannot be found by person',
  );
  must((await store.journal('b'))[0]?.content !== null, 'other cases are as they were');
}

async function keepsText(store: Store): Promise<void> {
  const strange = `'";--\n\r\t\u0000\u001f\\ ÅÄÖ 漢字 😀 \ud800`;
  const commit = commitFor('a', 0, 1);
  const content = commit.records[0]?.content as NonNullable<JournalRecord['content']>;
  const records = chain('a', chainStart('a'), 7, () => 's', [{ ...content, entry: { ...content.entry, attrs: { strange } } }], store.hash);
  await store.commit({ ...commit, records, next: { ...commit.next, head: records[0]?.hash as string } });
  const lines = await store.journal('a');
  must(lines[0]?.content?.entry.attrs?.['strange'] === strange, 'text comes back as it went in');
  must(verifyChain('a', lines, records[0]?.hash as string, store.hash).length === 0, 'and the chain verifies');
}
