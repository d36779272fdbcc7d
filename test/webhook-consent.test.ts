import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, type Hook, HookFailure, manualWaker, openCases, settableClock } from 'justice-pathway';
import { consentNow, emptyOutbox, fileOutbox, outboxHook, webhookHook } from 'justice-pathway/adapters';
import { purposes, scottishPathway } from 'justice-pathway/machines';
import { afterAll, describe, expect, it } from 'vitest';
import { accepting, at, options, secret } from './webhook-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'harm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const common = { id: 'h', service: 's', purpose: purposes.housing, contacts: 'all' as const };

describe('consent', () => {
  const consented = { type: 'referral.consented', attrs: { service: 's' } } as const;
  const withdrawn = { type: 'referral.consent.withdrawn', attrs: { service: 's' } } as const;
  const reviewed = { type: 'case.reviewed' } as const;

  async function live(hook: Hook, more: object = {}) {
    const clock = settableClock(at);
    const cases = await openCases({ pathway: scottishPathway, clock, waker: manualWaker, hooks: [hook], backoffMs: () => 60_000, ...more });
    const opened = await cases.open({ id: 'c', person: 'p', stage: 'custody', input: { status: 'remand' } });
    if (!opened.ok) throw new Error(opened.message);
    const lines = async (type: string) =>
      (await cases.journal('c')).flatMap((line) => (line.content?.entry.type === type ? [line.content.entry] : []));
    return { cases, clock, lines };
  }

  it('is looked at again at every try, in the dead letters, and as corrected', async () => {
    let status = 503;
    const sent: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      if (status < 300) sent.push(init);
      return new Response(null, { status });
    };
    const hook = webhookHook({ ...common, secret, oncePer: 'moment', webhook: options({ fetch, attempts: 1 }) });
    const { cases, clock, lines } = await live(hook, { attempts: 2 });
    await cases.send('c', { ...consented, id: 'yes' });
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    const asked = (await cases.journal('c')).filter((line) => line.content?.entry.type === 'hook.failed').length;
    expect(asked).toBeGreaterThan(0);
    // Corrected away: the consent was somebody else's.
    expect(await cases.correct('c', { withdraw: 'yes' })).toMatchObject({ ok: true });
    status = 200;
    clock.set(at + 120_000);
    await cases.tick();
    expect(sent).toEqual([]);
    expect((await lines('hook.not-sent')).length).toBeGreaterThan(0);
    expect(await lines('moment.offered')).toEqual([]);
    // It comes after all, within the window: what waited goes.
    await cases.send('c', consented);
    await cases.tick();
    expect(sent.length).toBeGreaterThan(0);
    const before = sent.length;
    // Dead letters look again too.
    status = 503;
    await cases.send('c', { type: 'custody.liberated', attrs: { from: 'prison' } } as never);
    for (let n = 0; n < 3; n += 1) {
      await cases.tick();
      clock.set(clock.now() + 61_000);
    }
    const dead = await cases.deadLetters();
    expect(dead.length).toBeGreaterThan(0);
    await cases.send('c', withdrawn);
    status = 200;
    for (const each of dead) await cases.redeliver(each.key);
    await cases.tick();
    expect(sent.length).toBe(before);
    expect(reviewed.type).toBe('case.reviewed');
    await cases.stop();
  });

  it('that comes after the window sends nothing, and a later contact may ask', async () => {
    const sent: unknown[] = [];
    const hook = webhookHook({ ...common, secret, consentWithinMs: DAY, webhook: { url: 'https://example.org', fetch: accepting(sent) } });
    const { cases, clock, lines } = await live(hook);
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    clock.set(at + 2 * DAY);
    await cases.tick();
    expect((await lines('hook.not-sent')).at(-1)?.attrs).toMatchObject({ final: true });
    await cases.send('c', consented);
    await cases.tick();
    expect(sent).toEqual([]);
    await cases.stop();
  });

  it('that was withdrawn by mistake, and is put right, lets go what waited for it', async () => {
    const sent: unknown[] = [];
    const hook = webhookHook({ ...common, secret, consentWithinMs: DAY, webhook: { url: 'https://example.org', fetch: accepting(sent) } });
    const { cases, clock, lines } = await live(hook);
    await cases.send('c', consented);
    await cases.send('c', { ...withdrawn, id: 'no' });
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    expect([sent.length, (await lines('hook.not-sent')).length]).toEqual([0, 1]);
    // What says nothing of consent has nobody asked again.
    clock.set(at + 60_000);
    await cases.send('c', reviewed as never);
    await cases.tick();
    expect(await lines('hook.not-sent')).toHaveLength(1);
    expect(await cases.correct('c', { withdraw: 'no' })).toMatchObject({ ok: true });
    await cases.tick();
    expect(sent).toHaveLength(1);
    await cases.stop();
  });

  it('expires, and stops what lies in an outbox', async () => {
    const outbox = fileOutbox(join(folder, 'consent.jsonl'));
    const { cases, clock } = await live(outboxHook({ ...common, secret, outbox }));
    await cases.send('c', { ...consented, attrs: { service: 's', until: '2026-06-02' } as never });
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    expect(outbox.waiting().length).toBeGreaterThan(0);
    const carried: string[] = [];
    const send = async ({ id }: { readonly id: string }) => {
      carried.push(id);
      return { ok: true as const };
    };
    await expect(emptyOutbox(outbox, send)).rejects.toMatchObject({ code: 'bad-argument' });
    clock.set(at + 3 * DAY);
    expect(await emptyOutbox(outbox, send, { may: consentNow(cases, () => clock.now()) })).toMatchObject({ sent: 0, left: 0 });
    expect(carried).toEqual([]);
    outbox.close();
    await cases.stop();
  });

  it('a failure that says so is not tried again, or not before its time', async () => {
    let asks = 0;
    const hook: Hook = {
      id: 'h',
      domain: 'housing',
      contacts: 'all',
      ask: () => {
        asks += 1;
        throw new HookFailure('no', asks === 1 ? { retryAfterMs: 3_600_000 } : { final: true });
      },
    };
    const { cases, clock } = await live(hook);
    await cases.send('c', { type: 'custody.liberated', attrs: { from: 'court' } } as never);
    await cases.tick();
    const first = asks;
    clock.set(at + 61_000);
    await cases.tick();
    expect(asks).toBe(first);
    clock.set(at + 3_700_000);
    await cases.tick();
    expect((await cases.deadLetters()).length).toBeGreaterThan(0);
    await cases.stop();
  });
});
