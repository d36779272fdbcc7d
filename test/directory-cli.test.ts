import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'directory-'));
const root = resolve(import.meta.dirname, '..');
const feed = join(root, 'examples/directory/invented-services.json');
const person = join(root, 'examples/directory/invented-person.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('directory check', () => {
  test('0 all well, also for an answer that holds no service', async () => {
    expect(await cli('directory', 'check', feed)).toMatchObject({ code: 0, out: expect.stringContaining('6 services') });
    expect(await cli('directory', 'check', file('a.json', '{"contents":[{"id":"t","name":"T","taxonomy":"x"}]}'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 services'),
    });
  });

  test('1 some records wrong, and the good ones are still read', async () => {
    const bad = file(
      'b.json',
      JSON.stringify([
        { id: 'x', status: 'active' },
        { id: 'good', name: 'Good', status: 'active' },
      ]),
    );
    const { code, out } = await cli('directory', 'check', bad, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0]).toMatchObject({
      services: 1,
      ids: [{ id: 'good' }],
      records: [{ outcome: 'rejected', wrong: [{ code: 'no-name', path: '[0].name' }] }, {}],
    });
  });

  test('2 neither JSON nor CSV, or no such file; other files are still told', async () => {
    expect((await cli('directory', 'check', file('c.txt', 'hello world'))).code).toBe(2);
    expect((await cli('directory', 'check', file('d.json', '{"contents": ['))).code).toBe(2);
    expect(await cli('directory', 'check', join(folder, 'nowhere.json'), feed)).toMatchObject({
      code: 2,
      out: expect.stringContaining('6 services'),
    });
  });

  test('the tables of one folder are read together', async () => {
    file('services.csv', 'id,name,status,organization_id\ns,Desk,active,o\n');
    file('schedules.csv', 'id,service_id,freq,byday,opens_at,closes_at\nh,s,WEEKLY,MO,09:00,17:00\n');
    const { code, out } = await cli('directory', 'check', join(folder, 'services.csv'), join(folder, 'schedules.csv'), '--format', 'json');
    expect([code, JSON.parse(out).files.length, JSON.parse(out).files[0].records[0].mapped]).toEqual([
      0,
      1,
      expect.arrayContaining(['schedules[].byday']),
    ]);
  });
});

describe('directory open', () => {
  test('prints id, name, answer and because, and nothing else, as JSON', async () => {
    const { code, out } = await cli(
      'directory',
      'open',
      '--at',
      '2026-12-24T16:30+00:00',
      '--need',
      'housing',
      '--area',
      'clackmannanshire',
      '--format',
      'json',
    );
    const { services } = JSON.parse(out);
    expect(code).toBe(0);
    expect(services.map((each: { id: string }) => each.id)).toContain('clackmannanshire-housing-options');
    for (const each of services) expect(Object.keys(each)).toEqual(['id', 'name', 'answer', 'because', 'grounds']);
  });

  test('asks a feed instead of the built-in services', async () => {
    const { out } = await cli(
      'directory',
      'open',
      '--at',
      '2026-12-24T16:30+00:00',
      '--file',
      feed,
      '--need',
      'housing',
      '--format',
      'json',
    );
    expect(JSON.parse(out).services.map((each: { name: string; answer: string }) => [each.name, each.answer])).toEqual([
      ['Invented Housing Desk', 'open'],
      ['Invented Night Line', 'closed'],
    ]);
  });

  test('refuses a time without an offset', async () => {
    expect(await cli('directory', 'open', '--at', '2026-12-24T16:30')).toMatchObject({ code: 2, err: expect.stringContaining('offset') });
  });
});

describe('liberation-hour', () => {
  test('as data, text and page', async () => {
    const ask = ['liberation-hour', '--file', person, '--services', feed, '--at', '2026-12-24T16:30+00:00'];
    const data = JSON.parse((await cli(...ask, '--format', 'json')).out);
    expect(data.needs[0]).toMatchObject({ need: 'housing', reachable: 'yes' });
    expect(data.needs[0].services[1]).toMatchObject({ name: 'Invented Housing Desk', closesInMinutes: 30 });
    expect((await cli(...ask)).out).toContain('closes in 30 minutes');
    expect((await cli(...ask, '--format', 'html')).out).toMatch(/^<!doctype html>/);
  });

  test('says what is wrong with a person file', async () => {
    expect(await cli('liberation-hour', '--file', file('p.json', '{"needs":"housing"}'), '--at', '2026-12-24T16:30Z')).toMatchObject({
      code: 2,
      err: expect.stringContaining('profile.needs'),
    });
    expect((await cli('liberation-hour', '--file', file('q.json', 'null'), '--at', '2026-12-24T16:30Z')).code).toBe(2);
    expect((await cli('liberation-hour', '--file', file('r.json', '{'), '--at', '2026-12-24T16:30Z')).code).toBe(2);
  });
});

describe('sheets and registers', () => {
  test('the diversion sheet and the export of the built-in services', async () => {
    expect((await cli('directory', 'diversion-sheet', '--area', 'clackmannanshire', '--on', '2026-11-21')).out).toContain('[ ] To ask.');
    expect(JSON.parse((await cli('directory', 'export')).out).contents.length).toBeGreaterThan(10);
  });

  test('specialist availability from journeys', async () => {
    const events = [40, 60, 80].map((waitDays, index) => ({
      id: `e${index}`,
      at: `2026-0${index + 1}-05T10:00:00+00:00`,
      type: 'health.specialist.availability',
      attrs: { specialty: 'psychology', waitDays },
    }));
    const journeys = file('j.json', JSON.stringify({ id: 'j', observationEnd: '2026-06-01T00:00:00+01:00', profile: {}, events }));
    const { code, out } = await cli('directory', 'availability', journeys, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).register[0]).toMatchObject({ specialty: 'psychology', wait: { direction: 'rising', from: 40, to: 80 } });
  });
});

describe('moments', () => {
  test('tells what nobody raised and where to raise it next', async () => {
    const events = [
      { id: 'a', at: '2026-01-05T10:00:00+00:00', type: 'custody.received', attrs: { status: 'sentenced' }, asked: ['housing'] },
      { id: 'b', at: '2026-01-06T10:00:00+00:00', type: 'custody.coreScreened' },
    ];
    const journeys = file(
      'm.json',
      JSON.stringify({ id: 'm', observationEnd: '2026-06-01T00:00:00+01:00', profile: { needs: ['housing', 'ost'] }, events }),
    );
    const { code, out } = await cli('moments', journeys, '--format', 'json');
    const { people, matrix } = JSON.parse(out);
    expect([code, people[0].neverRaised, people[0].next[0].domain]).toEqual([
      0,
      [{ domain: 'substance', chances: 2, unrecorded: 1 }],
      'substance',
    ]);
    expect(matrix.contacts.length).toBeGreaterThan(0);
    expect((await cli('moments', journeys)).out).toContain(
      'never raised: substance, at 2 contacts that could (1 of them without a record). Next: ',
    );
    expect((await cli('moments', journeys, '--person', 'nobody')).code).toBe(2);
  });
});

// Helpers

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(args, { ...streams, stderrIsTerminal: false, stdoutIsTerminal: false });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
