import fc from 'fast-check';
import { exportOpenReferralUk, mergeServices, readDirectory } from 'justice-pathway/adapters';
import { services as builtIn } from 'justice-pathway/machines';
import { openAt, type Service } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';
import { good, read } from './directory-sample.ts';

describe('reading Open Referral', () => {
  test('one good record gives one service, with its fields read, kept or unknown', () => {
    const report = read({ contents: [{ ...good, alternate_name: 'B', favourite_colour: 'blue' }] });
    expect(report.services).toMatchObject([
      { id: good.id, name: 'Housing Desk', status: 'active', ages: { min: 16 }, areas: [{ name: 'Clackmannanshire', code: 'S12000005' }] },
    ]);
    expect(report.records[0]).toMatchObject({ outcome: 'loaded', path: 'contents[0]', wrong: [] });
    expect(report.records[0]?.mapped).toContain('schedules[].byday');
    expect(report.records[0]?.kept).toContain('alternate_name');
    expect(report.records[0]?.unknown).toEqual(['favourite_colour']);
    expect(report.services[0]?.origin?.record['favourite_colour']).toBe('blue');
  });

  test('bad records are rejected with path and reason, and hide no good one', () => {
    const bad = [
      null,
      'text',
      7,
      [],
      {},
      { id: 'x', status: 'active' },
      { name: 'No id', status: 'active' },
      { id: {}, name: [], status: 3 },
    ];
    const report = read({ contents: [...bad.slice(0, 4), good, ...bad.slice(4)] });
    expect(report.services.map((service) => service.id)).toEqual([good.id]);
    const rejected = report.records.filter((record) => record.outcome === 'rejected');
    expect(rejected).toHaveLength(bad.length);
    for (const record of rejected)
      expect(record.wrong[0]).toMatchObject({ severity: 'error', path: expect.stringMatching(/^contents\[\d\]/) });
    expect(rejected.at(-2)?.wrong.map((issue) => issue.code)).toContain('no-id');
  });

  test('a wrong field is left out and named; the record stays', () => {
    const report = read([
      { ...good, minimum_age: 'twelve', status: 'open', email: 'nobody', schedules: [{ byday: 'MO', freq: 'WEEKLY', opens_at: '25:00' }] },
    ]);
    expect(report.services).toHaveLength(1);
    expect(report.services[0]).not.toHaveProperty('ages');
    expect(report.records[0]?.wrong.map((issue) => [issue.path, issue.code])).toEqual([
      ['[0].status', 'bad-status'],
      ['[0].minimum_age', 'not-a-number'],
      ['[0].email', 'bad-email'],
      ['[0].schedules[0]', 'bad-time'],
    ]);
    expect(openAt(report.services[0] as Service, 0, { zone: 'Europe/London' }).answer).toBe('unknown');
  });

  test('an interval that is no number does not become every week', () => {
    const [service] = read([
      { ...good, schedules: [{ freq: 'WEEKLY', byday: 'MO', interval: 'often', opens_at: '09:00', closes_at: '10:00' }] },
    ]).services;
    expect(openAt(service as Service, 0, { zone: 'Europe/London' })).toMatchObject({
      answer: 'unknown',
      because: [{ code: 'unreadable-schedule' }, {}],
    });
  });

  test('a service told twice is kept once in its fuller form; two that differ are both kept', () => {
    const { minimum_age: _, ...poor } = good;
    expect(read([poor, good, poor]).services).toMatchObject([{ id: good.id, ages: { min: 16 } }]);
    const both = read([good, { ...good, name: 'Another' }]);
    expect(both.services.map((service) => service.id)).toEqual([good.id, `${good.id}~2`]);
    expect(both.records[1]?.wrong.map((issue) => issue.code)).toEqual(['duplicate-id']);
    expect(mergeServices(read([poor]).services, read([good]).services)).toMatchObject([{ ages: { min: 16 } }]);
  });

  test('services inside organisations and at locations are found', () => {
    const { organization, ...service } = good;
    expect(read({ ...organization, website: 'http://example.org', services: [service] }).services[0]?.organisation?.name).toBe('Council');
    const place = {
      id: 'l',
      location_type: 'physical',
      addresses: [{ address_1: '1 High Street', city: 'Alloa', postal_code: 'FK10 1AA' }],
    };
    expect(read({ id: 'sal', location: place, service: good }).services[0]?.addresses).toEqual(['1 High Street, Alloa, FK10 1AA']);
  });

  test('lines of JSON are read, a broken line costs itself', () => {
    const answer = readDirectory(`${JSON.stringify(good)}\n{"id": \n${JSON.stringify({ ...good, id: 'b' })}\n`);
    expect(answer.ok && answer.report.services.map((service) => service.id)).toEqual([good.id, 'b']);
    expect(answer.ok && answer.report.issues.map((issue) => issue.line)).toEqual([2]);
  });

  test('places of HSDS 3.1 become dated records', () => {
    const [service] = read([
      { ...good, capacities: [{ id: 'c', unit: { id: 'u', name: 'bed' }, available: 3, updated: '2026-11-20T23:30:00.5+00:00' }] },
    ]).services;
    expect(service?.places).toEqual([{ on: '2026-11-20', places: 3 }]);
  });

  test('no text of JSON breaks the reading', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (text, value, key) => {
        expect(() => readDirectory(text)).not.toThrow();
        const report = read({ contents: [{ ...good, id: 'other', [key]: value }, good] });
        expect(report.services.some((service) => service.id === good.id)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(() => readDirectory(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).not.toThrow();
    expect(() => read([{ ...good, ['__proto__']: { polluted: true } }])).not.toThrow();
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('writing Open Referral UK', () => {
  test('what was read comes back unchanged', () => {
    const records = [
      good,
      { ...good, id: '1b671a64-40d5-491e-99b0-da01ff1f3341', funding: [{ id: 'f', source: 'A trust' }], favourite_colour: 'blue' },
    ];
    expect(exportOpenReferralUk(read({ contents: records }).services).contents).toEqual(records);
  });

  test('random records come back unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good), 'note', 'cost_options'), fc.jsonValue()), (changes) => {
        const record = JSON.parse(JSON.stringify({ ...good, ...changes, id: good.id, name: 'A', status: 'active' }));
        expect(exportOpenReferralUk(read([record]).services).contents).toEqual([record]);
      }),
      { numRuns: 100 },
    );
  });

  test('what changed since is written, all else stays', () => {
    const [service] = read([good]).services;
    const [record] = exportOpenReferralUk([{ ...(service as Service), name: 'New name', holidays: 'closed' }]).contents;
    expect(record).toMatchObject({ ...good, name: 'New name' });
    expect(read([record]).services[0]).toMatchObject({ name: 'New name', holidays: 'closed' });
  });

  test('the built-in services survive the journey, but for what the standard cannot carry', () => {
    const back = read(exportOpenReferralUk(builtIn)).services;
    const carried = builtIn.map(({ facts: _, ...service }) => ({ ...service, status: 'active' }));
    const read_ = back.map(({ origin: _, organisation, ...service }) => ({ ...service, organisation: { name: organisation?.name } }));
    expect(read_).toEqual(carried.map((service) => ({ ...service, organisation: { name: service.organisation?.name } })));
  });
});
