// Ratios of the studio's page: from opening to the first useful picture of each job, to opening an empty page; from a lever to a first result and
// to 1,000 invented people, in the browser's worker, to the same code in Node.
// node --conditions=justice-pathway-source test/bench/studio-year.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { buildStudio } from '../../src/cli/build-studio.ts';
import { firstArea } from '../../src/studio/area/area.ts';
import { year } from '../../src/studio/work/year/year.ts';

const people = 1000;
const runs = 3;
const levers = (run: number) => ({ phone: 60 + 5 * run });

async function inNode(run: number): Promise<{ first: number; all: number }> {
  const start = performance.now();
  let first = 0;
  let all = 0;
  await new Promise<void>((done) => {
    void year({ year: { levers: levers(run), numbers: {} }, area: firstArea }, (part) => {
      first ||= performance.now() - start;
      if (part.people >= people && all === 0) {
        all = performance.now() - start;
        done();
      }
    }).then(() => done());
  });
  return { first, all: all || performance.now() - start };
}

const folder = mkdtempSync(join(tmpdir(), 'studio-bench-'));
const { html, bytes } = await buildStudio(resolve('src/studio'));
writeFileSync(join(folder, 'studio.html'), html);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
const address = `file://${join(folder, 'studio.html')}`;
writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>Empty</title><p id="empty">Empty</p>');
const middle = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;

/** Milliseconds from opening an address in a fresh page to an element. */
async function opening(url: string, ready: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const fresh = await browser.newPage();
    const start = performance.now();
    await fresh.goto(url);
    await fresh.waitForSelector(ready, { state: 'attached' });
    times.push(performance.now() - start);
    await fresh.close();
  }
  return middle(times);
}
const empty = await opening(`file://${join(folder, 'empty.html')}`, '#empty');
const jobs = {
  home: '.map svg',
  walk: '.map svg',
  year: '#plan-table',
  area: '.desk',
  session: '#question',
  'take-away': '.life',
} as const;
for (const [view, ready] of Object.entries(jobs)) {
  const time = await opening(`${address}#/${view}`, ready);
  console.log(`opening to the first useful picture of ${view}: ${Math.round(time)} ms, ${(time / empty).toFixed(1)} times an empty page`);
}
await page.goto(address);
await page.waitForSelector('.map');
const inBrowser: { first: number; all: number }[] = await page.evaluate(
  async ({ runs, people, area }) => {
    const packed = Uint8Array.from(atob(document.getElementById('worker')?.textContent ?? ''), (mark) => mark.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const source = await new Response(stream, { headers: { 'content-type': 'text/javascript' } }).blob();
    const worker = new Worker(URL.createObjectURL(source));
    let id = 0;
    const one = (levers: Record<string, number>) =>
      new Promise<{ first: number; all: number }>((done) => {
        const mine = ++id;
        const start = performance.now();
        let first = 0;
        worker.onmessage = ({ data }) => {
          if (data.id !== mine) return;
          if (data.failed !== undefined) throw new Error(data.failed);
          const part = data.progress ?? data.answer;
          first ||= performance.now() - start;
          if (part.people >= people) {
            worker.onmessage = null;
            done({ first, all: performance.now() - start });
          }
        };
        worker.postMessage({ id: mine, kind: 'year', ask: { year: { levers, numbers: {} }, area } });
      });
    await one({});
    const found = [];
    for (let run = 0; run < runs; run++) found.push(await one({ phone: 60 + 5 * run }));
    return found;
  },
  { runs, people, area: firstArea },
);
await browser.close();
rmSync(folder, { recursive: true });

await year({ year: { levers: {}, numbers: {} }, area: firstArea }, () => {});
const node: { first: number; all: number }[] = [];
for (let run = 0; run < runs; run++) node.push(await inNode(run));
const [a, b] = [middle(inBrowser.map((one) => one.all)), middle(node.map((one) => one.all))];
console.log(`page ${Math.round(bytes.page / 1024)} kB`);
console.log(`browser: first 100 people ${Math.round(middle(inBrowser.map((one) => one.first)))} ms, ${people} people ${Math.round(a)} ms`);
console.log(`Node:    first 100 people ${Math.round(middle(node.map((one) => one.first)))} ms, ${people} people ${Math.round(b)} ms`);
console.log(`ratio browser / Node for ${people} people: ${(a / b).toFixed(2)}`);
