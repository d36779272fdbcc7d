import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { openAt, type Service } from 'justice-pathway';
import { exportOpenReferralUk, mergeServices, readDirectory, readDirectoryTables } from 'justice-pathway/adapters';
import { services as builtIn, needsOfTerms } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

const shared = resolve(import.meta.dirname, '../../shared/data/services');

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
    expect(openAt(report.services[0] as Service, 0).answer).toBe('unknown');
  });

  test('an interval that is no number does not become every week', () => {
    const [service] = read([
      { ...good, schedules: [{ freq: 'WEEKLY', byday: 'MO', interval: 'often', opens_at: '09:00', closes_at: '10:00' }] },
    ]).services;
    expect(openAt(service as Service, 0)).toMatchObject({ answer: 'unknown', because: [{ code: 'unreadable-schedule' }, {}] });
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
      { numRuns: 200, seed: 5 },
    );
    expect(() => readDirectory(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).not.toThrow();
    expect(() => read([{ ...good, ['__proto__']: { polluted: true } }])).not.toThrow();
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is no feed', () => {
  test('an answer without services is known for what it is', () => {
    const holds = (json: unknown) => read(json).holds;
    expect(holds({ version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'y' })).toBe('0 services: details of an API');
    expect(holds({ contents: [{ id: 'a', name: 'A', taxonomy: 'b' }] })).toBe('0 services: a list of taxonomies or their terms');
    expect(holds({ data: [{ name: 'Money', slug: 'money', sub_categories: [] }] })).toBe('0 services: a list of categories');
    expect(holds({ contents: [] })).toBe('0 services: an empty list');
    expect(holds(42)).toBe('0 services: a single value');
    for (const answer of [
      { status: 404, message: 'Not found' },
      { detail: 'Not found.' },
      { error: { status: 'gone' } },
      { contents: null },
      { contents: 'none' },
    ])
      expect(holds(answer), JSON.stringify(answer)).toMatch(/^0 services/);
  });

  test('neither JSON nor a table is told apart from both', () => {
    for (const text of ['', 'hello world', '<html><body>a, b</body></html>', '{"contents": [', 'Dear all, thank you\nfor coming to us.'])
      expect(readDirectory(text), text).toMatchObject({ ok: false, issue: { severity: 'error' } });
    expect(readDirectory('a,b\n1,2\n')).toMatchObject({ ok: true, report: { services: [] } });
  });
});

describe('reading tables', () => {
  const files = [
    {
      name: 'services.csv',
      text: 'id,organization_id,name,status,minimum_age\ns1,o1,Housing Desk,active,16\ns2,o1,"Night\nLine",active,\nbad,row\n',
    },
    { name: 'organizations.csv', text: 'id,name\no1,Council\n' },
    {
      name: 'schedules.csv',
      text: 'id,service_id,freq,byday,opens_at,closes_at\na,s1,WEEKLY,"MO,TU",09:00,17:00\nb,zz,WEEKLY,MO,09:00,17:00\n',
    },
    { name: 'phones.csv', text: 'id,service_id,number\np,s1,01632 960001\n' },
  ];

  test('the tables of a package are joined, bad and stray rows named', () => {
    const answer = readDirectoryTables(files);
    if (!answer.ok) throw new Error(answer.issue.message);
    expect(answer.report.services).toMatchObject([
      {
        id: 's1',
        organisation: { name: 'Council' },
        ages: { min: 16 },
        schedules: [{ byday: 'MO,TU' }],
        phones: [{ number: '01632 960001' }],
      },
      { id: 's2', name: 'Night\nLine' },
    ]);
    expect(answer.report.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['wrong-number-of-fields', 'services.csv:5'],
      ['orphan-row', 'schedules.csv:3'],
    ]);
  });

  test('no text breaks the reading of a table', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', ',', '\n', ';', '\t', 'id', 'service_id'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const text = `id,name,status\n${rows.map((row) => row.join(',')).join('\n')}`;
        expect(() => readDirectory(text, { file: 'services.csv' })).not.toThrow();
        expect(() =>
          readDirectoryTables([...files, { name: 'phones.csv', text: rows.map((row) => row.join(',')).join('\n') }]),
        ).not.toThrow();
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  test('a quotation mark that never ends costs its own line', () => {
    const answer = readDirectory('id,name,status,organization_id\na,"One,active,o\nb,Two,active,o\n', { file: 'services.csv' });
    expect(answer.ok && answer.report.services.map((service) => service.id)).toEqual(['b']);
    expect(answer.ok && answer.report.issues.map((issue) => issue.line)).toEqual([2]);
  });

  test('a table of services under another name is known by its columns, also without ids', () => {
    const read = (text: string) => readDirectory(text, { file: 'export-2026.csv' });
    expect(read('id,name,status\na,Desk,active\n')).toMatchObject({ ok: true, report: { holds: '1 service' } });
    expect(read('name,status\nDesk,active\n')).toMatchObject({
      ok: true,
      report: { holds: '0 services', records: [{ outcome: 'rejected' }] },
    });
  });

  test('a table alone that is not of services holds none', () => {
    expect(readDirectoryTables(files.slice(2))).toMatchObject({ ok: true, report: { holds: '0 services: schedules.csv, phones.csv' } });
  });
});

describe('reading ALISS', () => {
  const one = {
    id: 'a',
    name: 'Soup',
    slug: 'soup',
    aliss_url: 'https://www.aliss.org/services/soup/',
    phone: '01259 1',
    categories: [{ name: 'Money Advice', slug: 'money-advice' }],
    service_areas: [{ code: 'S12000005', type: 'Local Authority', name: 'Clackmannanshire' }],
    organisation: { id: 'o', name: 'Kitchen' },
    locations: [{ formatted_address: '1 High Street, Alloa' }],
    last_updated: '2018-12-20T14:45:51Z',
  };

  test('search and single answers become services; hours stay unknown', () => {
    for (const json of [{ count: 1, data: [one] }, { data: one }, { results: [one] }]) {
      const answer = readDirectory(JSON.stringify(json), { needsOf: needsOfTerms });
      expect(answer.ok && answer.report).toMatchObject({
        format: 'aliss',
        services: [
          { id: 'a', needs: ['financial'], areas: [{ code: 'S12000005' }], addresses: ['1 High Street, Alloa'], assuredOn: '2018-12-20' },
        ],
      });
      if (answer.ok) expect(openAt(answer.report.services[0] as Service, 0).because[0]?.code).toBe('no-hours-published');
    }
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
      { numRuns: 100, seed: 6 },
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

describe.skipIf(!existsSync(shared))('feeds of third parties (not part of the project)', () => {
  const files = existsSync(shared)
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|csv)$/.test(name) && !name.startsWith('schema'))
    : [];

  test('each is read, and comes back from the directory as it was', () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const answer = readDirectory(readFileSync(join(shared, file), 'utf8'), { file });
      expect(answer.ok, file).toBe(true);
      if (!answer.ok) continue;
      expect(
        answer.report.records.filter((record) => record.outcome === 'rejected'),
        file,
      ).toEqual([]);
      if (answer.report.format === 'aliss') continue;
      const back = exportOpenReferralUk(answer.report.services).contents;
      expect(back, file).toEqual(answer.report.services.map((service) => service.origin?.record));
    }
  });

  test('each holds the number of services that its makers put there', () => {
    const count = (file: string) => {
      const answer = readDirectory(readFileSync(join(shared, file), 'utf8'), { file });
      return answer.ok ? answer.report.services.length : -1;
    };
    expect(count('aliss/01-service-search.json')).toBe(6);
    expect(count('aliss/04-list-all-categories.json')).toBe(0);
    expect(count('oruk-validator/V3.0-UK-Default/service_full.json')).toBe(1);
    expect(count('oruk-validator/V3.0-UK-Default/dashboard_services_response.json')).toBe(0);
    expect(count('hsds-spec-examples/organization_full.json')).toBe(1);
  });
});

// Helpers

const good = {
  id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  name: 'Housing Desk',
  description: 'Applications as homeless.',
  status: 'active',
  minimum_age: 16,
  organization: { id: '6ba7b811-9dad-41d1-80b4-00c04fd430c8', name: 'Council', description: 'A council' },
  service_areas: [{ id: 'a', name: 'Clackmannanshire', uri: 'http://statistics.data.gov.uk/id/statistical-geography/S12000005' }],
  schedules: [{ id: 's', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
};

function read(json: unknown) {
  const answer = readDirectory(JSON.stringify(json));
  if (!answer.ok) throw new Error(answer.issue.message);
  return answer.report;
}
