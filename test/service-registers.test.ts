import { formatInstant, instant, type Journey, Profile, plusDays } from 'justice-pathway';
import { diversionSheetPage, diversionSheetText } from 'justice-pathway/adapters';

import { contacts, diversionSteps, scottishAreas, scottishMeaning, services, vocabulary } from 'justice-pathway/machines';
import { momentsInUse } from 'justice-pathway/map';
import { availabilityRecords, availabilityRegister, diversionSheet } from 'justice-pathway/service';
import { countingIds } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';

const start = instant('2026-01-05T10:00:00Z');
const id = countingIds('e');
const event = (day: number, type: string, attrs: object = {}, asked?: Journey['events'][number]['asked']) => ({
  id: id(),
  at: plusDays(start, day, 'Europe/London'),
  type,
  attrs: attrs as Readonly<Record<string, unknown>>,
  ...(asked ? { asked } : {}),
});

describe('the register of specialist services', () => {
  const wait = (day: number, waitDays: number, specialty = 'psychology') =>
    event(day, 'health.specialist.availability', { specialty, waitDays, places: 2, body: 'NHS Forth Valley' });

  test('keeps records by specialty and body, with the trend of waits', () => {
    const records = availabilityRecords(
      [
        wait(0, 40),
        wait(30, 60),
        wait(60, 80),
        wait(10, 5, 'dentistry'),
        event(0, 'health.specialist.availability', {}),
        event(0, 'custody.received'),
      ],
      { type: 'health.specialist.availability' },
    );
    const [dentistry, psychology] = availabilityRegister(records);
    expect(psychology).toMatchObject({
      specialty: 'psychology',
      body: 'NHS Forth Valley',
      wait: { direction: 'rising', per30Days: 20, from: 40, to: 80, records: 3 },
      places: { direction: 'steady' },
      longestSilence: 30,
    });
    expect(dentistry?.wait).toEqual({ direction: 'too-few', from: 5, to: 5, records: 1 });
  });

  test('shows the disconnects that followed each record, and holds back few people', () => {
    const late = (day: number, people: number) =>
      Array.from({ length: people }, (_, index) => ({
        at: plusDays(start, day, 'Europe/London'),
        specialty: 'psychology',
        journey: `${day}-${index}`,
        rule: 'specialist-delay',
      }));
    const [line] = availabilityRegister(availabilityRecords([wait(0, 40), wait(30, 60)], { type: 'health.specialist.availability' }), [
      ...late(10, 5),
      ...late(29, 1),
      ...late(40, 2),
      ...late(-3, 9),
    ]);
    expect(line?.followed).toEqual([
      { on: '2026-01-05', disconnects: 5, rules: ['specialist-delay'] },
      { on: '2026-02-04', disconnects: undefined, rules: [] },
    ]);
  });
});

describe('the diversion sheet', () => {
  const journey = (name: string, completes: boolean) => ({
    id: name,
    events: [
      event(0, 'diversion.referred'),
      event(10, 'diversion.assessed'),
      event(20, 'diversion.commenced'),
      event(80, completes ? 'diversion.completed' : 'diversion.ended'),
    ],
  });

  test('gives each line its source and date, and says what nobody has published', () => {
    const sheet = diversionSheet(services, 'clackmannanshire', '2026-11-21');
    const lines = sheet.services.find((service) => service.id === 'clackmannanshire-diversion')?.lines ?? [];
    expect(lines.find((line) => line.label === 'For whom')).toMatchObject({
      asOf: '2023-02',
      source: expect.stringContaining('Joint review of diversion'),
    });
    expect(lines.find((line) => line.label === 'Wait')).toMatchObject({ label: 'Wait', task: expect.stringMatching(/^Ask /) });
    expect(diversionSheetText(sheet)).toContain('Wait: [ ] To ask. ');
    expect(diversionSheet(services, 'Orkney Islands', '2026-11-21', { areas: scottishAreas }).services).toEqual([]);
  });

  test('takes waits and completion from journeys, and holds back few people', () => {
    const journeys = [
      ...Array.from({ length: 15 }, (_, index) => journey(`a${index}`, true)),
      ...Array.from({ length: 5 }, (_, index) => journey(`b${index}`, false)),
    ];
    const texts = (list: typeof journeys) =>
      diversionSheet(services, 'clackmannanshire', '2026-11-21', { journeys: list, steps: diversionSteps }).records.map(
        (line) => line.text,
      );
    expect(texts(journeys)).toEqual([
      'half within 10 days (20 people)',
      'half within 10 days (20 people)',
      'half within 60 days (15 people)',
      '75% (20 of 20 begun)',
    ]);
    expect(texts(journeys.slice(0, 17))[3]).toBe('held back: few people');
    expect(texts(journeys.slice(0, 3))[0]).toBe('held back: few people');
  });

  test('is safe as a page, whatever the directory says', () => {
    const page = diversionSheetPage(
      diversionSheet(
        [{ id: 'x', name: '<script>alert(1)</script>', statuses: ['diversion'], areas: 'any', description: '"<b>' }],
        '<i>',
        '2026-11-21',
      ),
    );
    expect(page).not.toMatch(/<script>|<b>|<i>/);
  });
});

describe('moments in use', () => {
  const journey: Journey = {
    id: 'j',
    observationEnd: plusDays(start, 100, 'Europe/London'),
    profile: Profile.parse({ needs: ['housing', 'ost', 'benefits'] }),
    events: [
      event(0, 'police.custody.booked'),
      event(2, 'custody.coreScreened', {}, ['housing']),
      event(3, 'moment.deferred', { domain: 'financial', contact: 'case-management' }),
      event(40, 'custody.liberated', {}, ['housing', 'financial']),
    ],
  };

  test('tell which contacts a person had and what was passed over', () => {
    const { had } = momentsInUse(journey, { contacts, vocabulary, meaning: scottishMeaning });
    expect(had.map((each) => [each.contact, each.raised, each.passed])).toEqual([
      ['police-custody', undefined, []],
      ['core-screen', ['housing'], ['substance', 'financial']],
      ['liberation-day', ['housing', 'financial'], ['substance']],
    ]);
  });

  test('tell the need that nobody raised and the next contact at which to raise it', () => {
    const coming = [
      { contact: 'undertaking', at: start },
      { contact: 'welcome-visit', at: plusDays(start, 101, 'Europe/London') },
      { contact: 'first-72h', at: plusDays(start, 102, 'Europe/London') },
      { contact: 'first-2w' },
    ];
    const use = momentsInUse(journey, { contacts, vocabulary, meaning: scottishMeaning, coming });
    expect(use.neverRaised).toEqual([{ domain: 'substance', chances: 3, unrecorded: 1 }]);
    expect(use.deferred).toEqual(['financial']);
    expect(use.next.map((each) => [each.domain, each.contact, each.how])).toEqual([
      ['substance', contacts['first-72h'].raises.includes('substance' as never) ? 'first-72h' : 'first-2w', 'here'],
      ['financial', 'first-72h', 'here'],
    ]);
  });

  test('look only at what had happened by then', () => {
    expect(
      momentsInUse(journey, { contacts, vocabulary, meaning: scottishMeaning, at: plusDays(start, 1, 'Europe/London') }).had.map(
        (each) => each.contact,
      ),
    ).toEqual(['police-custody']);
    expect(
      formatInstant(momentsInUse(journey, { contacts, vocabulary, meaning: scottishMeaning }).had[0]?.at as number, 'Europe/London'),
    ).toBe('2026-01-05T10:00:00+00:00');
  });
});
