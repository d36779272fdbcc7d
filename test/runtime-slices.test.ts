import { DAY, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { expect, it } from 'vitest';
import { hourly } from './runtime-hourly-sample.ts';
import { start } from './runtime-sample.ts';

it('works off a thousand due times of one case in slices, and others are served meanwhile', async () => {
  const store = memoryStore();
  const sizes: number[] = [];
  const counted = {
    ...store,
    commit: (commit: Commit) => {
      if (commit.next.id === 'late') sizes.push(commit.records.filter(({ content }) => content?.entry.kind === 'due').length);
      return store.commit(commit);
    },
  };
  const clock = settableClock(start);
  const cases = await openCases({ store: counted, pathway: hourly, clock, waker: manualWaker });
  const open = (id: string) => cases.open({ id, person: id, stage: 'watch', input: {} });
  await open('late');
  clock.set(start + 42 * DAY);
  await open('other');
  sizes.length = 0;
  let fired = 0;
  for (let turns = 0; turns < 100 && fired < 42 * 24; turns += 1) fired += (await cases.tick()).fired;
  expect(fired).toBe(42 * 24);
  // More than one commit, none of them without a bound.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(42 * 24);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
  expect((await cases.get('late'))?.case.at).toBe(start + 42 * DAY);
  expect(await cases.verify('late')).toEqual([]);
  expect(await cases.asides()).toEqual([]);
  await cases.stop();
});
