// A case service on Scotland's pathway, kept in one SQLite file: `CASE_SERVICE_TOKEN=… node main.ts [file] [port]`.
import { serve } from '@hono/node-server';
import { openCases } from 'justice-pathway';
import { refuseAll } from 'justice-pathway/adapters';
import { domainHooks, scottishPathway } from 'justice-pathway/machines';
import { sqliteStore } from 'justice-pathway/sqlite';
import { caseService } from './app.ts';
import { localToken } from './caller.ts';

const [file = 'cases.db', port = '8787'] = process.argv.slice(2);
const token = process.env['CASE_SERVICE_TOKEN'];
const store = sqliteStore({ path: file });
const cases = await openCases({ store, pathway: scottishPathway, hooks: domainHooks() });
// Put your own sign-on here: anything that turns a request into a caller.
const app = caseService(cases, token ? localToken(token) : refuseAll);
const serverOptions = { requestTimeout: 30_000, headersTimeout: 10_000 };
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(port), serverOptions }, ({ port }) =>
  console.log(`Listening on http://127.0.0.1:${port}`),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    server.close();
    await cases.stop();
    await store.close();
  });
}
