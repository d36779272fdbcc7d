import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newDaysSeen } from '../src/records/days-seen.ts';
import { callCommand } from './call-command.ts';

// Where nobody has said which days a file covers, it shows those of its own dates, and its silence elsewhere means nothing.

const folder = mkdtempSync(join(tmpdir(), 'days-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const write = (name: string, text: string) => {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  writeFileSync(path, text);
  return path;
};
const day = (month: number, date: number) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const out = (id: string, on: string) => `${id},Out,${on}T10:00`;
const liberated = [out('A', day(2, 10)), out('B', day(6, 8)), out('C', day(9, 1)), out('D', day(12, 1))];
const prison = () => write('prison.csv', `who,what,when\n${liberated.join('\n')}\n`);
// The practice's list was cut to June.
const health = () => write('health.csv', `who,what,when\nX,GP,${day(6, 1)}\nY,GP,${day(6, 30)}\n`);

const source = (id: string, file: string, words: object, more: object = {}) => ({
  id,
  file,
  person: { column: 'who', id: 'who' },
  events: [{ type: { column: 'what', values: words }, date: { column: 'when', format: 'iso' } }],
  ...more,
});
const plan = (sources: readonly object[], more: object = {}) =>
  write('plan.json', JSON.stringify({ $schema: 'records-plan.schema.json', sources, ...more }));
const both = (more: object = {}, ofHealth: object = {}) =>
  plan(
    [
      source('prison', prison(), { Out: 'custody.liberated' }),
      source('health', health(), { GP: 'health.gp.registered' }, { covers: ['health.*'], ...ofHealth }),
    ],
    more,
  );
const verdicts = async (file: string, rule = 'gp-not-registered') => {
  const answer = await callCommand('map', file, '--format', 'json', '--all');
  const found: Record<string, string> = {};
  for (const one of JSON.parse(answer.out).findings) if (one.rule === rule) found[one.journey] = one.verdict;
  return found;
};

describe('a plan that does not say which days a file covers', () => {
  test('judges within the days that the file shows, and nowhere else', async () => {
    expect(await verdicts(both())).toEqual({ A: 'unknown', B: 'missed', C: 'unknown', D: 'unknown' });
  });

  test('says so first, on every paper of it', async () => {
    const file = both();
    for (const args of [['map'], ['report'], ['report', '--kind', 'annual', '--format', 'md'], ['map', '--format', 'md']] as const) {
      const said = (await callCommand(args[0], file, ...args.slice(1))).out.replaceAll(/\s+/g, ' ');
      expect(said).toContain('Nobody has said which days the sources cover');
      expect(said.indexOf('is not judged')).toBeGreaterThan(0);
    }
    const check = JSON.parse((await callCommand('records', 'check', file, '--format', 'json')).out);
    expect(check.decisions.filter(({ what }: { what: string }) => what === 'no-period')).toHaveLength(2);
    expect(check.coverage.find(({ rule }: { rule: string }) => rule === 'gp-not-registered')).toMatchObject({
      seen: 'part',
      from: day(6, 1),
      to: day(6, 30),
    });
  });

  test('takes the days that it calls observed, or half a period, for what they say', async () => {
    const whole = { observed: { from: day(1, 1), to: day(12, 31) } };
    expect(await verdicts(both(whole))).toEqual({ A: 'missed', B: 'missed', C: 'missed', D: 'missed' });
    const since = await verdicts(both({}, { period: { from: day(1, 1) } }));
    expect(since).toEqual({ A: 'missed', B: 'missed', C: 'unknown', D: 'unknown' });
    const until = await verdicts(both({}, { period: { to: day(9, 30) } }));
    // The last day that a period says is the last day that is looked at.
    expect(until).toEqual({ A: 'missed', B: 'missed', C: 'missed' });
  });

  test('learns nothing from a file without a date', async () => {
    const empty = write('empty.csv', 'who,what,when\nX,GP,\n');
    const file = plan([
      source('prison', prison(), { Out: 'custody.liberated' }),
      source('health', empty, { GP: 'health.gp.registered' }, { covers: ['health.*'] }),
    ]);
    expect(Object.values(await verdicts(file))).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});

describe('a log without a plan', () => {
  test('says nothing of the days before its first, unless it says that it covers them', async () => {
    const rows = [
      'X,custody.received,2026-06-01T10:00:00Z,',
      'X,family.address.agreed,2026-06-02T10:00:00Z,',
      'X,custody.liberated,2026-06-30T10:00:00Z,family',
      'Y,custody.received,2026-06-03T10:00:00Z,',
      'Y,custody.liberated,2026-06-20T10:00:00Z,family',
      'Z,custody.liberated,2026-06-20T10:00:00Z,family',
    ];
    const log = write('log.csv', `case,activity,time,to\n${rows.join('\n')}\n`);
    const of = async (mapping: object) => {
      const given = { case: 'case', activity: 'activity', time: 'time', ...mapping };
      const args = ['--mapping', write('mapping.json', JSON.stringify(given)), '--format', 'json', '--all'];
      const { findings } = JSON.parse((await callCommand('map', log, ...args)).out);
      const own = findings.filter(({ rule }: { rule: string }) => rule === 'family-address-not-agreed');
      return Object.fromEntries(own.map((one: Record<string, string>) => [one['journey'], one['verdict']]));
    };
    expect(await of({})).toEqual({ X: 'met', Y: 'missed', Z: 'unknown' });
    expect(await of({ covers: ['family.*'] })).toEqual({ X: 'met', Y: 'missed', Z: 'missed' });
  });
});

describe('days that a file shows', () => {
  const seen = (columns: Record<string, readonly number[]>) => {
    const days = newDaysSeen();
    for (const [name, own] of Object.entries(columns)) for (const one of own) days.add(name, one);
    return days;
  };
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

  test('a sheet cut by one date shows the days of that date, and of each column its own too', () => {
    const days = seen({ out: range(1000, 1029), received: range(700, 729), doctor: [1003, 1050] });
    expect(days.of(['out'])).toEqual([1000, 1029]);
    expect(days.of(['doctor'])).toEqual([1000, 1050]);
    expect(days.of(['received'])).toEqual([700, 1029]);
    expect(days.last()).toBe(1050);
  });

  test('one odd row stretches nothing, and two of few rows are no odd ones', () => {
    expect(seen({ out: [...range(1000, 1029), 4000] }).of(['out'])).toEqual([1000, 1029]);
    expect(seen({ out: [...range(1000, 1029), 1] }).of(['out'])).toEqual([1000, 1029]);
    expect(seen({ out: [1000, 4000] }).of(['out'])).toEqual([1000, 4000]);
    expect(seen({ out: [...range(1000, 1029), 4000, 4001] }).of(['out'])).toEqual([1000, 4001]);
    expect(seen({}).of(['out'])).toBeUndefined();
  });
});
