import {
  DAY,
  definePathway,
  defineStage,
  dueTimes,
  HOUR,
  manualWaker,
  memoryStore,
  openCases,
  settableClock,
  stampOf,
} from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { contacts, words } from './engine-sample.ts';
import { start } from './runtime-sample.ts';

// One case in which something falls due every hour, as long as it lives.
const due = dueTimes<{ readonly at: number }>()({ hour: ({ at }) => at + HOUR });
const machine = setup({
  types: {} as { context: { readonly at: number }; input: { readonly at: number }; output: { outcome: 'over'; at: number } },
  delays: due,
  actions: { stamp: assign({ at: stampOf(due) }) },
}).createMachine({
  id: 'watch',
  context: ({ input }: { readonly input: { readonly at: number } }) => ({ at: input.at }),
  initial: 'odd',
  output: ({ context }: { readonly context: { readonly at: number } }) => ({ outcome: 'over' as const, at: context.at }),
  states: {
    odd: { meta: { label: 'Odd hour' }, after: { hour: { target: 'even', actions: 'stamp' } } },
    even: { meta: { label: 'Even hour' }, after: { hour: { target: 'odd', actions: 'stamp' } } },
    over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'Over' } },
  },
  on: { 'custody.note': { target: '.over', actions: 'stamp' } },
} as never);
const watch = definePathway({
  id: 'watch',
  zone: 'Europe/London',
  version: '1',
  vocabulary: words,
  contacts,
  stages: { watch: defineStage(machine as never) },
  links: { watch: { over: { to: null } } },
  start: ['watch'],
} as never);

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
  const cases = await openCases({ store: counted, pathway: watch as never, clock, waker: manualWaker });
  const open = (id: string) => cases.open({ id, person: id, stage: 'watch' as never, input: {} as never });
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
