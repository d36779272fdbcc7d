import { askAll, type Hook, type Moment } from 'justice-pathway';
import { askHook, askKey, hooksFor } from 'justice-pathway/adapters';
import { hookContract } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { contacts } from './engine-sample.ts';

const moment: Moment = {
  id: 'c1:2:gate:housing',
  case: 'c1',
  person: 'p1',
  at: 1,
  stage: 'after',
  stay: 2,
  contact: 'gate',
  domain: 'housing',
  present: ['officer'],
};
const view = { key: 'k', profile: { needs: ['housing'], has: {} }, meaning: {}, history: [] };
const hook = (more: Partial<Hook> = {}): Hook => ({ id: 'h', domain: 'housing', contacts: 'all', ask: () => [{ service: 's' }], ...more });

describe('a hook is asked', () => {
  it('in order of its number, then its id, and only where it listens', () => {
    const hooks = [
      hook({ id: 'z' }),
      hook({ id: 'b', order: 2 }),
      hook({ id: 'a', order: 2 }),
      hook({ id: 'x', contacts: ['review'] }),
      hook({ id: 'y', domain: 'health' }),
    ];
    expect(hooksFor(hooks, moment).map((each) => each.id)).toEqual(['z', 'a', 'b']);
  });

  it('once per moment, contact, stay, case or person, as it says', () => {
    const keys = (oncePer: NonNullable<Hook['oncePer']>, change: Partial<Moment>) =>
      askKey(hook({ oncePer }), moment) === askKey(hook({ oncePer }), { ...moment, id: 'other', ...change });
    expect(keys('moment', {})).toBe(false);
    expect(keys('contact', { stay: 3 })).toBe(true);
    expect(keys('contact', { contact: 'review' })).toBe(false);
    expect(keys('stay', { contact: 'review' })).toBe(true);
    expect(keys('stay', { stay: 3 })).toBe(false);
    expect(keys('case', { stay: 3, contact: 'review' })).toBe(true);
    expect(keys('case', { case: 'c2' })).toBe(false);
    expect(keys('person', { case: 'c2' })).toBe(true);
  });

  it('and a hook that throws, hangs or answers nonsense stops nobody and leaks nothing', async () => {
    const hang = hook({ id: 'b', timeoutMs: 5, ask: () => new Promise(() => {}) });
    const hooks = [
      hook({
        id: 'a',
        ask: () => {
          throw new Error('Jane Doe');
        },
      }),
      hang,
      hook({ id: 'c', ask: () => [{ servce: 's' }] as never }),
      hook({ id: 'd', ask: async () => Promise.reject(new Error('no')) }),
      hook({ id: 'e', ask: () => 'yes' as never }),
      hook({ id: 'f' }),
    ];
    const answers = await askAll(hooks, [moment], view, new Set());
    expect(answers.map((each) => (each.asked.ok ? each.asked.offers.length : each.asked.reason))).toEqual([
      'threw',
      'timed-out',
      'bad-answer',
      'threw',
      'bad-answer',
      1,
    ]);
    expect(JSON.stringify(answers)).not.toContain('Jane');
  });

  it('is told to give up when its time is over', async () => {
    let aborted = false;
    const slow = hook({
      timeoutMs: 5,
      ask: (_moment, _view, signal) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve([]);
          }),
        ),
    });
    expect(await askHook(slow, moment, view)).toEqual({ ok: false, reason: 'timed-out' });
    expect(aborted).toBe(true);
  });

  it('cannot change what it is shown, nor its answer afterwards', async () => {
    const offers = [{ service: 's', attrs: { a: 1 } }];
    const meddler = hook({
      ask: (seen, shown) => {
        expect(() => Object.assign(seen, { contact: 'x' })).toThrow();
        expect(() => shown.profile.needs.push('x')).toThrow();
        return offers;
      },
    });
    const asked = await askHook(meddler, moment, view);
    (offers[0] as { attrs: { a: number } }).attrs.a = 2;
    expect(asked).toEqual({ ok: true, offers: [{ service: 's', attrs: { a: 1 } }] });
    expect(moment.contact).toBe('gate');
    expect(view.profile.needs).toEqual(['housing']);
  });

  it('at most once per key over many moments', async () => {
    const asked = new Set<string>();
    const once = hook({ oncePer: 'case' });
    const answers = await askAll([once], [moment, { ...moment, id: 'm2', contact: 'planning' }], view, asked);
    expect(answers).toHaveLength(1);
    expect(await askAll([once], [moment], view, asked)).toEqual([]);
  });
});

describe('the hook contract', () => {
  const broken = async (bad: Hook) => {
    const failures: string[] = [];
    for (const check of hookContract(() => bad, contacts)) await check.run().catch((error: Error) => failures.push(error.message));
    return failures.join('\n');
  };
  for (const check of hookContract(() => hook(), contacts)) it(`a sound hook ${check.name}`, check.run);

  it('finds a hook that listens where nothing is said, throws, or needs what it may not have', async () => {
    expect(await broken(hook({ contacts: ['gaet'] }))).toContain('"gaet" is a contact');
    expect(await broken(hook({ id: 'Not An Id' }))).toContain('small letters');
    expect(
      await broken(
        hook({
          ask: () => {
            throw new Error('x');
          },
        }),
      ),
    ).toContain('threw');
    expect(await broken(hook({ ask: (_m, { profile }) => [{ service: (profile.needs[0] as string).toUpperCase() }] }))).toContain(
      'empty profile',
    );
    let count = 0;
    expect(
      await broken(
        hook({
          ask: () => {
            count += 1;
            return Array.from({ length: count }, () => ({ service: 's' }));
          },
        }),
      ),
    ).toContain('second time');
  });
});
