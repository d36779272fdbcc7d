import { DAY, type Entry, memoryStore, replay } from 'justice-pathway';
import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
let whole: readonly Entry[];

/** A journal with a due time that fired, one that waits, one event, a correction and a clock that was put back. */
async function journal(): Promise<readonly Entry[]> {
  const { cases, clock } = await begin({ catchUp: { afterMs: 60 * DAY, decide: () => 'ask' } });
  const id = await serving(cases);
  clock.set(release - 20 * DAY);
  await cases.tick();
  await cases.correct(id, { add: { type: 'custody.note', at: start + DAY } });
  clock.set(start + 2 * DAY);
  await cases.send(id, { type: 'health.seen' });
  return (await cases.journal(id)).flatMap(({ content }) => content?.entry ?? []);
}

describe('a journal that was damaged', () => {
  beforeAll(async () => {
    whole = await journal();
  });
  it('is whole before', () => {
    expect(replay(sample, whole)).toMatchObject({ ok: true, case: { value: { sentenced: 'serving' } } });
    expect(new Set(whole.map(({ type }) => type))).toEqual(
      new Set([
        'case.opened',
        'state.entered',
        'custody.received',
        'moment.raised',
        'due.held',
        'due.fired',
        'event.added',
        'clock.mended',
        'health.seen',
      ]),
    );
  });

  it.each([
    ['case.opened', 'does not say on which pathway the case began'],
    ['due.fired', 'does not say which due time'],
    ['due.held', 'does not say which due time'],
    ['event.added', 'does not say what it corrects'],
    ['clock.mended', 'does not say to which time the case was put back'],
  ])('in that %s has lost what it says is refused, and the line is named', (type, what) => {
    const at = whole.findIndex((entry) => entry.type === type);
    const { attrs: _, ...bare } = whole[at] as Entry;
    expect(replay(sample, whole.with(at, bare))).toEqual({
      ok: false,
      reason: 'refused',
      message: `Entry ${bare.seq} ("${type}") ${what}.`,
      entry: bare.id,
    });
  });

  it('but only kept without what its lines of states and stages say, tells nothing else and is taken', () => {
    const bare = whole.map((entry) => {
      const { attrs: _, ...rest } = entry;
      return entry.kind === 'state' ? (rest as Entry) : entry;
    });
    expect(replay(sample, bare)).toEqual(replay(sample, whole));
    const elsewhere = bare.map((entry) => (entry.kind === 'state' ? { ...entry, stage: 'nowhere' } : entry));
    expect(replay(sample, elsewhere)).toMatchObject({ ok: false, message: expect.stringContaining('"state.entered nowhere"') });
  });

  it('or was written by another version of the same name, is refused where it tells of another state or stage', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release);
    await cases.tick();
    const entries = (await cases.journal(id)).flatMap(({ content }) => content?.entry ?? []);
    expect(replay(sample, entries)).toMatchObject({ ok: true, case: { stage: 'after' } });
    const { custody } = sample.links as unknown as { readonly custody: object };
    const links = { ...sample.links, custody: { ...custody, liberated: { to: null, ends: 'case' } } };
    const started = entries.find(({ type }) => type === 'stage.started') as Entry;
    expect(replay({ ...sample, links } as typeof sample, entries)).toEqual({
      ok: false,
      reason: 'refused',
      message: `Entry ${started.seq} says "stage.started after", and these versions come to "case.closed liberated": another version of that name wrote it, or it was changed.`,
      entry: started.id,
    });
    const at = entries.findIndex(({ type, stage }) => type === 'state.entered' && stage === 'custody');
    const changed = entries.with(at, { ...(entries[at] as Entry), attrs: { state: 'custody.remand' } });
    expect(replay(sample, changed)).toMatchObject({ ok: false, reason: 'refused', entry: entries[at]?.id });
    // What follows from an event may be left out: it is worked out anew.
    const bare = entries.filter(({ kind, type }) => type === 'case.opened' || kind === 'event' || kind === 'due');
    expect(replay(sample, bare)).toMatchObject({ ok: true, case: { stage: 'after' } });
  });

  it('or at whose contacts other moments are raised now, is not refused: a moment is neither state nor stage', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    await cases.send(id, { type: 'case.reviewed' });
    const entries = (await cases.journal(id)).flatMap(({ content }) => content?.entry ?? []);
    expect(entries.at(-1)).toMatchObject({ type: 'moment.raised', attrs: { contact: 'review' } });
    const contacts = { ...sample.contacts, review: { ...sample.contacts.review, raises: [] } };
    const again = replay({ ...sample, contacts }, entries);
    expect(again).toMatchObject({ ok: true, case: { stage: 'custody' } });
    expect(again.ok && again.entries).toEqual(entries.slice(0, -1));
  });

  it('needs the version on which it ran, and says which that is', () => {
    expect(() => replay({ ...sample, version: '9' } as typeof sample, whole)).toThrow(
      expect.objectContaining({ code: 'no-such-version', data: { version: 'sample@1' } }),
    );
  });

  it('in that an event has lost what it says is refused for what it lacks', () => {
    const at = whole.findIndex(({ type }) => type === 'custody.received');
    const { attrs: _, ...bare } = whole[at] as Entry;
    expect(replay(sample, whole.with(at, bare))).toMatchObject({ ok: false, entry: bare.id, refusal: { reason: 'bad-event' } });
  });

  it.each([[undefined], [null], ['custody'], [{}], [{ at: start }], [{ version: '1' }]])(
    'in that a migration leads to %j is refused, and the line is named',
    (to) => {
      const { id, seq, case: of, person, at } = whole.at(-1) as Entry;
      const line = { id: `${id}+`, seq: seq + 1, at, case: of, person, type: 'case.migrated', kind: 'note', stage: 'custody' } as const;
      expect(replay(sample, [...whole, { ...line, attrs: { migration: 'm', to } }])).toEqual({
        ok: false,
        reason: 'refused',
        message: `Entry ${line.seq} ("case.migrated") does not say what the case became.`,
        entry: line.id,
      });
    },
  );

  it('that has lost a line, or has one twice, is refused at the first that does not fit', () => {
    const received = whole.findIndex(({ type }) => type === 'custody.received');
    expect(replay(sample, whole.toSpliced(received, 1))).toMatchObject({ ok: false, reason: 'refused' });
    const fired = whole.findIndex(({ type }) => type === 'due.fired');
    const twice = whole.toSpliced(fired, 0, whole[fired] as Entry);
    expect(replay(sample, twice)).toMatchObject({ ok: false, reason: 'refused', entry: whole[fired]?.id });
  });
});
