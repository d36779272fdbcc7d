import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatInstant, type Journey, readJourneys } from 'justice-pathway';
import { prepareShare, readOcelJson, shareRisks } from 'justice-pathway/logs';
import { linkedRules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { linkedJourneys, mapLinked } from 'justice-pathway/map';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sharing', () => {
  test('gives new names in a drawn order, coarse times, bands of age, and no free text', () => {
    const { journeys, keys } = prepareShare(
      [
        person('ann', {
          note: 'Jane Smith',
          establishment: 'HMP Perth',
          status: 'remand',
          outOfArea: true,
          expectedDays: 30,
          caseNumber: 4711,
        }),
      ],
      { random: () => 0.5, vocabulary, zone: 'Europe/London' },
    );
    expect(keys).toEqual(new Map([['ann', 'person-1']]));
    expect(journeys[0]).toMatchObject({ id: 'person-1', profile: { age: 30, sex: 'female', needs: ['housing'] } });
    expect(journeys[0]?.profile).not.toHaveProperty('homeArea');
    expect(journeys[0]?.events[0]?.attrs).toEqual({ status: 'remand', outOfArea: true, expectedDays: 30 });
    expect(formatInstant(journeys[0]?.events[0]?.at ?? 0, 'Europe/London')).toBe('2026-03-02T00:00:00+00:00');
  });

  test('finds no risk where enough people are alike, and names each where they are not', () => {
    const alike = Array.from({ length: 5 }, (_, index) => person(`p${index}`));
    const share = (list: readonly Journey[]) =>
      prepareShare(list, { random: Math.random, vocabulary, zone: 'Europe/London' }).risks.map(({ code }) => code);
    expect(share(alike)).toEqual([]);
    expect(share(alike.slice(1))).toContain('small-group');
    expect(share([...alike, { ...person('q'), profile: { ...person('q').profile, age: 70 } }])).toContain('rare-person');
    expect(
      share([
        ...alike,
        { ...person('q'), events: [...person('q').events, { id: 'z', at: Date.UTC(2026, 5, 1), type: 'employment.started' }] },
      ]),
    ).toEqual(['rare-event', 'unique-course']);
    expect(shareRisks(alike.map((one, index) => ({ ...one, id: index === 0 ? 'Jane Smith' : one.id })))).toMatchObject([
      { code: 'looks-identifying', people: 1 },
    ]);
  });

  test('refuses to write unless a named person answers for it, and then says so in the file', async () => {
    const file = join(folder, 'in.json');
    const out = join(folder, 'out.json');
    writeFileSync(file, readFileSync('examples/journeys/died-before-the-appointment.journey.json'));
    expect(await quiet('share', file, '--out', out)).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(await quiet('share', file, '--out', out, '--override-by', 'R. Campbell')).toBe(2);
    expect(await quiet('share', file, '--out', out, '--override-by', 'R. Campbell', '--override-reason', 'agreed with the family')).toBe(0);
    const written = JSON.parse(readFileSync(out, 'utf8'));
    expect(written.shared.override).toMatchObject({ by: 'R. Campbell', reason: 'agreed with the family' });
    expect(written.shared.override.risks.length).toBeGreaterThan(0);
    expect(readJourneys(readFileSync(out, 'utf8'), { vocabulary, strict: true }).issues).toEqual([]);
    expect(readFileSync(out, 'utf8')).not.toContain('kirsty');
  });

  test('shares tables without any small number', async () => {
    const out = join(folder, 'tables.json');
    const file = join(folder, 'all.jsonl');
    writeFileSync(
      file,
      Array.from({ length: 9 }, (_, index) =>
        JSON.stringify({
          ...JSON.parse(readFileSync('examples/journeys/back-in-custody-within-ninety-days.journey.json', 'utf8')),
          id: `j${index}`,
        }),
      ).join('\n'),
    );
    expect(await quiet('share', file, '--tables', '--out', out)).toBe(0);
    const numbers = JSON.stringify(JSON.parse(readFileSync(out, 'utf8')).rules).match(/:(\d+)[,}]/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect([0, 10]).toContain(Number(number.replace(/\D/g, '')));
    for (const k of ['x', '0', '2', '51', '4.5', '-1']) {
      expect(await quiet('share', file, '--tables', '--k', k, '--out', join(folder, 'bad.json')), k).toBe(2);
      expect(await quiet('share', file, '--k', k, '--out', join(folder, 'bad.json')), k).toBe(2);
    }
    expect(existsSync(join(folder, 'bad.json'))).toBe(false);
  });
});

describe('linked journeys', () => {
  const at = (text: string) => Date.parse(text);
  const journey = (id: string, events: [string, string][], profile: object = {}): Journey => ({
    id,
    observationEnd: at('2026-06-01T00:00:00Z'),
    profile: { needs: [], has: {}, ...profile },
    events: events.map(([time, type], index) => ({ id: `e${index + 1}`, at: at(time), type })),
  });

  test('answer for each other: a household checked, a person harmed told too late, a school told only with consent', () => {
    const found = mapLinked(
      [
        journey(
          'parent',
          [
            ['2026-01-05T10:00:00Z', 'custody.received'],
            ['2026-02-02T10:00:00Z', 'custody.libDate.changed'],
          ],
          { schoolConsent: true },
        ),
        journey('partner', [['2026-01-12T10:00:00Z', 'financial.benefits.checked']]),
        journey('harmed', [['2026-02-06T10:00:00Z', 'victim.notified']]),
        journey('child', []),
        journey('stranger', [['2026-01-06T10:00:00Z', 'family.school.told']]),
      ],
      [
        { from: 'partner', kind: 'shares-household', to: 'parent' },
        { from: 'harmed', kind: 'harmed-by', to: 'parent' },
        { from: 'child', kind: 'family-of', to: 'parent' },
      ],
      linkedRules,
      { calendar: scottishBankHolidays, meaning: scottishMeaning },
    );
    expect(found.map(({ rule, verdict, journey: of, linked }) => [rule, verdict, of, linked])).toEqual([
      ['household-benefits-after-reception', 'met', 'parent', 'partner'],
      ['victim-told-of-moved-date', 'met-late', 'parent', 'harmed'],
      ['school-told-with-consent', 'missed', 'parent', 'child'],
    ]);
  });

  test('come out of an object-centric log, an event belonging to several', () => {
    const { log } = readOcelJson(
      JSON.stringify({
        objectTypes: [],
        eventTypes: [],
        objects: [
          { id: 'a', type: 'person', relationships: [] },
          { id: 'b', type: 'person', relationships: [{ objectId: 'a', qualifier: 'family-of' }] },
          { id: 'house', type: 'tenancy', relationships: [] },
        ],
        events: [
          {
            id: 'v',
            type: 'family.visit',
            time: '2026-01-05T10:00:00Z',
            relationships: [
              { objectId: 'a', qualifier: '' },
              { objectId: 'b', qualifier: '' },
              { objectId: 'house', qualifier: '' },
            ],
          },
        ],
      }),
    );
    const { journeys, links } = linkedJourneys(log, ['person'], (id, events) =>
      journey(
        id,
        events.map(({ at: time, type }) => [new Date(time).toISOString(), type]),
      ),
    );
    expect(journeys.map(({ id, events }) => [id, events.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(links).toEqual([{ from: 'b', kind: 'family-of', to: 'a' }]);
  });
});

// Helpers

function person(id: string, attrs?: Record<string, unknown>): Journey {
  return {
    id,
    observationEnd: Date.UTC(2026, 6, 1),
    profile: { needs: ['housing'], has: {}, sex: 'female', age: 34, homeArea: 'Alloa' },
    events: [{ id: 'e', at: Date.UTC(2026, 2, 5, 14, 20), type: 'custody.received', ...(attrs ? { attrs } : {}) }],
  };
}

async function quiet(...args: string[]): Promise<number> {
  return run(args, { out: () => undefined, err: () => undefined });
}
