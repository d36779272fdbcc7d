import { instant, Profile } from 'justice-pathway';
import { liberationHourData, liberationHourPage, liberationHourText } from 'justice-pathway/adapters';
import {
  bodyCalendar,
  Need,
  nationalServices,
  needsOfTerms,
  scottishAreas,
  scottishBankHolidays,
  scottishMeaning,
  services,
} from 'justice-pathway/machines';
import {
  eligible,
  findArea,
  hasPlaces,
  inArea,
  type LiberationHourOptions,
  liberationHour,
  reachableWithout,
  type Service,
} from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';

const at = instant('2026-12-24T16:30:00+00:00');
const zone = 'Europe/London';
const options: LiberationHourOptions = { zone, calendar: () => scottishBankHolidays, areas: scottishAreas, meaning: scottishMeaning };

describe('eligible', () => {
  const service: Service = {
    id: 's',
    name: 'S',
    needs: ['housing'],
    areas: [{ name: 'Clackmannanshire', code: 'S12000005' }],
    ages: { min: 16, max: 25 },
    sexes: ['female'],
    statuses: ['liberated', 'remand'],
  };
  const person = Profile.parse({ age: 20, sex: 'Female', homeArea: 'Clackmannanshire Council' });
  const asking = { need: 'housing', status: 'liberated', areas: scottishAreas, meaning: scottishMeaning };
  const answer = (changes: Partial<Profile>, changed: Partial<Service> = {}) =>
    eligible({ ...service, ...changed }, { ...person, ...changes }, asking);

  test('is yes only when every limit is known and kept', () => {
    expect(answer({}).answer).toBe('yes');
    expect(answer({ age: 16 }).answer).toBe('yes');
    expect(answer({ age: 25 }).answer).toBe('yes');
  });

  test.each([
    [{ age: 15 }, 'below-minimum'],
    [{ age: 26 }, 'above-maximum'],
    [{ sex: 'male' }, 'other-sex'],
    [{ homeArea: 'Falkirk' }, 'other-area'],
  ])('is no with the limit that stands against it: %j', (changes, code) => {
    expect(answer(changes)).toMatchObject({ answer: 'no' });
    expect(answer(changes).because[0]?.code).toBe(code);
  });

  test('is unknown where the person or the limit is not known, and never a guess', () => {
    expect(eligible(service, { ...person, age: undefined }, asking).because[0]).toMatchObject({
      answer: 'unknown',
      code: 'person-not-known',
    });
    const { ages: _, ...silent } = service;
    expect(eligible(silent, person, asking).because[0]).toMatchObject({ answer: 'unknown', code: 'not-published', about: 'age' });
    expect(eligible({ ...service, ages: 'any', sexes: 'any', areas: 'any', statuses: 'any' }, Profile.parse({}), asking).answer).toBe(
      'yes',
    );
  });

  test('an area is compared by code or name; prose cannot be compared', () => {
    expect(inArea(service, 'S12000005', scottishAreas).answer).toBe('yes');
    expect(inArea({ ...service, areas: [{ name: 'Scotland' }] }, 'Falkirk', scottishAreas).answer).toBe('yes');
    expect(inArea({ ...service, areas: [{ name: 'All who live near the old bridge' }] }, 'Falkirk', scottishAreas).answer).toBe('unknown');
    expect(inArea({ id: 'a', name: 'A' }, 'Falkirk', scottishAreas).answer).toBe('unknown');
    expect(inArea({ ...service, areas: [{ name: 'Forth Valley', code: 'S08000019' }] }, 'Falkirk', scottishAreas).answer).toBe('yes');
    expect(inArea({ ...service, areas: [{ name: 'Forth Valley', code: 'S08000019' }] }, 'Falkirk').answer).toBe('unknown');
    expect(inArea({ ...service, areas: [{ name: 'NHS Lothian' }] }, 'Falkirk', scottishAreas).answer).toBe('no');
    expect(inArea({ ...service, areas: [{ name: 'Stirling', code: 'S12000030' }] }, 'Falkirk', scottishAreas).answer).toBe('no');
  });
});

describe('places and means', () => {
  const places = [
    { on: '2026-12-22', places: 2, waitDays: 3 },
    { on: '2026-12-23', places: 0 },
    { on: '2026-12-25', places: 9 },
  ];

  test('places are those of the latest record, which must not be old', () => {
    expect(hasPlaces({ id: 'a', name: 'A', places }, at, { zone })).toMatchObject({
      answer: 'no',
      record: { on: '2026-12-23' },
      because: [{ code: 'full' }],
    });
    expect(hasPlaces({ id: 'a', name: 'A', places: places.slice(0, 1) }, at, { zone }).answer).toBe('yes');
    expect(hasPlaces({ id: 'a', name: 'A', places: places.slice(0, 1) }, at, { freshDays: 1, zone })).toMatchObject({
      answer: 'unknown',
      because: [{ code: 'record-old' }],
    });
    expect(hasPlaces({ id: 'a', name: 'A' }, at, { zone })).toMatchObject({ answer: 'unknown', because: [{ code: 'no-record' }] });
  });

  test('what a person lacks stands against only what the service says it needs', () => {
    const service: Service = { id: 'a', name: 'A', requires: { phone: true, photoId: false } };
    expect(reachableWithout(service, ['phone']).answer).toBe('no');
    expect(reachableWithout(service, ['photoId']).answer).toBe('yes');
    expect(reachableWithout(service, ['photoId', 'money']).answer).toBe('unknown');
    expect(reachableWithout(service).because[0]?.text).toBe('It needs a phone.');
  });
});

describe('the liberation hour', () => {
  const office: Service = {
    id: 'office',
    name: 'Office',
    needs: ['housing'],
    areas: 'any',
    schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }],
    phones: [{ number: '01632 960001' }],
  };
  const person = Profile.parse({ needs: ['housing', 'benefits'], homeArea: 'Clackmannanshire', has: { phone: false }, tenancy: 'none' });
  const check = (list: readonly Service[], extra: object = {}) => liberationHour({ person, at, services: list, ...extra }, options);

  test('says who is open, until when, and how many minutes are left', () => {
    const [housing, benefits] = check([office]).needs;
    expect(housing).toMatchObject({ reachable: 'yes', by: instant('2026-12-24T17:00:00Z'), services: [{ closesInMinutes: 30 }] });
    expect(benefits).toMatchObject({ reachable: 'no', services: [], missing: [{ code: 'no-service' }] });
  });

  test('judges the opening at the arrival, not at the gate', () => {
    expect(check([office], { travelMinutes: 29 }).needs[0]?.reachable).toBe('yes');
    const late = check([office], { travelMinutes: 30 }).needs[0];
    expect(late).toMatchObject({
      reachable: 'no',
      missing: [{ code: 'none-reachable' }],
      services: [{ closesInMinutes: 30, opensAt: instant('2026-12-29T09:00:00Z') }],
    });
  });

  test('does not call a service shut whose hours are unknown', () => {
    const { schedules: _, ...silent } = office;
    expect(check([silent]).needs[0]).toMatchObject({ reachable: 'unknown', missing: [{ code: 'hours-unknown' }] });
    const later = { ...office, schedules: [{ freq: 'WEEKLY', byday: 'TH', opensAt: '18:00' }] };
    expect(check([later]).needs[0]?.reachable).toBe('unknown');
  });

  test('a service that opens later that day is reachable from then', () => {
    const evening = { ...office, schedules: [{ freq: 'DAILY', opensAt: '18:00', closesAt: '22:00' }] };
    expect(check([evening]).needs[0]?.services[0]).toMatchObject({
      reachable: 'yes',
      from: instant('2026-12-24T18:00:00Z'),
      by: instant('2026-12-24T22:00:00Z'),
    });
  });

  test('what a service needs and the person lacks stands against it', () => {
    expect(check([{ ...office, requires: { phone: true } }]).needs[0]).toMatchObject({
      reachable: 'no',
      services: [{ against: ['It needs a phone.'] }],
    });
  });

  test('names what the person lacks, the holiday, and leaves out other areas', () => {
    expect(check([office]).missing.map((each) => each.code)).toEqual(['no-phone', 'no-tenancy']);
    expect(liberationHour({ person, at: instant('2026-12-25T10:00:00Z'), services: [] }, options).holiday).toBe('Christmas Day');
    expect(check([{ ...office, areas: [{ name: 'Orkney' }] }]).needs[0]?.services).toEqual([]);
  });

  test('gives data, text and a page that agree and are safe', () => {
    const hour = check([{ ...office, name: '<b>Office</b>' }], { prison: 'HMP "X"' });
    expect(liberationHourData(hour)).toMatchObject({
      at: '2026-12-24T16:30:00+00:00',
      needs: [{ need: 'housing', by: '2026-12-24T17:00:00+00:00' }, {}],
    });
    expect(liberationHourText(hour)).toContain('Open until 17:00, closes in 30 minutes.');
    const page = liberationHourPage(hour);
    expect(page).toContain('closes in 30 minutes');
    expect(page).not.toContain('<b>Office');
    expect(page).toContain('HMP &quot;X&quot;');
  });
});

describe('the built-in services', () => {
  test('each fact that they state has a source and a date', () => {
    expect(services.length).toBeGreaterThan(10);
    for (const service of services) {
      const stated = (['description', 'phones', 'waitText', 'eligibility', 'length', 'requires', 'ages'] as const).filter(
        (field) => service[field] !== undefined,
      );
      const told = new Set(service.facts?.map((fact) => fact.field));
      for (const field of stated)
        expect(
          [...told].some((each) => each === field || (field === 'ages' && each === 'eligibility')),
          `${service.id}.${field}`,
        ).toBe(true);
      for (const fact of service.facts ?? []) expect(fact.source.address, service.id).toMatch(/^https?:/);
    }
  });

  test('no hours are made up', () => {
    for (const service of services) expect(service.schedules).toBeUndefined();
  });

  test('name needs, areas and calendars that are known, so that a slip hides no service from those who need it', () => {
    // Throughcare is asked for by its own name; it answers no single need.
    const needs: readonly string[] = [...Need.options, ...Object.keys(scottishMeaning.domains), 'throughcare'];
    for (const { id, needs: own = [], areas = [], calendar } of services) {
      expect(
        own.filter((need) => !needs.includes(need)),
        `${id}: needs are words of machines/meaning.ts`,
      ).toEqual([]);
      expect(
        (areas === 'any' ? [] : areas).filter(({ name, code }) => findArea(scottishAreas, code ?? name)?.name !== name),
        `${id}: areas are those of machines/services/areas.ts`,
      ).toEqual([]);
      if (calendar !== undefined) expect(bodyCalendar(calendar), `${id}: calendars of bodies are in machines/calendars/`).toBeDefined();
    }
  });

  test('have ids of their own and need words that can be asked for', () => {
    expect(new Set(services.map((service) => service.id)).size).toBe(services.length);
    expect(nationalServices.length).toBeLessThan(services.length);
    expect(needsOfTerms(['housing-and-homelessness', 'Money Advice', 'Knitting'])).toEqual(['housing', 'financial']);
    expect(needsOfTerms(['Knitting'])).toBeUndefined();
  });
});
