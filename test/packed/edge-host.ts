import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { call, install, type Part, pinned } from './part.ts';

const worker = `import { memoryBook, receiveWebhook, sendWebhook } from 'justice-pathway/adapters/webhook';
const secret = 'whsec_' + btoa('a secret of thirty-two characters');
globalThis.done = (async () => {
  let sent;
  const fetch = async (url, init) => {
    sent = new Request(url, init);
    return new Response('{}', { status: 202, headers: { 'content-type': 'application/json' } });
  };
  const event = { specversion: '1.0', id: 'm-1', source: '/edge', type: 'moment.raised', time: new Date().toISOString(), data: { reference: 'r-1' } };
  const delivered = await sendWebhook(event, { url: 'https://example.org/in', secret, fetch });
  const book = memoryBook();
  const received = await receiveWebhook(sent.headers, await sent.text(), { secrets: [secret], book });
  const forged = await receiveWebhook(sent.headers, '{}', { secrets: [secret], book });
  return [delivered.ok, received.ok, forged.ok].join(' ');
})();
`;

/** Bundled for no platform, a webhook is sent and received where there is nothing of Node: only what edge runtimes have. */
export const edgeHost: Part = async (given) => {
  const { root, folder, tell } = given;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await install(given, { beside: pinned({ devDependencies }, 'esbuild') });
  writeFileSync(join(folder, 'worker.js'), worker);
  await call(
    folder,
    'npx',
    'esbuild',
    'worker.js',
    '--bundle',
    '--platform=neutral',
    '--format=iife',
    '--outfile=edge.js',
    '--log-level=error',
  );
  const text = readFileSync(join(folder, 'edge.js'), 'utf8');
  tell(!/\bfrom\s*"node:|require\("/.test(text), 'the bundle asks for no part of Node');
  const {
    Request,
    Response,
    Headers,
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
    atob,
    btoa,
    setTimeout,
    clearTimeout,
    AbortSignal,
    AbortController,
  } = globalThis;
  const edge: Record<string, unknown> = {
    ...{
      Request,
      Response,
      Headers,
      TextEncoder,
      TextDecoder,
      URL,
      crypto,
      atob,
      btoa,
      setTimeout,
      clearTimeout,
      AbortSignal,
      AbortController,
    },
  };
  const context = vm.createContext(edge);
  vm.runInContext(text, context);
  const said = await (edge['done'] as Promise<string>);
  tell(said === 'true true false', `sent, received, forgery refused: ${said}`);
};
