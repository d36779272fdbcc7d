import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from 'justice-pathway/machines';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callLines } from './call-command.ts';

const clean = 'examples/journeys/met-at-the-gate-with-a-phone-and-a-key.journey.json';
const broken = 'examples/journeys/liberated-from-court-on-a-friday-with-no-plan.journey.json';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathway-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  test('ends with 0 on a clean journey and 1 where a disconnect of the severity stands', async () => {
    expect((await callLines('check', clean)).code).toBe(0);
    const failed = await callLines('check', broken, '--severity', '2', '--format', 'junit');
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^<\?xml.*<failure type="missed"/s);
  });

  test.each([
    ['no columns that say who', 'a;b\n1;2\n'],
    ['nothing', ''],
    ['days in two orders', 'case,activity,time\nA,custody.liberated,03/04/2026\nA,custody.received,02/04/2026\n'],
  ])('a table with %s is told once', async (_, text) => {
    const { code, err } = await callLines('map', write('table.csv', text));
    expect(code).toBe(2);
    const told = err.trim().split('\n');
    expect(told).toEqual([...new Set(told)]);
  });

  test.each(['map', 'check', 'moments'])('%s tells each slip of a journey once', async (command) => {
    const file = write(
      'slips.json',
      JSON.stringify({ id: 'x', profile: {}, events: [{ id: 'e', type: 'custody.liberated', at: 'Friday' }] }),
    );
    const { code, err } = await callLines(command, file);
    expect(code).toBe(2);
    expect(err.split('\n').filter((line) => line.includes('events[0].at'))).toHaveLength(1);
  });

  test('passes over lesser disconnects', async () => {
    const noted = 'examples/journeys/two-children-at-home-and-nobody-asked.journey.json';
    expect((await callLines('check', noted, '--severity', '3')).code).toBe(1);
    const asked = JSON.parse(readFileSync(clean, 'utf8'));
    asked.events[1].asked = [];
    const file = write('asked.json', JSON.stringify(asked));
    expect((await callLines('check', file, '--severity', '1')).code).toBe(1);
    expect((await callLines('check', file, '--severity', '2')).code).toBe(0);
  });

  const event = { id: 'e1', at: '2026-03-02T09:00:00Z', type: 'custody.liberated' };
  const journey = { id: 'one', observationEnd: '2026-04-01T00:00:00Z', profile: {}, events: [event] };
  test.each([
    ['bad JSON', '{"id": }', 'line 1, column 8'],
    ['a time without an offset', { ...journey, events: [{ ...event, at: '2026-03-02T09:00:00' }] }, 'events[0].at'],
    ['an unknown event', { ...journey, events: [{ ...event, type: 'custody.liberted' }] }, 'Did you mean "custody.liberated"?'],
    ['an event id twice', { ...journey, events: [event, event] }, 'events[1].id'],
    ['a journey id twice', [journey, journey], '[1].id'],
    ['an empty file', '', 'empty'],
    ['a file of another kind', `<?xml version="1.0"?><log/>`, 'XML'],
    ['a large file of another kind', `case;activity\n${'1;a\n'.repeat(4_000_000)}`, 'not JSON'],
    ['a large object of another kind', `{"rows":[${'[1,2],'.repeat(1_000_000)}[1,2]]}`, 'not a journey'],
    ['brackets without end', '['.repeat(3_000_000), 'too deep'],
  ])('ends with 2 for %s, naming the file and the place', async (name, content, place) => {
    const file = write(`${name.replace(/\W/g, '-')}.json`, typeof content === 'string' ? content : JSON.stringify(content));
    const { code, err } = await callLines('check', file);
    expect(code).toBe(2);
    expect(err).toContain(file);
    expect(err).toContain(place);
  });

  test('ends with 2 for one journey id in two files', async () => {
    const { code, err } = await callLines('check', clean, write('again.json', readFileSync(clean, 'utf8')));
    expect(code).toBe(2);
    expect(err).toContain('"isla" stands twice');
  });

  test('ends with 2 for a rule file with an unknown field', async () => {
    const file = write('rules.json', JSON.stringify({ rules: [{ id: 'a', trigger: { type: 'x' }, expct: ['y'] }] }));
    const { code, err } = await callLines('check', clean, '--rules', file);
    expect(code).toBe(2);
    expect(err).toContain('rules[0].expct');
    expect(err).toContain('Did you mean "expect"?');
  });
});

describe('map', () => {
  test('prints the findings as JSON, all verdicts when asked', async () => {
    const answer = JSON.parse((await callLines('map', broken, clean, '--format', 'json')).out);
    expect(answer.journeys).toBe(2);
    expect(new Set(answer.findings.map((one: { verdict: string }) => one.verdict))).toEqual(new Set(['missed', 'met-late', 'present']));
    expect(answer.findings.find((one: { rule: string }) => one.rule === 'no-roof-first-night')).toMatchObject({
      journey: 'rowan',
      trigger: 'e8',
      dueAt: '2026-03-06T23:59:59+00:00',
      observedAt: '2026-03-07T15:00:00+00:00',
      lead: 'Council housing',
    });
    const all = JSON.parse((await callLines('map', clean, '--format', 'json', '--all')).out);
    expect(new Set(all.findings.map((one: { verdict: string }) => one.verdict))).toContain('met');
  });

  test('goes on past a broken event and an unknown one, and says so', async () => {
    const file = write(
      'odd.json',
      readFileSync(broken, 'utf8')
        .replace('"substance.ost.dosed"', '"substance.ost.dozed"')
        .replace('2026-03-10T10:00:00+00:00', 'tomorrow'),
    );
    const { code, out, err } = await callLines('map', file, '--format', 'json');
    expect(code).toBe(0);
    expect(err).toContain('substance.ost.dosed');
    expect(err).toContain('"tomorrow"');
    expect(JSON.parse(out).findings.find((one: { rule: string }) => one.rule === 'ost-dose-missed').verdict).toBe('missed');
  });

  test('knows only what was known on a date', async () => {
    const early = JSON.parse((await callLines('map', broken, '--format', 'json', '--all', '--as-of', '2026-03-06T18:00:00Z')).out);
    expect(early.findings.find((one: { rule: string }) => one.rule === 'no-roof-first-night').verdict).toBe('due');
  });

  test('crosses from one journey to a linked one', async () => {
    const at = (id: string, time: string, type: string) => ({
      id,
      observationEnd: '2026-06-01T00:00:00Z',
      profile: {},
      events: [{ id: 'e1', at: time, type }],
    });
    const file = write(
      'linked.json',
      JSON.stringify([
        at('parent', '2026-01-05T10:00:00Z', 'custody.received'),
        at('partner', '2026-02-20T10:00:00Z', 'financial.benefits.checked'),
      ]),
    );
    const links = write('links.json', JSON.stringify([{ from: 'partner', kind: 'shares-household', to: 'parent' }]));
    const { findings } = JSON.parse((await callLines('map', file, '--links', links, '--format', 'json')).out);
    expect(findings.filter((one: { linked?: string }) => one.linked)).toMatchObject([
      { journey: 'parent', rule: 'household-benefits-after-reception', verdict: 'met-late', linked: 'partner' },
    ]);
    expect(
      (await callLines('map', file, '--links', write('bad-links.json', '[{"from":"a","to":"b","kid":"x"}]'), '--format', 'json')).code,
    ).toBe(2);
  });

  test('answers rules of any vocabulary over a table', async () => {
    const file = write(
      'orders.csv',
      'case,activity,time\n1,Referred,2026-01-01T09:00:00Z\n1,Seen,2026-01-20T09:00:00Z\n2,Referred,2026-01-01T09:00:00Z\n2,Closed,2026-03-01T09:00:00Z\n',
    );
    const rule = { id: 'seen', trigger: { type: 'Referred' }, expect: ['Seen'], window: { direction: 'after', value: 14, unit: 'days' } };
    const { findings, journeys } = JSON.parse(
      (await callLines('map', file, '--rules', write('seen.json', JSON.stringify(rule)), '--format', 'json')).out,
    );
    expect(journeys).toBe(2);
    expect(findings.map((one: { journey: string; verdict: string }) => [one.journey, one.verdict])).toEqual([
      ['1', 'met-late'],
      ['2', 'missed'],
    ]);
  });

  test.each(['text', 'md', 'html', 'csv', 'junit'])('writes %s', async (format) => {
    const asked = ['--inside', 'T. Tester', '--why', 'a test'];
    const file = join(folder, `report.${format}`);
    expect((await callLines('map', broken, '--format', format, '--out', file, ...asked)).code).toBe(0);
    expect(existsSync(file)).toBe(false);
    const text = readFileSync(join(folder, `report.inside.${format}`), 'utf8');
    expect(text).toMatch(format === 'csv' ? /no-roof-first-night/ : /place to sleep/);
    expect(text.split('\n', format === 'html' ? 15 : 1).join('\n')).toMatch(/INSIDE/);
  });

  test.each(['csv', 'junit', 'json'])('refuses to write %s, which shows single people, unless somebody answers for it', async (format) => {
    const file = join(folder, `alone.${format}`);
    const refused = await callLines('map', broken, '--format', format, '--out', file);
    expect([refused.code, existsSync(file)]).toEqual([2, false]);
    expect(refused.err).toContain('--inside NAME --why TEXT');
    const shown = await callLines('map', broken, '--format', format);
    expect(shown.code).toBe(0);
    expect(shown.out.split('\n')[0]).toContain('INSIDE THE PARTNERSHIP ONLY');
    expect(shown.err).toContain('inside the partnership');
    expect((await callLines('map', broken, '--format', format, '--inside', 'T. Tester')).code).toBe(2);
  });

  test.each(['x', '0', '2', '51', '-1', '4.5', ''])('refuses to round to "%s"', async (small) => {
    const file = join(folder, 'bad-small.md');
    const { code, err } = await callLines('map', broken, '--format', 'md', '--small', small, '--out', file);
    expect([code, existsSync(file)]).toEqual([2, false]);
    expect(err).toContain('--small');
  });
});

describe('rules', () => {
  test('lists every one and shows one', async () => {
    expect((await callLines('rules')).out.trim().split('\n')).toHaveLength(rules.length);
    expect((await callLines('rules', 'show', 'no-phone')).out).toContain('comms.phone.provided');
    expect((await callLines('rules', 'show', 'no-phon')).err).toContain('Did you mean "no-phone"?');
  });
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
