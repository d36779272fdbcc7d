import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'odd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const xes = (log: string, of = '') => `<?xml version="1.0"?><log>${of}<trace><string key="concept:name" value="P1"/>${log}</trace></log>`;
const many = (format: (day: number) => string) =>
  `who,what,when\n${Array.from({ length: 4000 }, (_, index) => `A${index},Out,${format(1 + (index % 12))}`).join('\n')}\nZ,Out,${format(25)}\n`;

describe('an odd file is read right', () => {
  test.each([
    ['a heading after a line that names the mark', 'sep=;\r\nwho;what;when\r\nA;Out;2026-03-06 15:50\r\n', 'A Out 2026-03-06T15:50'],
    ['lines that end with CR alone', 'who,what,when\rA,Out,2026-03-06 15:50\r', 'A Out 2026-03-06T15:50'],
    ['Windows-1252', Buffer.from('who,what,when\nAndr\u00e9,Out,2026-03-06 15:50\n', 'latin1'), 'André Out 2026-03-06T15:50'],
    ['UTF-16', Buffer.from('\ufeffwho\twhat\twhen\nA\tOut\t2026-03-06 15:50\n', 'utf16le'), 'A Out 2026-03-06T15:50'],
    ['gzip', gzipSync('who,what,when\nA,Out,2026-03-06 15:50\n'), 'A Out 2026-03-06T15:50'],
    ['serials of a spreadsheet', 'who,what,when\nA,Out,46087.659722\nB,Out,46100\n', 'A Out 2026-03-06T15:50'],
    ['microseconds', 'who,what,when\nA,Out,1772812200000000\nB,Out,1773999900000000\n', 'A Out 2026-03-06T15:50'],
    ['short ISO', 'who,what,when\nA,Out,2026-3-6 9:05\n', 'A Out 2026-03-06T09:05'],
    ['words for the month', 'who,what,when\nA,Out,6 Sept 2025 09:05\n', 'A Out 2025-09-06T09:05'],
    ['years of two figures', 'who,what,when\nA,Born,26.03.84\nA,Out,06.03.26 15:50\n', 'A Born 1984-03-26T00:00'],
    ['a clock beside the date', 'person_id,event_date,event_time,event\nA,26/03/2026,15:50,Out\n', 'A Out 2026-03-26T15:50'],
    ['summer time in the zone of the pathway', 'who,what,when\nA,Out,2026-07-03 15:50\n', 'A Out 2026-07-03T15:50:00+01:00'],
    [
      'an order of day and month that one late row decides',
      many((day) => `03/${String(day).padStart(2, '0')}/2026 09:00`),
      'A0 Out 2026-03-01T09:00',
    ],
  ])('%s', async (_, content, expected) => {
    expect((await lines('log.csv', content)).found[0]).toContain(expected);
  });

  test.each([
    [
      'a name that a classifier gives',
      xes(
        '<event><string key="step" value="Out"/><date key="time:timestamp" value="2026-03-06T15:50:00Z"/></event>',
        '<classifier name="A" keys="step"/>',
      ),
    ],
    [
      'other prefixes of the extensions',
      xes(
        '<event><string key="c:name" value="Out"/><date key="t:timestamp" value="2026-03-06T15:50:00Z"/></event>',
        '<extension prefix="c" uri="http://www.xes-standard.org/concept.xesext"/><extension prefix="t" uri="http://www.xes-standard.org/time.xesext"/>',
      ),
    ],
    [
      'a namespace',
      '<x:log xmlns:x="http://www.xes-standard.org/"><x:trace><x:string key="concept:name" value="P1"/><x:event><x:string key="concept:name" value="Out"/><x:date key="time:timestamp" value="2026-03-06T15:50:00Z"/></x:event></x:trace></x:log>',
    ],
  ])('XES with %s', async (_, content) => {
    expect((await lines('log.xes', content)).found).toEqual(['P1 Out 2026-03-06T15:50:00+00:00']);
  });
});

describe('an odd file is refused with the line and the cure', () => {
  test.each([
    [
      'both orders of day and month',
      'who,what,when\nA,Out,1/2/2026 9:00\nA,In,13/2/2026 9:00\nA,Out,2/14/2026 9:00\n',
      /:3: .*"13\/2\/2026 9:00" \(line 3\).*"2\/14\/2026 9:00" \(line 4\).*timeFormat/s,
    ],
    [
      'an order that nothing decides',
      'who,what,when\nA,Out,01/02/2026\nA,In,03/04/2026\n',
      /:2: Is "01\/02\/2026".*DD\/MM\/YYYY or MM\/DD\/YYYY.*timeFormat/s,
    ],
  ])('%s', async (_, content, expected) => {
    const { code, err } = await lines('log.csv', content);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  test.each([
    [
      'a heading that stands again',
      'who,what,when\nA,Out,2026-03-06 15:50\nwho,what,when\nB,Out,2026-03-06 15:50\n',
      /:3: This row repeats the heading/,
      2,
    ],
    [
      'merged cells',
      'who,what,when\nA,Out,2026-03-06 15:50\n,In,2026-03-07 15:50\nB,In,2026-03-07 15:50\n',
      /:3: This row names no case.*fill it down/,
      2,
    ],
    [
      'a clock time that was skipped',
      'who,what,when\nA,Out,2026-03-29 01:30\nA,In,2026-03-29 02:15\n',
      /:2: "2026-03-29 01:30" falls in the hour in which the clocks change/,
      2,
    ],
  ])('%s: the row is told, the rest is read', async (_, content, expected, count) => {
    const { err, found } = await lines('log.csv', content);
    expect(err).toMatch(expected);
    expect(found).toHaveLength(count as number);
  });
});

async function lines(name: string, content: string | Buffer) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const out = join(folder, 'out.events.jsonl');
  rmSync(out, { force: true });
  const { code, err } = await callCommand('convert', file, out, '--to', 'lines');
  const text = code === 0 ? readFileSync(out, 'utf8').trim() : '';
  const found =
    text === ''
      ? []
      : text
          .split('\n')
          .map((line) => JSON.parse(line))
          .map((one) => `${one.case} ${one.activity} ${one.time}`);
  return { code, err, found };
}
