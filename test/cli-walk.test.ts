import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'walk-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Listed {
  readonly people: readonly { readonly id: string; readonly starts: readonly string[] }[];
}
interface Answer {
  readonly stops: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly verdict: string;
    readonly byThePathway: boolean;
    readonly sentence: string;
  }[];
  readonly refused: readonly { readonly step: string; readonly because: string }[];
  readonly toAsk: readonly { readonly stop: string; readonly step: string; readonly because: string }[];
}
const asked = async (...words: string[]): Promise<Answer> => {
  const { code, out } = await callCommand('walk', ...words, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(out) as Answer;
};

describe('a walk without the page', () => {
  it('lists the ready people with their starts, and each of them walks both ways', async () => {
    const { people } = JSON.parse((await callCommand('walk', '--list', '--format', 'json')).out) as Listed;
    expect(new Set(people.flatMap((one) => one.starts)).size).toBeGreaterThan(7);
    for (const { id, starts } of people)
      for (const start of starts) {
        const all = await asked('--person', id, '--start', start, '--do', 'all');
        const none = await asked('--person', id, '--start', start, '--do', 'nothing');
        expect(all.stops).toBeGreaterThan(1);
        expect(all.refused).toEqual([]);
        expect(all.findings.filter((one) => !one.byThePathway)).toEqual([]);
        expect(none.findings.length).toBeGreaterThan(0);
        expect(none.toAsk).toEqual([]);
      }
  });

  it('prints a sheet: each stop with its boxes, and what came out there stands there', async () => {
    const { out } = await callCommand('walk', '--person', 'kit', '--start', 'sentence', '--do', 'nothing');
    expect(out).not.toMatch(/\[$|^ *\]|\u00a0/m);
    expect(out).toMatch(/^1\. Reception after sentence\. \w+ \d+ \w+ \d{4} at 17:00$/m);
    expect(out).toContain('[ ] housing*');
    expect(out).toContain('[ ] Hand over a phone');
    expect(out).not.toMatch(/^ {3}.*\[x\]/m);
    expect(out).toMatch(/Liberation day[\s\S]*! The person had no phone[\s\S]*First 72 hours/);
    expect(out).toContain('Nobody meets the person here unless one of these is done: Do the health screen today.');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(96);
    const all = await callCommand('walk', '--person', 'kit', '--start', 'sentence');
    expect(all.out).toContain('[x] Claim Universal Credit (ring first)');
    expect(all.out.replaceAll(/\s+/g, ' ')).toContain('nobody has said when the desk is open');
  });

  it('takes the hours that a group typed: a desk that is shut is the pathway’s own gap, and a queue takes its days', async () => {
    const kept = join(folder, 'area.json');
    const entry = (service: string, set: object) => ({ do: 'change', service, on: '2026-11-01', by: 'us', how: 'rang', set });
    const weekday = (byday: string) => [{ freq: 'WEEKLY', byday, opensAt: '09:00', closesAt: '15:00' }];
    writeFileSync(
      kept,
      JSON.stringify({
        kind: 'justice-pathway-directory',
        version: 1,
        availability: [],
        entries: [
          entry('clackmannanshire-housing-options', { schedules: weekday('MO,TU,WE,TH,FR') }),
          entry('clackmannanshire-homelessness-out-of-hours', { schedules: weekday('MO') }),
          entry('gp-registration', { schedules: weekday('MO,TU,WE,TH,FR'), places: [{ on: '2026-11-01', waitDays: 3 }] }),
        ],
      }),
    );
    const friday = ['--person', 'kit', '--start', 'remand', '--day', '2027-03-19', '--hour', '16'];
    const open = await asked(...friday);
    const shut = await asked(...friday, '--kept', kept);
    const own = (answer: Answer) => answer.findings.filter((one) => one.byThePathway).map((one) => one.rule);
    expect(own(open)).toEqual(['release-on-hard-day']);
    expect(own(shut)).toEqual(['release-on-hard-day', 'gp-not-registered', 'records-not-transferred']);
    expect(shut.findings.filter((one) => !one.byThePathway)).toEqual([]);
    const sheet = (await callCommand('walk', ...friday, '--kept', kept)).out;
    expect(sheet).toContain('[ ] Apply to the council as homeless');
    expect(sheet).toMatch(/\[x\] Register with a GP \(a queue; seen on \w+ \d+ March 2027\)/);
  });

  it('refuses what it cannot read, with the file and the cure, and writes nothing', async () => {
    const bad = join(folder, 'bad.json');
    const out = join(folder, 'out.txt');
    writeFileSync(bad, '{"kind":"justice-pathway-directory","version":1,"entries":"none","availability":[]}');
    expect(await callCommand('walk', '--person', 'kit', '--kept', bad, '--out', out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('entries'),
    });
    expect(await callCommand('walk', '--person', 'kit', '--kept', join(folder, 'none.json'))).toMatchObject({ code: 2 });
    expect(() => readFileSync(out)).toThrow();
    for (const words of [['--person', 'kitt'], ['--person', 'kit', '--start', 'family'], ['--person', 'kit', '--day', '2027-02-30'], []])
      expect((await callCommand('walk', ...words)).code, words.join(' ')).toBe(2);
  });
});
