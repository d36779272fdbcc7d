import {
  type Commit,
  type FactRow,
  type FactTest,
  factRows,
  type Store,
  type StoredCase,
  type StoredFacts,
  type StoreQuery,
} from '../runtime/index.ts';
import { must } from './contract.ts';
import { commitFor, due, nextCase, same } from './store-parts.ts';

const facts = (values: StoredFacts['values'], as = 'one'): StoredFacts => ({ as, values });

function withFacts(id: string, values: StoredFacts['values'], rest: Partial<Commit> = {}, expectedSeq = 0, as = 'one'): Commit {
  const commit = commitFor(id, expectedSeq, 1, rest);
  return { ...commit, next: { ...commit.next, facts: facts(values, as) } };
}

export async function findsByFacts(store: Store): Promise<void> {
  await store.commit(withFacts('a', { on: '2026-03-01', needs: ['housing', 'ost'], size: 2, open: true }, { arm: [due('a', 'x', 50)] }));
  await store.commit(withFacts('b', { on: '2026-04-01', needs: ['ost'], size: 10 }, { met: { add: [met('gate', 'housing', 5)] } }));
  await store.commit(
    withFacts('c', { size: -1.5 }, { arm: [{ ...due('c', 'x', 60), held: true }], met: { add: [met('gate', 'health', 9)] } }),
  );
  await store.commit(withFacts('d', {}));
  await store.commit(commitFor('e', 0, 1));
  const asked = async (query: StoreQuery, wanted: string, promise: string) => {
    must((await store.cases(query)).map((each) => each.id).join('') === wanted, promise);
    must((await store.count(query)) === wanted.length, `${promise}, and counts them`);
  };
  const one = (test: FactTest): StoreQuery => ({ facts: [test] });
  await asked(one({ name: 'needs', is: 'in', values: ['ost'] }), 'ab', 'a word among several');
  await asked(one({ name: 'needs', is: 'in', values: ['housing', 'none', 'ost'] }), 'ab', 'any of some, each case once');
  await asked(one({ name: 'size', is: 'in', values: [2, 10] }), 'ab', 'numbers');
  await asked(one({ name: 'size', is: 'between', from: -2, to: 2 }), 'ac', 'a range of numbers, both ends in it, not in order of text');
  await asked(one({ name: 'on', is: 'between', from: '2026-03-01', to: '2026-03-31' }), 'a', 'a range of days');
  await asked(one({ name: 'on', is: 'between', to: '2026-04-01' }), 'ab', 'a range without a beginning, and not those without a value');
  await asked(one({ name: 'on', is: 'between', from: 1 }), '', 'no word in a range of numbers');
  await asked(one({ name: 'size', is: 'between', from: '1' }), '', 'and no number in a range of words');
  await asked(one({ name: 'on', is: 'present' }), 'ab', 'those with a value');
  await asked(one({ name: 'on', is: 'absent' }), 'cde', 'those without');
  await asked(one({ name: 'needs', is: 'not', values: ['housing'] }), 'bcde', 'those that do not have a word, also without any');
  await asked(
    {
      facts: [
        { name: 'needs', is: 'in', values: ['ost'] },
        { name: 'size', is: 'not', values: [2] },
      ],
    },
    'b',
    'several at once',
  );
  await asked({ due: { by: 50 } }, 'a', 'what falls due by an instant');
  await asked({ due: { from: 51 } }, '', 'nothing after it, and nothing that waits for a decision');
  await asked({ due: { name: 'x', by: 99 } }, 'a', 'by the name of what falls due');
  await asked({ due: { name: 'y', by: 99 } }, '', 'and by no other');
  await asked({ contact: { id: 'gate' } }, 'bc', 'a contact');
  await asked({ contact: { id: 'gate', domain: 'health', from: 9, to: 9 } }, 'c', 'a domain at a contact in a time');
  await asked({ contact: { id: 'gate', to: 4 } }, '', 'not before it');
  await asked({ open: true, person: 'person-a', facts: [{ name: 'on', is: 'present' }], due: { by: 99 } }, 'a', 'with all else');
  const page = await store.cases({ facts: [{ name: 'needs', is: 'in', values: ['ost'] }], limit: 1 });
  must(page.map((each) => each.id).join() === 'a', 'a page');
  const rest = await store.cases({ facts: [{ name: 'needs', is: 'in', values: ['ost'] }], after: 'a', limit: 9 });
  must(rest.map((each) => each.id).join() === 'b', 'and the one after it');
}

export async function movesFacts(store: Store): Promise<void> {
  const on = (day: string): StoreQuery => ({ facts: [{ name: 'on', is: 'in', values: [day] }] });
  await store.commit(
    withFacts('a', { on: '2026-03-01', words: ['x', 'y'] }, { met: { add: [met('gate', 'housing', 5), met('gate', 'health', 5)] } }),
  );
  await store.commit(
    withFacts(
      'a',
      { on: '2026-03-02', words: ['y', 'z'] },
      { met: { after: 4, add: [met('gate', 'health', 5), met('desk', 'health', 7)] } },
      1,
    ),
  );
  must((await store.count(on('2026-03-01'))) === 0 && (await store.count(on('2026-03-02'))) === 1, 'a value moves with its case');
  must((await store.count({ facts: [{ name: 'words', is: 'in', values: ['x'] }] })) === 0, 'a word that is gone is gone');
  const { facts: rows, met: kept } = await store.indexOf('a');
  must(same([...rows].sort(byName), factRows({ on: '2026-03-02', words: ['y', 'z'] })), 'nothing else is left');
  must(same([...kept].sort(byAt), [met('gate', 'health', 5), met('desk', 'health', 7)]), 'contacts after an instant give way to others');
  const row = (day: string): FactRow => ({ name: 'on', text: day, number: null });
  const change = { before: 'one', gone: [row('2026-03-02')], add: [row('2026-03-03')] };
  const other = withFacts('a', { on: '2026-03-03' }, { facts: { ...change, before: 'two' } }, 2);
  const refused = await store.commit(other);
  must(!refused.ok && refused.reason === 'conflict', 'a case that was indexed by other declarations meanwhile is a conflict');
  await store.commit(withFacts('a', { on: '2026-03-03', words: ['y', 'z'] }, { facts: change }, 2));
  must((await store.count(on('2026-03-02'))) === 0 && (await store.count(on('2026-03-03'))) === 1, 'only what changes is given');
  must((await store.count({ facts: [{ name: 'words', is: 'in', values: ['z'] }] })) === 1, 'and the rest stays');
  const late = await store.commit(withFacts('a', { on: '2026-03-09' }, { met: { add: [met('late', 'health', 9)] } }, 1));
  must(!late.ok && (await store.count(on('2026-03-09'))) === 0, 'a commit that was second moves nothing');
  must((await store.count({ contact: { id: 'late' } })) === 0, 'nor adds a contact');
  const last = commitFor('a', 3, 1);
  await store.commit({ ...last, next: { ...last.next, case: null }, erase: true });
  must(same(await store.indexOf('a'), { facts: [], met: [] }), 'an erased case is found by nothing');
  must((await store.count({ facts: [{ name: 'on', is: 'absent' }] })) === 0, 'and is not among those without a value');
  must((await store.indexedAs()).length === 0, 'nor among those that are not indexed');
}

export async function reindexes(store: Store): Promise<void> {
  await store.commit(commitFor('a', 0, 1));
  await store.commit(withFacts('b', { on: '2026-03-01' }, {}, 0, 'two'));
  must(same([...(await store.indexedAs())].sort(), ['', 'two']), 'it says by which declarations, and that some are not indexed');
  must((await store.cases({ as: '' })).map((each) => each.id).join() === 'a', 'and which');
  must(!(await store.reindex('a', 9, facts({ size: 1 }), [])), 'a case that has changed meanwhile is left');
  must(await store.reindex('a', 1, facts({ size: 1 }, 'two'), [met('gate', 'housing', 3)]), 'one that has not is indexed');
  must(same(await store.indexedAs(), ['two']), 'then all are');
  must((await store.count({ facts: [{ name: 'size', is: 'in', values: [1] }], contact: { id: 'gate' } })) === 1, 'and found');
  must(same((await store.load('a'))?.facts, facts({ size: 1 }, 'two')), 'the case carries its facts');
}

export async function keepsOvertaken(store: Store): Promise<void> {
  const state = nextCase('a', 1).case as NonNullable<StoredCase['case']>;
  const check = (seq: number) => ({ case: 'a', seq, at: seq * 10, recordedAt: seq * 100, state, held: [] });
  await store.commit(commitFor('a', 0, 1, { checkpoint: check(1) }));
  await store.commit(commitFor('a', 1, 1, { checkpoint: check(2) }));
  await store.commit(commitFor('a', 2, 1, { uncheck: 20, checkpoint: check(3) }));
  must((await store.checkpoint('a', { at: 29 }))?.seq === 1, 'what a correction has overtaken does not say what was true');
  must((await store.checkpoint('a', { recordedAt: 250 }))?.seq === 2, 'it still says what was known');
  must((await store.checkpointAfter('a', 1))?.seq === 3 && (await store.checkpointAfter('a', 1, true))?.seq === 2, 'the next one likewise');
}

const met = (contact: string, domain: string, at: number) => ({ contact, domain, at });
const byName = (a: FactRow, b: FactRow) => (`${a.name} ${a.text}` < `${b.name} ${b.text}` ? -1 : 1);
const byAt = (a: { at: number }, b: { at: number }) => a.at - b.at;
