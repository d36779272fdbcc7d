import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { caseService } from '../examples/case-service/app.ts';
import { type Caller, localToken } from '../examples/case-service/caller.ts';
import { sample } from './engine-sample.ts';
import { release, start } from './runtime-sample.ts';

describe('the case service', () => {
  it('refuses everybody unless the host says who may call', async () => {
    const { ask } = await service();
    expect(await ask('GET', '/cases/c1')).toMatchObject({ status: 401, body: { reason: 'no-caller' } });
    expect(await ask('DELETE', '/people/p1')).toMatchObject({ status: 401 });
    expect(() => localToken('short')).toThrow();
  });

  it('lets a caller do what the caller may', async () => {
    const { ask } = await service({ id: 'reader', may: ['read'] });
    expect(await ask('GET', '/cases/none')).toMatchObject({ status: 404 });
    expect(await ask('POST', '/cases', {}, 'k')).toMatchObject({ status: 403 });
  });

  it('opens a case, records events once, and answers with what may happen', async () => {
    const { ask, clock } = await service(everything);
    const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } };
    expect(await ask('POST', '/cases', opening)).toMatchObject({ status: 400, body: { reason: 'no-command-id' } });
    expect(await ask('POST', '/cases', { ...opening, colour: 1 }, 'k1')).toMatchObject({ status: 400, body: { reason: 'bad-request' } });
    expect(await ask('POST', '/cases', opening, 'k1')).toMatchObject({ status: 200, body: { ok: true } });
    expect(await ask('POST', '/cases', opening, 'k1')).toMatchObject({ status: 200, body: { repeated: true } });
    expect(await ask('POST', '/cases/c1/events', { type: 'custody.recieved' }, 'k2')).toMatchObject({
      status: 400,
      body: { nearest: 'custody.received' },
    });
    expect(await ask('POST', '/cases/c1/events', { type: 'custody.note' }, 'k2')).toMatchObject({
      status: 409,
      body: { reason: 'not-allowed-here' },
    });
    const received = {
      type: 'custody.received',
      attrs: { status: 'sentenced', releaseAt: release },
      at: '2026-01-05T09:00:00+00:00',
      why: 'warrant',
    };
    expect(await ask('POST', '/cases/c1/events', received, 'k3')).toMatchObject({ status: 200 });
    expect(await ask('GET', '/cases/c1')).toMatchObject({
      status: 200,
      body: { stage: 'custody', state: { sentenced: 'serving' }, due: [{ name: 'weeks12' }, {}, {}] },
    });
    const { body } = await ask('GET', '/cases/c1/journal');
    expect((body as { by: string; why?: string }[])[2]).toMatchObject({ by: 'tester', why: 'warrant' });
    clock.set(start + 1000);
    const correction = { withdraw: (body as { entry: { id: string } }[])[2]?.entry.id, why: 'wrong person', dryRun: true };
    expect(await ask('POST', '/cases/c1/corrections', correction, 'k4')).toMatchObject({
      status: 200,
      body: { difference: { after: { state: 'arriving' } } },
    });
    expect(await ask('GET', '/cases/c1/at/2026-01-05T09:00:00+00:00')).toMatchObject({ status: 200, body: { stage: 'custody' } });
    expect(await ask('GET', '/cases/c1/verify')).toMatchObject({ body: { sound: true } });
    expect(await ask('GET', '/alarms')).toMatchObject({ status: 200, body: [] });
    expect(await ask('GET', '/people/p1')).toMatchObject({ status: 200, body: { person: 'p1' } });
    expect(await ask('DELETE', '/people/p1')).toMatchObject({ body: { erased: ['c1'] } });
    expect(await ask('GET', '/cases/c1')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/health')).toMatchObject({ status: 200, body: { ok: true } });
  });

  it('describes itself with the schemas that check its requests', async () => {
    const { ask } = await service();
    const { body } = await ask('GET', '/openapi.json');
    const document = body as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: { required: string[] } }> } }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/cases/{id}/events');
    expect(document.paths['/cases']?.['post']?.requestBody?.content['application/json']?.schema.required).toEqual(['person', 'stage']);
  });
});

// Helpers

const everything: Caller = { id: 'tester', may: ['read', 'write', 'records'] };

async function service(caller?: Caller) {
  const clock = settableClock(start);
  const cases = await openCases({ pathway: sample, clock, waker: manualWaker });
  const app = caller ? caseService(cases as never, () => caller) : caseService(cases as never);
  const ask = async (method: string, path: string, body?: object, key?: string) => {
    const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) };
    const response = await app.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { clock, ask };
}
