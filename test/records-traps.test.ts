import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'traps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

describe('what a record can and cannot say', () => {
  const words = {
    In: 'custody.received',
    Helped: 'throughcare.accepted',
    Out: 'custody.liberated',
    Gate: 'throughcare.contacted',
    Dead: 'person.died',
  };

  test('a contact without a clock on the day of release answers; one before the gate does not', async () => {
    const rows = [
      'A,In,2025-06-01,',
      'A,Helped,2025-06-04,',
      'A,Out,2025-09-12,09:15',
      'A,Gate,2025-09-12,',
      'B,In,2025-06-01,',
      'B,Helped,2025-06-04,',
      'B,Out,2025-09-12,09:15',
      'B,Gate,2025-09-12,08:00',
    ];
    expect(await verdicts(rows, words, 'throughcare-contact-late', '2025-12-31')).toEqual({ A: ['met'], B: ['missed'] });
  });

  test('an acceptance of an earlier stay says nothing of this one', async () => {
    const rows = ['A,In,2025-01-01,', 'A,Helped,2025-01-04,', 'A,Out,2025-02-12,09:15', 'A,In,2025-06-01,', 'A,Out,2025-09-12,09:15'];
    expect(await verdicts(rows, words, 'throughcare-contact-late', '2025-12-31')).toEqual({ A: ['missed', 'not-applicable'] });
  });

  test('a death counts from the beginning of its day', async () => {
    const rows = ['A,Out,2026-03-03,10:00', 'A,Dead,2026-03-06,', 'B,Out,2026-03-03,10:00', 'B,Dead,2026-03-20,'];
    const found = await verdicts(rows, words, 'gp-not-registered', '2026-06-30', {
      covers: ['custody.*', 'person.died', 'health.gp.registered'],
    });
    expect(found).toEqual({ A: ['not-applicable'], B: ['missed'] });
  });

  test('somebody released and received again on one day, whose files hold the rows in any order', async () => {
    const file = write('stays.csv', 'who,in,out\nA,2026-03-10,2026-05-01\nA,2026-01-02,2026-03-10\n');
    const plan = planOf(
      file,
      {
        events: [
          { type: 'custody.received', date: 'in' },
          { type: 'custody.liberated', date: 'out' },
        ],
      },
      '2026-06-30',
    );
    const { out } = await callCommand('records', 'journeys', plan);
    expect(JSON.parse(out.trim()).events.map(({ type, at }: { type: string; at: string }) => `${type} ${at}`)).toEqual([
      'custody.received 2026-01-02',
      'custody.liberated 2026-03-10',
      'custody.received 2026-03-10',
      'custody.liberated 2026-05-01',
    ]);
  });

  test('what no source records is not known; after its last day a source is silent', async () => {
    expect(await verdicts(['A,Out,2026-03-03,10:00'], words, 'gp-not-registered', '2026-06-30')).toEqual({ A: ['unknown'] });
    const late = await verdicts(['A,Out,2026-03-03,10:00', 'B,Out,2026-06-03,10:00'], words, 'gp-not-registered', '2026-06-30', {
      covers: ['custody.*', 'health.*'],
      period: { to: '2026-06-05' },
    });
    expect(late).toEqual({ A: ['missed'], B: ['unknown'] });
  });
});

describe('a log without a plan', () => {
  const mapping = {
    case: 'who',
    activity: 'what',
    time: ['when', 'clock'],
    timeFormat: 'DD/MM/YYYY',
    types: { Out: 'custody.liberated' },
    observationEnd: '2026-06-30T23:59:59+01:00',
  };
  const log =
    'who,what,when,clock\nA,Out,06/03/2026,15:50\nA,GP form sent,20/03/2026,10:00\nB,Out,06/03/2026,11:00\nB,Out,06/03/2026,11:00\n';
  const run = async (more: object, ...flags: string[]) =>
    callCommand('map', write('log.csv', log), '--mapping', write('m.json', JSON.stringify({ ...mapping, ...more })), ...flags);

  test('names the word without a meaning before any finding, and does not say that nothing was missed', async () => {
    const { err } = await run({}, '--format', 'json');
    expect(err).toContain('"GP form sent" (1');
    expect(err).toContain('1 row repeats another');
    const { out } = await run({});
    expect(out).toContain('No source of these records holds what would answer');
    expect(out.indexOf('No source of these records')).toBeLessThan(out.indexOf('In short'));
    expect(out).not.toContain('Nothing that the rules look for was missed');
  });

  test('what it never records is not known, unless it says that it covers it', async () => {
    const of = (out: string) =>
      JSON.parse(out)
        .findings.filter(({ rule }: { rule: string }) => rule === 'gp-not-registered')
        .map(({ verdict, reason }: Record<string, string>) => [verdict, reason]);
    expect(of((await run({}, '--format', 'json', '--all')).out)).toEqual([
      ['unknown', 'never-recorded-here'],
      ['unknown', 'never-recorded-here'],
    ]);
    expect(of((await run({ covers: ['health.*'] }, '--format', 'json', '--all')).out)).toEqual([
      ['missed', 'not-recorded'],
      ['missed', 'not-recorded'],
    ]);
  });

  test('an indicator of which nothing can be seen is not known, never a share of nought', async () => {
    const { out } = await run({ unseen: [{ domain: 'health' }] });
    const own = out.slice(out.indexOf('Liberations with a GP within a week')).slice(0, 400);
    expect(own).not.toMatch(/0 of 2|share 0|0%/);
  });
});

describe('what is refused', () => {
  test('a table of which nothing is understood ends with 2 and never says that nothing was missed', async () => {
    const file = write('log.csv', 'YOB,Sex,thing,day\n1980,M,xx,01/02/2026\n1980,F,yy,03/02/2026\n1991,M,zz,04/02/2026\n');
    const { code, err, out } = await callCommand('map', file);
    expect(code).toBe(2);
    expect(err).toContain('0 of 3 rows are understood; nothing was judged');
    expect(out + err).not.toContain('was missed');
    expect(err).not.toMatch(/case: column "YOB"|activity: column "Sex"/);
  });

  test('journeys whose words nobody knows', async () => {
    const file = write(
      'j.json',
      JSON.stringify({
        id: 'a',
        observationEnd: '2026-01-01T00:00:00Z',
        profile: {},
        events: [{ id: '1', at: '2025-01-01T00:00:00Z', type: 'custody.liberatd' }],
      }),
    );
    for (const command of ['map', 'check', 'why', 'moments', 'share']) {
      const { code, err } = await callCommand(command, file);
      expect(code, command).toBe(2);
      expect(err).toContain('custody.liberated');
    }
  });

  test('an unknown zone, a misspelt domain, an unknown type in a plan', async () => {
    const file = write(
      'k.json',
      JSON.stringify({
        id: 'a',
        observationEnd: '2026-01-01T00:00:00Z',
        profile: {},
        unseen: [{ domain: 'helth' }],
        events: [{ id: '1', at: '2025-01-01', precision: 'day', type: 'custody.liberated' }],
      }),
    );
    expect((await callCommand('map', file)).err).toContain('Did you mean "health"?');
    const { code, err } = await callCommand('map', file, '--zone', 'Europe/Londn');
    expect([code, err.includes('Did you mean "Europe/London"?')]).toEqual([2, true]);
    const plan = planOf(write('x.csv', 'who,in\nA,2026-01-01\n'), { events: [{ type: 'custody.recieved', date: 'in' }] }, '2026-06-30');
    expect((await callCommand('records', 'check', plan)).err).toContain('Did you mean "custody.received"?');
  });
});

describe('ids', () => {
  test('noughts that were lost come back, one of two people joins neither, and a shortened number is told', async () => {
    const people = write('people.csv', 'ref,a,b\nP1,12345,77\nP2,398765,78\nP3,5,79\nP4,6,79\n');
    const rows = write('rows.csv', 'a,in\n012345,2026-01-01\n1.23E+11,2026-01-02\n');
    const other = write('other.csv', 'b,in\n79,2026-01-02\n78,2026-01-02\n');
    const plan = write(
      'plan.json',
      JSON.stringify({
        $schema: 'records-plan.schema.json',
        observed: { to: '2026-06-30' },
        ids: { a: { digits: 6 } },
        persons: { file: people, person: { column: 'ref', id: 'ref' }, ids: { a: 'a', b: 'b' } },
        sources: [
          {
            id: 'one',
            file: rows,
            period: { to: '2026-06-30' },
            person: { column: 'a', id: 'a' },
            events: [{ type: 'custody.received', date: { column: 'in', format: 'iso' } }],
          },
          {
            id: 'two',
            file: other,
            period: { to: '2026-06-30' },
            person: { column: 'b', id: 'b' },
            events: [{ type: 'custody.received', date: { column: 'in', format: 'iso' } }],
          },
        ],
      }),
    );
    const { code, out } = await callCommand('records', 'check', plan, '--format', 'json');
    const { decisions, people: found } = JSON.parse(out);
    expect([code, found]).toEqual([1, 2]);
    const what = decisions.map((one: { what: string; source: string }) => `${one.what} ${one.source}`);
    expect(what).toEqual(expect.arrayContaining(['id-of-two persons', 'odd-id one', 'unlinked one', 'unlinked two']));
  });
});

async function verdicts(rows: readonly string[], types: Record<string, string>, rule: string, to: string, more: object = {}) {
  const file = write('log.csv', `who,what,when,clock\n${rows.join('\n')}\n`);
  const plan = planOf(
    file,
    { events: [{ type: { column: 'what', values: types }, date: { column: 'when', format: 'iso', clock: 'clock' } }], ...more },
    to,
  );
  const { out, err } = await callCommand('map', plan, '--format', 'json', '--all');
  const found: Record<string, string[]> = {};
  for (const one of JSON.parse(out === '' ? err : out).findings)
    if (one.rule === rule) found[one.journey] = [...(found[one.journey] ?? []), one.verdict];
  return found;
}

function planOf(file: string, source: object, to: string): string {
  return write(
    'plan.json',
    JSON.stringify({
      $schema: 'records-plan.schema.json',
      observed: { to },
      sources: [{ id: 'log', file, period: { to }, person: { column: 'who', id: 'who' }, dates: { format: 'iso' }, ...source }],
    }),
  );
}

function write(name: string, text: string): string {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  writeFileSync(path, text);
  return path;
}
