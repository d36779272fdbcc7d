import { connect } from 'node:net';
import { serve } from '@hono/node-server';
import { manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseService } from '../examples/case-service/app.ts';
import { sample } from './engine-sample.ts';
import { start } from './runtime-sample.ts';

const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } };
const json = { 'content-type': 'application/json', 'idempotency-key': 'k1' };

describe('the case service on the wire', () => {
  let port = 0;
  let close: () => void;
  let store = memoryStore();
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);

  beforeEach(async () => {
    store = memoryStore();
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    const app = caseService(cases as never, () => ({ id: 'tester', may: ['read', 'write', 'records'] }));
    port = await new Promise<number>((resolve) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) => resolve(info.port));
      close = () => server.close();
    });
  });
  afterEach(() => close());

  it('answers what goes no way: another method, another address, another kind of body', async () => {
    const wrong = await ask('/cases/c1', { method: 'PUT', headers: json, body: '{}' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await wrong.json()).toMatchObject({ reason: 'no-such-method' });
    expect((await ask('/cases', { method: 'DELETE' })).headers.get('allow')).toBe('POST');
    expect(await (await ask('/case')).json()).toMatchObject({ reason: 'no-such-address' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      expect(
        (await ask('/cases', { method: 'POST', headers: { ...json, 'content-type': type }, body: JSON.stringify(opening) })).status,
      ).toBe(415);
    expect(await ask('/cases', { method: 'POST', headers: json, body: new Uint8Array([123, 34, 255, 34, 125]) })).toMatchObject({
      status: 400,
    });
    expect((await ask('/cases/c1')).status).toBe(404);
  });

  it('keeps nothing of a body that is cut short, and goes on; the same command again is done once', async () => {
    const body = JSON.stringify(opening);
    const head = `POST /cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nidempotency-key: k1\r\ncontent-length: ${body.length}\r\n\r\n`;
    for (const sent of [0, 1, body.length - 1])
      await new Promise<void>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(head + body.slice(0, sent), () => socket.destroy()));
        socket.on('close', () => resolve()).on('error', reject);
      });
    expect((await ask('/cases/c1')).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => ask('/cases', { method: 'POST', headers: json, body })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const answers = (await Promise.all(twice.map((each) => each.json()))) as { readonly repeated?: boolean }[];
    expect(answers.filter(({ repeated }) => repeated === true).length).toBe(1);
    const journal = (await (await ask('/cases/c1/journal')).json()) as { readonly entry: { readonly type: string } }[];
    expect(new Set(journal.map(({ entry }) => entry.type)).size).toBe(journal.length);
  });

  it('says that it could not, where its store is gone', async () => {
    await store.close();
    for (const path of ['/cases/c1', '/health', '/alarms', '/people/p1']) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()]).toMatchObject([503, { reason: 'store-closed' }]);
    }
  });
});
