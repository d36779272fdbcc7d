import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJourneys } from 'justice-pathway';
import { inside, markOf } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { beginSession, sessionFile } from '../src/studio/session/begin-session.ts';
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

  test('shows nothing of a second look of hardly more, says why, and shows the same look again as it was', async () => {
    const all = people(61, 17);
    const [text, more] = [[...writeJourneys(all.slice(0, 60))].join(''), [...writeJourneys(all)].join('')];
    const first = (await look(text)).figures;
    const kept = [{ at: '2027-02-01', what: 'Our own records', rounding: 5, ...first, cells: first?.cells ?? {} }];
    expect((await look(text, kept)).figures?.cells).toEqual(first?.cells);
    for (const unsaid of [kept, kept.map(({ upTo: _, ...one }) => ({ ...one, at: '2040-01-01' }))]) {
      const second = await look(more, unsaid);
      expect(second.refused.join()).toContain('a few people could be taken from the difference');
      expect([second.figures, second.report, second.html, second.matrix, second.csv]).toEqual([undefined, undefined, '', '', '']);
    }
  }, 120_000);

  test('lets a second look pass beside the first where enough has happened since: and no group of people again', async () => {
    const all = people(70, 23);
    const days = all.flatMap(({ events }) => events.map(({ at }) => at)).sort((a, b) => a - b);
    const cut = days[Math.floor(days.length / 2)] as number;
    const before = all.flatMap((journey) => {
      const events = journey.events.filter(({ at }) => at <= cut);
      return events.length === 0 ? [] : [{ ...journey, events, observationEnd: cut }];
    });
    const first = (await look([...writeJourneys(before)].join(''))).figures;
    const kept = [{ at: '2027-02-01', what: 'Our own records', rounding: 5, ...first, cells: first?.cells ?? {} }];
    const second = await look([...writeJourneys(all)].join(''), kept);
    const groups = (cells: object) => Object.keys(cells).filter((id) => id.includes('@people/'));
    expect(groups(first?.cells ?? {}).length).toBeGreaterThan(10);
    expect([second.refused, groups(second.figures?.cells ?? {})]).toEqual([[], []]);
    expect(Object.keys(second.figures?.cells ?? {}).length).toBeGreaterThan(10);
  }, 240_000);

  test.each([12, 45])(
    'keeps in a session of %i people no person, and no digest of one',
    async (count) => {
      const { figures } = await look([...writeJourneys(people(count, 31))].join(''));
      const session = sessionFile({
        ...beginSession(),
        figures: [{ at: '2027-02-01', what: 'Our own records', rounding: 5, ...figures, cells: figures?.cells ?? {} }],
      });
      expect(session).not.toMatch(/zz-\d+-zz|[0-9a-f]{20}/);
    },
    240_000,
  );

  test('holds a look against the register of the command line, and gives back one that the command line takes', async () => {
    const all = people(60, 29);
    const [file, register] = [join(folder, 'registered.jsonl'), join(folder, 'registered.json')];
    writeFileSync(file, [...writeJourneys(all)].join(''));
    await callCommand('report', file, '--format', 'json', '--register', register);
    const given = () => [
      new File([readFileSync(register)], 'releases.json'),
      new File([readFileSync(`${register}.key`)], 'releases.json.key'),
    ];
    const [whole, fewer] = [all, all.slice(3)].map((own) => new File([[...writeJourneys(own)].join('')], 'ours.jsonl')) as [File, File];
    const read = (files: readonly File[]) => records({ files, answers: {}, register: true }, () => undefined);
    const same = await read([whole, ...given()]);
    expect(same.refused).toEqual([]);
    expect(same.figures?.cells).toEqual(JSON.parse(readFileSync(register, 'utf8')).releases[0].cells);
    const refused = await read([fewer, ...given()]);
    expect([refused.refused.join(), refused.html]).toEqual([expect.stringContaining('by so few people'), '']);
    expect((await read([whole, given()[0] as File])).refused.join()).toContain('key of the register is not among the files');
    const cut = new File([readFileSync(register, 'utf8').slice(0, -40)], 'releases.json');
    const unread = await read([whole, cut, given()[1] as File]);
    expect([unread.refused.join(), unread.html]).toEqual([expect.stringContaining('could not be read'), '']);
    // The other way round: what the page keeps, the command line holds a paper against.
    const own = (await read([whole])).register;
    expect(own?.releases).not.toMatch(/zz-\d+-zz/);
    const kept = join(folder, 'of-the-page.json');
    writeFileSync(kept, own?.releases ?? '');
    writeFileSync(`${kept}.key`, own?.key ?? '');
    expect((await callCommand('report', file, '--register', kept)).code).toBe(0);
    writeFileSync(file, [...writeJourneys(all.slice(3))].join(''));
    expect((await callCommand('report', file, '--register', kept)).code).toBe(1);
    expect((await callCommand('erase', 'zz-5-zz', kept)).code).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')).releases[0].people)).toHaveLength(59);
  }, 240_000);

  test('saves single people only with the name of who asks and the reason in the first line', () => {
    const mark = markOf(inside('A. Analyst', 'one case, "--> review"'));
    expect(markedSheet('old mark\r\njourney,rule\r\n', mark)).toMatch(/^"INSIDE THE PARTNERSHIP ONLY.*A\. Analyst.*"\r\njourney,rule\r\n$/);
    expect(markedPicture('<svg/>', mark)).toMatch(/^<!-- INSIDE THE PARTNERSHIP ONLY(?:(?!-->).)*A\. Analyst(?:(?!-->).)* -->\n<svg\/>$/);
  });
});
