import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { decisionKey, keyedDraws } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './bundle/flags.ts';

const folder = mkdtempSync(join(tmpdir(), 'interrupt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flags = await commandLine();
const waiting = ['--import', pathToFileURL(join(import.meta.dirname, 'crash/wait-at-line.ts')).href];
const size = 24;
const early = decisionKey('before it works');
const late = decisionKey('while it works');
const sweep = join(folder, 'sweep.json');
const factor = { id: 'officers', from: 1, to: 4, whole: true, lever: { lever: 'places', desk: 'council-housing' }, field: 'set' };
writeFileSync(sweep, JSON.stringify({ people: 40, replications: 2, seed: 3, design: { runs: size, factors: [factor] } }));

const whole = join(folder, 'whole.jsonl');
beforeAll(async () => expect((await start(whole, 0).ended).code).toBe(0), 60_000);

describe('a sweep stopped by Ctrl-C', () => {
  it.each([0, 2])(
    'ends with the same file, however often it was stopped, on %i workers',
    async (workers) => {
      const own = workers === 0 ? whole : join(folder, `whole-${workers}.jsonl`);
      if (own !== whole) expect((await start(own, workers).ended).code).toBe(0);
      const broken = join(folder, `broken-${workers}.jsonl`);
      const moments = keyedDraws(workers);
      let stopped = 0;
      for (let turn = 0; turn < 30; turn += 1) {
        const before = lines(broken);
        const child = start(broken, workers, turn < 5);
        if (turn === 1) await pause(300 * moments.draw(turn, early, 0));
        else await until(() => child.over() || lines(broken) > before);
        if (turn > 1) await pause(100 * moments.draw(turn, late, 0));
        if (turn < 5) child.interrupt();
        const { code, signal, err } = await child.ended;
        if (code === 0) break;
        stopped += 1;
        if (signal === 'SIGINT') expect(lines(broken), 'ended without a word before it began').toBe(before);
        else {
          expect(code).toBe(130);
          expect(err).toMatch(/Stopped after \d+ of 24 scenarios\. The same command goes on from there\./);
        }
        expect(existsSync(broken)).toBe(false);
      }
      expect(stopped).toBeGreaterThan(2);
      expect(readFileSync(broken, 'utf8')).toBe(readFileSync(own, 'utf8'));
      expect(readFileSync(own, 'utf8')).toBe(readFileSync(whole, 'utf8'));
      expect(existsSync(`${broken}.partial`)).toBe(false);
    },
    120_000,
  );
});

describe('a fit stopped by Ctrl-C', () => {
  it('ends with 130, says so, and writes nothing', async () => {
    const file = join(folder, 'area.json');
    const out = join(folder, 'fit.json');
    writeFileSync(file, JSON.stringify({ area: 'Anywhere', figures: { arrests: 900, liberations: 100 } }));
    let isSent = false;
    // says when somebody listens, which is after the figures were read
    const tell = "process.on('newListener', (name) => name === 'SIGINT' && setImmediate(() => process.stderr.write('[listens]')))";
    const told = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`];
    const child = spawn(process.execPath, [...told, ...flags, 'simulate', 'fit', file, '--format', 'json', '--out', out], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
      if (!isSent && err.includes('[listens]')) isSent = child.kill('SIGINT');
    });
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on('close', (...ended) => resolve(ended)));
    expect([code, signal]).toEqual([130, null]);
    expect(err).toContain('nothing was written');
    expect(existsSync(out)).toBe(false);
  }, 60_000);
});

// Helpers

/** Begins a sweep; one that is to be interrupted goes no further than four lines before it was. */
function start(out: string, workers: number, isToBeInterrupted = false) {
  // over the sets of numbers that were kept for an area
  const args = ['simulate', '--area', 'falkirk', '--sweep', sweep, '--out', out, '--workers', String(workers)];
  const goOn = `${out}.go-on`;
  rmSync(goOn, { force: true });
  const child = spawn(process.execPath, [...(isToBeInterrupted ? waiting : []), ...flags, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, WAIT_AT_LINE: '4', WAIT_FOR_FILE: goOn },
  });
  let err = '';
  let over = false;
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; signal: string | null; err: string }>((resolve) => {
    child.on('close', (code, signal) => {
      over = true;
      resolve({ code, signal, err });
    });
  });
  const interrupt = () => {
    child.kill('SIGINT');
    writeFileSync(goOn, '');
  };
  return { ended, over: () => over, interrupt };
}

/** Whole lines of the unfinished file; 0 while there is none. */
function lines(out: string): number {
  return existsSync(`${out}.partial`) ? readFileSync(`${out}.partial`, 'utf8').split('\n').length - 1 : 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}
