import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manualWaker, openCases } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { sqliteStore } from 'justice-pathway/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

// What is left of a file after somebody is erased is, to the byte, what the same command writes of the others alone.

const journey = (id: string, day: number) => ({
  id,
  observationEnd: '2026-12-01T00:00:00Z',
  profile: { needs: ['housing', 'opioid'], has: { phone: false }, sex: 'male', age: 30 },
  events: [
    { id: `e-${day}-1`, at: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`, type: 'custody.received', attrs: { status: 'remand' } },
    { id: `e-${day}-2`, at: `2026-05-${String(day).padStart(2, '0')}T09:00:00Z`, type: 'custody.liberated', attrs: { planned: true } },
  ],
});
// A comma, a quotation mark and a sign that a spreadsheet would run: what the forms write otherwise than it stands.
const people = ['p-1', 'p-17', 'a "b", <c>', '=1+1', 'p-2'];
let folder = '';
const at = (name: string) => join(folder, name);
const write = (name: string, ids: readonly string[]) =>
  writeFileSync(at(name), ids.map((id) => JSON.stringify(journey(id, people.indexOf(id) + 2))).join('\n'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inside = ['--inside', 'A. Analyst', '--why', 'review'];

describe.each([
  [
    'findings as JSON',
    'findings.inside.json',
    (from: string, to: string) => ['map', from, '--format', 'json', '--all', '--out', to, ...inside],
  ],
  ['findings as CSV', 'findings.inside.csv', (from: string, to: string) => ['map', from, '--format', 'csv', '--out', to, ...inside]],
  ['findings as JUnit', 'findings.inside.xml', (from: string, to: string) => ['map', from, '--format', 'junit', '--out', to, ...inside]],
  ['a check as JSON', 'check.json', (from: string, to: string) => ['check', from, '--format', 'json', '--out', to]],
  ['a check as JUnit', 'check.xml', (from: string, to: string) => ['check', from, '--format', 'junit', '--out', to]],
  ['a log as CSV', 'log.csv', (from: string, to: string) => ['convert', from, to]],
  ['a log as XES', 'log.xes', (from: string, to: string) => ['convert', from, to]],
  ['a log as JSON Lines', 'log.events.jsonl', (from: string, to: string) => ['convert', from, to]],
  ['a log as OCEL in JSON', 'log.jsonocel', (from: string, to: string) => ['convert', from, to]],
  ['a log as OCEL in XML', 'log.xmlocel', (from: string, to: string) => ['convert', from, to]],
  ['journeys', 'all.journeys.jsonl', (from: string, to: string) => ['convert', from, to]],
])('%s', (_, name, args) => {
  test.each(['p-1', 'a "b", <c>', '=1+1'])('without %s is what the others alone make', async (person) => {
    write('all.jsonl', people);
    write(
      'others.jsonl',
      people.filter((id) => id !== person),
    );
    for (const [from, to] of [
      ['all.jsonl', name],
      ['others.jsonl', `expected-${name}`],
    ] as const)
      expect((await callCommand(...args(at(from), at(to)))).code).toBeLessThan(2);
    const { code, out } = await callCommand('erase', person, at(name));
    expect([code, out]).toEqual([0, expect.stringContaining('Rewrote')]);
    expect(readFileSync(at(name), 'utf8')).toBe(readFileSync(at(`expected-${name}`), 'utf8'));
    expect((await callCommand('erase', person, at(name))).out).toContain('in none of 1 file');
  });

  test('of one person alone goes as a whole, and nothing half-written stays', async () => {
    write('all.jsonl', ['p-1']);
    await callCommand(...args(at('all.jsonl'), at(name)));
    expect((await callCommand('erase', 'p-1', at(name), '--dry-run')).out).toContain('Would delete');
    expect(existsSync(at(name))).toBe(true);
    expect((await callCommand('erase', 'p-1', at(name))).code).toBe(0);
    expect(existsSync(at(name))).toBe(false);
    expect(readdirSync(folder)).toEqual(['all.jsonl']);
  });
});

describe('a paper', () => {
  test.each(['docx', 'xlsx'])('as %s is looked into: an inside one is named, one that left holds nobody', async (format) => {
    write('all.jsonl', people);
    const paper = (name: string, ...more: string[]) =>
      callCommand('report', at('all.jsonl'), '--format', format, '--out', at(name), ...more);
    expect((await paper(`out.${format}`)).code).toBe(0);
    expect((await paper(`own.${format}`, ...inside)).code).toBe(0);
    expect((await callCommand('erase', 'p-1', at(`out.${format}`))).out).toContain('in none of 1 file');
    const named = await Promise.all(people.map((id) => callCommand('erase', id, at(`own.inside.${format}`), '--dry-run')));
    expect(named.filter(({ out }) => out.includes('holds the id, and is packed')).length).toBeGreaterThan(0);
  });

  test('that is packed is looked into, and a PDF is said first to be unread', async () => {
    write('all.jsonl', ['p-2', 'p-1']);
    writeFileSync(at('a.jsonl.gz'), gzipSync(readFileSync(at('all.jsonl'))));
    writeFileSync(at('z.pdf'), '%PDF-1.7\nsomething');
    const { code, out } = await callCommand('erase', 'p-1', folder);
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toContain('z.pdf: could not be read');
    expect(out).toContain('a.jsonl.gz: holds the id, and is packed');
  });
});

test('a store of live cases: the person goes from every tenant, others stay, and the bytes no longer hold the id', async () => {
  const path = at('live.db');
  const open = async (tenant?: string) => {
    const store = sqliteStore({ path, ...(tenant === undefined ? {} : { tenant }) });
    return { store, cases: await openCases({ store, pathway: scottishPathway, waker: manualWaker }) };
  };
  for (const tenant of [undefined, 'angus']) {
    const { store, cases } = await open(tenant);
    for (const [id, person] of [
      ['c-1', 'person-zz-1'],
      ['c-2', 'person-zz-2'],
    ] as const)
      await cases.open({ id: `${tenant ?? 'own'}-${id}`, person, stage: 'custody', input: { status: 'remand' } });
    await cases.stop();
    await store.close();
  }
  const before = readFileSync(path);
  const dry = await callCommand('erase', 'person-zz-1', folder, '--dry-run');
  expect(dry.out).toContain('1 live case, 1 live case of angus');
  expect(readFileSync(path).equals(before)).toBe(true);
  const { code, out } = await callCommand('erase', 'person-zz-1', folder);
  expect([code, out]).toEqual([0, expect.stringContaining('1 live case, 1 live case of angus taken out')]);
  for (const file of readdirSync(folder)) expect(readFileSync(at(file)).includes('person-zz-1')).toBe(false);
  for (const tenant of ['', 'angus']) {
    const { store, cases } = await open(tenant);
    const left = await Promise.all(['person-zz-1', 'person-zz-2'].map((person) => cases.find({ person })));
    expect(left.map(({ length }) => length)).toEqual([0, 1]);
    await cases.stop();
    await store.close();
  }
  expect((await callCommand('doctor', '--store', path, '--tenant', 'angus')).code).toBeLessThan(2);
  expect((await callCommand('erase', 'person-zz-1', path)).out).toContain('in none of 1 file');
});
