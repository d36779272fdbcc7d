import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJourneys } from 'justice-pathway';
import { inside, markOf } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { markedPicture, markedSheet } from '../src/studio/views/records/inside.ts';
import { records } from '../src/studio/work/records/records.ts';
import { callCommand } from './call-command.ts';

// What the studio says of a group's own records leaves by its report, its print-out and its session file.

const folder = mkdtempSync(join(tmpdir(), 'release-studio-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Looks = Parameters<typeof records>[0]['earlier'];
const look = (text: string, earlier?: Looks) => records({ files: [new File([text], 'ours.jsonl')], answers: {}, earlier }, () => undefined);
const people = (count: number, seed: number) =>
  simulateCohort({ ...scottishWorld, people: count, seed, homeArea: 'clackmannanshire' }).journeys.map((journey, at) => ({
    ...journey,
    id: `zz-${at}-zz`,
  }));

describe('the studio', () => {
  test('says of own records the numbers of the board paper, to the letter, and nobody by name', async () => {
    const text = [...writeJourneys(people(60, 17))].join('');
    const [file, register] = [join(folder, 'ours.jsonl'), join(folder, 'releases.json')];
    writeFileSync(file, text);
    await callCommand('report', file, '--format', 'json', '--register', register);
    const page = await look(text);
    expect(page.figures?.cells).toEqual(JSON.parse(readFileSync(register, 'utf8')).releases[0].cells);
    expect(page.html.length).toBeGreaterThan(10_000);
    expect(page.html).not.toMatch(/zz-\d+-zz/);
    expect(page.matrix).not.toMatch(/zz-\d+-zz/);
    expect(page.csv.split('\r\n')[0]).toContain('INSIDE THE PARTNERSHIP ONLY');
  }, 120_000);

  test('lets a second look pass the gate beside the first: no group of people again, and the same look again the same', async () => {
    const all = people(61, 17);
    const [text, more] = [[...writeJourneys(all.slice(0, 60))].join(''), [...writeJourneys(all)].join('')];
    const first = (await look(text)).figures?.cells ?? {};
    const kept = [{ at: '2027-02-01', what: 'Our own records', rounding: 5, cells: first }];
    expect((await look(text, kept)).figures?.cells).toEqual(first);
    const second = (await look(more, kept)).figures?.cells ?? {};
    const groups = (cells: object) => Object.keys(cells).filter((id) => id.includes('@people/'));
    expect(groups(first).length).toBeGreaterThan(10);
    expect(groups(second)).toEqual([]);
  }, 120_000);

  test('saves single people only with the name of who asks and the reason in the first line', () => {
    const mark = markOf(inside('A. Analyst', 'one case, "--> review"'));
    expect(markedSheet('old mark\r\njourney,rule\r\n', mark)).toMatch(/^"INSIDE THE PARTNERSHIP ONLY.*A\. Analyst.*"\r\njourney,rule\r\n$/);
    expect(markedPicture('<svg/>', mark)).toMatch(/^<!-- INSIDE THE PARTNERSHIP ONLY(?:(?!-->).)*A\. Analyst(?:(?!-->).)* -->\n<svg\/>$/);
  });
});
