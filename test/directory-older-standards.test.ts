import { instant } from 'justice-pathway';
import { readDirectory, readDirectoryTables } from 'justice-pathway/adapters';
import { openings } from 'justice-pathway/machines';
import { eligible, openAt, type Service } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';

const office = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' };
const friday = '2026-11-20T10:00:00+00:00';
const monday = '2026-11-23T10:00:00+00:00';

describe('older standards', () => {
  const tables = (files: Record<string, string>): Service => {
    const answer = readDirectoryTables(
      Object.entries(files).map(([name, text]) => ({ name, text })),
      { zone: 'Europe/London' },
    );
    if (!answer.ok) throw new Error(answer.issue.message);
    return answer.report.services[0] as Service;
  };
  const services = 'id,organization_id,name,status\ns1,o1,Desk,active\n';

  test('tables of HSDS 1.1 and 2.0: weekdays by name, holiday schedules, ages', () => {
    const old = tables({
      'services.csv': services,
      'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,09:00,17:00\nr2,s1,Friday,09:00,17:00\n',
      'holiday_schedules.csv': 'id,service_id,closed,opens_at,closes_at,start_date,end_date\nh1,s1,True,,,2026-11-20,2026-11-20\n',
      'eligibility.csv': 'id,service_id,eligibility,minimum_age,maximum_age\ne,s1,adult,18,65\n',
    });
    expect([friday, monday, '2026-11-27T10:00:00Z', '2026-11-24T10:00:00Z'].map((at) => openAt(old, instant(at), openings).answer)).toEqual(
      ['closed', 'open', 'open', 'closed'],
    );
    expect(old).toMatchObject({ ages: { min: 18, max: 65 }, eligibility: 'adult' });
  });

  test('a weekday told by its number may be another day to another reader', () => {
    const numbered = tables({
      'services.csv': services,
      'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nr1,s1,1,09:00,17:00\n',
    });
    expect(openAt(numbered, instant(monday), openings).answer).toBe('unknown');
  });

  test('a table, a row or a part that is not read is named, and what may narrow narrows', () => {
    const schedules = 'id,service_id,freq,byday,opens_at,closes_at\nr1,s1,WEEKLY,FR,09:00,17:00\n';
    const closures = tables({ 'services.csv': services, 'schedules.csv': schedules, 'closures.csv': 'service_id,day\ns1,2026-11-20\n' });
    expect(openAt(closures, instant(friday), openings).answer).toBe('unknown');
    const short = tables({
      'services.csv': services,
      'schedules.csv': schedules,
      'holiday_schedules.csv': 'id,service_id,closed,start_date,end_date\nh1,s1,True\n',
    });
    expect(openAt(short, instant(friday), openings).answer).toBe('unknown');
    const stray = tables({
      'services.csv': services,
      'schedules.csv': schedules,
      'holiday_schedules.csv': 'id,closed,start_date,end_date\nh1,True,2026-11-20,2026-11-20\n',
    });
    expect(openAt(stray, instant(friday), openings).answer).toBe('unknown');
    const answer = readDirectoryTables(
      [
        { name: 'services.csv', text: services },
        { name: 'closures.csv', text: 'service_id,day\ns1,2026-11-20\n' },
        { name: 'colours.csv', text: 'id,colour\nx,blue\n' },
      ],
      {},
    );
    expect(answer.ok && answer.report.issues.map((issue) => [issue.code, issue.path, issue.severity])).toEqual([
      ['table-not-read', 'closures.csv', 'error'],
      ['table-not-read', 'colours.csv', 'warning'],
    ]);
  });

  test('a package of tables in one JSON answer, and a part beside the records', () => {
    const whole = readJson({
      services: [{ id: 's1', name: 'Desk', status: 'active' }],
      regular_schedules: [{ service_id: 's1', weekday: 'Friday', opens_at: '09:00', closes_at: '17:00' }],
      holiday_schedules: [{ service_id: 's1', closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }],
    });
    expect(openAt(whole, instant(friday), openings).answer).toBe('closed');
    expect(openAt(whole, instant('2026-11-27T10:00:00Z'), openings).answer).toBe('open');
    const beside = readJson({
      contents: [{ id: 's1', name: 'Desk', status: 'active', schedules: [office] }],
      closures: [{ day: '2026-11-20' }],
    });
    expect(openAt(beside, instant(friday), openings).answer).toBe('unknown');
  });

  test('Open Referral UK 1.0: eligibilities, taxonomies and postal addresses', () => {
    const old = readJson({
      content: [
        {
          id: 's1',
          name: 'Drop-in',
          status: 'active',
          eligibilitys: [
            { eligibility: 'adult', minimum_age: 18, maximum_age: 65 },
            { eligibility: 'young people', minimum_age: 12, maximum_age: 16 },
          ],
          regular_schedules: [{ opens_at: '09:00', closes_at: '17:00', freq: 'WEEKLY', byday: 'FR' }],
          service_at_locations: [
            { id: 'a', location: { name: 'Hall', physical_addresses: [{ address_1: '1 High Street', postal_code: 'FK10 1AA' }] } },
          ],
        },
      ],
    });
    expect(old.addresses).toEqual(['1 High Street, FK10 1AA']);
    expect(openAt(old, instant(friday), openings).answer).toBe('open');
    expect(eligible(old, { needs: [], has: {}, age: 17 }).because.find((one) => one.about === 'age')).toMatchObject({ answer: 'unknown' });
  });
});

// Helpers

function readJson(json: unknown): Service {
  const answer = readDirectory(JSON.stringify(json), { zone: 'Europe/London' });
  if (!answer.ok) throw new Error(answer.issue.message);
  return answer.report.services[0] as Service;
}
