import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planRules } from 'justice-pathway/machines';
import { paperKinds } from 'justice-pathway/papers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const journey = 'examples/journeys/liberated-from-court-on-a-friday-with-no-plan.journey.json';
const begins = { text: /\S/, markdown: /^\*\*Numbers of people/, html: /^<!doctype html>/i, json: /^\{/, docx: /^PK/, xlsx: /^PK/ };
let folder = '';
const register = () => join(folder, 'wins.json');
const recommend = (...args: string[]) => callCommand('recommend', args[0] as string, register(), ...args.slice(1));
const add = (rule: string, decision = 'Hand out a phone') =>
  recommend('add', '--rule', rule, '--decision', decision, '--owner', 'Throughcare lead', '--due', '2027-03-31', '--on', '2026-11-01');

let begun: Awaited<ReturnType<typeof add>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  begun = await add('no-phone');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('recommend', () => {
  test('keeps what was decided, and what became of it without its status said again', async () => {
    expect(begun.code).toBe(0);
    expect((await recommend('update', 'no-phone-1', '--status', 'started', '--on', '2026-11-02')).code).toBe(0);
    expect((await recommend('update', 'no-phone-1', '--due', '2027-04-30', '--note', 'late', '--on', '2026-11-03')).code).toBe(0);
    expect((await recommend('list')).out).toContain('no-phone-1  started, due 2027-04-30, Throughcare lead: Hand out a phone');
    expect(JSON.parse(readFileSync(register(), 'utf8')).entries[0].history).toHaveLength(3);
  });

  test('takes the rules of a local plan, and refuses blank words and an update of nothing', async () => {
    const before = readFileSync(register(), 'utf8');
    expect((await add('no-phone', '  ')).code).toBe(2);
    expect((await recommend('update', 'no-phone-1')).code).toBe(2);
    expect(readFileSync(register(), 'utf8')).toBe(before);
    expect((await add(planRules[0]?.id ?? '')).code).toBe(0);
  });
});

describe('report', () => {
  test('does not write over a file that it reads', async () => {
    const before = readFileSync(register(), 'utf8');
    const { code, err } = await callCommand('report', journey, '--format', 'json', '--recommendations', register(), '--out', register());
    expect(code).toBe(2);
    expect(err).toContain('would be written over');
    expect(readFileSync(register(), 'utf8')).toBe(before);
  });

  test.each(paperKinds.flatMap((kind) => Object.keys(begins).map((format) => [kind, format as keyof typeof begins] as const)))(
    '--kind %s --format %s writes a paper',
    async (kind, format) => {
      const out = join(folder, `${kind}.${format}`);
      const { code, err } = await callCommand(
        'report',
        journey,
        '--kind',
        kind,
        '--format',
        format,
        '--out',
        out,
        '--recommendations',
        register(),
      );
      expect(code, err).toBe(0);
      expect(existsSync(out)).toBe(true);
      expect(statSync(out).size).toBeGreaterThan(200);
      expect(readFileSync(out, 'latin1').slice(0, 200)).toMatch(begins[format]);
      if (kind === 'recommendations' && format !== 'docx' && format !== 'xlsx')
        expect(readFileSync(out, 'utf8')).toContain('Hand out a phone');
    },
  );
});

test.each(paperKinds.filter((kind) => kind !== 'audit'))(
  'a service asked of the %s paper, which no service has, is refused',
  async (kind) => {
    const { code, out, err } = await callCommand('report', journey, '--kind', kind, '--service', 'housing');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--service');
    expect(err).toContain('give --kind audit too, or leave it out');
  },
);
