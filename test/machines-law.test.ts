import { formatInstant } from 'justice-pathway';
import { type KeyDate, keyDates, lawOf, noFridayRelease, SentenceFile, underLaw } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { bst, type Told, tell, utc } from './machines-story.ts';

// The stages read the law and compute nothing themselves: their dates are the calculators' dates.
const sentence = (at: string, attrs: object): Told => [at, 'court.sentenced', { disposal: 'custody', ...attrs } as never];
const first = (attrs: object, more: readonly Told[] = [], input: object = {}) =>
  tell('custody', bst('2026-06-01', '15:00'), { status: 'remand', firstAppearedOn: '2026-05-20', ...input }, [
    [bst('2026-06-01', '16:00'), 'custody.received', { status: 'remand' }],
    sentence(bst('2026-06-01', '17:00'), attrs),
    ...more,
  ]).context;

const dates = (sentences: readonly object[], law?: Parameters<typeof keyDates>[1]): Readonly<Record<string, KeyDate>> => {
  const answer = keyDates(SentenceFile.parse({ sentences }), law);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return Object.fromEntries(answer.value.map((each) => [each.id, each]));
};

describe('the dates of custody are those of the law', () => {
  test.each([
    ['12 months', { term: '12m' }, { term: '12m' }],
    ['12 months with domestic abuse', { term: '12m', offence: 'domestic-abuse' }, { term: '12m', offences: ['domestic-abuse'] }],
    ['12 months with a sexual offence, on licence', { term: '12m', offence: 'sexual' }, { term: '12m', offences: ['sexual'] }],
    ['47 months', { term: '47m' }, { term: '47m' }],
    ['48 months', { term: '48m' }, { term: '48m' }],
    ['ten years', { term: '10y' }, { term: '10y' }],
    [
      'an extended sentence',
      { kind: 'extended', term: '5y', extension: '3y', offence: 'violent' },
      { kind: 'extended', term: '5y', extension: '3y', offences: ['violent'] },
    ],
    ['supervised release', { term: '18m', supervisedRelease: '6m' }, { term: '18m', supervisedRelease: '6m' }],
    ['backdated', { term: '12m', startOn: '2026-05-20' }, { term: '12m', from: '2026-05-20', imposed: '2026-06-01' }],
  ])('%s', (_, attrs, passed) => {
    const context = first(attrs);
    const known = dates([{ from: '2026-06-01', imposed: '2026-06-01', ...passed }]);
    expect(context).toMatchObject({
      endsOn: known['sentence-end']?.date,
      releaseOn: known['release-day']?.date,
      paroleOn: known['parole-qualifying']?.date ?? null,
      hdcFromOn: known['hdc-earliest']?.date ?? null,
      hdcToOn: known['hdc-latest']?.date ?? null,
      superviseUntil: known['licence-end']?.date ?? known['supervision-end']?.date ?? null,
    });
  });

  test('a life sentence has a parole date, no day of release, and a licence for life', () => {
    const context = first({ kind: 'life', punishmentPart: '12y' });
    expect(context).toMatchObject({ releaseOn: null, endsOn: null, paroleOn: '2038-05-31', superviseUntil: '9999-12-31', longTerm: true });
  });

  test('a mixed sentence is one term: 18 months and a consecutive domestic abuse sentence keep half of the whole', () => {
    const consecutive = sentence(bst('2026-06-01', '17:05'), { term: '6m', offence: 'domestic-abuse', consecutive: true });
    const context = first({ term: '18m' }, [consecutive]);
    const known = dates([
      { id: 'one', term: '18m', from: '2026-06-01', imposed: '2026-06-01' },
      { id: 'two', term: '6m', after: 'one', imposed: '2026-06-01', offences: ['domestic-abuse'] },
    ]);
    expect(context).toMatchObject({ endsOn: '2028-05-31', releaseOn: known['release-day']?.date });
    expect(known['automatic-release']?.daysToServe).toBe(366);
  });

  test('two short sentences become a long one: three years and eighteen months in turn', () => {
    const consecutive = sentence(bst('2026-06-01', '17:05'), { term: '18m', consecutive: true });
    expect(first({ term: '3y' }, [consecutive])).toMatchObject({ longTerm: true, hdcToOn: null });
    expect(first({ term: '3y' })).toMatchObject({ longTerm: false });
  });

  test('days added for discipline move the day of release by the law', () => {
    const added: Told = [bst('2026-06-10'), 'custody.days.added', { days: 14 }];
    expect(first({ term: '12m' }, [added])).toMatchObject({
      releaseOn: dates([{ term: '12m', from: '2026-06-01', imposed: '2026-06-01', addedDays: 14 }])['release-day']?.date,
    });
  });
});

describe('journeys of years', () => {
  test('a ten-year sentence is right to the day: parole at half, licence release, twelve months, licence to the last day', () => {
    const story = tell(
      'custody',
      bst('2026-06-01', '15:00'),
      { status: 'sentenced', disposal: 'custody', term: '10y', startOn: '2026-06-01', sentencedOn: '2026-06-01' },
      [
        [bst('2026-06-01', '16:00'), 'custody.received', { status: 'sentenced' }],
        [bst('2026-06-01', '18:00'), 'custody.healthScreened'],
        'firstMorning',
        [bst('2026-06-03'), 'custody.coreScreened'],
        'caseConference',
        'parole',
        [bst('2031-07-01'), 'parole.decided', { release: false, nextOn: '2033-07-01' }],
        'caseConference',
        'parole',
        [bst('2033-08-01'), 'parole.decided', { release: false }],
        'caseConference',
        'weeks12',
        'weeks6',
        'week1',
        'release',
        [utc('2035-11-29', '10:00'), 'custody.liberated', { planned: true, to: 'temporary' }],
        'dayEnds',
        [utc('2035-11-30', '10:00'), 'supervision.firstContact'],
        'hours72',
        'weeks2',
      ],
    );
    expect(story.dues.filter((each) => /^(parole|weeks12|release) /.test(each))).toEqual([
      'parole 2031-06-01T00:00:00+01:00',
      'parole 2033-07-01T00:00:00+01:00',
      'weeks12 2035-09-06T00:00:00+01:00',
      'release 2035-11-29T00:00:00+00:00', // 30 November is a holiday
    ]);
    expect(story.place).toBe('reintegration.settling');
    expect(story.context).toMatchObject({ superviseUntil: '2036-05-31' });
  });

  test('a return ordered for a new offence leads back to custody with its own dates, before a new sentence', () => {
    const input = { since: Date.UTC(2026, 6, 1, 9), endsOn: '2026-12-31' };
    const story = tell('reintegration', utc('2026-07-15'), input, [
      [utc('2026-10-12', '11:00'), 'court.return.ordered', { days: 121 }],
      [utc('2026-10-12', '16:00'), 'custody.received', { status: 'sentenced' }],
      sentence(utc('2026-10-12', '16:30'), { term: '12m', consecutive: true }),
    ]);
    const known = dates([
      { id: 'return', term: '121d', from: '2026-10-12', imposed: '2026-10-12' },
      { id: 'new', term: '12m', after: 'return', imposed: '2026-10-12' },
    ]);
    expect(story.context).toMatchObject({ endsOn: '2028-02-09', releaseOn: known['release-day']?.date });
  });

  test('recall keeps a person to the end of the licence unless the Board directs release', () => {
    const licence = { superviseUntil: '2030-05-31', endsOn: '2030-05-31' };
    const recalled = tell('reintegration', utc('2029-12-01'), { since: Date.UTC(2029, 10, 30, 10), ...licence }, [
      [utc('2029-12-10'), 'licence.recalled'],
      [utc('2029-12-10', '15:00'), 'custody.received', { status: 'sentenced' }],
    ]);
    expect(recalled.context).toMatchObject({ status: 'recalled', releaseOn: '2030-05-31', paroleOn: '2029-12-10' });
  });

  test('a person comes round again: released, remanded, sentenced, released', () => {
    const story = tell('liberation', utc('2027-02-01'), {}, [
      'dayEnds',
      [utc('2027-02-06'), 'custody.received', { status: 'remand' }],
      [utc('2027-02-06', '12:00'), 'custody.healthScreened'],
      'firstMorning',
      [utc('2027-02-08'), 'custody.coreScreened'],
      sentence(utc('2027-03-01', '12:00'), { term: '4m', startOn: '2027-02-06' }),
      [utc('2027-03-01', '17:00'), 'custody.received', { status: 'sentenced' }],
      [utc('2027-03-01', '18:00'), 'custody.healthScreened'],
      [utc('2027-03-02'), 'custody.coreScreened'],
      'week1',
      'release',
      [utc('2027-03-12', '09:30'), 'custody.liberated', { planned: true }],
    ]);
    expect(story.place).toBe('liberation.day.planned');
    expect(story.dues.slice(-2).map((each) => each.split(' ')[0])).toEqual(['week1', 'release']);
  });
});

describe('a case under another law', () => {
  const under = (law: string | null) => first({ term: '11m' }, [], { law });

  test('as the law stood on a day', () => {
    const then = first({ term: '12m' }, [], { law: 'as-of:2024-06-01' });
    expect(then['releaseOn']).toBe(
      dates([{ term: '12m', from: '2026-06-01', imposed: '2026-06-01' }], { asOf: '2024-06-01' })['release-day']?.date,
    );
    expect(then['releaseOn']).toBe('2026-11-27');
  });

  test('under a reform: nobody is released on a Friday', () => {
    const name = underLaw({ reforms: [noFridayRelease] });
    const twelve = (law: string | null) => first({ term: '12m' }, [], { law })['releaseOn'];
    expect([twelve(null), twelve(name)]).toEqual(['2026-09-18', '2026-09-17']);
  });

  test('the law stands in the case itself, so that two of one name never meet', () => {
    const text = underLaw({ reforms: [noFridayRelease] });
    expect(lawOf(JSON.parse(JSON.stringify(text)))).toEqual({ reforms: [noFridayRelease] });
    const other = { ...noFridayRelease, overlays: [] };
    expect(lawOf(underLaw({ reforms: [other] }))).toEqual({ reforms: [other] });
    expect(lawOf(text)).toEqual({ reforms: [noFridayRelease] });
  });

  test('a law that was never named is a mistake, said by name', () => {
    expect(() => lawOf('no-such-law')).toThrow('no-such-law');
    expect(() => under('no-such-law')).toThrow();
    expect(() => lawOf('law:[1]')).toThrow('no law');
    expect(lawOf(null)).toBeUndefined();
  });
});

test('a limit in hours is elapsed hours across the change of clocks', () => {
  const story = tell('arrest', '2026-10-24T21:30:00+01:00', {}, [
    ['2026-10-24T21:40:00+01:00', 'police.custody.booked'],
    ['2026-10-24T22:00:00+01:00', 'police.custody.authorised'],
    'firstReview',
    ['2026-10-25T03:10:00+00:00', 'police.custody.reviewed'],
    'twelveHours',
  ]);
  expect(story.dues.at(-1)).toBe(`twelveHours ${formatInstant(Date.UTC(2026, 9, 25, 9), 'Europe/London')}`);
});
