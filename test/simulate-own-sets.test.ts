import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-sets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a multiplier of another name', { returnz: 1 }, /no parameter "returnz".*Did you mean "returns"\?/],
  ['a multiplier beyond what is possible', { returns: 99 }, /"returns" is multiplied with 0\.5 to 1\.4, not with 99/],
])('%s is refused with the file, and the file stays', async (_, times, said) => {
  const file = join(folder, 'sets.json');
  const text = JSON.stringify({ sets: [{ times }] });
  writeFileSync(file, text);
  const { code, err } = await callCommand('simulate', '--people', '5', '--assumptions', file);
  expect(code).toBe(2);
  expect(err).toContain(file);
  expect(err).toMatch(said);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([
  ['a name that stands twice', '{"numbers":{"need:housing":0.5,\n"need:housing":0.9}}', /"need:housing" stands twice in "numbers"/],
  ['numbers without a number', '{"numbers":{}}', /No number stands here: nothing would be changed/],
])('%s is refused: nothing is simulated with what was not meant', async (_, text, said) => {
  const file = join(folder, 'numbers.json');
  writeFileSync(file, text);
  const { code, err, out } = await callCommand('simulate', '--people', '5', '--assumptions', file);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(file);
  expect(err).toMatch(said);
});

test.each([
  ['an area', ['simulate', 'fit'], '{"area":"a","figures":{"arrests":900,"arrests":90}}', /"arrests" stands twice in "figures"/],
  [
    'a scenario',
    ['simulate', '--people', '5', '--scenario'],
    '{"id":"a","id":"b","title":"t","sentence":"s","levers":[]}',
    /"id" stands twice/,
  ],
])('a name that stands twice in %s is refused with its place', async (_, command, text, said) => {
  const file = join(folder, 'twice.json');
  writeFileSync(file, text);
  const { code, err } = await callCommand(...command, file);
  expect(code).toBe(2);
  expect(err).toMatch(said);
});

test('records that give no figure to fit are refused, with why', async () => {
  const { code, err, out } = await callCommand('simulate', 'fit', 'examples/records/records-plan.json');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/records-plan\.json: These records give no figure to fit: none is covered whole by a source/);
});
