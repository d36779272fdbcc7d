import { addDays } from 'justice-pathway';
import { type Law, lookup } from 'justice-pathway/law';
import { allParameters, calculatorById, keyDatesCalculator } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { tranches2025 } from '../machines/law/release/tranches-2025.ts';
import { dates } from './law-ask.ts';
import { tranchesFrom } from './law-oracle-tranches.ts';

describe('every change of a value', () => {
  const changes = allParameters.flatMap((parameter) =>
    parameter.values.flatMap((version, index) => (version.from === null ? [] : [{ parameter, version, index, from: version.from }])),
  );

  test('there are many of them', () => expect(changes.length).toBeGreaterThan(100));

  test.each(changes.map((each) => [`${each.parameter.id} on ${each.from}`, each] as const))(
    '%s: the day before has the earlier value, the day itself and the day after the new one',
    (_, { parameter, version, index, from }) => {
      const earlier = parameter.values[index - 1];
      const expected = earlier && (earlier.to === undefined || earlier.to >= addDays(from, -1)) ? earlier : undefined;
      expect(lookup(parameter, addDays(from, -1))?.from).toBe(expected?.from);
      expect(lookup(parameter, from)).toMatchObject({ from, value: version.value });
      if (version.to !== from) expect(lookup(parameter, addDays(from, 1))).toMatchObject({ from, value: version.value });
    },
  );
});

describe('release across a change of the part to serve', () => {
  // Half of 365 days is day 183: each person's half falls on a known day.
  test('half on the last day of the old law is released then, at a half', () => {
    expect(release('2024-08-12')).toMatchObject({ from: '2025-02-10', to: '2025-02-10', fraction: '1/2', daysToServe: 183 });
  });

  test('half on the first day of the new law is released that day: a group never delays', () => {
    expect(release('2024-08-13')).toMatchObject({ from: '2025-02-11', to: '2025-02-11', fraction: '2/5', tranche: 'T1' });
  });

  test('half before the window of the group is released at the half', () => {
    expect(release('2024-08-20')).toMatchObject({ from: '2025-02-18', to: '2025-02-18', tranche: 'T1' });
    expect(release('2024-08-21')).toMatchObject({ from: '2025-02-19', to: '2025-02-19', tranche: 'T2' });
  });

  test('the groups part on 12 and 13 January, 10 and 11 February, and 17 and 18 March', () => {
    expect(newDate('2025-01-12')).toMatchObject({ tranche: 'T1', from: '2025-02-18', to: '2025-02-20' });
    expect(newDate('2025-01-13')).toMatchObject({ tranche: 'T2', from: '2025-03-04', to: '2025-03-06' });
    expect(newDate('2025-02-10')).toMatchObject({ tranche: 'T2' });
    expect(newDate('2025-02-11')).toMatchObject({ tranche: 'T3', from: '2025-03-18', to: '2025-03-20' });
    expect(newDate('2025-03-17')).toMatchObject({ tranche: 'T3' });
    expect(newDate('2025-03-18')).toEqual(expect.objectContaining({ from: '2025-03-18', to: '2025-03-18' }));
    expect(newDate('2025-03-18')).not.toHaveProperty('tranche');
  });

  test('a child past the new point is released on commencement, not in a group', () => {
    const child = { sentences: [{ kind: 'detention-of-child', term: '12m', from: '2024-09-02' }] };
    expect(ask('automatic-release', child)).toMatchObject({ value: { from: '2025-02-11', to: '2025-02-11' } });
  });

  test('a sentence that starts after the change has no group', () => {
    expect(ask('automatic-release', sentence('30d', '2025-02-20'))).toMatchObject({ value: { to: '2025-03-03', daysToServe: 12 } });
    expect(ask('automatic-release', sentence('30d', '2025-02-20'))).not.toHaveProperty('value.tranche');
  });

  test('past three tenths in May 2026, with unknown groups: between commencement and the earlier date, and it says so', () => {
    const answer = ask('automatic-release', sentence('12m', '2026-02-02'));
    expect(answer).toMatchObject({ status: 'answered', value: { from: '2026-05-26', to: '2026-06-27', fraction: '3/10' } });
    expect(answer).toHaveProperty('unknown', [expect.stringContaining('groups')]);
  });

  test('an excluded offence keeps a half through every change', () => {
    for (const from of ['2024-08-12', '2024-08-13', '2025-02-11', '2026-02-02', '2026-06-01']) {
      for (const offence of ['domestic-abuse', 'sexual']) {
        expect(ask('automatic-release', sentence('12m', from, offence))).toMatchObject({ value: { fraction: '1/2', daysToServe: 183 } });
      }
    }
  });

  test('one excluded part keeps the whole single term at a half', () => {
    const mixed = {
      sentences: [
        { id: 'a', term: '12m', from: '2026-06-01', offences: ['ordinary'] },
        { term: '3m', after: 'a', offences: ['domestic-abuse'] },
      ],
    };
    expect(ask('automatic-release', mixed)).toMatchObject({ value: { fraction: '1/2', daysToServe: 229, term: { days: 457 } } });
  });

  test('fine default keeps two fifths whatever the fine was for, marked unverified since May 2026', () => {
    const fine = (from: string) =>
      ask('automatic-release', { sentences: [{ kind: 'fine-default', term: '28d', from, offences: ['sexual'] }] });
    expect(fine('2026-03-02')).toMatchObject({ value: { fraction: '2/5', daysToServe: 12 } });
    expect(fine('2026-06-01')).toMatchObject({ value: { fraction: '2/5' }, alternatives: [{}, { value: { fraction: '3/10' } }] });
    expect(JSON.stringify(fine('2026-06-01'))).toContain('"unverified":true');
  });
});

describe('the groups of 2025', () => {
  test('follow from the day of commencement by the words of the Act', () => {
    expect(tranches2025.values[0]?.value).toEqual(tranchesFrom('2025-02-11'));
  });

  test('with the day that the Explanatory Notes assume, the first group had reached the new point by 2025-01-19', () => {
    expect(tranchesFrom('2025-02-18')).toMatchObject([
      { newDateTo: '2025-01-19', from: '2025-02-25', to: '2025-02-27' },
      { newDateFrom: '2025-01-20', newDateTo: '2025-02-17', from: '2025-03-11' },
      { newDateFrom: '2025-02-18', newDateTo: '2025-03-24', from: '2025-03-25' },
    ]);
    expect(tranchesFrom('2025-02-12')[0]?.from).toBe('2025-02-18');
    expect(tranchesFrom('2025-02-10')[0]?.from).toBe('2025-02-11');
  });
});

describe('long-term sentences follow the day they were passed', () => {
  test.each([
    ['2016-01-31', '2020-01-31', '2/3'],
    ['2016-02-01', '2021-07-31', undefined],
    ['2016-02-02', '2021-08-01', undefined],
  ])('six years passed on %s are released on %s', (imposed, date, fraction) => {
    const answer = ask('automatic-release', { sentences: [{ term: '6y', from: imposed, imposed }] });
    expect(answer).toMatchObject({ value: { to: date, onLicence: true } });
    expect((answer as { value: { fraction?: string } }).value.fraction).toBe(fraction);
  });

  test('a sentence substituted on appeal counts as passed with the earlier one', () => {
    const file = { sentences: [{ term: '6y', from: '2015-06-01', imposed: '2016-06-01', substitutedFor: '2015-06-01' }] };
    expect(ask('automatic-release', file)).toMatchObject({ value: { fraction: '2/3' } });
  });

  test('an extended sentence passed since then has no release before its custodial term ends', () => {
    const extended = (imposed: string) =>
      ask('automatic-release', { sentences: [{ kind: 'extended', term: '5y', extension: '3y', from: imposed, offences: ['violent'] }] });
    expect(extended('2016-01-31')).toMatchObject({ value: { fraction: '2/3' } });
    expect(extended('2016-02-01')).toMatchObject({ value: { to: '2021-01-31', daysToServe: 1827 } });
    expect(dates({ sentences: [{ kind: 'extended', term: '5y', extension: '3y', from: '2016-02-01' }] })['licence-end']).toBe('2024-01-31');
  });
});

describe('single terms', () => {
  const two = (imposed: string, releases: string[] = []) => ({
    sentences: [
      { id: 'a', term: '3y', from: '2026-06-01' },
      { id: 'b', term: '2y', from: '2028-01-10', imposed },
    ],
    releases,
  });

  test('a later concurrent sentence joins the first where it is known that there was no release in between', () => {
    expect(ask('single-term', { ...two('2028-01-10'), notReleased: true })).toMatchObject({
      value: [{ from: '2026-06-01', to: '2030-01-09', length: 'short-term' }],
    });
    expect(ask('single-term', two('2028-01-10', ['2027-12-01']))).toMatchObject({ value: [{ to: '2029-05-31' }, { to: '2030-01-09' }] });
  });

  test('not joined: release is due only when it is due on each', () => {
    const answer = ask('automatic-release', two('2028-01-10', ['2027-12-01']));
    expect(answer).toMatchObject({ value: { term: { from: '2028-01-10' } } });
  });

  test('three years and then two consecutive are long-term; eleven months less a day more is not', () => {
    const followedBy = (term: string) =>
      ask('single-term', {
        sentences: [
          { id: 'a', term: '3y', from: '2026-06-01' },
          { term, after: 'a' },
        ],
      });
    expect(followedBy('2y')).toMatchObject({ value: [{ length: 'long-term' }] });
    expect(followedBy('12m')).toMatchObject({ value: [{ length: 'long-term' }] });
    expect(followedBy('11m')).toMatchObject({ value: [{ length: 'short-term' }] });
  });
});

describe('long fine default or contempt', () => {
  test('is released after two thirds, with no licence known', () => {
    const file = { sentences: [{ kind: 'contempt', term: '6y', from: '2026-06-01' }] };
    expect(ask('automatic-release', file)).toMatchObject({ value: { fraction: '2/3', daysToServe: 1462, onLicence: false } });
    expect(dates(file)).not.toHaveProperty('licence-end');
  });
});

describe('outside the coverage', () => {
  test.each([
    ['a sentence of England and Wales', { kind: 'IPP', term: '3y', from: '2026-06-01' }, 'unsupported', 'england-and-wales'],
    ['a suspended sentence', { kind: 'suspended sentence', term: '3y', from: '2026-06-01' }, 'unsupported', 'england-and-wales'],
    ['a sentence before the Act', { term: '12m', from: '1993-09-30' }, 'unsupported', 'before-coverage'],
    ['a life sentence', { kind: 'life', punishmentPart: '12y', from: '2026-06-01' }, 'unsupported', 'no-automatic-release'],
    ['life without its punishment part', { kind: 'life', from: '2026-06-01' }, 'unsupported', 'no-automatic-release'],
    ['life with a term', { kind: 'life', term: '12y', from: '2026-06-01' }, 'invalid', 'life-with-term'],
    ['a terrorist offence', { term: '3y', from: '2026-06-01', offences: ['terrorism'] }, 'unsupported', 'terrorism'],
    ['an unknown kind', { kind: 'holiday', term: '12m', from: '2026-06-01' }, 'invalid', 'unknown-kind'],
    ['no term', { from: '2026-06-01' }, 'invalid', 'no-term'],
    ['no day', { term: '12m' }, 'invalid', 'no-start'],
    ['an extension on a plain sentence', { term: '12m', extension: '1y', from: '2026-06-01' }, 'invalid', 'extension'],
    ['a short extended sentence for no sexual offence', extended('3y', ['violent']), 'invalid', 'extended-too-short'],
    ['an extended sentence for an ordinary offence', extended('5y', ['ordinary']), 'invalid', 'extended-ordinary'],
    ['an extension over ten years', { ...extended('5y', ['sexual']), extension: '10y1d' }, 'invalid', 'extension-too-long'],
    ['supervision over a year', { term: '2y', from: '2026-06-01', supervisedRelease: '13m' }, 'invalid', 'supervision-too-long'],
    ['a length of nothing', { term: '0m', from: '2026-06-01' }, 'invalid', 'bad-input'],
    ['a day that is not one', { term: '12m', from: '2026-02-30' }, 'invalid', 'bad-input'],
    ['a sentence after nothing', { term: '12m', after: 'x' }, 'invalid', 'consecutive-to-nothing'],
  ])('%s is refused with its reason', (_, passed, status, code) => {
    const answer = ask('automatic-release', { sentences: [passed] });
    expect(answer).toMatchObject({ status, code, reason: expect.stringMatching(/.{20,}/) });
  });

  test.each([
    ['OLR', 'lifelong-restriction'],
    ['Order for lifelong restriction', 'lifelong-restriction'],
    ['YOI', 'detention'],
    ['Fine default', 'fine-default'],
  ])('"%s" is read as %s', (kind, read) => {
    const length = read === 'lifelong-restriction' ? { punishmentPart: '5y' } : { term: '3m' };
    const answer = ask('single-term', { sentences: [{ kind, ...length, from: '2026-06-01' }] });
    expect(answer).toMatchObject({ value: [{ sentences: [{ kind: read }] }] });
  });

  test('the last day before coverage and the first day of it', () => {
    expect(ask('automatic-release', sentence('12m', '1993-10-01'))).toMatchObject({ status: 'answered' });
  });

  test('a life sentence has a parole date and a warning, and no release', () => {
    const answer = keyDatesCalculator.ask({ sentences: [{ kind: 'life', punishmentPart: '12y', from: '2026-06-01' }] });
    expect(answer).toMatchObject({ status: 'answered', value: [{ id: 'parole-qualifying', date: '2038-05-31' }, { id: 'spent' }] });
    expect(answer).toHaveProperty('warnings', expect.arrayContaining([expect.stringContaining('no automatic release')]));
  });
});

// Helpers

function extended(term: string, offences: string[]) {
  return { kind: 'extended', term, extension: '2y', from: '2026-06-01', offences };
}

function sentence(term: string, from: string, ...offences: string[]) {
  return { sentences: [{ term, from, offences }] };
}

function ask(id: string, input: unknown, law?: Law): unknown {
  return calculatorById(id)?.ask(input, law);
}

interface Released {
  readonly from: string;
  readonly to: string;
  readonly tranche?: string;
}

function release(from: string): Released {
  return (ask('automatic-release', sentence('12m', from)) as { value: Released }).value;
}

/** A three-year sentence whose two fifths (439 of 1096 or 438 of 1095 days) fall on a day. */
function newDate(day: string): Released {
  for (let back = 436; back < 441; back += 1) {
    const from = addDays(day, -back);
    const days = (ask('single-term', sentence('3y', from)) as { value: [{ days: number }] }).value[0].days;
    if (Math.ceil((days * 2) / 5) === back + 1) return (ask('automatic-release', sentence('3y', from)) as { value: Released }).value;
  }
  throw new Error(`no start for ${day}`);
}
