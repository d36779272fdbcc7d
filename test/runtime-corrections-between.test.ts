import { DAY, HOUR, memoryStore, type Store } from 'justice-pathway';
import { expect, it } from 'vitest';
import { entries, idOf, moved, served } from './runtime-corrections-sample.ts';
import { watched } from './runtime-hourly-sample.ts';
import { release, start } from './runtime-sample.ts';

// What falls due while a correction is worked out: after the case was read, and before anything is written.

/** A store that does something each time that a whole journal was read, when it is told what. */
function interrupted() {
  const kept = memoryStore();
  let then = () => {};
  const store: Store = {
    ...kept,
    journal: async (...given) => {
      const found = await kept.journal(...given);
      if (given[1] === undefined) then();
      return found;
    },
  };
  return { store, whenRead: (what: () => void) => (then = what) };
}

it('is written before the correction, which is found again by its command', async () => {
  const { store, whenRead } = interrupted();
  const { cases, clock, id } = await served({ store });
  const note = { add: { type: 'custody.note', at: start + 2 * DAY } } as const;
  clock.set(release - 85 * DAY);
  whenRead(() => clock.set(release - 83 * DAY));
  const done = await cases.correct(id, note, { command: 'k' });
  expect(done).toMatchObject({ ok: true, case: { value: { sentenced: 'planning' } } });
  const kinds = (await entries(cases, id)).slice(-5).map((entry) => entry.kind);
  expect(kinds).toEqual(['due', 'state', 'moment', 'moment', 'correction']);
  expect(await cases.correct(id, note, { command: 'k' })).toMatchObject({ repeated: true, entry: done.ok && done.entry });
  expect(await cases.verify(id)).toEqual([]);
});

it('is left for later by a correction that does not fit, whose command stands for nothing', async () => {
  const { store, whenRead } = interrupted();
  const { cases, clock, id } = await served({ store });
  await cases.send(id, moved(1));
  const received = await idOf(cases, id, 'custody.received');
  const before = await entries(cases, id);
  clock.set(release - 85 * DAY);
  whenRead(() => clock.set(release - 80 * DAY));
  expect(await cases.correct(id, { withdraw: received }, { command: 'k' })).toMatchObject({ ok: false, reason: 'does-not-fit' });
  expect([await store.command('k'), await entries(cases, id)]).toEqual([undefined, before]);
});

it('is worked off to the last, though it is more than one commit holds', async () => {
  const { store, whenRead } = interrupted();
  const { cases, clock, until } = await watched({}, store);
  await until(2);
  clock.set(start + 3 * HOUR);
  whenRead(() => clock.set(start + 302 * HOUR));
  const note = { type: 'custody.note', at: start + HOUR } as never;
  expect(await cases.correct('c', { add: note }, { by: 'clerk' })).toMatchObject({ ok: true });
  const written = await entries(cases as never, 'c');
  expect([written.filter(({ kind }) => kind === 'due').length, written.at(-1)?.kind]).toEqual([302, 'correction']);
  expect(await cases.verify('c')).toEqual([]);
  // Whoever corrects signs what is in one commit with the correction; what was worked off before is the runtime's own.
  const signed = (await cases.journal('c')).flatMap(({ content }) => (content?.entry.kind === 'due' ? [content.by] : []));
  expect([signed[0], signed[2], signed[101], signed.includes(undefined as never)]).toEqual(['system', 'system', 'system', false]);
});

it('is nothing, and a trial of a correction commits nothing', async () => {
  const kept = memoryStore();
  let commits = 0;
  const commit: Store['commit'] = async (given) => {
    commits += 1;
    return kept.commit(given);
  };
  const { cases, id } = await served({ store: { ...kept, commit } });
  const before = commits;
  expect(await cases.correct(id, { add: moved(7) }, { dryRun: true })).toMatchObject({ ok: true });
  await cases.tick();
  expect(commits).toBe(before);
});
