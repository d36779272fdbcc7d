import { DAY, type Hook, HookFailure, manualWaker, type Offer, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, entries, idOf, reviewed } from './runtime-corrections-sample.ts';
import { serving, start } from './runtime-sample.ts';

/** A promise, and how to keep it. */
function signal() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

type Answer = readonly Offer[] | { readonly notSent: string } | HookFailure;

/** A service that is still being asked about a contact while that contact is corrected away. */
async function askedMeanwhile(answer: Answer, and: 'withdraw' | 'erase' | 'settle' = 'withdraw') {
  const said = signal();
  const heard = signal();
  const slow: Hook = {
    id: 'bell',
    domain: 'financial',
    contacts: 'all',
    ask: async () => {
      heard.resolve();
      await said.promise;
      if (answer instanceof HookFailure) throw answer;
      return answer as never;
    },
  };
  const { cases, clock, store } = await begin({ hooks: [slow] });
  const id = await serving(cases);
  clock.set(start + 10 * DAY);
  await cases.send(id, reviewed(start + 10 * DAY));
  const before = (await entries(cases, id)).length;
  const round = cases.tick();
  await heard.promise;
  if (and === 'erase') await cases.erase('p1');
  else if (and === 'settle') {
    clock.set(start + 11 * DAY);
    const quick = { ...slow, ask: () => [{ service: 'advice' }] };
    const other = await openCases({ store, clock, pathway: sample, hooks: [quick], waker: manualWaker });
    await other.tick();
    await other.stop();
  } else expect(await cases.correct(id, { withdraw: await idOf(cases, id, 'case.reviewed') })).toMatchObject({ ok: true });
  said.resolve();
  await round;
  expect(await store.calls({ status: 'waiting' })).toEqual([]);
  expect(await cases.verify(id)).toEqual([]);
  const moment = `${id}:3:review:financial`;
  return { lines: (await entries(cases, id)).slice(and === 'settle' ? before : before + 1), moment };
}

describe('a service that was being asked about a contact while that was withdrawn', () => {
  it('was asked all the same: the journal says so, and what it offered', async () => {
    const { lines, moment } = await askedMeanwhile([{ service: 'advice' }]);
    expect(lines).toMatchObject([
      { type: 'hook.answered', kind: 'note', attrs: { hook: 'bell', moment, withdrawn: true, offers: 1, services: ['advice'] } },
    ]);
    const none = await askedMeanwhile([]);
    expect(none.lines.map(({ type, attrs }) => [type, attrs])).toEqual([
      ['hook.answered', { hook: 'bell', moment, withdrawn: true, offers: 0 }],
    ]);
  });

  it('and could not be reached may have heard of it', async () => {
    const { lines, moment } = await askedMeanwhile(new HookFailure('timeout'));
    expect(lines).toMatchObject([
      { type: 'hook.failed', kind: 'hook-failed', attrs: { hook: 'bell', moment, withdrawn: true, final: true } },
    ]);
  });

  it('and to which nothing was sent has heard of nothing', async () => {
    const { lines } = await askedMeanwhile({ notSent: 'no-consent' });
    expect(lines.map(({ type }) => type)).toEqual(['hook.not-sent']);
  });

  it('that another worker asked as well is told of once', async () => {
    const { lines } = await askedMeanwhile([{ service: 'late' }], 'settle');
    expect(JSON.stringify(lines)).toContain('advice');
    expect(JSON.stringify(lines)).not.toContain('withdrawn');
  });

  it('leaves nothing of what it said in a case that was erased', async () => {
    expect((await askedMeanwhile([{ service: 'advice' }], 'erase')).lines).toEqual([]);
  });
});
