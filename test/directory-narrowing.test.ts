import { instant } from 'justice-pathway';
import { readDirectory } from 'justice-pathway/adapters';
import { openings } from 'justice-pathway/machines';
import { type Opening, openAt, type Service } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';

const office = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' };
const friday = '2026-11-20T10:00:00+00:00';
const monday = '2026-11-23T10:00:00+00:00';

describe('nothing that narrows is dropped', () => {
  test('the record itself is open on that day', () => {
    expect(ask({}, friday)).toMatchObject({ answer: 'open' });
  });

  test.each<[string, object]>([
    ['a holiday schedule', { holiday_schedules: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }] }],
    ['one told as text', { holiday_schedules: [{ closed: 'True', start_date: '2026-11-20', end_date: '2026-11-20' }] }],
    ['one without an end', { holiday_schedules: [{ closed: true, start_date: '2026-11-18', end_date: null }] }],
    ['one whose first day cannot be read', { holiday_schedules: [{ closed: true, start_date: '20/11/2026', end_date: '2026-11-20' }] }],
    [
      'one with other hours',
      { holiday_schedules: [{ closed: false, start_date: '2026-11-20', end_date: '2026-11-20', opens_at: '13:00', closes_at: '15:00' }] },
    ],
    ['one with no hours', { holiday_schedules: [{ start_date: '2026-11-20', end_date: '2026-11-20' }] }],
    ['one as an object', { holiday_schedules: { closed: true, start_date: '2026-11-20', end_date: '2026-11-20' } }],
    ['one in words', { holiday_schedules: 'closed on 20 November' }],
    [
      'the old collection of a place',
      {
        service_at_locations: [
          {
            id: 'x',
            location: { name: 'Hall' },
            holidayScheduleCollection: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }],
          },
        ],
      },
    ],
    [
      'the building is shut that day',
      {
        service_at_locations: [
          { id: 'x', location: { name: 'Hall', holiday_schedules: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }] } },
        ],
      },
    ],
    [
      'the hours of the building',
      {
        service_at_locations: [
          { id: 'x', location: { name: 'Hall', schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }] } },
        ],
      },
    ],
    [
      'the hours of its only place',
      {
        service_at_locations: [
          { id: 'x', location: { name: 'Hall' }, schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }] },
        ],
      },
    ],
    ['an alert', { alert: 'Closed for refurbishment' }],
    ['an alert that is no text', { alert: { text: 'Closed' } }],
    ['words of the description', { description: 'A drop-in. Closed until further notice.' }],
    ['words of the organisation', { organization: { id: 'o', name: 'O', description: 'The charity has ceased.' } }],
    [
      'words of the place',
      { service_at_locations: [{ id: 'x', location: { name: 'Hall', description: 'Temporarily closed for repairs' } }] },
    ],
    ['by appointment', { description: 'Advice by appointment only.' }],
    ['how to apply', { application_process: 'You must book in advance.' }],
    ['the access of older feeds', { attending_access: 'appointment' }],
    ['a status of another kind', { status: 'paused' }],
    ['a status that is no text', { status: { value: 'active' } }],
    ['a status written otherwise', { status: 'Temporarily_Closed' }],
    ['a misspelt list', { holiday_schedule_list: [{ closed: true, start_date: '2026-11-20' }] }],
    ['a field of its own', { closures: ['2026-11-20'] }],
    ['a flag of its own', { is_open: false }],
    ['a misspelt alert', { allert: 'shut today' }],
    ['words in an unknown field', { remarks: 'Currently closed' }],
  ])('%s: never "open"', (_, changes) => {
    expect(ask(changes, friday).answer).not.toBe('open');
  });

  test.each<[string, object]>([
    ['a day taken out', { exdate: '2026-11-20' }],
    ['days taken out, as a list of instants', { exdate: ['2026-11-20T09:00:00Z', '2026-12-25T09:00:00Z'] }],
    ['a day taken out as calendars write it', { exdates: '20261120T090000Z' }],
    ['days taken out that cannot be read', { exdate: 'the 20th' }],
    ['the first weekday of a month', { freq: 'MONTHLY', byday: 'FR', bysetpos: '1' }],
    ['hours in the rule', { byhour: '14' }],
    ['a misspelt end', { untill: '2026-11-01' }],
    ['an end that is no date', { until: { date: '2026-11-01' } }],
    ['valid to yesterday', { valid_to: '2026-11-19' }],
    ['valid to, of another kind', { valid_to: 20261119 }],
    ['valid from tomorrow', { valid_from: '2026-11-21' }],
    ['an interval', { interval: 2, dtstart: '2026-11-09' }],
    ['a count', { count: 3, dtstart: '2026-11-02' }],
    ['a frequency of another kind', { freq: { value: 'WEEKLY' } }],
    ['a break', { notes: 'Closed for lunch' }],
    ['by appointment', { notes: 'By appointment' }],
    ['other hours in words', { description: 'Open 10am to 12 noon' }],
    ['other days in words', { description: 'Mondays and Thursdays' }],
    ['weeks in words', { notes: 'Alternate weeks' }],
    ['a season', { notes: 'April to October' }],
    ['school terms', { description: 'Term time' }],
    ['a notice where an hour should be', { opens_at: 'closed until further notice' }],
    ['closed in so many words', { closed: true }],
    ['a field of its own', { except: '2026-11-20' }],
    ['a zone that is none', { timezone: 'Alloa' }],
  ])('in a schedule, %s: never "open"', (_, changes) => {
    const answer = ask({ schedules: [{ ...office, ...changes }] }, friday);
    expect(answer.answer).not.toBe('open');
  });

  test('one notice among the schedules stands against the others', () => {
    expect(ask({ schedules: [office, { byday: 'FR', freq: 'WEEKLY', opens_at: 'closed', closes_at: 'closed' }] }, friday).answer).toBe(
      'unknown',
    );
    expect(ask({ schedules: [office, { byday: 'FR', freq: 'WEEKLY', opens_at: 'closed', closes_at: 'closed' }] }, monday).answer).toBe(
      'open',
    );
    expect(ask({ schedules: [office, 'closed on Fridays'] }, monday).answer).toBe('unknown');
  });

  test('the words that stand in the way are shown, and come first', () => {
    expect(ask({ alert: 'Closed for refurbishment' }, friday).because[0]?.text).toContain('"Closed for refurbishment"');
    expect(ask({ schedules: [{ ...office, notes: 'Alternate weeks' }] }, friday).because[0]?.text).toContain('"Alternate weeks"');
    expect(ask({ closures: ['2026-11-20'] }, friday).because[0]?.text).toContain('2026-11-20');
  });

  test('words that take nothing away leave the answer as it is', () => {
    for (const changes of [
      { description: 'A warm welcome to everybody. Not available on public holidays.' },
      { description: 'For people without a home when the office is shut.' },
      { description: 'No appointment needed. Closed at weekends.' },
      { organization: { id: 'o', name: 'O', description: 'A charity of the town.', status: 'active' } },
      { is_open: true, closed: false, last_modified: '2026-01-01', featured: true },
      { attending_access: 'drop-in', reviews: [], funding: [] },
      { schedules: [{ ...office, description: 'Drop-in, Monday to Friday 9am to 5pm', notes: 'No appointment needed' }] },
      { schedules: [{ ...office, byhour: '9', exdate: '2026-12-25', valid_from: null, valid_to: null }] },
    ])
      expect(ask(changes, friday), JSON.stringify(changes)).toMatchObject({ answer: 'open' });
  });

  test('a closed day closes that day alone, and other hours hold in place of the usual ones', () => {
    const closed = { holiday_schedules: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }] };
    expect(ask(closed, friday)).toMatchObject({ answer: 'closed', because: [{ code: 'holiday-schedule' }, {}] });
    expect(ask(closed, monday).answer).toBe('open');
    const other = {
      holiday_schedules: [{ closed: false, start_date: '2026-11-20', end_date: '2026-11-20', opens_at: '09:30', closes_at: '11:00' }],
    };
    expect(ask(other, friday)).toMatchObject({ answer: 'open', closesAt: instant('2026-11-20T11:00:00Z') });
    expect(ask(other, '2026-11-20T12:00:00Z').answer).toBe('closed');
    const feast = {
      holiday_schedules: [{ closed: false, start_date: '2026-12-25', end_date: '2026-12-25', opens_at: '10:00', closes_at: '12:00' }],
    };
    expect(ask(feast, '2026-12-25T11:00:00Z').answer).toBe('open');
  });

  test('one place may be shut while another is open', () => {
    const site = (name: string, more: object) => ({ id: name, location: { id: name, name }, schedules: [office], ...more });
    const closed = { holiday_schedules: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }] };
    const both = { schedules: [], service_at_locations: [site('North', closed), site('South', {})] };
    expect(ask(both, friday)).toMatchObject({ answer: 'open' });
    expect(ask({ schedules: [], service_at_locations: [site('North', closed)] }, friday).answer).toBe('closed');
  });

  test('a night that runs into a closed day is not called open', () => {
    const night = {
      schedules: [{ freq: 'DAILY', opens_at: '20:00', closes_at: '06:00' }],
      holiday_schedules: [{ closed: true, start_date: '2026-11-20', end_date: '2026-11-20' }],
    };
    expect(ask(night, '2026-11-19T23:00:00Z').answer).toBe('open');
    expect(ask(night, '2026-11-20T02:00:00Z').answer).toBe('unknown');
    expect(ask(night, '2026-11-20T21:00:00Z').answer).toBe('closed');
  });
});

describe('days are days', () => {
  test('a date told as an instant is the local day that it means', () => {
    const closed = (start: string, end = start) => ({
      schedules: [{ freq: 'DAILY', opens_at: '09:00', closes_at: '17:00' }],
      holiday_schedules: [{ closed: true, start_date: start, end_date: end }],
    });
    expect(ask(closed('2026-07-09T23:00:00Z'), '2026-07-10T10:00:00+01:00').answer).toBe('closed');
    expect(ask(closed('2026-07-09T23:00:00Z'), '2026-07-09T10:00:00+01:00').answer).toBe('open');
    expect(ask(closed('2026-07-10T00:00:00.000Z', '2026-07-10T23:59:59Z'), '2026-07-10T10:00:00+01:00').answer).toBe('closed');
    expect(ask(closed('2026-07-10T00:00:00.000Z', '2026-07-10T23:59:59Z'), '2026-07-11T10:00:00+01:00').answer).toBe('open');
    expect(ask({ schedules: [{ ...office, valid_to: '2026-07-09T23:00:00Z' }] }, '2026-07-10T10:00:00+01:00').answer).toBe('open');
  });

  test('midnight to the last minute is the whole day, and hours that touch midnight join', () => {
    const line = { schedules: [{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }] };
    expect(ask(line, '2026-11-20T23:59:30Z')).toMatchObject({ answer: 'open' });
    expect(ask(line, friday).closesAt).toBeGreaterThan(instant('2026-11-26T00:00:00Z'));
    const touching = {
      schedules: [
        { freq: 'WEEKLY', byday: 'FR', opens_at: '18:00', closes_at: '24:00' },
        { freq: 'WEEKLY', byday: 'SA', opens_at: '00:00', closes_at: '02:00' },
      ],
    };
    expect(ask(touching, '2026-11-20T20:00:00Z')).toMatchObject({ answer: 'open', closesAt: instant('2026-11-21T02:00:00Z') });
  });
});

// Helpers

function ask(changes: object, at: string): Opening {
  return openAt(
    readJson({ contents: [{ id: 's', name: 'Desk', status: 'active', schedules: [office], ...changes }] }),
    instant(at),
    openings,
  );
}

function readJson(json: unknown): Service {
  const answer = readDirectory(JSON.stringify(json), { zone: 'Europe/London' });
  if (!answer.ok) throw new Error(answer.issue.message);
  return answer.report.services[0] as Service;
}
