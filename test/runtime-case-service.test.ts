import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { type Authenticate, anyOf, type Caller, refuseAll, tokenCallers } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { caseService } from '../examples/case-service/app.ts';
import { localToken } from '../examples/case-service/caller.ts';
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

describe('what the service answers when it says no', () => {
  const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } };

  it('reads no more than it must, and nothing that is nested without end', async () => {
    const { app, ask } = await service(everything);
    const post = (body: string | ReadableStream, more: object = {}) =>
      app.request('/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body,
        ...more,
      } as RequestInit);
    const long = `{"why":"${'a'.repeat(300_000)}"}`;
    expect((await post(long)).status).toBe(413);
    // A length that is not said, or is a lie, lets no more in.
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    expect((await post(endless, { duplex: 'half' })).status).toBe(413);
    expect(pulled).toBeLessThan(20);
    const deep = `{"input":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(await (await post(deep)).json()).toMatchObject({ reason: 'too-deep' });
    expect((await post('{"person":')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    expect(await ask('POST', '/cases', opening, 'k'.repeat(201))).toMatchObject({ status: 400, body: { reason: 'bad-command-id' } });
    expect(await ask('POST', '/cases', opening, 'k')).toMatchObject({ status: 200 });
  });

  it('answers 4xx to what the caller did wrong, and only with answers that its document lists', async () => {
    const { ask } = await service(everything);
    const listed = (await ask('GET', '/openapi.json')).body as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>>;
    };
    await ask('POST', '/cases', opening, 'open');
    const event = { type: 'custody.received', attrs: { status: 'remand' } };
    const calls: readonly (readonly [number, string, string, string, object?, string?])[] = [
      [400, 'POST', '/cases', '/cases', { ...opening, id: 'c2', input: { releaseAt: null }, stage: 'kitchen' }, 'a'],
      [400, 'POST', '/cases', '/cases', { ...opening, person: '' }, 'b'],
      [400, 'POST', '/cases', '/cases', { ...opening, at: 'yesterday' }, 'c'],
      [422, 'POST', '/cases', '/cases', { ...opening, id: 'c3', person: 'p9' }, 'open'],
      [409, 'POST', '/cases', '/cases', opening, 'd'],
      [404, 'POST', '/cases/none/events', '/cases/{id}/events', event, 'e'],
      [400, 'POST', '/cases/c1/events', '/cases/{id}/events', { type: 'custody.received', attrs: { status: 'banana' } }, 'f'],
      [409, 'POST', '/cases/c1/events', '/cases/{id}/events', { type: 'custody.liberated' }, 'g'],
      [422, 'POST', '/cases/c1/events', '/cases/{id}/events', event, 'open'],
      [400, 'POST', '/cases/c1/corrections', '/cases/{id}/corrections', { why: 'nothing said' }, 'h'],
      [400, 'GET', '/cases/c1/at/noon', '/cases/{id}/at/{instant}'],
      [404, 'GET', '/cases/none/at/2026-01-05T09:00:00+00:00', '/cases/{id}/at/{instant}'],
      [404, 'GET', '/cases/none', '/cases/{id}'],
      [404, 'GET', '/cases/none/journal', '/cases/{id}/journal'],
    ];
    for (const [status, method, path, documented, body, key] of calls) {
      const answer = await ask(method, path, body, key);
      expect([path, answer.status, typeof (answer.body as { reason?: unknown }).reason], `${method} ${path}`).toEqual([
        path,
        status,
        'string',
      ]);
      const responses = listed.paths[documented]?.[method.toLowerCase()]?.responses ?? {};
      expect(Object.keys(responses), `${method} ${documented}`).toContain(String(status));
    }
    for (const [path, methods] of Object.entries(listed.paths))
      for (const { responses } of Object.values(methods))
        expect(Object.keys(responses), path).toEqual(expect.arrayContaining(['200', '400', '401', '403', '503']));
  });
});

describe('who calls', () => {
  const asked = (authorization?: string) =>
    new Request('https://cases.example', authorization === undefined ? {} : { headers: { authorization } });
  const [old, next, other] = ['o', 'n', 'x'].map((mark) => mark.repeat(40)) as [string, string, string];
  const intake: Caller = { id: 'intake', may: ['write'] };
  const known = tokenCallers<Caller['may'][number]>({ [old]: intake, [next]: intake, [other]: { id: 'reader', may: ['read'] } });

  it('is known by one of several tokens, and by nothing near it', async () => {
    for (const token of [old, next]) expect(await known(asked(`Bearer ${token}`))).toEqual(intake);
    expect(await known(asked(`bearer ${other}`))).toMatchObject({ id: 'reader' });
    for (const wrong of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${old.slice(1)}`,
      `Bearer ${old}o`,
      `Bearer ${old} x`,
      `Basic ${old}`,
      old,
    ])
      expect(await known(asked(wrong)), String(wrong)).toBeUndefined();
    expect(refuseAll(asked(`Bearer ${old}`))).toBeUndefined();
  });

  it('is refused by name where the tokens are no tokens', () => {
    const bad = (tokens: Record<string, Caller>) =>
      expect(() => tokenCallers(tokens)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
    bad({});
    bad({ 'too-short': intake });
    bad({ [`with a space ${old}`]: intake });
    for (const id of ['', ' ', ' intake', 'i'.repeat(201)]) bad({ [old]: { ...intake, id } });
  });

  it('is asked of one way after another, and a way that fails lets nobody in', async () => {
    const guest: Authenticate = () => ({ id: 'guest', may: ['read'] });
    expect(await anyOf(known, guest)(asked(`Bearer ${old}`))).toEqual(intake);
    expect(await anyOf(known, guest)(asked())).toMatchObject({ id: 'guest' });
    expect(await anyOf(known, refuseAll)(asked())).toBeUndefined();
    const failing: Authenticate = () => Promise.reject(new Error('the directory of staff is away'));
    const cases = await openCases({ pathway: sample, clock: settableClock(start), waker: manualWaker });
    const answer = await caseService(cases as never, failing).request('/cases/c1');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('staff');
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
  return { app, clock, ask };
}
