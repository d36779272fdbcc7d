import {
  DAY,
  definePathway,
  HOUR,
  type Hook,
  HookFailure,
  type HookView,
  manualWaker,
  memoryStore,
  type NotSent,
  type Offer,
  openCases,
} from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sample, words } from './engine-sample.ts';
import { begin, on } from './runtime-loop-sample.ts';
import { housing, serving, start } from './runtime-sample.ts';
import { tracing } from './runtime-tracer-sample.ts';

const support = (type: string) => ({ type, label: type, kind: 'support' as const, scope: 'case' as const, attrs: z.looseObject({}) });
const worded = definePathway({
  ...sample,
  vocabulary: {
    ...words,
    'referral.consented': support('referral.consented'),
    'referral.consent.withdrawn': support('referral.consent.withdrawn'),
  },
} as never) as unknown as typeof sample;
const yes = { type: 'referral.consented', attrs: { service: 's' } } as never;
const until = start + DAY;
const waits: NotSent = { notSent: 'no-consent', until };

/** A case at whose review a hook is asked, which gives these answers one after another, and the last for ever. */
async function asked(
  answers: readonly (readonly Offer[] | NotSent | Error)[],
  { ahead = 0, ...options }: Parameters<typeof begin>[0] & { readonly ahead?: number } = {},
) {
  const times: number[] = [];
  const views: HookView[] = [];
  const hook: Hook = {
    id: 'bell',
    domain: 'financial',
    contacts: 'all',
    ask: (_, view) => {
      views.push(view);
      times.push((view.now ?? 0) - start);
      const answer = answers[Math.min(times.length, answers.length) - 1] as readonly Offer[] | NotSent | Error;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const own = await begin({ pathway: worded, hooks: [hook], ...options });
  await serving(own.cases);
  own.clock.set(start + ahead);
  await own.cases.send('c1', { type: 'case.reviewed' });
  await own.cases.tick();
  const written = async () =>
    (await own.cases.journal('c1')).flatMap(({ content }) => {
      const { type, attrs: { moment, ...attrs } = {} } = content?.entry ?? {};
      return content?.by === 'hook:bell' ? [[type, attrs]] : [];
    });
  const later = async (at: number) => {
    own.clock.set(at);
    return (await own.cases.tick()).asked;
  };
  const waiting = async () => (await own.store.calls({ status: 'waiting' }))[0];
  return { ...own, times, views, written, later, waiting };
}

describe('a hook that sent nothing, since it waits for a word of the person', () => {
  it('is not asked again before the time it gave, and from then on not at all: the call is over, and written as over', async () => {
    const { times, written, later, waiting } = await asked([waits]);
    const first = ['hook.not-sent', { hook: 'bell', reason: 'no-consent', until }];
    expect(await written()).toEqual([first]);
    expect(await later(until - 1)).toBe(0);
    expect(await waiting()).toMatchObject({ held: { reason: 'no-consent', until }, nextAt: until });
    expect(await later(until)).toBe(1);
    expect(times).toEqual([0]);
    expect(await written()).toEqual([first, ['hook.not-sent', { hook: 'bell', reason: 'no-consent', final: true }]]);
    expect(await waiting()).toBeUndefined();
  });

  it('is asked at once when the word comes, and what it answers then is an answer like any other', async () => {
    const { cases, store, times, written, later, waiting } = await asked([waits, [{ service: 's' }]]);
    await later(start + HOUR);
    await cases.send('c1', yes);
    expect(await waiting()).not.toHaveProperty('held');
    expect(await later(start + HOUR)).toBe(1);
    expect(times).toEqual([0, HOUR]);
    expect((await written()).map(([type]) => type)).toEqual(['hook.not-sent', 'moment.offered']);
    expect(await store.calls({ status: 'done' })).toMatchObject([{ setAt: start + HOUR, nextAt: start + HOUR }]);
  });

  it('that is asked again may wait again, and how long it waited does not count as a failure', async () => {
    const away = new Error('away');
    const { cases, later, waiting } = await asked([waits, { notSent: 'not-yet', until: until + DAY }, away, away, []], {
      attempts: 2,
      backoffMs: (attempt) => attempt * HOUR,
    });
    await cases.send('c1', yes);
    expect(await later(start)).toBe(1);
    expect(await waiting()).toMatchObject({ attempts: 2, waits: 2, held: { reason: 'not-yet', until: until + DAY } });
    await cases.send('c1', yes);
    expect(await later(start)).toBe(1);
    expect(await waiting()).toMatchObject({ attempts: 3, nextAt: start + HOUR, reason: 'threw' });
    expect(await cases.deadLetters()).toEqual([]);
    await later(start + HOUR);
    expect(await cases.deadLetters()).toMatchObject([{ attempts: 4, waits: 2 }]);
  });

  it.each([
    ['that names no time', { notSent: 'no-address' }],
    ['whose time has come', { notSent: 'no-address', until: start }],
    ['whose time is past', { notSent: 'no-address', until: start - 1 }],
  ])('%s is over, and a later contact may ask', async (_, answer) => {
    const { cases, store, times, written, later, waiting } = await asked([answer]);
    expect(await written()).toEqual([['hook.not-sent', { hook: 'bell', reason: 'no-address', final: true }]]);
    expect([await waiting(), await store.calls({ status: 'done' })]).toEqual([undefined, []]);
    await later(start + HOUR);
    await cases.send('c1', { type: 'case.reviewed' });
    await later(start + HOUR);
    expect(times).toEqual([0, HOUR]);
  });

  it('is asked again where the time it gave was told by a clock that was ahead and is mended', async () => {
    const { clock, cases, times, later, waiting } = await asked([{ ...waits, until: start + 40 * DAY }, []], { ahead: 30 * DAY });
    expect(await waiting()).toMatchObject({ held: { until: start + 40 * DAY } });
    clock.set(start);
    await cases.tick();
    expect(times).toEqual([30 * DAY, 0]);
    expect(await later(start + 40 * DAY)).toBe(0);
  });

  it('and failed before, keeps no reason of the failure when it has answered', async () => {
    const { store, later, waiting } = await asked([new Error('away'), []]);
    expect(await waiting()).toMatchObject({ reason: 'threw', setAt: start });
    await later(start + HOUR);
    const [done] = await store.calls({ status: 'done' });
    expect(done).toMatchObject({ attempts: 2 });
    expect(done).not.toHaveProperty('reason');
    expect(done).not.toHaveProperty('held');
  });
});

describe('a hook that fails', () => {
  it('is asked again after the host’s pause for that try, and each failure is written with its number', async () => {
    const { times, written, later, waiting } = await asked([new HookFailure('no', {}), new Error('no'), []], {
      attempts: 9,
      backoffMs: (attempt) => attempt * HOUR,
    });
    expect((await waiting())?.nextAt).toBe(start + HOUR);
    await later(start + HOUR);
    expect((await waiting())?.nextAt).toBe(start + 3 * HOUR);
    await later(start + 3 * HOUR);
    expect(times).toEqual([0, HOUR, 3 * HOUR]);
    expect(await written()).toEqual([
      ['hook.failed', { hook: 'bell', reason: 'threw', attempt: 1, final: false }],
      ['hook.failed', { hook: 'bell', reason: 'threw', attempt: 2, final: false }],
      ['hook.answered', { hook: 'bell', offers: 0 }],
    ]);
  });
});

describe('an answer', () => {
  it('that comes after another worker’s is not written a second time, and does not count as asked', async () => {
    const { spans, tracer } = tracing();
    const own: { other?: () => Promise<unknown> } = {};
    const hook: Hook = {
      id: 'bell',
      domain: 'financial',
      contacts: 'all',
      ask: async () => {
        const { other } = own;
        delete own.other;
        await other?.();
        return [{ service: 's' }];
      },
    };
    const { cases, clock, store } = await begin({ hooks: [hook], leaseMs: 1000, tracer });
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    const second = await openCases({ store, pathway: sample, clock, waker: manualWaker, hooks: [hook] });
    const done: unknown[] = [];
    own.other = async () => {
      clock.set(start + 1001);
      done.push(await second.tick());
    };
    expect([await cases.tick(), done]).toEqual([{ fired: 0, asked: 0 }, [{ fired: 0, asked: 1 }]]);
    const offers = (await cases.journal('c1')).filter(({ content }) => content?.entry.type === 'moment.offered');
    expect(offers).toHaveLength(1);
    expect(spans.find(({ name }) => name === 'justice.hook')?.['outcome']).toBe('settled');
    await second.stop();
  });

  it('is not asked for where the case is in the store no longer', async () => {
    let isGone = false;
    const { cases, trouble } = await on((kept) => ({ load: async (id) => (isGone ? undefined : kept.load(id)) }), { hooks: [housing] });
    await serving(cases);
    isGone = true;
    expect([await cases.tick(), trouble]).toEqual([{ fired: 0, asked: 0 }, []]);
  });

  it('on whether the person agrees is no where the case is in the store no longer', async () => {
    let isGone = false;
    const kept = memoryStore();
    const { views } = await asked([[]], { store: { ...kept, load: async (id) => (isGone ? undefined : kept.load(id)) } });
    isGone = true;
    expect(await views[0]?.consented?.({ service: 's', domain: 'financial' })).toBe(false);
  });
});

describe('what a hook kept', () => {
  it('of a case that was erased since shows that it was erased, and nothing of before', async () => {
    const { cases, views } = await asked([[]]);
    await cases.erase('p1');
    expect((await views[0]?.wholeHistory?.())?.map(({ type }) => type)).toEqual(['case.erased']);
  });
});

describe('a tracer', () => {
  it('is told which hook was asked, at which try, and what came of it, and of no person and no case', async () => {
    const { spans, tracer } = tracing();
    const { cases, later } = await asked([new Error('Jane Doe'), waits, []], { tracer });
    await later(start + HOUR);
    await cases.send('c1', yes);
    await later(start + HOUR);
    const of = { name: 'justice.hook', hook: 'bell' };
    expect(spans.filter(({ name }) => name === of.name)).toEqual([
      { ...of, attempt: 1, outcome: 'waiting' },
      { ...of, attempt: 2, outcome: 'waiting' },
      { ...of, attempt: 3, outcome: 'done' },
    ]);
  });
});
