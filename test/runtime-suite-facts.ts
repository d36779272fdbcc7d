import { DAY, manualWaker, openCases, type Store } from 'justice-pathway';
import { factRows } from 'justice-pathway/adapters';
import { expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { type Begin, release, serving, start } from './runtime-sample.ts';

const opening = { stage: 'custody', input: { releaseAt: null } } as const;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Questions across cases, many commands at once, and people who change. */
export function factsSuite(begin: Begin): void {
  it('finds cases by the facts that the pathway declares', async () => {
    const { cases, clock } = await begin();
    await serving(cases, 'c1', 'p1');
    await serving(cases, 'c2', 'p2');
    await cases.open({ id: 'c3', person: 'p3', profile: { homeArea: 'Alloa' }, ...opening });
    const ids = async (query: Parameters<typeof cases.find>[0]) => (await cases.find(query)).map((view) => view.case.id);
    expect(await ids({ facts: { releaseOn: { from: day(start), to: day(release) } } })).toEqual(['c1', 'c2']);
    expect(await ids({ facts: { releaseOn: { to: day(release - DAY) } } })).toEqual([]);
    expect(await ids({ open: true, facts: { needs: 'housing', reviewedBy: { absent: true } } })).toEqual(['c1', 'c2']);
    expect(await ids({ facts: { area: 'Alloa' } })).toEqual(['c3']);
    expect(await ids({ facts: { sentenced: false } })).toEqual(['c3']);
    clock.set(start + DAY);
    await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'ann' } });
    await cases.send('c2', { type: 'custody.note' });
    await cases.send('c2', { type: 'custody.note' });
    expect(await ids({ facts: { reviewedBy: { in: ['ann', 'bob'] } } })).toEqual(['c1']);
    expect(await ids({ facts: { reviewedBy: { not: 'ann' } } })).toEqual(['c2', 'c3']);
    expect(await ids({ facts: { notes: { from: 2 } } })).toEqual(['c2']);
    expect(await ids({ contact: 'review' })).toEqual(['c1']);
    expect(await ids({ contact: { id: 'reception', domain: 'housing', to: start } })).toEqual(['c1', 'c2']);
    expect(await ids({ due: { by: release - 84 * DAY } })).toEqual(['c1', 'c2']);
    expect(await ids({ due: { by: release - 84 * DAY - 1 } })).toEqual([]);
    expect(await cases.count({ facts: { needs: 'housing' } })).toBe(2);
    expect((await cases.get('c2'))?.facts).toEqual({
      releaseAt: release,
      releaseOn: day(release),
      sentenced: true,
      needs: ['housing'],
      notes: 2,
    });
    const first = await cases.find({ facts: { needs: 'housing' }, limit: 1 });
    expect(await ids({ facts: { needs: 'housing' }, limit: 1, after: first.at(-1)?.case.id ?? '' })).toEqual(['c2']);
  });

  it('keeps only the rows that a command changes', async () => {
    const { clock, store } = await begin();
    const changed: string[] = [];
    const seen: Store = {
      ...store,
      commit: (of) => {
        const names = (rows: readonly { readonly name: string }[] = []) => rows.map((row) => row.name).join();
        changed.push(`-${names(of.facts?.gone)} +${names(of.facts?.add)}`);
        return store.commit(of);
      },
    };
    const cases = await openCases({ store: seen, pathway: sample, clock, waker: manualWaker });
    await serving(cases, 'c1', 'p1');
    await cases.send('c1', { type: 'health.seen' });
    await cases.send('c1', { type: 'custody.note' });
    await cases.send('c1', { type: 'custody.note' });
    expect(changed).toEqual(['- +sentenced,needs', '-sentenced +releaseAt,releaseOn,sentenced', '- +', '- +notes', '-notes +notes']);
    expect(await cases.verify('c1')).toEqual([]);
    await cases.stop();
  });

  it('refuses by name what is no fact, no value of its kind, or no question', async () => {
    const { cases } = await begin();
    await serving(cases);
    const loose = cases as unknown as { find(query: object): Promise<unknown>; count(query: object): Promise<unknown> };
    for (const [query, told] of [
      [{ facts: { relaeseOn: '2026-01-01' } }, 'Did you mean "releaseOn"?'],
      [{ facts: { releaseOn: 'soon' } }, 'releaseOn'],
      [{ facts: { releaseOn: { from: 5 } } }, 'releaseOn'],
      [{ facts: { releaseOn: {} } }, 'one thing'],
      [{ facts: { releaseOn: { to: undefined } } }, 'to'],
      [{ facts: { notes: { in: [] } } }, 'empty'],
      [{ facts: { notes: { in: [1], not: 2 } } }, 'one thing'],
      [{ facts: { needs: { from: 'a' } } }, 'no order'],
      [{ facts: {} }, 'without any'],
      [{ facts: undefined }, 'facts'],
      [{ contact: 'gaet' }, 'Did you mean "gate"?'],
      [{ due: {} }, 'from, by or name'],
      [{ due: { by: 'now' } }, 'by'],
      [{ limit: 5 }, 'something to select by'],
      [{ all: true, limit: 0 }, 'limit'],
    ] as const) {
      for (const ask of [loose.find, loose.count])
        await expect(ask(query), JSON.stringify(query)).rejects.toMatchObject({
          code: 'bad-argument',
          message: expect.stringContaining(told),
        });
    }
  });

  it('keeps facts and contacts in step with a case through corrections, its end and its erasure', async () => {
    const { cases, clock, store } = await begin();
    await serving(cases, 'c1', 'p1');
    clock.set(start + 2 * DAY);
    const sent = await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'ann' } });
    await cases.send('c1', { type: 'custody.note' });
    const reviewed = sent.ok ? (sent.entries[0]?.id as string) : '';
    expect(
      await cases.correct('c1', { replace: reviewed, event: { type: 'case.reviewed', at: start + DAY, attrs: { by: 'bob' } } }),
    ).toMatchObject({
      ok: true,
    });
    expect((await cases.get('c1'))?.facts).toMatchObject({ reviewedBy: 'bob', notes: 1 });
    expect(await cases.count({ contact: { id: 'review', to: start + DAY } })).toBe(1);
    expect(await cases.count({ contact: { id: 'review', from: start + DAY + 1 } })).toBe(0);
    const notes = (await cases.journal('c1')).flatMap((line) => line.content?.entry ?? []).filter(({ type }) => type === 'custody.note');
    expect(await cases.correct('c1', { withdraw: notes[0]?.id as string })).toMatchObject({ ok: true });
    expect(await cases.count({ facts: { notes: { absent: true } } })).toBe(1);
    expect(await cases.verify('c1')).toEqual([]);
    clock.set(release);
    await cases.tick();
    expect((await cases.get('c1'))?.facts).toEqual({ needs: ['housing'], reviewedBy: 'bob', sentenced: false });
    expect(await cases.verify('c1')).toEqual([]);
    await cases.erase('p1');
    expect(await store.indexOf('c1')).toEqual({ facts: [], met: [] });
    expect(await cases.verify('c1')).toEqual([]);
    expect(await cases.count({ facts: { needs: { not: 'x' } } })).toBe(0);
  });

  it('indexes cases that were kept without, says so while it cannot, and mends an index', async () => {
    const { cases, store, clock } = await begin();
    await serving(cases, 'c1', 'p1');
    clock.set(start + DAY);
    await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'ann' } });
    const { facts } = (await store.load('c1')) ?? {};
    await store.reindex('c1', (await store.load('c1'))?.seq as number, undefined, []);
    expect(await store.indexedAs()).toEqual(['']);
    expect((await cases.get('c1'))?.facts).toBeUndefined();
    expect(await cases.verify('c1')).toEqual([]);
    // A store that cannot be indexed: the version of its cases is not here.
    const { facts: _, ...without } = sample;
    const other = await openCases({ store, pathway: { ...sample, version: '9' }, clock, waker: manualWaker });
    await expect(other.find({ contact: 'review' })).rejects.toMatchObject({ code: 'not-indexed', data: { count: 1 } });
    await other.stop();
    expect((await cases.find({ facts: { reviewedBy: 'ann' } })).length).toBe(1);
    expect(await cases.count({ contact: 'reception' })).toBe(1);
    expect((await store.load('c1'))?.facts).toEqual(facts);
    // Another declaration of facts has its own.
    const plain = await openCases({ store, pathway: without, clock, waker: manualWaker });
    expect((await plain.find({ contact: 'reception' })).length).toBe(1);
    await plain.stop();
    expect((await cases.find({ facts: { needs: 'housing' } })).length).toBe(1);
    // What is only an index is found wrong, and put right.
    const stored = await store.load('c1');
    const { values = {}, as = '' } = stored?.facts ?? {};
    await store.reindex('c1', stored?.seq as number, { as, values: { ...values, reviewedBy: 'nobody' } }, []);
    expect(await cases.verify('c1')).toMatchObject([{ fault: 'fact-index', repairable: true }]);
    for await (const each of cases.doctor({ repair: true })) expect(each).toMatchObject({ fault: 'fact-index', repaired: true });
    expect(await cases.verify('c1')).toEqual([]);
    expect((await store.indexOf('c1')).facts).toHaveLength(factRows(values).length);
  });

  it('carries out many commands at once, each answered for itself', async () => {
    const { cases } = await begin();
    const answers = await cases.batch([
      { do: 'open', id: 'a', person: 'p1', ...opening },
      { do: 'send', case: 'a', event: { type: 'custody.received', attrs: { status: 'remand' } }, options: { command: 'k' } },
      { do: 'send', case: 'none', event: { type: 'custody.note' } },
      { do: 'open', id: 'b', person: 'p1', ...opening },
      { do: 'send', case: '', event: { type: 'custody.note' } },
      { do: 'send', case: 'a', event: { type: 'custody.received', attrs: { status: 'remand' } }, options: { command: 'k' } },
      { do: 'tell', person: 'p1', event: { type: 'person.learned', attrs: { needs: ['ost'] } } },
      { do: 'correct', case: 'b', correction: { withdraw: 'nothing' } },
    ]);
    expect(answers.map((each) => (each.ok ? ('repeated' in each ? 'repeated' : 'ok') : each.reason))).toEqual([
      'ok',
      'ok',
      'no-such-case',
      'ok',
      'error',
      'repeated',
      'ok',
      'no-such-entry',
    ]);
    expect(answers[4]).toMatchObject({ code: 'bad-argument' });
    expect(await cases.count({ facts: { needs: 'ost' } })).toBe(2);
    await expect((cases.batch as (list: unknown) => Promise<unknown>)('open')).rejects.toMatchObject({ code: 'bad-argument' });
    expect(await (cases.batch as (list: unknown) => Promise<unknown>)([{ do: 'dance' }, null])).toMatchObject([
      { code: 'bad-argument' },
      { ok: false },
    ]);
  });

  it('learns of a person: hooks see it, facts know it, every case of the person has it, and it can be corrected', async () => {
    const seen: string[][] = [];
    const { cases, clock } = await begin({
      hooks: [
        {
          id: 'h',
          domain: 'financial',
          contacts: ['review'],
          ask: (_, view) => {
            seen.push([...view.profile.needs]);
            return [];
          },
        },
      ],
    });
    await serving(cases, 'c1', 'p1');
    await serving(cases, 'c2', 'p1');
    clock.set(start + DAY);
    const learned = await cases.send('c1', { type: 'person.learned', attrs: { needs: ['ost'], homeArea: 'Alloa' } });
    expect(learned).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect((await cases.get('c2'))?.profile).toMatchObject({ needs: ['housing', 'ost'], homeArea: 'Alloa' });
    expect((await cases.get('c2'))?.openedWith).toMatchObject({ needs: ['housing'] });
    expect(await cases.count({ facts: { needs: 'ost', area: 'Alloa' } })).toBe(2);
    await cases.send('c1', { type: 'case.reviewed' });
    await cases.tick();
    expect(seen).toEqual([['housing', 'ost']]);
    const id = learned.ok ? (learned.entries[0]?.id as string) : '';
    const corrected = await cases.correct('c1', {
      replace: id,
      event: { type: 'person.learned', at: start + DAY, attrs: { needsEnded: ['housing'] } },
    });
    expect(corrected).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    for (const each of ['c1', 'c2']) {
      expect((await cases.get(each))?.profile, each).toEqual({ needs: [], has: {} });
      expect(await cases.verify(each)).toEqual([]);
    }
    expect(await cases.count({ facts: { needs: { absent: true } } })).toBe(2);
  });
}
