import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJourneys } from 'justice-pathway';
import { vocabulary } from 'justice-pathway/machines';
import { afterAll, describe, expect, it } from 'vitest';
import { callBundled, callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('simulate', () => {
  it('prints the same bytes twice, as JSON that the mapper reads', async () => {
    const [one, two] = [
      await call('--people', '40', '--seed', '7', '--format', 'json'),
      await call('--people', '40', '--seed', '7', '--format', 'json'),
    ];
    expect(one.code).toBe(0);
    expect(one.out).toBe(two.out);
    const read = readJourneys(one.out, { vocabulary });
    expect(read.issues).toEqual([]);
    expect(read.journeys).toHaveLength(40);
    expect(JSON.parse(one.out)).toMatchObject({ people: 40, seed: 7, scenario: 'baseline', desks: expect.any(Array) });
  });

  it('writes one journey a line, and rows for a spreadsheet', async () => {
    const { out } = await call('--people', '15', '--format', 'jsonl');
    expect(out.trimEnd().split('\n')).toHaveLength(15);
    const csv = (await call('--people', '15', '--format', 'csv')).out.trimEnd().split('\r\n');
    expect(csv[0]).toBe('journey,event,at,type,attrs');
    expect(csv.length).toBeGreaterThan(100);
  });

  it('writes tables: measures, desks, and the queue of each desk by week', async () => {
    const table = async (name: string) =>
      (await call('--people', '40', '--format', 'csv', '--table', name)).out
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
    const { desks } = JSON.parse((await call('--people', '40', '--format', 'json')).out);
    const counted = await table('desks');
    expect(counted.slice(1).map((row) => [row[0], Number(row[2])])).toEqual(
      desks.map((desk: { desk: string; asked: number }) => [desk.desk, desk.asked]),
    );
    const queues = await table('queues');
    expect(queues[0]).toEqual(['desk', 'label', 'week', 'from', 'waiting']);
    expect(queues[2]?.slice(2, 4)).toEqual(['2', '2026-06-08']);
    const own = queues.filter(([desk]) => desk === desks[0].desk).map((row) => Number(row.at(-1)));
    expect(own).toEqual(desks[0].queueByWeek);
    expect((await table('measures')).length).toBeGreaterThan(10);
    expect((await call('--table', 'queues')).err).toContain('--format csv --table queues');
  });

  it('writes the method on one page, from a run: what it is for, what it cannot say, figures, checklist', async () => {
    const { out } = await call('--method', '--people', '60');
    for (const part of [
      '## What it is for',
      '## What it cannot say',
      '## Published figures',
      '## The running year',
      '## By sex and age',
      'STRESS-DES',
    ])
      expect(out).toContain(part);
    expect(out.match(/^\| (within|outside|too-few) \|/gm)?.length).toBeGreaterThan(40);
    expect(out).toMatch(/^Written by `justice-pathway simulate --method --people 60`/m);
  });

  it('compares scenarios: each measure with its interval, the paired difference and who changed', async () => {
    const args = [
      '--scenario',
      'baseline',
      '--compare',
      'no-friday-release,one-more-housing-officer',
      '--people',
      '60',
      '--replications',
      '3',
      '--workers',
      '0',
      '--format',
      'json',
    ];
    const { code, out } = await call(...args);
    expect(code).toBe(0);
    expect((await call(...args)).out).toBe(out);
    const result = JSON.parse(out);
    expect(result.comparisons.map(({ scenario }: { scenario: string }) => scenario)).toEqual([
      'no-friday-release',
      'one-more-housing-officer',
    ]);
    for (const { measures } of [result.baseline, ...result.comparisons]) {
      for (const measure of measures) expect(measure).toMatchObject({ measure: expect.any(String), unit: expect.any(String) });
    }
    const [first] = result.comparisons[0].measures;
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['mean', 'low', 'high', 'difference', 'differenceLow', 'differenceHigh', 'helped', 'harmed', 'people']),
    );
    expect(result.annex.length).toBeGreaterThan(18);
    expect(result.findings).toHaveLength(2);
    for (const { measures } of result.comparisons) {
      for (const { people, helped, harmed } of measures) expect([people.helped.length, people.harmed.length]).toEqual([helped, harmed]);
    }
    expect(result.seeds).toHaveLength(3);
    expect((await callBundled('simulate', ...args.map((each) => (each === '0' ? '2' : each)))).out).toBe(out);
  });

  it('refuses a precision that is none', async () => {
    const { code, err } = await call('--replications', '2', '--people', '10', '--precision', 'narrow');
    expect([code, err]).toEqual([2, expect.stringContaining('"narrow" will not do here. (at --precision) Write a number above 0')]);
  });

  it('refuses an unknown scenario with the nearest one, and a broken file by its path', async () => {
    const unknown = await call('--scenario', 'no-friday-relase');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('Did you mean "no-friday-release"?');
    const file = join(folder, 'mine.json');
    writeFileSync(
      file,
      JSON.stringify({
        id: 'mine',
        title: 'Mine',
        sentence: 'Mine.',
        source: { title: 'Us', kind: 'assumption' },
        levers: [{ lever: 'places', desk: 5 }],
      }),
    );
    const broken = await call('--scenario', file);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('levers[0].desk');
    expect((await call('--people', 'many')).code).toBe(2);
  });

  it('goes on with a sweep that was broken off, and ends with the same file', async () => {
    const sweep = join(folder, 'sweep.json');
    const factor = { id: 'officers', from: 1, to: 4, whole: true, lever: { lever: 'places', desk: 'council-housing' }, field: 'set' };
    writeFileSync(sweep, JSON.stringify({ people: 20, replications: 2, seed: 3, design: { runs: 6, factors: [factor] } }));
    const whole = join(folder, 'whole.jsonl');
    const broken = join(folder, 'broken.jsonl');
    expect((await call('--sweep', sweep, '--out', whole, '--workers', '0')).code).toBe(0);
    const text = readFileSync(whole, 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(7);
    writeFileSync(`${broken}.partial`, text.slice(0, text.indexOf('\n', text.length / 2) + 40));
    const resumed = await call('--sweep', sweep, '--out', broken, '--workers', '0');
    expect(resumed.err).toContain('Going on after');
    expect(readFileSync(broken, 'utf8')).toBe(text);
    writeFileSync(`${broken}.partial`, '{"sweep":"another"}\n');
    expect((await call('--sweep', sweep, '--out', broken, '--workers', '0')).code).toBe(2);
  });
});

// Helpers

const call = (...args: string[]) => callCommand('simulate', ...args);
