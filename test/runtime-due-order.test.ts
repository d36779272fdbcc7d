import {
  type CatchUp,
  DAY,
  type Due,
  definePathway,
  defineStage,
  dueTimes,
  HOUR,
  type Instant,
  manualWaker,
  memoryStore,
  openCases,
  settableClock,
  stampOf,
} from 'justice-pathway';
import { afterEach, describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { contacts, words } from './engine-sample.ts';
import { start } from './runtime-sample.ts';

interface Kept {
  readonly at: Instant;
  readonly first: Instant;
  readonly second: Instant;
}

/** A stage with two due times a day after its start; the second may move the first on, or come again at once without end. */
function stageOf(id: string, second: (of: Kept) => Partial<Kept>) {
  const delays = dueTimes<Kept>()({ first: (of) => of.first, second: (of) => of.second });
  const machine = setup({
    types: {} as { context: Kept; input: { readonly at: Instant }; output: { outcome: 'over'; at: Instant } },
    delays,
    actions: { stamp: assign({ at: stampOf(delays) }), moves: assign(({ context }: { readonly context: Kept }) => second(context)) },
  }).createMachine({
    id,
    context: ({ input }: { readonly input: { readonly at: Instant } }) => ({ at: input.at, first: input.at + DAY, second: input.at + DAY }),
    initial: 'on',
    output: ({ context }: { readonly context: Kept }) => ({ outcome: 'over' as const, at: context.at }),
    states: {
      on: {
        meta: { label: 'On' },
        after: { first: { actions: 'stamp' }, second: { target: 'on', reenter: true, actions: ['stamp', 'moves'] } },
      },
      over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'Over' } },
    },
    on: { 'custody.note': { target: '.over', actions: 'stamp' } },
  } as never);
  return definePathway({
    id,
    zone: 'Europe/London',
    version: '1',
    vocabulary: words,
    contacts,
    stages: { [id]: defineStage(machine as never) },
    links: { [id]: { over: { to: null } } },
    start: [id],
  } as never);
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function begun(pathway: ReturnType<typeof stageOf>, decide: (due: Due) => CatchUp = () => 'fire') {
  const clock = settableClock(start);
  const store = memoryStore();
  const cases = await openCases({ store, pathway, clock, waker: manualWaker, catchUp: { afterMs: 0, decide } });
  closing.push(() => cases.stop());
  const opened = await cases.open({ id: 'c', person: 'p', stage: pathway.start[0] as never, input: {} as never });
  if (!opened.ok) throw new Error(opened.message);
  const lines = async () =>
    (await cases.journal('c')).flatMap(({ content }) => {
      const { kind, type, at, attrs } = content?.entry ?? {};
      return kind === 'due' || type === 'due.held'
        ? [`${attrs?.['name']} ${type === 'due.held' ? 'held' : 'fired'} ${((at ?? 0) - start) / HOUR}`]
        : [];
    });
  return { cases, clock, store, lines };
}
const calm = (of: Kept): Partial<Kept> => ({ second: of.second + 900 * DAY });

describe('two due times at one instant', () => {
  it('are put before a person and fired each as the policy says of it', async () => {
    const { cases, clock, lines } = await begun(stageOf('twins', calm), ({ name }) => (name === 'first' ? 'ask' : 'fire'));
    clock.set(start + 2 * DAY);
    expect(await cases.tick()).toMatchObject({ fired: 2 });
    expect(await lines()).toEqual(['first held 48', 'second fired 24']);
    expect((await cases.held()).map(({ name }) => name)).toEqual(['first']);
    expect((await cases.get('c'))?.held.map(({ name }) => name)).toEqual(['first']);
    expect(await cases.verify('c')).toEqual([]);
  });

  it('are asked about again where the one that fired moved the other', async () => {
    const moving = stageOf('moving', (of) => ({ ...calm(of), first: of.first + 5 * HOUR }));
    const { cases, clock, lines } = await begun(moving, ({ name }) => (name === 'first' ? 'ask' : 'fire'));
    clock.set(start + 2 * DAY);
    await cases.tick();
    expect(await lines()).toEqual(['first held 48', 'second fired 24', 'first held 48']);
    expect((await cases.held()).map(({ name, at }) => [name, (at - start) / HOUR])).toEqual([['first', 29]]);
    expect(await cases.verify('c')).toEqual([]);
  });
});

describe('due times that come again at one instant', () => {
  it('without end put the case aside with that reason, and leave it as it was', async () => {
    const { cases, clock, lines, store } = await begun(stageOf('endless', () => ({})));
    clock.set(start + 2 * DAY);
    expect(await cases.tick()).toMatchObject({ fired: 0 });
    expect(await cases.asides()).toMatchObject([{ case: 'c', reason: 'endless-due' }]);
    expect(await lines()).toEqual([]);
    await expect(cases.send('c', { type: 'health.seen' } as never)).rejects.toMatchObject({
      code: 'endless-due',
      data: { stage: 'endless' },
    });
    expect((await store.load('c'))?.case?.at).toBe(start);
  });
});
