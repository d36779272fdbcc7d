import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lawReference } from 'justice-pathway/law';
import { allParameters, calculators, reforms } from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'dates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dates', () => {
  test('twelve months from 2026-06-01: one entry per id, each with its reasons', async () => {
    const { dates, warnings } = await json('--sentence', '12m', '--from', '2026-06-01');
    expect(dates.map((each) => each.id)).toEqual([
      'sentence-end',
      'automatic-release',
      'release-day',
      'release-earliest',
      'hdc-earliest',
      'hdc-latest',
      'return-order-until',
      'throughcare-until',
      'spent',
    ]);
    const entry = entries(dates);
    expect(entry('sentence-end').date).toBe('2027-05-31');
    expect(entry('automatic-release')).toMatchObject({ date: '2026-09-18', daysToServe: 110, status: 'unverified' });
    expect(entry('release-day')).toMatchObject({ date: '2026-09-18', status: 'unverified' });
    expect(entry('release-day').alternatives).toContainEqual({ when: 'if section 8 of the 2023 Act is in force', date: '2026-09-17' });
    expect(entry('hdc-earliest').date).toBe('2026-07-25');
    expect(entry('hdc-latest').date).toBe('2026-09-04');
    expect(entry('spent').date).toBe('2029-06-01');
    for (const each of dates) {
      expect(each.because.length).toBeGreaterThan(0);
      for (const reason of each.because) expect(reason).toMatchObject({ rule: expect.any(String), source: expect.stringMatching(/\w{4}/) });
    }
    expect(warnings.join('\n')).toContain('release.short-term-fraction is unverified');
  });

  test('for domestic abuse: half, which was read, and the limit of four years was read without its commencement', async () => {
    const { dates } = await json('--sentence', '12m', '--from', '2026-06-01', '--offence', 'domestic-abuse');
    expect(entries(dates)('automatic-release')).toMatchObject({ date: '2026-11-30', daysToServe: 183, status: 'by-reading' });
    // 30 November is a bank holiday and the day before it a Sunday.
    expect(entries(dates)('release-day').date).toBe('2026-11-27');
  });

  test.each([
    ['48m', '2029-11-30', '2030-05-31', 'parole-qualifying'],
    ['47m', '2027-08-03', '2030-04-30', 'hdc-earliest'],
  ])('%s: release falls due on %s and the sentence ends on %s', async (length, due, end, also) => {
    const { dates } = await json('--sentence', length, '--from', '2026-06-01');
    expect(entries(dates)('automatic-release').date).toBe(due);
    expect(entries(dates)('sentence-end').date).toBe(end);
    expect(dates.map((each) => each.id)).toContain(also);
  });

  test('six years passed on 2015-06-01 are released at two thirds, whenever they run from', async () => {
    const plain = entries((await json('--imposed', '2015-06-01', '--sentence', '6y')).dates);
    expect(plain('automatic-release')).toMatchObject({ date: '2019-06-01', daysToServe: 1462 });
    const later = entries((await json('--imposed', '2015-06-01', '--sentence', '6y', '--from', '2026-06-01')).dates);
    expect(later('automatic-release').because.map((each) => each.value)).toContain('2/3');
  });

  test('with no release on a Friday the day moves to Thursday, and the reform is named as the reason', async () => {
    const { dates } = await json('--sentence', '12m', '--from', '2026-06-01', '--reform', 'no-friday-release');
    expect(entries(dates)('release-day').date).toBe('2026-09-17');
    expect(entries(dates)('release-day').because).toContainEqual(expect.objectContaining({ reform: 'no-friday-release' }));
    expect(entries(dates)('automatic-release').date).toBe('2026-09-18');
  });

  test('as the law stood before the change of 2025, a half', async () => {
    const { dates } = await json('--sentence', '12m', '--from', '2026-06-01', '--as-of', '2025-02-10');
    expect(entries(dates)('automatic-release')).toMatchObject({ daysToServe: 183, status: 'by-reading' });
  });

  test('a full calculation from a file, with the holidays of its area', async () => {
    const file = join(folder, 'sentence.json');
    const calendar = join(folder, 'calendar.json');
    writeFileSync(
      file,
      JSON.stringify({
        sentences: [
          { id: 'a', term: '3y', from: '2026-06-01' },
          { term: '18m', after: 'a' },
        ],
      }),
    );
    const source = { title: 'The council', kind: 'service' };
    const holidays = [{ date: '2030-05-30', name: 'Local day', source }];
    writeFileSync(calendar, JSON.stringify({ id: 'x', label: 'X', kind: 'area', basis: 'scottish-bank-holidays', holidays }));
    const entry = entries((await json('--file', file, '--calendar', calendar)).dates);
    expect(entry('sentence-end').date).toBe('2030-11-30');
    expect(entry('automatic-release').date).toBe('2030-05-31');
    expect(entry('release-day').date).toBe('2030-05-31');
  });

  test('as a calendar that imports: whole days, escaped text, lines of at most 75 octets', async () => {
    const { out } = await cli('dates', '--sentence', '12m', '--from', '2026-06-01', '--format', 'ics');
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(9);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260918');
    expect(lines).toContain('DTEND;VALUE=DATE:20260919');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await cli('dates', '--sentence', '12m', '--from', '2026-06-01', '--format', 'ics')).out).toBe(out);
    const ids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('as text it ends with the notice', async () => {
    const { out } = await cli('dates', '--sentence', '12m', '--from', '2026-06-01');
    expect(out).toContain('2026-09-18  Automatic release falls due (110 days to serve) [automatic-release, unverified]');
    expect(out.trimEnd().endsWith('Not legal advice.')).toBe(true);
  });

  test('two laws side by side', async () => {
    const { out } = await cli('dates', '--sentence', '12m', '--from', '2026-06-01', '--reform', 'release-fraction-1/2', '--compare');
    expect(out).toContain('2026-09-18  2026-11-30  73 days later');
  });

  test.each([
    [['--sentence', 'life', '--from', '2026-06-01'], 'Not covered'],
    [['--sentence', '3y', '--from', '2026-06-01', '--kind', 'IPP'], 'England and Wales'],
    [['--sentence', '3y', '--from', '1993-09-30'], 'Not covered'],
    [
      ['--sentence', '3y', '--from', '2026-02-30'],
      '"2026-02-30" will not do here. (at --from) Write a day of the calendar, like 2026-11-21.',
    ],
    [['--sentence', 'long', '--from', '2026-06-01'], 'Write a length like "12m"'],
    [['--sentence', '0m', '--from', '2026-06-01'], 'Write a length like "12m"'],
    [['--sentence', '3y'], 'no day to count from'],
    [['--from', '2026-06-01'], 'no sentence'],
    [['--sentence', '3y', '--from', '2026-06-01', '--offence', 'rude'], 'offences'],
    [['--sentence', '3y', '--from', '2026-06-01', '--reform', 'none'], 'no reform "none"'],
    [['--sentence', '3y', '--from', '2026-06-01', '--convicted', '2026-06-02'], 'after the sentence'],
    [['--sentence', '3y', '--from', '2026-06-01', '--file', 'x.json'], 'Give one of them'],
    [['--file', 'no-such-file.json'], 'no such file'],
  ])('%j is refused with exit code 2 and nothing on stdout', async (flags, message) => {
    const { code, out, err } = await cli('dates', ...flags, '--format', 'json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('law', () => {
  test('lists every parameter, one of them, its version on a day, and only the unverified', async () => {
    expect(JSON.parse((await cli('law', '--format', 'json')).out).parameters).toHaveLength(allParameters.length);
    const { out } = await cli('law', 'release.short-term-fraction');
    for (const each of ['1/2', '2/5', '3/10 [unverified]', '2/5 [verified]']) expect(out).toContain(each);
    const on = JSON.parse((await cli('law', 'REL-004', '--on', '2025-02-11', '--format', 'json')).out);
    expect(on.parameters[0].versions).toMatchObject([{ value: '2/5', from: '2025-02-11', unverified: false }]);
    const open = JSON.parse((await cli('law', '--unverified', '--format', 'json')).out).parameters;
    expect(open.length).toBeGreaterThan(15);
    expect(open.length).toBeLessThan(allParameters.length);
  });

  test('list, show and history say the same as the plain command', async () => {
    const plain = await cli('law', 'REL-004', '--format', 'json');
    expect(await cli('law', 'show', 'REL-004', '--format', 'json')).toEqual(plain);
    expect(await cli('law', 'history', 'REL-004', '--format', 'json')).toEqual(plain);
    expect(await cli('law', 'list')).toEqual(await cli('law'));
    expect((await cli('law', 'show')).code).toBe(2);
  });

  test('a name that is not there is refused, with the nearest that is', async () => {
    const { code, err } = await cli('law', 'release.short-term-fractoin');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "release.short-term-fraction"?');
  });

  test('audit passes, and says what is unverified', async () => {
    const { code, out } = await cli('law', 'audit', '--on', '2026-11-21');
    expect(code).toBe(0);
    expect(out).toContain('No fault.');
    expect(out).toContain('Unverified values');
    expect(JSON.parse((await cli('law', 'audit', '--on', '2028-01-01', '--format', 'json')).out).stale.length).toBeGreaterThan(100);
  });
});

describe('reference pages of the law', () => {
  const pages = lawReference({ parameters: allParameters, calculators, reforms });

  test.each(pages.map((each) => [each.path, each] as const))('%s is current (run `law docs` to write it again)', (path, page) => {
    expect(readFileSync(resolve(import.meta.dirname, '../docs/reference', path), 'utf8')).toBe(page.text);
  });

  test('every page says that it is not legal advice', () => {
    for (const page of pages) expect(page.text).toContain('Not legal advice');
    expect(pages.length).toBeGreaterThan(8);
  });
});

// Helpers

interface Entry {
  readonly id: string;
  readonly date?: string;
  readonly daysToServe?: number;
  readonly status: string;
  readonly because: readonly { readonly rule: string; readonly value: unknown; readonly source: string }[];
  readonly alternatives?: readonly unknown[];
}

async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function json(...flags: readonly string[]): Promise<{ dates: readonly Entry[]; warnings: readonly string[] }> {
  const { code, out, err } = await cli('dates', ...flags, '--format', 'json');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

function entries(dates: readonly Entry[]): (id: string) => Entry {
  return (id) => {
    const found = dates.find((each) => each.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  };
}
