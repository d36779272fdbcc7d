import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const mark = 'INSIDE THE PARTNERSHIP ONLY: holds small numbers or single people. Asked for by A. Analyst: monthly review.';
const example = resolve('examples/records');
const journey = resolve('examples/journeys/met-at-the-gate-with-a-phone-and-a-key.journey.json');
let folder = '';
let plan = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asked-'));
  plan = planOf('plan.json', { name: ' A. Analyst ', why: 'monthly review' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('full figures asked for once in the plan', () => {
  test.each([
    ['map', ['--format', 'html'], 'html'],
    ['map', ['--format', 'json'], 'json'],
    ['map', ['--format', 'csv'], 'csv'],
    ['report', ['--format', 'markdown'], 'md'],
    ['report', ['--kind', 'equality', '--format', 'json'], 'json'],
    ['why', ['--format', 'json'], 'json'],
    ['moments', [], 'txt'],
    ['check', [], 'txt'],
    ['check', ['--format', 'json'], 'json'],
    ['check', ['--format', 'junit'], 'xml'],
  ])('%s %j writes a file whose name and text say so', async (command, flags, end) => {
    const out = join(folder, `${command}-${flags.join('')}.${end}`);
    const { code, err } = await callCommand(command, plan, ...flags, '--out', out);
    expect(code, err).toBeLessThan(2);
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(out.replace(`.${end}`, `.inside.${end}`), 'utf8')).toContain(mark);
  });

  test('compare answers about files that name no zone', async () => {
    const { code, out, err } = await callCommand('compare', journey, journey, '--inside', 'A', '--why', 'b');
    expect(code, err).toBe(0);
    expect(out).toContain('Asked for by A: b.');
  });

  test('compare needs it of both', async () => {
    expect((await callCommand('compare', plan, plan)).out).toContain(mark);
    const { out, err } = await callCommand('compare', plan, planOf('silent.json'));
    expect(out).not.toContain('INSIDE');
    expect(err).toContain('silent.json: numbers are protected');
  });

  test('flags go before the plan, and --outside leaves it aside', async () => {
    const own = await callCommand('report', plan, '--format', 'markdown', '--inside', 'B. Board', '--why', 'one meeting');
    expect(own.out).toContain('Asked for by B. Board: one meeting.');
    expect(own.out).not.toContain('A. Analyst');
    const outside = await callCommand('report', plan, '--format', 'markdown', '--outside');
    expect(outside.out).not.toContain('INSIDE');
    expect(outside.out).toContain('rounded to the nearest 5');
    expect((await callCommand('map', plan, '--outside', '--format', 'csv', '--out', join(folder, 'refused.csv'))).code).toBe(2);
    expect((await callCommand('report', plan, '--outside', '--inside', 'B', '--why', 'c')).code).toBe(2);
  });

  test('of journeys that the plan does not make nobody has asked', async () => {
    const { out, err } = await callCommand('report', plan, journey, '--format', 'markdown');
    expect(out).not.toContain('INSIDE');
    expect(err).toContain('numbers are protected');
  });

  test.each([
    [{ name: 'A. Analyst' }, 'inside.why'],
    [{ name: '  ', why: 'review' }, 'inside.name'],
    [{ name: 'A. Analyst', reason: 'review' }, 'inside.reason'],
    ['A. Analyst', 'inside'],
  ])('%j is refused with its place', async (inside, path) => {
    const { code, err } = await callCommand('report', planOf('bad.json', inside));
    expect(code).toBe(2);
    expect(err).toContain(path);
  });
});

/** The plan of the example, with its files by their full place. */
function planOf(name: string, inside?: unknown): string {
  const value = JSON.parse(readFileSync(join(example, 'records-plan.json'), 'utf8'));
  const placed = (one: { file: string }) => ({ ...one, file: join(example, one.file) });
  const own = { ...value, persons: placed(value.persons), sources: value.sources.map(placed), ...(inside === undefined ? {} : { inside }) };
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(own));
  return file;
}
