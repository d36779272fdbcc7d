import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'flags-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const people = Array.from({ length: 40 }, (_, n) => ({
  id: `zz-${n}-zz`,
  observationEnd: '2026-06-01T00:00:00Z',
  profile: {},
  events: ['02', '05'].map((day) => ({ id: `${n}-${day}`, at: `2026-03-${day}T09:00:00Z`, type: 'custody.liberated' })),
}));
const file = at('people.jsonl');
writeFileSync(file, people.map((one) => JSON.stringify(one)).join('\n'));
const asked = ['--inside', 'A. Analyst', '--why', 'review'];
const written = () => readdirSync(folder).filter((name) => name.startsWith('out'));

describe('a rounding that protects nobody', () => {
  const commands = [
    ...['map', 'report', 'why', 'flow', 'conform'].map((name) => [name, file, '--small']),
    ['compare', file, file, '--small'],
    ['share', file, '--tables', '--k'],
    ['share', file, '--k'],
  ];
  test.each(commands)('is refused by %s, with the flag and its value', async (...args) => {
    for (const bad of ['0', '1', '2', '51', '-5', '4.5', 'x', '', '1e400', 'NaN']) {
      const { code, err, out } = await callCommand(...args, bad, '--out', at('out.txt'));
      expect([args[0], bad, code, out]).toEqual([args[0], bad, 2, '']);
      expect(err).toContain(args.at(-1) as string);
      expect(err).toContain(`"${bad}"`);
    }
    expect(written()).toEqual([]);
  });
});

describe('a form that shows people one by one', () => {
  const forms = [
    ['map', '--format', 'json'],
    ['map', '--format', 'csv'],
    ['map', '--format', 'junit'],
    ['map', '--format', 'jsonl'],
    ['why', '--format', 'json'],
    ['moments'],
    ['moments', '--format', 'json'],
    ['flow', '--variants'],
    ['flow', '--format', 'json'],
    ['flow', '--waits', 'custody.liberated..custody.liberated'],
    ['conform', '--format', 'json'],
  ].filter(([, , format]) => format !== 'jsonl');
  test.each(forms)('%s %s %s is written for a named person with a reason alone, and says so in name and first line', async (...form) => {
    const [command = '', ...flags] = form.filter((one) => one !== undefined);
    const call = (...more: string[]) => callCommand(command, file, ...flags, '--out', at('out.txt'), ...more);
    for (const half of [
      [],
      ['--inside', 'A. Analyst'],
      ['--why', 'review'],
      ['--inside', ' ', '--why', 'review'],
      ['--inside', 'A', '--why', ' '],
    ])
      expect([half, (await call(...half)).code, written()]).toEqual([half, 2, []]);
    expect((await call(...asked)).code).toBeLessThan(2);
    expect(written()).toEqual(['out.inside.txt']);
    const [first = '', second = ''] = readFileSync(at('out.inside.txt'), 'utf8').split('\n');
    expect(`${first}${/^[{[<]/.test(first) ? second : ''}`).toMatch(/INSIDE THE PARTNERSHIP ONLY.*A\. Analyst: review/);
    rmSync(at('out.inside.txt'));
    const { out } = await callCommand(command, file, ...flags);
    expect(out.slice(0, 400)).toContain('INSIDE THE PARTNERSHIP ONLY');
  });
});

test('quick wins tell no numbers outside, by whatever day they part the people', async () => {
  const win = { rule: 'gp-not-registered', owner: 'Lead', due: '2027-03-31', status: 'done', since: '2026-03-04' };
  writeFileSync(at('wins.json'), JSON.stringify([win]));
  const told = async (...more: string[]) =>
    (await callCommand('why', file, '--register', at('wins.json'), ...more)).out.split('Quick wins taken on')[1];
  expect(await told()).toMatch(/held back/);
  expect((await told())?.replace('2027-03-31', '')).not.toMatch(/\d/);
  expect(await told(...asked)).toMatch(/before \d+ of \d+, since 2026-03-04 \d+ of \d+/);
});
