import { DAY } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { expect, it } from 'vitest';
import { type Begin, housing, release, serving, start } from './runtime-sample.ts';

/** What the journal answers, its corrections, its export and erasure. */
export function journalSuite(begin: Begin): void {
  it('answers what was true at an instant, and what was known then', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(start + 10 * DAY);
    const late = await cases.correct(
      id,
      { add: { type: 'custody.date.moved', at: start + 2 * DAY, attrs: { releaseAt: release - 50 * DAY } } },
      { by: 'clerk', why: 'letter found' },
    );
    expect(late).toMatchObject({ ok: true, case: { context: { releaseAt: release - 50 * DAY } } });
    expect((await cases.caseAt(id, start + 3 * DAY))?.context).toMatchObject({ releaseAt: release - 50 * DAY });
    expect((await cases.caseKnownAt(id, start + 3 * DAY))?.context).toMatchObject({ releaseAt: release });
    expect((await cases.caseAt(id, start + DAY))?.context).toMatchObject({ releaseAt: release });
    expect(await cases.caseAt(id, start - 1)).toBeUndefined();
    expect(await cases.caseKnownAt(id, start - 1)).toBeUndefined();
    const present = await cases.get(id);
    expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical(present?.case));
  });

  it('corrects and withdraws, works the case out again, and says what is different', async () => {
    const { cases, clock } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    clock.set(release - 83 * DAY);
    await cases.tick();
    const line = (await cases.journal(id)).find((each) => each.content?.entry.type === 'custody.received');
    const received = line?.content?.entry.id ?? '';
    const event = { type: 'custody.received', at: start, attrs: { status: 'sentenced', releaseAt: release + 100 * DAY } } as const;
    const dry = await cases.correct(id, { replace: received, event }, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, difference: { before: { state: 'sentenced.planning' }, after: { state: 'sentenced.serving' } } });
    expect((await cases.get(id))?.case.value).toEqual({ sentenced: 'planning' });
    const done = await cases.correct(id, { replace: received, event }, { by: 'clerk', why: 'wrong date', command: 'fix' });
    if (!done.ok) throw new Error(done.message);
    expect(done.case.value).toEqual({ sentenced: 'serving' });
    expect(done.difference.due.added.map((due) => [due.name, due.at])).toContainEqual(['release', release + 100 * DAY]);
    expect(done.difference.moments.removed.map((moment) => [moment.contact, moment.domain])).toEqual([
      ['planning', 'housing'],
      ['planning', 'financial'],
    ]);
    expect(done.difference.alreadySent.map((call) => [call.hook, call.moment.contact])).toEqual([['housing', 'planning']]);
    expect(await cases.correct(id, { replace: received, event }, { command: 'fix' })).toMatchObject({
      ok: true,
      repeated: true,
      entry: done.entry,
    });
    expect((await cases.get(id))?.agenda.map((due) => due.at)).toEqual([release + 16 * DAY, release + 70 * DAY, release + 100 * DAY]);
    expect(await cases.correct(id, { withdraw: received })).toMatchObject({ ok: false, reason: 'no-such-entry' });
    expect(await cases.correct(id, { withdraw: done.entry })).toMatchObject({ ok: true, case: { value: 'arriving' } });
    expect(await cases.verify(id)).toEqual([]);
    expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical((await cases.get(id))?.case));
  });

  it('will not correct what would make later events impossible', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(start + DAY);
    await cases.send(id, { type: 'custody.note' });
    const received = (await cases.journal(id)).find((each) => each.content?.entry.type === 'custody.received')?.content?.entry.id ?? '';
    expect(await cases.correct(id, { withdraw: received })).toMatchObject({
      ok: false,
      reason: 'does-not-fit',
      misfits: [{ type: 'custody.note' }],
    });
    expect((await cases.get(id))?.case.context).toMatchObject({ notes: 1 });
  });

  it('exports all that is held on a person, and erases it leaving the chain verifiable', async () => {
    const { cases, store } = await begin({ hooks: [housing] });
    // Long enough that no salt of a line holds it by chance.
    const person = 'whoever asks to be erased';
    const id = await serving(cases, 'c1', person);
    await serving(cases, 'c2', 'p2');
    const held = await cases.export(person);
    expect(held.cases.map((each) => each.stored.id)).toEqual([id]);
    expect(held.cases[0]?.journal).toHaveLength(6);
    expect(held.cases[0]?.calls).toHaveLength(1);
    expect(await cases.erase(person, { by: 'records-officer', why: 'asked for' })).toEqual({ ok: true, erased: [id], notErased: [] });
    const lines = await cases.journal(id);
    expect(lines.map((line) => line.content === null)).toEqual([true, true, true, true, true, true, false]);
    expect(lines.at(-1)?.content).toMatchObject({ by: 'records-officer', why: 'asked for', entry: { type: 'case.erased', person: '' } });
    expect(await cases.verify(id)).toEqual([]);
    expect(await cases.get(id)).toBeUndefined();
    expect((await cases.export(person)).cases).toEqual([]);
    expect(await store.calls({ status: 'waiting', case: id })).toEqual([]);
    expect(await cases.send(id, { type: 'custody.note' })).toMatchObject({ reason: 'case-erased' });
    expect(JSON.stringify([lines, await store.load(id)])).not.toContain(person);
    expect((await cases.get('c2'))?.case.person).toBe('p2');
  });

  it('erases by a retention policy', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    await serving(cases, 'c2', 'p2');
    await cases.send(id, { type: 'person.died' });
    clock.set(start + 3000 * DAY);
    const policy = { closedBefore: start + 365 * DAY, by: 'retention' };
    expect(await cases.retain({ ...policy, dryRun: true })).toMatchObject({ erased: [], notErased: [{ case: id, reason: 'dry-run' }] });
    expect(await cases.get(id)).toBeDefined();
    expect(await cases.retain(policy)).toMatchObject({ erased: [id], notErased: [] });
    expect(await cases.get(id)).toBeUndefined();
    expect(await cases.retain(policy)).toMatchObject({ erased: [], notErased: [] });
  });

  it('follows changes in order, and goes on from a cursor', async () => {
    const { cases } = await begin();
    const seen: string[] = [];
    let cursor = '';
    const stop = new AbortController();
    const following = (async () => {
      for await (const change of cases.changes({ after: '', signal: stop.signal, pollMs: 20 })) {
        seen.push(change.record.content?.entry.type ?? '');
        cursor = change.cursor;
        if (seen.length === 6) stop.abort();
      }
    })();
    await serving(cases);
    await following;
    expect(seen.slice(0, 3)).toEqual(['case.opened', 'state.entered', 'custody.received']);
    await cases.send('c1', { type: 'custody.note' });
    const more: string[] = [];
    for await (const change of cases.changes({ after: cursor, pollMs: 20 })) {
      more.push(change.record.content?.entry.type ?? '');
      break;
    }
    expect(more).toEqual(['custody.note']);
  });

  it('finds a changed, a missing and a cut journal', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const lines = await cases.journal(id);
    const head = lines.at(-1)?.hash ?? '';
    const { verifyChain } = await import('justice-pathway/adapters');
    const changed = lines.map((line) =>
      line.seq === 3 && line.content ? { ...line, content: { ...line.content, by: 'somebody else' } } : line,
    );
    expect(verifyChain(id, changed, head)).toEqual([{ seq: 3, fault: 'changed-content' }]);
    expect(
      verifyChain(
        id,
        lines.filter((line) => line.seq !== 3),
        head,
      ).map((each) => each.fault),
    ).toContain('broken-link');
    expect(verifyChain(id, lines.slice(0, -1), head)).toEqual([{ seq: 5, fault: 'wrong-head' }]);
    expect(verifyChain(id, lines, head)).toEqual([]);
  });
}
