import { expect, test } from 'vitest';
import { ask, dates, value } from './law-ask.ts';

interface Entry {
  readonly id: string;
  readonly date?: string;
  readonly alternatives?: readonly { readonly when: string; readonly date?: string; readonly from?: string; readonly to?: string }[];
}

function entry(input: unknown, id: string): Entry | undefined {
  return (value('key-dates', input) as readonly Entry[]).find((each) => each.id === id);
}

function one(from: string, term: string, more: object = {}) {
  return { ageAtConviction: 30, sentences: [{ id: 'a', from, term, ...more }] };
}

test.each([
  ['2026-08-31', 181, false],
  ['2026-08-31', 182, true],
  ['2026-08-30', 182, false],
  ['2026-08-30', 183, true],
  ['2026-10-31', 181, false],
  ['2026-10-31', 182, true],
  ['2027-05-31', 183, false],
  ['2027-05-31', 184, true],
])('from %s, %i days are six months or more: %s', (from, days, are) => {
  const input = one(from, `${days}d`, { offences: ['sexual'], notification: true });
  expect((value('automatic-release', input) as { onLicence: boolean }).onLicence).toBe(are);
  expect((value('throughcare', input) as { entitlement: string }).entitlement).toBe(are ? 'statutory' : 'voluntary');
});

test.each([
  ['2026-08-31', 547, 'victim-information-scheme'],
  ['2026-08-31', 548, 'victim-notification-scheme'],
])('from %s, %i days: the %s', (from, days, scheme) => {
  expect(value('victim-notification', one(from, `${days}d`))).toMatchObject({ scheme });
});

test('ninety-one days that are not quite three months have no curfew', () => {
  expect(value('home-detention-curfew', one('2026-11-29', '91d'))).toMatchObject({
    open: false,
    reasons: ['The term is shorter than 3 months.'],
  });
});

test('a credit is served time and makes no sentence shorter', () => {
  const credit = { creditDays: 74 };
  expect(value('victim-notification', one('2026-09-07', '18m', credit))).toMatchObject({ scheme: 'victim-notification-scheme' });
  const sexual = { ...credit, offences: ['sexual'], notification: true };
  expect(value('automatic-release', one('2026-09-07', '6m', sexual))).toMatchObject({ onLicence: true });
  expect(value('throughcare', one('2026-09-07', '6m', sexual))).toMatchObject({ entitlement: 'statutory' });
});

test('time at large makes no sentence longer', () => {
  const away = { ...one('2026-06-01', '17m'), absences: [{ from: '2026-06-20', returned: '2026-08-10' }] };
  expect(value('victim-notification', away)).toMatchObject({ scheme: 'victim-information-scheme' });
});

test('six months left at the end of a month: both ways of counting back are shown, and no day more is left', () => {
  const input = one('2025-01-31', '6y1m');
  expect(dates(input)).toMatchObject({ 'sentence-end': '2031-02-28', 'automatic-release': '2030-08-31' });
  expect(entry(input, 'automatic-release')?.alternatives).toContainEqual({
    when: 'if the months left are counted back from the last day of the sentence',
    date: '2030-08-28',
    daysToServe: 2036,
  });
  // On 29 June six months and a day are left.
  expect(dates(one('2025-12-31', '6y'))).toMatchObject({ 'sentence-end': '2031-12-30', 'automatic-release': '2031-06-30' });
});

test('no other answer releases anybody under three tenths before May 2026, when they can first have come in', () => {
  const early = entry(one('2025-09-15', '20m'), 'automatic-release');
  expect(early).toMatchObject({ date: '2026-05-15' });
  expect(early?.alternatives).toContainEqual({
    when: 'if the part to serve is 3/10 from 2026-05-01 on',
    from: '2026-05-01',
    to: '2026-05-15',
    daysToServe: 183,
  });
  for (const from of ['2025-07-01', '2025-09-15', '2025-12-01', '2026-02-02', '2026-03-16'])
    for (const term of ['8m', '14m', '20m', '35m'])
      for (const each of entry(one(from, term), 'automatic-release')?.alternatives ?? [])
        if (each.when.includes('3/10')) expect(each.date ?? each.from ?? '', `${term} from ${from}`).toMatch(/^(?!2025|2026-0[1-4])/);
});

test('what is not known of 2026 is shown beside the release of a child and of a fine defaulter too', () => {
  const child = { ageAtConviction: 16, sentences: [{ id: 'a', kind: 'detention-of-child', from: '2026-06-15', term: '20m' }] };
  const fine = { sentences: [{ id: 'a', kind: 'fine-default', from: '2026-06-15', term: '6m' }] };
  for (const input of [child, fine])
    expect(entry(input, 'automatic-release')?.alternatives?.map((each) => each.when)).toContain(
      'if the part to serve is 3/10 from 2026-05-01 on',
    );
});

test('a sentence that ends a day later has a licence and a reach of return that end a day later', () => {
  for (const id of ['sentence-end', 'licence-end', 'return-order-until'])
    expect(entry(one('2020-03-02', '6y'), id), id).toMatchObject({
      date: '2026-03-01',
      alternatives: [{ when: 'if the day the sentence starts is not counted', date: '2026-03-02' }],
    });
});

test.each([
  ['home-detention-curfew', one('2026-06-01', '12m'), 'if the day the sentence starts is not counted'],
  ['home-detention-curfew', one('2026-06-01', '12m'), 'if the part to serve is 2/5'],
  ['licence-and-supervision', one('2026-06-01', '18m', { supervisedRelease: '6m' }), 'if the part to serve is 2/5'],
  ['licence-and-supervision', one('2026-06-01', '18m', { supervisedRelease: '6m' }), 'if section 8 of the 2023 Act is in force'],
  ['early-removal', { ...one('2026-06-01', '12m'), on: '2026-08-03' }, 'if the part to serve is 2/5'],
  ['parole-qualifying-date', one('2026-08-31', '54m'), 'if a term ends a day earlier where its last month has no such day'],
  ['release-day', { due: '2026-11-26', termDays: 365 }, 'if section 8 of the 2023 Act is in force'],
])('%s asked alone says what `dates` says beside it: %#', (id, input, when) => {
  const answer = ask(id, input);
  expect(answer.status === 'answered' && answer.alternatives?.map((each) => each.when)).toContain(when);
});

test.each([
  ['alternative-to-prosecution-disclosure', { kind: 'fiscal-fine', givenOn: '2026-11-30' }],
  ['backdating', { sentenced: '2026-08-31', term: '6m' }],
  ['community-payback-order', { imposedOn: '2026-08-31', age: 30, supervision: { months: 6 } }],
  ['drug-treatment-and-testing-order', { imposedOn: '2026-08-31', length: '18m' }],
  ['notification-requirements', { convictedOn: '2028-02-29', ageAtConviction: 30, custody: '18m' }],
  ['parole-review', { sentence: 'life', decided: '2028-02-29' }],
  ['recall', { licence: 'home-detention-curfew', licenceEnd: '2026-12-31', recalled: '2026-08-31', told: '2026-08-31', expedient: true }],
  ['restriction-of-liberty-order', { imposedOn: '2026-08-31', length: '6m', age: 30 }],
  ['solemn-time-limits', { firstAppearanceOn: '2026-08-31' }],
  ['statutory-summary-time-limit', { contraventionOn: '2026-08-31' }],
  ['throughcare', { ...one('2026-06-01', '12m'), released: '2026-08-31' }],
])('%s counts in months, and says that how months are counted is a convention', (id, input) => {
  const answer = ask(id, input);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  expect(answer.grounds.restsOn).toContain('sentence.month-counting');
  expect(answer.grounds.status).not.toBe('verified');
});

test.each([{ dutyBegan: '2026-11-27' }, { dutyBegan: '2026-11-27', court: 'Alloa Sheriff Court' }])(
  'a court day is not verified where the calendar of the court is not known: %o',
  (input) => {
    const answer = ask('next-court-day', input);
    expect(answer.status === 'answered' && answer.grounds.status).toBe('unverified');
  },
);

test('where release falls on some day of several, the day of release is as wide and nothing is counted from it as if it were one day', () => {
  const input = one('2026-01-20', '12m');
  expect(entry(input, 'automatic-release')).toMatchObject({ from: '2026-05-26', to: '2026-06-14' });
  // 14 June 2026 is a Sunday: nobody is released on it.
  expect(entry(input, 'release-day')).toMatchObject({ from: '2026-05-26', to: '2026-06-12' });
  expect(entry(input, 'throughcare-until')).toMatchObject({ from: '2027-05-26', to: '2027-06-12' });
  expect(entry(input, 'throughcare-until')?.date).toBeUndefined();
  expect(entry(input, 'release-day')?.date).toBeUndefined();
  expect(entry(input, 'release-earliest')).toBeUndefined();
  expect(entry(one('2025-09-15', '20m'), 'release-day')?.alternatives).toContainEqual({
    when: 'if the part to serve is 3/10 from 2026-05-01 on',
    from: '2026-05-01',
    to: '2026-05-15',
  });
});
