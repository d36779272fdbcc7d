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
