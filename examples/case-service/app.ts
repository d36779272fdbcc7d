import { Hono } from 'hono';
import { type Cases, formatInstant, type Pathway, tryInstant } from 'justice-pathway';
import { type Authenticate, type Caller, refuseAll } from 'justice-pathway/adapters';
import type { z } from 'zod';
import { openApi } from './openapi.ts';
import { type Route, type RouteId, routes } from './routes.ts';
import type { CorrectionRequest, EventRequest, OpenRequest } from './schemas.ts';

interface Asked {
  readonly caller: Caller;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  readonly body: unknown;
  readonly command: string;
}

type Answer = { readonly status: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422; readonly body: unknown };

/** The service as one fetch handler. Without `authenticate` it refuses everybody. */
export function caseService(cases: Cases<Pathway>, authenticate: Authenticate = refuseAll): Hono {
  const app = new Hono();
  const handlers = handlersOf(cases);
  app.get('/openapi.json', (context) => context.json(openApi()));
  app.get('/health', async (context) => {
    const health = await cases.health();
    return context.json(
      { ok: health.ok, dueLagMs: health.dueLagMs, callLagMs: health.callLagMs, deadCalls: health.deadCalls },
      health.ok ? 200 : 503,
    );
  });
  for (const route of routes as readonly (Route & { readonly id: RouteId })[]) {
    app.on(route.method.toUpperCase(), route.path, async (context) => {
      const caller = await authenticate(context.req.raw);
      if (!caller) return context.json(problem('no-caller', 'Say who is calling.'), 401);
      if (!caller.may.includes(route.may)) return context.json(problem('not-permitted', `This needs the permission "${route.may}".`), 403);
      const command = context.req.header('idempotency-key') ?? '';
      if (command.length > 200) return context.json(problem('bad-command-id', 'An Idempotency-Key has at most 200 characters.'), 400);
      if (route.command && command === '')
        return context.json(problem('no-command-id', 'Send an Idempotency-Key header, new for each command.'), 400);
      let body: unknown;
      if (route.body) {
        const read = await bodyOf(context.req.raw);
        if (!read.ok) return context.json(problem(read.reason, read.message), read.status);
        const parsed = route.body.safeParse(read.body);
        if (!parsed.success) {
          return context.json(
            problem('bad-request', parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ')),
            400,
          );
        }
        body = parsed.data;
      }
      const asked = {
        caller,
        param: (name: string) => context.req.param(name) ?? '',
        query: (name: string) => context.req.query(name),
        body,
        command,
      };
      const answer = await handlers[route.id](asked);
      return context.json(answer.body as object, answer.status);
    });
  }
  // What is left asks for a way that an address does not have, or for no address.
  for (const path of new Set<string>(['/openapi.json', '/health', ...routes.map((route) => route.path)])) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    const allow = [...new Set(methods.length === 0 || methods.includes('GET') ? ['GET', 'HEAD', ...methods] : methods)].join(', ');
    app.all(path, (context) => context.json(problem('no-such-method', `Here goes ${allow}.`), 405, { Allow: allow }));
  }
  app.notFound((context) => context.json(problem('no-such-address', 'There is no such address; /openapi.json lists them.'), 404));
  // What went wrong stays in the log, and there only its kind: messages may hold what somebody typed.
  app.onError((error, context) => {
    const code = 'code' in error ? String(error.code) : error.name;
    // What the caller gave cannot be done, however often it is sent.
    if (callersFault.has(code)) return context.json(problem(code, error.message), 400);
    console.error(`${context.req.method} ${context.req.routePath}: ${code}`);
    return context.json(problem(code, 'The service could not do this; send the same command again.'), 503);
  });
  return app;
}

function handlersOf(cases: Cases<Pathway>): Record<RouteId, (asked: Asked) => Promise<Answer>> {
  const sign = (asked: Asked, why?: string) => ({ command: asked.command, by: asked.caller.id, ...(why === undefined ? {} : { why }) });
  return {
    async open(asked) {
      const { id, person, stage, input, at, why } = asked.body as z.infer<typeof OpenRequest>;
      return told(await cases.open({ person, stage, input: input as never, ...(id ? { id } : {}), ...time(at), ...sign(asked, why) }));
    },
    async read(asked) {
      const view = await cases.get(asked.param('id'));
      if (!view) return missing;
      const due = view.agenda.map((each) => ({ id: each.id, name: each.name, at: formatInstant(each.at, 'Europe/London') }));
      const { id, person, version, revision, stage, value, outcome } = view.case;
      return ok({ id, person, version, revision, stage, state: value, outcome, due, allowed: view.allowed });
    },
    async send(asked) {
      const { type, at, attrs, asked: domains, why } = asked.body as z.infer<typeof EventRequest>;
      const event = { type, ...time(at), ...(attrs ? { attrs } : {}), ...(domains ? { asked: domains } : {}) };
      return told(await cases.send(asked.param('id'), event, sign(asked, why)));
    },
    async journal(asked) {
      const lines = await cases.journal(asked.param('id'));
      return lines.length === 0
        ? missing
        : ok(
            lines.map(({ content, recordedAt, seq, hash }) => ({
              seq,
              recordedAt: formatInstant(recordedAt, 'Europe/London'),
              hash,
              ...content,
            })),
          );
    },
    async correct(asked) {
      const { withdraw, replace, event, dryRun, why } = asked.body as z.infer<typeof CorrectionRequest>;
      const put = event && { type: event.type, at: tryInstant(event.at) as number, ...(event.attrs ? { attrs: event.attrs } : {}) };
      const correction = withdraw ? { withdraw } : replace && put ? { replace, event: put } : put ? { add: put } : undefined;
      if (!correction) return { status: 400, body: problem('bad-request', 'Give withdraw, or replace and event, or event.') };
      return told(await cases.correct(asked.param('id'), correction, { ...sign(asked, why), dryRun }));
    },
    async at(asked) {
      const at = tryInstant(asked.param('instant'));
      if (at === undefined) return { status: 400, body: problem('bad-request', 'Write the instant like 2026-06-01T09:00:00+01:00.') };
      const found = await (asked.query('known') === 'true'
        ? cases.caseKnownAt(asked.param('id'), at)
        : cases.caseAt(asked.param('id'), at));
      return found ? ok({ stage: found.stage, state: found.value, outcome: found.outcome }) : missing;
    },
    async verify(asked) {
      const faults = await cases.verify(asked.param('id'));
      return ok({ sound: faults.length === 0, faults });
    },
    async alarms() {
      return ok((await cases.alarms()).map(({ at, ...alarm }) => ({ ...alarm, at: formatInstant(at, 'Europe/London') })));
    },
    export: async (asked) => ok(await cases.export(asked.param('person'))),
    async erase(asked) {
      const command = asked.command === '' ? {} : { command: asked.command };
      return told(await cases.erase(asked.param('person'), { by: asked.caller.id, why: 'asked for', ...command }));
    },
  };
}

const callersFault = new Set(['bad-argument', 'bad-input', 'not-a-start', 'bad-instant']);
const longestBody = 256 * 1024;
const deepest = 32;

/** The body as JSON, if it is one, and neither too long nor too deep. */
async function bodyOf(
  request: Request,
): Promise<
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly reason: string; readonly message: string }
> {
  const tooLong = { ok: false, status: 413, reason: 'too-long', message: `A body has at most ${longestBody} bytes.` } as const;
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return tooLong;
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return { ok: false, status: 415, reason: 'not-json', message: 'Send the body as application/json.' };
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body ?? []) {
      length += part.length;
      if (length > longestBody) return tooLong;
      parts.push(part);
    }
  } catch {
    return { ok: false, status: 400, reason: 'cut-short', message: 'body: It ended before it was whole. Send the same command again.' };
  }
  try {
    const body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) as unknown;
    if (depthOf(body) > deepest)
      return { ok: false, status: 400, reason: 'too-deep', message: `A body is nested at most ${deepest} deep.` };
    return { ok: true, body };
  } catch {
    return { ok: false, status: 400, reason: 'bad-request', message: 'body: This is no JSON in UTF-8.' };
  }
}

function depthOf(value: unknown): number {
  let depth = 0;
  for (let level: unknown[] = [value]; level.length > 0 && depth <= deepest + 1; depth += 1)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  return depth;
}

const missing: Answer = { status: 404, body: problem('no-such-case', 'There is no such case.') };

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function told(sent: { readonly ok: boolean; readonly reason?: string; readonly message?: string }): Answer {
  if (sent.ok) return ok(sent);
  const status =
    sent.reason === 'no-such-case'
      ? 404
      : ['bad-event', 'unknown-event', 'bad-input'].includes(sent.reason ?? '')
        ? 400
        : sent.reason === 'command-reused'
          ? 422
          : 409;
  return { status, body: sent };
}

function time(at: string | undefined): { readonly at?: number } {
  const instant = at === undefined ? undefined : tryInstant(at);
  return instant === undefined ? {} : { at: instant };
}

function problem(reason: string, message: string) {
  return { reason, message };
}
