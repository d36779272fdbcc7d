import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'same-name-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files of one name in several folders are sources of names of their own, and the plan that is proposed can be read', async () => {
  const files = ['north', 'south', 'log'].map((name) => {
    const [own, file] = name === 'log' ? [folder, 'log-2.csv'] : [join(folder, name), 'log.csv'];
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, file), `person,date,what happened\n${name}-1,2026-03-04,Released\n${name}-2,2026-03-05,Released\n`);
    return join(own, file);
  });
  const plan = join(folder, 'plan.json');
  await callCommand('records', 'propose', ...files, '--out', plan);
  const ids = (JSON.parse(readFileSync(plan, 'utf8')) as { sources: readonly { id: string }[] }).sources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await callCommand('records', 'check', plan)).err).not.toContain('one source alone');
});
