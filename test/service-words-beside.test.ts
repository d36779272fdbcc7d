import { instant } from 'justice-pathway';
import { closingWords, narrowingWords, openAt, type Service } from 'justice-pathway/service';
import { expect, test } from 'vitest';

const week = { freq: 'WEEKLY' as const, byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };

test.each([
  'By arrangement',
  'Ad hoc',
  'Volunteers permitting',
  'Twice a month',
  'Weeks 1 and 3',
  'Odd weeks',
  'We are no longer open',
  'Discontinued',
  'Ceased',
  'Funding ended',
  'Under review',
  'Moving premises',
])('beside the hours of a schedule, "%s" leaves nothing certain', (notes) => {
  expect(narrowingWords({ ...week, notes })).toBe(notes);
});

test.each([
  'First Monday of the month',
  '1st and 3rd Monday',
  'Every second Monday',
  'Open on alternate Wednesdays',
  'The group meets every other week',
  'Fortnightly',
  'Hours may vary',
  'Volunteers permitting',
  'On holiday until January',
  'Not at Christmas',
  'Funding has ended',
  'By arrangement',
])('in the words of a whole service, "%s" leaves nothing certain', (words) => {
  expect(closingWords(`Advice for people. ${words}.`)).toBe(words);
});

test.each([
  'A lawyer of the council visits us now and then.',
  'First come, first served.',
  'Help for a second chance.',
  'We work with partners every day.',
  'The first contact is by telephone.',
  'Support in your first week at home.',
  'Opening doors to change lives.',
  'We help people in times of change.',
  'We offer ad hoc advice on forms.',
  'Places are subject to availability.',
  'A room of your own, subject to availability.',
  'Sessions finish at 17:00.',
])('%s says nothing against the hours', (words) => {
  expect(closingWords(words)).toBeUndefined();
});

test.each([
  'Funding advice',
  'Help with moving home',
  'Moving On group',
  'Review of benefits',
  'Medication reviews',
  'Debt Arrangement Scheme advice',
  'Support with pending court cases',
  'Sessions finish at 17:00',
])('"%s" names what is done, and leaves the hours of a schedule as they are', (notes) => {
  expect(narrowingWords({ ...week, notes })).toBeUndefined();
});

test.each(['Pending review', 'We are moving on 3 March', 'Funding pending', 'Moving to a new hall', 'By prior arrangement'])(
  'beside the hours of a schedule, "%s" is still a doubt',
  (notes) => {
    expect(narrowingWords({ ...week, notes })).toBe(notes);
  },
);

test.each(['Hours may change', 'Opening times are subject to change', 'Open on an ad hoc basis', 'The drop-in is subject to staffing'])(
  'in the words of a whole service, "%s" is still a doubt',
  (words) => {
    expect(closingWords(`Advice for people. ${words}.`)).toBe(words);
  },
);

test('"Twice weekly" is a doubt where the hours are of five days, and none where they are of two', () => {
  expect(narrowingWords({ ...week, notes: 'Twice weekly' })).toBe('Twice weekly');
  expect(narrowingWords({ ...week, byday: 'MO,TH', notes: 'Twice weekly' })).toBeUndefined();
});

test('hours that are older than they promise to hold say so before anything else', () => {
  const desk: Service = { id: 'a', name: 'A', assuredOn: '2019-03-01', schedules: [week] } as unknown as Service;
  const { because } = openAt(desk, instant('2026-12-09T11:00:00Z'), { zone: 'Europe/London' });
  expect(because[0]?.text).toBe('Last assured on 2019-03-01. That is older than it promises to hold (180 days).');
});
