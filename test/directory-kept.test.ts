import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { instant } from 'justice-pathway';
import { applyKept, KeptDirectory, readDirectory } from 'justice-pathway/adapters';
import { openings, scottishAreas } from 'justice-pathway/machines';
import { inArea, openAt, readHoursWords, type Service } from 'justice-pathway/service';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

const root = resolve(import.meta.dirname, '..');
const town = (name: string) => join(root, 'examples/directory', `ochilbridge-${name}.json`);
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const desk = {
  id: 's',
  name: 'Desk',
  status: 'active',
  schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
};
const tuesday = instant('2026-03-10T11:00:00Z');

describe('what people were told, laid over feeds', () => {
  const told = {
    do: 'assure',
    service: 's',
    on: '2026-03-03',
    by: 'Throughcare',
    how: 'rang',
    said: 'Tuesdays',
    holdsDays: 30,
    set: { schedules: [{ freq: 'WEEKLY', byday: 'TU', opensAt: '10:00', closesAt: '16:00' }] },
  };

  test('stands over the feed for what it names, with who and when', () => {
    const service = lay(desk, told);
    expect(openAt(service, tuesday, openings)).toMatchObject({ answer: 'open', grounds: { status: 'verified', asOf: '2026-03-03' } });
    expect(openAt(service, instant('2026-03-09T11:00:00Z'), openings).answer).toBe('closed');
    expect(openAt(service, tuesday, openings).because.at(-1)?.text).toBe('Told by Throughcare, 2026-03-03 (rang): "Tuesdays".');
  });

  test('says so when it is older than it promises to hold', () => {
    expect(openAt(lay(desk, told), instant('2026-04-28T10:00:00Z'), openings).grounds).toMatchObject({ stale: true });
  });

  test('a notice of the feed still stands, and a feed assured later with other hours makes them doubtful', () => {
    expect(openAt(lay({ ...desk, alert: 'Closed' }, told), tuesday, openings).answer).toBe('unknown');
    expect(openAt(lay({ ...desk, assured_date: '2026-03-05' }, told), tuesday, openings)).toMatchObject({ answer: 'unknown' });
    expect(openAt(lay({ ...desk, assured_date: '2026-03-01' }, told), tuesday, openings)).toMatchObject({ answer: 'open' });
  });

  test('closing lasts until its day, or until somebody is told otherwise', () => {
    const close = { do: 'close', service: 's', on: '2026-03-04', by: 'T', from: '2026-03-10' };
    expect(openAt(lay(desk, told, { ...close, until: '2026-03-10' }), tuesday, openings).answer).toBe('closed');
    expect(openAt(lay(desk, told, { ...close, until: '2026-03-10' }), instant('2026-03-17T11:00:00Z'), openings).answer).toBe('open');
    expect(openAt(lay(desk, told, close), instant('2026-03-17T11:00:00Z'), openings).answer).toBe('closed');
    const again = { do: 'assure', service: 's', on: '2026-03-15', by: 'T' };
    expect(openAt(lay(desk, told, close, again), instant('2026-03-17T11:00:00Z'), openings).answer).toBe('open');
  });

  test('an entry for a service that is nowhere is named, with the nearest', () => {
    const kept = KeptDirectory.parse({
      kind: 'justice-pathway-directory',
      version: 1,
      entries: [{ do: 'assure', service: 'desc', on: '2026-03-03', by: 'T' }],
    });
    expect(applyKept([{ id: 'desk', name: 'D' }], kept).issues).toMatchObject([
      { code: 'unknown-service', path: 'entries[0].service', cure: 'Did you mean "desk"?' },
    ]);
  });

  test('hours as people write them', () => {
    expect(readHoursWords('Mon-Wed, Fri 9:00-17:00; SA 10:00 to 12:00')).toEqual([
      { freq: 'WEEKLY', byday: 'MO,TU,WE,FR', opensAt: '9:00', closesAt: '17:00' },
      { freq: 'WEEKLY', byday: 'SA', opensAt: '10:00', closesAt: '12:00' },
    ]);
    expect(readHoursWords('most days')).toBeUndefined();
  });
});

describe('the commands', () => {
  test('assure writes an entry, ring names whom to ask, diff says what a refresh touches', async () => {
    const kept = join(folder, 'town.json');
    const feed = join(folder, 'feed.json');
    const later = join(folder, 'later.json');
    writeFileSync(
      feed,
      JSON.stringify([{ ...desk, attributes: [{ taxonomy_term: { name: 'housing', taxonomy: 'justice-pathway:need' } }] }]),
    );
    writeFileSync(later, JSON.stringify([{ ...desk, schedules: [] }]));
    const assure = ['directory', 'assure', '--kept', kept, '--file', feed, '--by', 'T', '--on', '2026-03-03'];
    expect((await cli(...assure, '--service', 's', '--hours', 'TU 10:00-16:00')).code).toBe(0);
    expect(JSON.parse(readFileSync(kept, 'utf8')).entries).toHaveLength(1);
    expect(await cli(...assure, '--service', 't')).toMatchObject({ code: 2, err: expect.stringContaining('"t"') });
    expect((await cli(...assure, '--service', 's', '--hours', 'now and then')).code).toBe(2);
    expect(await cli('directory', 'diff', feed, later, '--kept', kept)).toMatchObject({
      code: 1,
      out: expect.stringContaining('Assured by T, 2026-03-03'),
    });
    expect((await cli('directory', 'diff', feed, feed)).code).toBe(0);
    const silent = join(folder, 'silent.json');
    writeFileSync(
      silent,
      JSON.stringify([{ ...desk, schedules: [], attributes: [{ taxonomy_term: { name: 'housing', taxonomy: 'justice-pathway:need' } }] }]),
    );
    const ring = await cli('directory', 'ring', '--file', silent, '--from', '2026-03-09T09:00+00:00', '--format', 'json');
    expect([ring.code, JSON.parse(ring.out).ring[0]]).toMatchObject([1, { service: 's', hours: 21, alone: 21 }]);
  });

  test('an unknown need or area gets the nearest known one and exit code 2', async () => {
    const at = ['directory', 'open', '--at', '2026-12-24T16:30+00:00'];
    expect(await cli(...at, '--need', 'housng')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "housing"?') });
    expect(await cli(...at, '--area', 'clackmananshire')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "Clackmannanshire"?'),
    });
    expect(await cli('directory', 'diversion-sheet', '--area', 'clackmananshire')).toMatchObject({ code: 2 });
    expect((await cli(...at, '--area', 'FK10 1')).code).toBe(0);
  });

  test('the small town answers on Christmas Eve, with tasks, rides and the next day', async () => {
    const ask = [
      'liberation-hour',
      '--file',
      town('person'),
      '--services',
      town('feed'),
      '--services',
      town('kept'),
      '--timetable',
      town('timetable'),
    ];
    const { out, code } = await cli(...ask, '--travel-minutes', '30', '--at', '2026-12-24T10:00+00:00', '--format', 'json');
    const hour = JSON.parse(out);
    expect(code).toBe(0);
    expect(hour.needs.map((each: { need: string; reachable: string }) => [each.need, each.reachable])).toEqual([
      ['housing', 'yes'],
      ['benefits', 'unknown'],
      ['ost', 'yes'],
      ['medication', 'yes'],
      ['throughcare', 'yes'],
    ]);
    const larder = hour.needs[1].services.find((each: { name: string }) => each.name === 'Ochilbridge Larder');
    expect(larder).toMatchObject({ answer: 'unknown', because: expect.stringContaining('Closed from 22 December') });
    const line = hour.needs[0].services.find((each: { name: string }) => each.name === 'Ochilbridge Night Line');
    expect(line).toMatchObject({ reachable: 'no', against: [expect.stringContaining('no phone')] });
    expect(hour.tasks.filter((task: { code: string }) => task.code === 'tell-before')).toHaveLength(3);
    expect(hour.nextDay).toMatchObject({ date: '2026-12-25', holiday: 'Christmas Day' });
    expect(hour.rides).toMatchObject({ last: { leavesAt: '2026-12-24T15:35:00+00:00' } });
  });
});

describe('referrals kept honest', () => {
  const at = (day: number, hour = 10) => `2026-03-0${day}T${hour}:00:00+00:00`;
  const journey = (id: string, events: readonly object[]) => ({ id, observationEnd: '2026-03-20T00:00:00+00:00', profile: {}, events });
  const sent = (id: string, service: string) => ({ id, at: at(2), type: 'referral.sent', attrs: { service, domain: 'housing' } });

  test('an acknowledgement that never came is a finding; one of another service does not stand for it', async () => {
    const file = join(folder, 'referrals.json');
    const answered = { id: 'c', at: at(3), type: 'referral.acknowledged', attrs: { service: 'clinic', domain: 'health' } };
    writeFileSync(file, JSON.stringify([journey('a', [sent('a', 'desk'), sent('b', 'clinic'), answered])]));
    const { code, out } = await cli('directory', 'referrals', file, '--format', 'json');
    expect([code, JSON.parse(out).referrals.map((each: { service: string; verdict: string }) => [each.service, each.verdict])]).toEqual([
      1,
      [
        ['desk', 'missed'],
        ['clinic', 'met'],
      ],
    ]);
  });

  test('records that never hold an acknowledgement accuse nobody', async () => {
    const file = join(folder, 'silent-referrals.json');
    writeFileSync(file, JSON.stringify([journey('a', [sent('a', 'desk')])]));
    const { out } = await cli('directory', 'referrals', file, '--format', 'json');
    expect(JSON.parse(out).referrals).toMatchObject([{ verdict: 'unknown' }]);
  });
});

describe('an area inside an area', () => {
  const serves = (name: string, area: string) => inArea({ id: 'a', name: 'A', areas: [{ name }] }, area, scottishAreas);

  test.each([
    ['NHS Forth Valley', 'Clackmannanshire', 'yes'],
    ['Clackmannanshire', 'FK10 1AA', 'yes'],
    ['Clackmannanshire', 'Glenochil', 'yes'],
    ['Clackmannanshire and Stirling', 'Alloa', 'yes'],
    ['Scotland', 'FK10', 'yes'],
    ['Alloa', 'Clackmannanshire', 'unknown'],
    ['Alloa', 'FK10 1', 'unknown'],
    ['Fife', 'FK10 4', 'unknown'],
    ['Fife', 'FK10 1', 'no'],
    ['NHS Lothian', 'Alloa', 'no'],
    ['The Glen', 'Alloa', 'unknown'],
  ])('%s for %s: %s', (name, area, answer) => {
    expect(serves(name, area)).toMatchObject({ answer });
    expect(serves(name, area).text).toContain(name.replace(/^The /, ''));
  });
});

// Helpers

function lay(record: object, ...entries: object[]): Service {
  const answer = readDirectory(JSON.stringify([record]), { zone: 'Europe/London' });
  if (!answer.ok) throw new Error(answer.issue.message);
  const kept = KeptDirectory.parse({ kind: 'justice-pathway-directory', version: 1, entries });
  return applyKept(answer.report.services, kept).services[0] as Service;
}

async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(args, { ...streams, stderrIsTerminal: false, stdoutIsTerminal: false });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
