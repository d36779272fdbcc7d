import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'nothing-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['x.json', '{"a":1}', /not a journey/g],
  ['x.csv', 'case,activity,time\np-1,custody.received,someday\n', /0 of 1 rows are understood/g],
])('a log of which nothing is read (%s) is told once, and not as one of which a few events were read', async (name, text, said) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const told = await callCommand('flow', file);
  expect(told.code).toBe(2);
  expect(told.err.match(said)).toHaveLength(1);
  expect(told.err).not.toMatch(/events read|Understood/);
});

test.each([
  ['rows.json', '{"colour":"blue","list":[1,2]}', /rows\.json: No column of this looks like the id of a person/],
  [
    'lines.json',
    '{\n  "events": [\n    {"type":"custody.liberated","at":"2026-01-01"}\n  ]\n}',
    /lines\.json:1: This is one JSON object over many lines/,
  ],
  ['numbers.json', '[1,2]', /numbers\.json: No line of this is a JSON object/],
])('what holds no rows of records (%s) is no table, and no plan is made of it', async (name, text, said) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { code, out, err } = await callCommand('records', 'propose', file);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});

test('a row of signs that no text has is no row, wherever it stands', async () => {
  const file = join(folder, 'signs.csv');
  const rows = Array.from({ length: 400 }, (_, row) => `p-${row},custody.received,2026-03-01T10:00:00Z`);
  rows.splice(300, 0, 'p-x,\u0001\u0002\u0003\u0004\u0005,2026-03-01T10:00:00Z');
  writeFileSync(file, `case,activity,time\n${rows.join('\n')}\n`);
  const { code, err } = await callCommand('convert', file, '--to', 'xes');
  expect(code).toBe(0);
  expect(err).toMatch(/signs\.csv:302: .*it holds signs that no text has/);
  expect(err).toContain('400 events read, 1 rows rejected.');
});

const csv = 'case,activity,time\np-1,custody.received,2026-03-01T10:00:00Z\n';
test.each([
  ['flow', []],
  ['conform', []],
  ['map', []],
  ['convert', ['--to', 'xes']],
  ['compare', ['second']],
])('%s: a type of object without a log of objects is refused, and not passed over', async (command, rest) => {
  const file = join(folder, 'table.csv');
  writeFileSync(file, csv);
  const given = rest.map((word) => (word === 'second' ? file : word));
  const { code, out, err } = await callCommand(command, file, ...given, '--object-type', 'order');
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('"order" will not do here. (at --object-type) It is for an OCEL log, and none is given: leave it out.');
});

test('a type of object that the log does not have is told with the nearest that it has, and is nothing where objects are written whole', async () => {
  const log = join(import.meta.dirname, 'golden/logs/furniture.jsonocel');
  const { code, err } = await callCommand('flow', log, '--object-type', 'ordr');
  expect(code).toBe(2);
  expect(err).toMatch(/There is no object type "ordr"\. \(at --object-type\) .*Known here: /);
  const whole = await callCommand('convert', log, '--to', 'ocel-xml', '--object-type', 'order');
  expect([whole.code, whole.out]).toEqual([2, '']);
});

test('a mapping beside records plans alone is refused, for they say themselves what their columns mean', async () => {
  const plan = join(import.meta.dirname, '../examples/records/records-plan.json');
  const { code, err } = await callCommand('map', plan, '--mapping', join(folder, 'none.json'));
  expect(code).toBe(2);
  expect(err).toMatch(/\(at --mapping\) A records plan says itself/);
});

test.each([
  [
    ['dates', '--kind', 'imprisonmnt', '--sentence', '12m', '--from', '2026-06-01'],
    /^"imprisonmnt" .*Did you mean "imprisonment"\? Known here: imprisonment, detention.*\(at --kind\)$/,
  ],
  [
    ['law', 'check', 'release.short-term-fraction', '--from', '2025-02-12'],
    /^"2025-02-12" will not do here\. \(at --from\) Did you mean "2025-02-11"\? Known here: /,
  ],
  [
    ['law', 'check', 'release.short-term-fractin'],
    /^There is no parameter "release\.short-term-fractin"\. Did you mean "release\.short-term-fraction"\? Known here: /,
  ],
  [
    ['dates', '--sentence', '12m', '--from', '2026-06-01', '--set', 'release.curfew-minimum-day=28'],
    /\(at --set\) Did you mean "release\.curfew-minimum-days"\?/,
  ],
  [
    ['calculate', 'changes-in-force', '--file', 'change.json'],
    /There is no change "exclusion-zones-on-licenc"\. Did you mean "exclusion-zones-on-licence"\? Known here: /,
  ],
])('%s: a word that is none of those known is told with the nearest', async (words, said) => {
  writeFileSync(join(folder, 'change.json'), '{"on":"2026-08-01","change":"exclusion-zones-on-licenc"}');
  const { code, err } = await callCommand(...words.map((word) => (word === 'change.json' ? join(folder, word) : word)));
  expect(code).toBe(2);
  expect(err).toMatch(said);
});
