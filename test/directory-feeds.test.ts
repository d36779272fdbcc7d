import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOpenReferralUk, readDirectory } from 'justice-pathway/adapters';
import { needsOfTerms } from 'justice-pathway/machines';
import { openAt, type Service } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';
import { read } from './directory-sample.ts';

const feeds = 'test/golden/feeds';

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
      if (answer.ok)
        expect(openAt(answer.report.services[0] as Service, 0, { zone: 'Europe/London' }).because[0]?.code).toBe('no-hours-published');
    }
  });
});

describe('feeds in the forms that are published', () => {
  const files = readdirSync(feeds);

  test('each is read, and comes back from the directory as it was', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const answer = readDirectory(readFileSync(join(feeds, file), 'utf8'), { file });
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
      const answer = readDirectory(readFileSync(join(feeds, file), 'utf8'), { file });
      return answer.ok ? answer.report.services.length : -1;
    };
    expect(Object.fromEntries(files.map((file) => [file, count(file)]))).toEqual({
      'aliss-areas.json': 0,
      'aliss-categories.json': 0,
      'aliss-search.json': 4,
      'aliss-service.json': 1,
      'open-referral-api.json': 0,
      'open-referral-dashboard.json': 0,
      'open-referral-organization.json': 1,
      'open-referral-service-array.json': 2,
      'open-referral-service-at-location.json': 1,
      'open-referral-service-list.json': 3,
      'open-referral-service.json': 1,
      'open-referral-terms.json': 0,
      'schedules.csv': 0,
      'services.csv': 2,
    });
  });
});
