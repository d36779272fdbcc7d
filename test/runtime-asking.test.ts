import {
  DAY,
  definePathway,
  HOUR,
  type Hook,
  HookFailure,
  type HookView,
  manualWaker,
  memoryStore,
  openCases,
  type Store,
} from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sample, words } from './engine-sample.ts';
import { beginOn, housing, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
type Cases = Awaited<ReturnType<typeof begin>>['cases'];

const support = (type: string) => ({ type, label: type, kind: 'support' as const, scope: 'case' as const, attrs: z.looseObject({}) });
/** The sample with words for consent and for offers. */
const worded = definePathway({
  ...sample,
  version: '1',
  meaning: { needs: { home: 'housing' } },
  vocabulary: {
    ...words,
    'referral.consented': support('referral.consented'),
    'referral.consent.withdrawn': support('referral.consent.withdrawn'),
    'moment.offered': support('moment.offered'),
  },
} as never) as unknown as typeof sample;

const entries = async (cases: Cases, id = 'c1') => (await cases.journal(id)).flatMap((line) => line.content?.entry ?? []);
const ofType = async (cases: Cases, type: string, id = 'c1') => (await entries(cases, id)).filter((entry) => entry.type === type);
const hook = (ask: Hook['ask'], more: Partial<Hook> = {}): Hook => ({ id: 'bell', domain: 'financial', contacts: 'all', ask, ...more });
const review = { type: 'case.reviewed' } as const;

describe('a hook', () => {
  it('is not asked about a case of a version that is not here, and is asked where it is', async () => {
    const { cases, store, clock } = await begin({ hooks: [hook(() => [])] });
    await serving(cases);
    await cases.send('c1', review);
    const told: unknown[] = [];
    const common = { store, clock, waker: manualWaker, onTrouble: (trouble: unknown) => void told.push(trouble) };
    const asked: string[] = [];
    const hooks = [
      hook((moment) => {
        asked.push(moment.case);
        return [];
      }),
    ];
    const newer = await openCases({ ...common, pathway: { ...sample, version: '2' } as typeof sample, hooks });
    expect([await newer.tick(), asked, told]).toEqual([{ fired: 0, asked: 0 }, [], []]);
    await newer.stop();
    clock.set(start + HOUR);
    const same = await openCases({ ...common, pathway: sample, hooks });
    expect([await same.tick(), asked, told]).toEqual([{ fired: 0, asked: 1 }, ['c1'], []]);
    await same.stop();
  });
});

describe('what a hook is shown', () => {
  async function shownAfter(lines: number, told: (cases: Cases, clock: { set(at: number): void }) => Promise<void> = async () => {}) {
    const views: HookView[] = [];
    const { cases, clock, store } = await begin({
      pathway: worded,
      hooks: [
        hook((_, view) => {
          views.push(view);
          return [];
        }),
      ],
    });
    await serving(cases);
    await cases.send('c1', { id: 'yes', type: 'referral.consented', attrs: { service: 's' } } as never);
    for (let n = 0; n < lines; n += 1) await cases.send('c1', { type: 'health.seen' });
    clock.set(start + DAY);
    await told(cases, clock);
    await cases.send('c1', review);
    await cases.tick();
    return { cases, clock, store, view: views.at(-1) as HookView };
  }
  const types = (history: HookView['history']) => history.map((entry) => entry.type);

  it('is all of a short journal, each line once, and what is known of the person', async () => {
    const { cases, view } = await shownAfter(2);
    const all = await entries(cases);
    expect(view.history).toEqual(all.slice(0, view.history.length));
    expect(types(view.history).slice(6)).toEqual(['referral.consented', 'health.seen', 'health.seen', 'case.reviewed', 'moment.raised']);
    expect(await view.wholeHistory?.()).toEqual(all);
    expect(view).toMatchObject({
      key: expect.any(String),
      profile: { needs: ['housing'] },
      now: start + DAY,
      meaning: { needs: { home: 'housing' } },
    });
  });

  it.each([
    [197, 200],
    [198, 201],
  ])('is the last two hundred lines of a long one, and before them the words on consent: after %i more', async (lines, shown) => {
    const { view } = await shownAfter(lines);
    expect(view.history).toHaveLength(shown);
    expect(types(view.history).slice(0, 2)).toEqual(['referral.consented', 'health.seen']);
    expect(types(view.history).slice(-2)).toEqual(['case.reviewed', 'moment.raised']);
    expect(await view.wholeHistory?.()).toHaveLength(6 + 1 + lines + 2 + 1);
  });

  it('is as corrected: a consent of before that was taken out is not there, one put in is there once', async () => {
    const gone = await shownAfter(200, async (cases) => void (await cases.correct('c1', { withdraw: 'yes' })));
    expect(types(gone.view.history)).not.toContain('referral.consented');
    const put = await shownAfter(200, async (cases) => {
      await cases.correct('c1', { add: { type: 'referral.consent.withdrawn', at: start, attrs: { service: 's' } } as never });
    });
    expect(types(put.view.history).filter((type) => type.startsWith('referral'))).toEqual([
      'referral.consented',
      'referral.consent.withdrawn',
    ]);
  });

  it('answers whether the person agrees as that is when it asks, and that nobody does whose case was erased', async () => {
    const { cases, clock, store, view } = await shownAfter(0);
    const agrees = () => view.consented?.({ service: 's', domain: 'financial' });
    expect([await agrees(), await view.consented?.({ service: 'other', domain: 'financial' })]).toEqual([true, false]);
    // A store of a version before kept no words on consent with the case.
    const kept = await store.load('c1');
    expect(kept?.consents).toHaveLength(1);
    clock.set(start + 2 * DAY);
    await cases.send('c1', { type: 'referral.consent.withdrawn', attrs: { service: 's' } } as never);
    expect(await agrees()).toBe(false);
    await cases.erase('p1');
    expect(await agrees()).toBe(false);
  });

  it('is the same of a case that an earlier version kept without its words on consent', async () => {
    const views: HookView[] = [];
    const kept = memoryStore();
    const store: Store = {
      ...kept,
      load: async (id) => {
        const found = await kept.load(id);
        if (!found) return found;
        const { consents: _, ...rest } = found;
        return rest;
      },
    };
    const { cases } = await begin({
      store,
      pathway: worded,
      hooks: [
        hook((_, view) => {
          views.push(view);
          return [];
        }),
      ],
    });
    await serving(cases);
    await cases.send('c1', { type: 'referral.consented', attrs: { service: 's' } } as never);
    for (let n = 0; n < 210; n += 1) await cases.send('c1', { type: 'health.seen' });
    await cases.send('c1', review);
    await cases.tick();
    expect(views[0]?.history).toHaveLength(6 + 1 + 210 + 2);
    expect(await views[0]?.consented?.({ service: 's', domain: 'financial' })).toBe(true);
  });
});

describe('what a hook answers', () => {
  it('is written as an event where the pathway has a word for it, once, with all that the offer says', async () => {
    const offer = { service: 's', label: 'Advice', expiresAt: start + 9 * DAY, attrs: { room: 4 } };
    const { cases } = await begin({ pathway: worded, hooks: [hook(() => [offer, { service: 't' }])] });
    await serving(cases);
    await cases.send('c1', review);
    await cases.tick();
    const offers = await ofType(cases, 'moment.offered');
    const [raised] = await ofType(cases, 'moment.raised');
    expect(raised).toBeDefined();
    expect(offers.map(({ kind }) => kind)).toEqual(['event', 'event']);
    const { moment, ...first } = offers[0]?.attrs ?? {};
    expect(first).toEqual({
      room: 4,
      contact: 'review',
      domain: 'financial',
      service: 's',
      hook: 'bell',
      label: 'Advice',
      expiresAt: start + 9 * DAY,
    });
    expect(offers[1]?.attrs).toEqual({ contact: 'review', domain: 'financial', service: 't', hook: 'bell', moment });
  });

  it('is written of a case that has closed since, and at a time not before the case’s own', async () => {
    const { cases, clock } = await begin({ hooks: [hook(() => [{ service: 's' }])] });
    await serving(cases);
    await cases.send('c1', review);
    await cases.send('c1', { type: 'person.died' });
    clock.set(start - HOUR);
    await cases.tick();
    expect(await ofType(cases, 'moment.offered')).toMatchObject([{ kind: 'offer', at: start, attrs: { service: 's' } }]);
    expect(await cases.verify('c1')).toEqual([]);
  });

  it('may be nothing, which is written down with what it was asked about', async () => {
    const { cases, store } = await begin({ hooks: [hook(() => [])] });
    await serving(cases);
    await cases.send('c1', review);
    const [call] = await store.calls({ status: 'waiting' });
    await cases.tick();
    expect(await ofType(cases, 'hook.answered')).toMatchObject([
      { kind: 'note', attrs: { hook: 'bell', moment: call?.moment.id, offers: 0 } },
    ]);
    expect((await cases.journal('c1')).at(-1)?.content?.by).toBe('hook:bell');
  });

  it('comes after what fell due while it was asked', async () => {
    const of: { clock?: { set(at: number): void } } = {};
    const { cases, clock } = await begin({
      hooks: [
        hook(() => {
          of.clock?.set(release);
          return [{ service: 's' }];
        }),
      ],
    });
    of.clock = clock;
    await serving(cases);
    await cases.send('c1', review);
    await cases.tick();
    const lines = await entries(cases);
    const place = (type: string) => lines.findIndex((entry) => entry.type === type);
    expect((await cases.get('c1'))?.case.stage).toBe('after');
    expect(place('moment.offered')).toBeGreaterThan(lines.findLastIndex((entry) => entry.kind === 'due'));
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(await cases.verify('c1')).toEqual([]);
  });
});

describe('a hook that cannot answer', () => {
  it('and is not there any more is given up at once, whatever other hooks there are', async () => {
    const { cases, store, clock } = await begin({ hooks: [hook(() => [])] });
    await serving(cases);
    await cases.send('c1', review);
    const other = await openCases({ store, clock, pathway: sample, waker: manualWaker, hooks: [housing] });
    expect(await other.tick()).toMatchObject({ asked: 1 });
    expect(await other.deadLetters()).toMatchObject([{ hook: 'bell', reason: 'no-such-hook', attempts: 1 }]);
    expect(await ofType(cases, 'hook.failed')).toMatchObject([
      { kind: 'hook-failed', attrs: { hook: 'bell', reason: 'no-such-hook', attempt: 1, final: true } },
    ]);
    await other.stop();
  });

  it('is not asked by a worker that could not write the answer, and is by one that can', async () => {
    let asked = 0;
    const counting = hook(() => {
      asked += 1;
      return [];
    });
    const { cases, store, clock } = await begin({ hooks: [counting], leaseMs: 1000 });
    await serving(cases);
    await cases.send('c1', review);
    const newer = { ...sample, version: '2' } as typeof sample;
    const other = await openCases({ store, clock, pathway: newer, waker: manualWaker, hooks: [counting], leaseMs: 1000 });
    expect(await other.tick()).toMatchObject({ asked: 0 });
    expect(asked).toBe(0);
    clock.set(start + 1001);
    expect(await cases.tick()).toMatchObject({ asked: 1 });
    expect(asked).toBe(1);
    await other.stop();
  });

  it.each([
    ['says how long to wait is left alone so long', { retryAfterMs: 2 * HOUR }, 2 * HOUR],
    ['says a shorter time is left alone as any other', { retryAfterMs: 5 }, HOUR],
    ['says a time beyond reason is asked again after a day', { retryAfterMs: 40 * DAY }, DAY],
    ['says nothing is left alone as any other', {}, HOUR],
    ['says that this is final is not asked again', { final: true }, undefined],
  ])('and %s', async (_, says, wait) => {
    const failing = hook(() => {
      throw new HookFailure('no', says);
    });
    const { cases, store } = await begin({ hooks: [failing], backoffMs: (attempt) => attempt * HOUR });
    await serving(cases);
    await cases.send('c1', review);
    await cases.tick();
    const [waiting] = await store.calls({ status: 'waiting' });
    expect(waiting && waiting.nextAt - start).toBe(wait);
    expect((await cases.deadLetters()).length).toBe(wait === undefined ? 1 : 0);
  });
});
