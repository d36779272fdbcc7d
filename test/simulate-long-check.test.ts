import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endsText } from './ends/end-text.ts';
import { endRuns } from './ends/ends.ts';

const asked = { scenarios: ['baseline', 'release-at-half'], seeds: 2, people: 20 };
const file = join(mkdtempSync(join(tmpdir(), 'ends-')), 'runs.jsonl');

test('the long check goes on from where it was broken off, and says how far it is', async () => {
  const stop = new AbortController();
  const run = (signal: AbortSignal, told: string[], world = 'one') =>
    endRuns({
      ...asked,
      file,
      world,
      workers: 0,
      signal,
      tell: (line) => {
        told.push(line);
        if (told.length === 1) stop.abort();
      },
    });
  const first = await run(stop.signal, []);
  expect(endsText(asked, first)).toMatch(/In 1 of 1 runs everybody came to an end.*3 of 4 runs are still to come.*release-at-half/s);
  // half a line, as a process leaves it that was ended while it wrote
  writeFileSync(file, readFileSync(file, 'utf8').concat('{"scenario":"rel'));
  const told = ['not the first'];
  const all = await run(new AbortController().signal, told);
  expect(told).toHaveLength(4);
  expect(all.map(({ scenario, seed }) => `${scenario} ${seed}`).sort()).toEqual([
    'baseline 1',
    'baseline 2',
    'release-at-half 1',
    'release-at-half 2',
  ]);
  expect(endsText(asked, all)).toContain('That is all that was asked: 2 scenarios on 2 seeds each');
  // runs of another world say nothing about this one
  expect(await run(AbortSignal.abort(), [], 'another')).toEqual([]);
});

test('whoever was stopped is named first', () => {
  const run = {
    scenario: 'baseline',
    seed: 1,
    people: 20,
    world: 'one',
    events: 3,
    seconds: 1,
    stopped: ['p1 in custody:remand. It moved 1000 times.'],
  };
  expect(endsText(asked, [run]).split('\n')[0]).toBe('Stopped: baseline, seed 1: p1 in custody:remand. It moved 1000 times.');
});
