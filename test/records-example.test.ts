import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const plan = resolve(import.meta.dirname, '../examples/records/records-plan.json');
const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example extract', () => {
  test('is accounted for row by row, and nothing is open', async () => {
    const { code, out } = await callCommand('records', 'check', plan, '--format', 'json');
    expect(code).toBe(0);
    const checked = JSON.parse(out);
    expect(checked.people).toBe(8);
    expect(checked.decisions).toEqual([]);
    const rows = checked.sources.map(({ id, rows, events, repeated, withoutEvent, unlinked, refused, untranslated }: never) => [
      id,
      rows,
      events,
      repeated,
      withoutEvent,
      unlinked,
      refused,
      untranslated,
    ]);
    expect(rows).toEqual([
      ['prison', 10, 9, 0, 0, 1, 0, 0],
      ['housing', 6, 5, 1, 0, 0, 0, 0],
      ['throughcare', 13, 10, 1, 2, 0, 0, 0],
      ['gp', 5, 4, 0, 1, 0, 0, 0],
    ]);
    for (const one of checked.sources) expect(one.events + one.repeated + one.withoutEvent + one.unlinked + one.refused).toBe(one.rows);
  });

  test('says which rules it can answer, for whom, and which it cannot', async () => {
    const { out } = await callCommand('records', 'check', plan, '--format', 'json');
    const seen = Object.fromEntries(JSON.parse(out).coverage.map(({ rule, seen }: { rule: string; seen: string }) => [rule, seen]));
    expect(seen).toMatchObject({
      'gp-not-registered': 'yes',
      'naloxone-not-supplied': 'no',
      'throughcare-contact-late': 'part',
      'quick-return': 'yes',
    });
  });

  test('names nobody on any page, and never the column that is dropped', async () => {
    for (const format of ['text', 'html', 'json']) {
      const { out } = await callCommand('records', 'check', plan, '--format', format);
      expect(out).not.toMatch(/R0\d|Invented Name|S-44/);
    }
    expect((await callCommand('records', 'journeys', plan)).out).not.toContain('Invented Name');
  });

  test('gives the same answers as the journeys that it is written as', async () => {
    const file = join(folder, 'j.jsonl');
    expect((await callCommand('records', 'journeys', plan, '--out', file)).code).toBe(0);
    const [direct, written] = [
      await callCommand('map', plan, '--format', 'json', '--all'),
      await callCommand('map', file, '--format', 'json', '--all'),
    ];
    expect(direct.out).toBe(written.out);
  });

  test.each([
    // The gate pick-up of that day has no clock; the phone call came on the fourth day.
    ['throughcare-contact-late', { R01: 'met', R04: 'met-late', R06: 'met-late', R08: 'met' }],
    // Temporary, none (the council looked, and does not know the person), family, not noted, own tenancy, none and temporary three days on.
    ['no-roof-first-night', { R01: 'met', R02: 'missed', R03: 'met', R04: 'unknown', R05: 'met', R06: 'met-late', R08: 'met' }],
    // The empty number of R06 is a dash: the board looked, and has no registration.
    ['gp-not-registered', { R01: 'met', R02: 'met', R03: 'missed', R04: 'met-late', R05: 'met', R06: 'missed', R08: 'missed' }],
    ['naloxone-not-supplied', { R02: 'unknown', R06: 'unknown' }],
    // Left after nineteen days, so the stay ended; the other is still open.
    ['temporary-stay-long', { R01: 'due', R04: 'due', R06: 'not-applicable' }],
  ])('answers %s as worked out by hand', async (rule, expected) => {
    const { out } = await callCommand('map', plan, '--format', 'json', '--all');
    const own = JSON.parse(out).findings.filter(
      (one: { rule: string; verdict: string; reason: string }) => one.rule === rule && one.reason !== 'not-for-this-person',
    );
    expect(
      Object.fromEntries(
        own
          .map(({ journey, verdict }: { journey: string; verdict: string }) => [journey, verdict])
          .filter(([, verdict]: string[]) => rule !== 'throughcare-contact-late' || verdict !== 'not-applicable'),
      ),
    ).toEqual(expected);
  });

  test('is proposed from the files alone, nine in ten columns right', async () => {
    const files = ['people.csv', 'liberations.csv', 'housing.csv', 'throughcare.jsonl', 'gp.csv'].map((name) => resolve(plan, '..', name));
    const { code, out } = await callCommand('records', 'propose', ...files);
    expect(code).toBe(0);
    const proposed = JSON.parse(out);
    expect(proposed.persons.person.column).toBe('Person');
    expect(proposed.persons.profile).not.toHaveProperty('dependants');
    const types = proposed.sources.flatMap(({ events }: { events: { type: string }[] }) => events.map(({ type }) => type));
    for (const type of [
      'custody.received',
      'custody.liberated',
      'custody.transferred',
      'housing.application.made',
      'housing.decision.made',
      'housing.ta.entered',
      'housing.ta.left',
      'housing.settled',
      'throughcare.offered',
      'throughcare.accepted',
      'throughcare.declined',
      'throughcare.contacted',
      'health.gp.registered',
    ])
      expect(types, type).toContain(type);
    expect(proposed.sources.find(({ drop }: { drop?: string[] }) => drop)?.drop).toEqual(['Tenant name']);
    expect(proposed.questions.join(' ')).toContain('Which days does');
  });
});

describe('next month', () => {
  test('new, gone and changed columns are told, and a word that was not there before', async () => {
    const own = join(folder, 'next');
    cpSync(resolve(plan, '..'), own, { recursive: true });
    const value = JSON.parse(readFileSync(plan, 'utf8'));
    value.sources[3].columns = ['NHS ref', 'Surgery', 'Registered'];
    writeFileSync(join(own, 'records-plan.json'), JSON.stringify(value));
    writeFileSync(join(own, 'liberations.csv'), readFileSync(join(own, 'liberations.csv'), 'utf8').replace('HDC', 'GOAD'));
    const { code, out } = await callCommand('records', 'check', join(own, 'records-plan.json'), '--format', 'json');
    expect(code).toBe(1);
    const decisions = JSON.parse(out).decisions.map(({ what, column, value: word }: Record<string, string>) => [what, column, word]);
    expect(decisions).toContainEqual(['column-gone', 'Surgery', undefined]);
    expect(decisions).toContainEqual(['column-new', 'Practice', undefined]);
    expect(decisions).toContainEqual(['untranslated', 'Type', 'GOAD']);
    expect(JSON.parse(out).sources[0].untranslated).toBe(1);
  });

  test('a column or a file that the plan needs and is gone ends with 2, naming it', async () => {
    const own = join(folder, 'gone');
    cpSync(resolve(plan, '..'), own, { recursive: true });
    writeFileSync(join(own, 'gp.csv'), readFileSync(join(own, 'gp.csv'), 'utf8').replace('Registered', 'Registred'));
    const { code, err } = await callCommand('records', 'check', join(own, 'records-plan.json'));
    expect(code).toBe(2);
    expect(err).toContain('There is no column "Registered"');
    expect(err).toContain('Did you mean "Registred"?');
    rmSync(join(own, 'gp.csv'));
    expect((await callCommand('map', join(own, 'records-plan.json'))).code).toBe(2);
  });
});
