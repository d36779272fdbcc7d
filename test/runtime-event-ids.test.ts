import { DAY, manualWaker, openCases, type Sent, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, on } from './runtime-loop-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const letter = { id: 'letter-1', type: 'case.reviewed', attrs: { by: 'w' } } as const;

async function one(options: Parameters<typeof begin>[0] = {}) {
  const own = await begin(options);
  await serving(own.cases);
  const lines = async () => (await own.cases.journal('c1')).length;
  return { ...own, lines };
}

describe('an event with an id of its own', () => {
  it('that comes twice is answered as it was the first time, and written once', async () => {
    const { cases, lines } = await one();
    const first = await cases.send('c1', letter);
    expect(first).not.toHaveProperty('repeated');
    await cases.send('c1', { type: 'custody.note' });
    const before = await lines();
    const again = await cases.send('c1', letter);
    expect(again).toEqual({ ok: true, repeated: true, case: (await cases.get('c1'))?.case, entries: (first as Sent).entries, moments: [] });
    expect((again as Sent).entries.map(({ id }) => id)).toEqual(['letter-1', 'c1:8']);
    expect(await lines()).toBe(before);
  });

  it('that comes again under a command, or by a writer that saw an earlier revision, is known too', async () => {
    const { cases, lines } = await one();
    const first = (await cases.send('c1', letter, { command: 'k1' })) as Sent;
    const before = await lines();
    for (const options of [{ command: 'k2' }, { expected: 1 }, { command: 'k3', expected: 1 }])
      expect(await cases.send('c1', letter, options)).toMatchObject({ ok: true, repeated: true, entries: first.entries });
    expect(await lines()).toBe(before);
  });

  it('that says something else is refused by that name, whatever command it comes under', async () => {
    const { cases, lines } = await one();
    await cases.send('c1', letter);
    const before = await lines();
    const other = { ...letter, attrs: { by: 'v' } };
    for (const options of [{}, { command: 'k' }])
      expect(await cases.send('c1', other, options)).toMatchObject({ ok: false, reason: 'event-reused' });
    expect(await lines()).toBe(before);
  });

  it('that is refused for what it says is told so, and taken once it says it rightly', async () => {
    const { cases } = await one();
    const wrong = { id: 'letter-2', type: 'custody.liberated' } as const;
    for (const options of [{}, { command: 'k' }])
      expect(await cases.send('c1', wrong, options)).toMatchObject({ ok: false, reason: 'not-allowed-here' });
    expect(await cases.send('c1', { ...letter, id: 'letter-2' }, { command: 'k' })).not.toHaveProperty('repeated');
  });

  it('is one of its own in another case', async () => {
    const { cases } = await one();
    await serving(cases, 'c2', 'p2');
    await cases.send('c1', letter);
    const other = await cases.send('c2', letter);
    expect(other).toMatchObject({ ok: true, case: { id: 'c2' } });
    expect(other).not.toHaveProperty('repeated');
  });
});

describe('a command that version 0.1 kept, which held no content', () => {
  const without: (kept: Store) => Partial<Store> = (kept) => ({
    command: async (id) => {
      const { fingerprint: _, ...known } = (await kept.command(id)) ?? { case: '' };
      return known.case === '' ? undefined : (known as never);
    },
  });

  it('is known by its case, and by that alone', async () => {
    const { cases } = await on(without);
    const opening = { person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;
    await cases.open({ id: 'c1', ...opening, command: 'o' });
    expect(await cases.open({ id: 'c1', ...opening, command: 'o' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.open({ id: 'c2', ...opening, command: 'o' })).toMatchObject({ ok: false, reason: 'command-reused' });
    await serving(cases, 'c3');
    await cases.send('c3', { type: 'custody.note' }, { command: 'k' });
    expect(await cases.send('c3', { type: 'custody.note' }, { command: 'k' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.send('c1', { type: 'custody.note' }, { command: 'k' })).toMatchObject({ ok: false, reason: 'command-reused' });
  });
});

describe('an event that no store could keep', () => {
  it('is refused before the case is looked at', async () => {
    const { cases, lines } = await one();
    const before = await lines();
    const odd = { type: 'case.reviewed', attrs: { by: new Date(start) } } as never;
    expect(await cases.send('c1', odd)).toMatchObject({ ok: false, reason: 'bad-event', issues: [{ path: 'attrs.by' }] });
    expect(await cases.send('nobody', odd)).toMatchObject({ ok: false, reason: 'bad-event' });
    expect(await lines()).toBe(before);
  });
});

describe('an event that a case takes', () => {
  it('with an attribute that nothing reads says so, and one without says nothing', async () => {
    const { cases } = await one();
    const odd = await cases.send('c1', { type: 'case.reviewed', attrs: { bye: 'w' } } as never);
    expect(odd).toMatchObject({ ok: true, warnings: [{ path: 'attrs.bye', cure: 'Did you mean "by"?' }] });
    const plain = await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'w' } });
    for (const absent of ['warnings', 'others', 'repeated', 'tell']) expect(plain, absent).not.toHaveProperty(absent);
  });

  it('is looked at by the words of the version that the case is of', async () => {
    const { store, clock } = await one();
    const vocabulary = { ...sample.vocabulary, 'case.reviewed': sample.vocabulary['custody.date.moved'] };
    const pathway = { ...sample, version: '2', vocabulary } as unknown as typeof sample;
    const newer = await openCases({ store, clock, waker: manualWaker, pathway, earlier: [sample] });
    const odd = { type: 'case.reviewed', attrs: { bye: 'w' } } as never;
    expect(await newer.send('c1', odd)).toMatchObject({ ok: true, warnings: [{ cure: 'Did you mean "by"?' }] });
    await newer.stop();
  });

  it('about the person is told to the person’s other cases once, and of nobody else', async () => {
    const { cases } = await one();
    await serving(cases, 'c2');
    await serving(cases, 'c3', 'p2');
    const learned = { type: 'person.learned', attrs: { needs: ['money'] } } as const;
    const sent = await cases.send('c1', learned, { by: 'w', why: 'a letter', command: 'k' });
    expect(sent).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect(sent).not.toHaveProperty('tell');
    const again = await cases.send('c1', learned, { by: 'w', command: 'k' });
    expect(again).toMatchObject({ ok: true, repeated: true });
    for (const absent of ['others', 'tell']) expect(again).not.toHaveProperty(absent);
    const told = (await cases.journal('c2')).at(-1)?.content;
    expect(told).toMatchObject({ by: 'w', why: 'a letter', command: 'k:c2', entry: { at: start, attrs: { needs: ['money'] } } });
    expect((await cases.get('c3'))?.profile.needs).toEqual(['housing']);
  });

  it('about the person is kept together with what the other cases are owed', async () => {
    const owed: unknown[] = [];
    const { cases } = await on((kept) => ({
      commit: (commit) => {
        owed.push((commit.tells ?? []).map(({ person, but, event }) => [person, but, event.type]));
        return kept.commit(commit);
      },
    }));
    await serving(cases);
    owed.length = 0;
    await cases.send('c1', { type: 'person.learned', attrs: { needs: ['money'] } });
    await cases.send('c1', { type: 'custody.note' });
    expect(owed).toEqual([[['p1', 'c1', 'person.learned']], []]);
  });

  it('about the person that turns out to be there only as it is written is told to nobody a second time', async () => {
    const { cases } = await on(() => ({ command: async () => undefined }));
    await serving(cases);
    await serving(cases, 'c2');
    const learned = { type: 'person.learned', attrs: { needs: ['money'], odd: 1 } } as never;
    expect(await cases.send('c1', learned, { command: 'k' })).toMatchObject({ ok: true, others: [{ case: 'c2' }] });
    const again = await cases.send('c1', learned, { command: 'k' });
    expect(again).toMatchObject({ ok: true, repeated: true });
    for (const absent of ['others', 'tell', 'warnings']) expect(again).not.toHaveProperty(absent);
  });

  it('about the person twice without a command is told twice', async () => {
    const { cases } = await one();
    await serving(cases, 'c2');
    for (let time = 0; time < 2; time += 1) await cases.send('c1', { type: 'person.learned', attrs: { needs: ['money'] } });
    expect((await cases.journal('c2')).filter(({ content }) => content?.entry.type === 'person.learned')).toHaveLength(2);
  });

  it('comes after what fell due before it, and is dated by itself', async () => {
    const { cases, clock } = await one();
    clock.set(release + DAY);
    const sent = await cases.send('c1', { type: 'health.seen', at: release });
    expect(sent).toMatchObject({ ok: true, case: { stage: 'after', at: release } });
    expect(sent.ok && sent.moments.map(({ contact }) => contact)).toContain('gate');
    expect(await cases.verify('c1')).toEqual([]);
  });
});
