import { describe, expect, test } from 'vitest';
import { ask, dates, value } from './law-ask.ts';

const adult = (more: object, file: object = {}) => ({ sentences: [{ id: 'a', term: '12m', from: '2026-06-01', ...more }], ...file });
const refused = (input: object, code: string) => expect(ask('automatic-release', input)).toMatchObject({ status: 'invalid', code });

describe('bail that counts, by the id of the worked example', () => {
  test('EM2: a credit of as many days as there are to serve liberates from court', () => {
    const credit = value('monitored-bail-credit', {
      sentenced: '2026-09-07',
      periods: [{ granted: '2026-04-13', ceased: '2026-09-07', hoursADay: 10, monitored: true }],
    }) as { creditDays: number };
    expect(credit.creditDays).toBe(74);
    const six = { sentences: [{ term: '6m', from: '2026-09-07', imposed: '2026-09-07', creditDays: credit.creditDays }] };
    expect(value('automatic-release', six)).toMatchObject({ liberatedFromCourt: true, daysToServe: 55 });
    expect(dates(six)).toMatchObject({ 'liberated-from-court': '2026-09-07', 'release-day': '2026-09-07' });
    expect(dates(six)['hdc-earliest']).toBeUndefined();
  });

  test('one day less than the days to serve leaves that day', () => {
    const six = (creditDays: number) => dates({ sentences: [{ term: '6m', from: '2026-09-07', imposed: '2026-09-07', creditDays }] });
    expect(six(53)['automatic-release']).toBe('2026-09-08');
    expect(six(53)['liberated-from-court']).toBeUndefined();
    expect(six(54)['liberated-from-court']).toBe('2026-09-07');
  });
});

describe('days that are not served', () => {
  const away = (...absences: object[]) => adult({}, { absences });

  test('an absence that ends before it begins, meets another, or has more days in custody than days, is refused', () => {
    refused(away({ from: '2026-07-31', returned: '2026-07-10' }), 'away-crossed');
    refused(away({ from: '2026-07-10', returned: '2026-07-31' }, { from: '2026-07-20', returned: '2026-08-05' }), 'away-twice');
    refused(away({ from: '2026-07-10', returned: '2026-07-31', courtCustodyDays: 22 }), 'more-custody-than-days');
  });

  test('added days move the parole qualifying date and the window of curfew', () => {
    const long = (addedDays: number) => dates({ sentences: [{ term: '6y', from: '2023-05-08', addedDays }], paroleRecommended: true });
    expect(long(0)).toMatchObject({ 'parole-qualifying': '2026-05-07', 'hdc-earliest': '2025-10-10', 'hdc-latest': '2026-04-23' });
    expect(long(10)).toMatchObject({ 'parole-qualifying': '2026-05-17', 'hdc-earliest': '2025-10-20', 'hdc-latest': '2026-05-03' });
    const short = (addedDays: number) => dates({ sentences: [{ term: '24m', from: '2022-02-23', addedDays }] });
    expect([short(0)['hdc-latest'], short(11)['hdc-latest']]).toEqual(['2023-02-08', '2023-02-19']);
  });

  test('two absences one after another add up, and a day of return may begin the next', () => {
    const two = away({ from: '2026-07-10', returned: '2026-07-15' }, { from: '2026-07-15', returned: '2026-07-20' });
    expect(dates(two)).toEqual(dates(away({ from: '2026-07-10', returned: '2026-07-20' })));
  });

  test('liberty while an appeal was pending is not served: what was unexpired is served from the return', () => {
    const file = adult({}, { interimLiberations: [{ liberated: '2026-07-10', returned: '2026-09-07' }] });
    expect(dates(file)).toMatchObject({ 'sentence-end': '2027-07-28', 'automatic-release': '2026-11-15' });
    expect(
      value('interim-liberation', { procedure: 'summary', sentence: adult({}), liberatedOn: '2026-07-10', returnedOn: '2026-09-07' }),
    ).toMatchObject({ servedDays: 40, unexpiredDays: 325, sentenceEnd: '2027-07-28', releaseDue: '2026-11-15' });
    const other = ask('interim-liberation', {
      procedure: 'summary',
      sentence: adult({}),
      liberatedOn: '2026-07-10',
      returnedOn: '2026-09-07',
    });
    expect(other).toMatchObject({ alternatives: [{ value: { servedDays: 39, unexpiredDays: 326, sentenceEnd: '2027-07-29' } }] });
  });

  test('interim liberation: a week after the Crown was told, or the next court day', () => {
    expect(value('interim-liberation', { procedure: 'solemn', intimatedOn: '2026-11-30', noteLodged: false })).toEqual({
      heardFrom: '2026-12-07',
      onlyExceptionally: true,
    });
    const decided = (appliedOn: string, closed?: string[]) =>
      (value('interim-liberation', { procedure: 'summary', appliedOn, ...(closed ? { closed } : {}) }) as { decidedBy: string }).decidedBy;
    expect(decided('2026-11-26')).toBe('2026-11-27');
    expect(decided('2026-11-27')).toBe('2026-12-01');
    expect(decided('2026-11-27', [])).toBe('2026-11-30');
    expect(decided('2026-12-24', ['2026-12-25', '2026-12-28'])).toBe('2026-12-29');
  });
});

describe('time on remand for several charges', () => {
  const remand = [
    { from: '2026-03-02', to: '2026-05-31', charges: ['theft'] },
    { from: '2026-04-01', to: '2026-06-01', charges: ['assault'] },
  ];
  const answer = (theft?: string, assault?: string) =>
    ask('time-on-remand', {
      sentenced: '2026-06-01',
      remand,
      sentences: [
        { charge: 'theft', term: '12m', ...(theft ? { startDate: theft } : {}) },
        { charge: 'assault', term: '6m', ...(assault ? { startDate: assault } : {}) },
      ],
    });

  test('says what each may count and which days are shared, and counts nothing that the court did not name', () => {
    expect(answer()).toMatchObject({
      value: {
        charges: [
          { remandDays: 91, sharedDays: 61, startDate: null, countedDays: null, sentenceEnd: null, earliestStart: '2026-03-02' },
          { remandDays: 61, sharedDays: 61, sentenceEnd: null, earliestStart: '2026-04-01' },
        ],
        countedTwice: 0,
        countedByNone: null,
      },
      unknown: ['the start that the court named for "theft"', 'the start that the court named for "assault"'],
    });
  });

  test('each sentence runs from its own start; days that both starts count are told', () => {
    expect(answer('2026-03-02', '2026-04-01')).toMatchObject({
      value: { charges: [{ sentenceEnd: '2027-03-01' }, { sentenceEnd: '2026-09-30' }], countedTwice: 61, countedByNone: 0, ask: [] },
    });
    expect(answer('2026-03-02', '2026-06-01')).toMatchObject({ value: { countedTwice: 0, countedByNone: 0 } });
    expect(answer('2026-06-01', '2026-06-01')).toMatchObject({ value: { countedTwice: 0, countedByNone: 91 } });
  });
});

describe('kinds of custody by age', () => {
  test('no order of a child is longer than a year under s.44', () => {
    refused({ sentences: [{ kind: 'section-44', term: '13m', from: '2026-06-01' }] }, 'section-44-too-long');
    expect(ask('automatic-release', { sentences: [{ kind: 'section-44', term: '12m', from: '2026-06-01' }] }).status).toBe('answered');
  });

  test('detention is for people under 21, imprisonment from 18', () => {
    refused(adult({ kind: 'detention' }, { ageAtConviction: 21 }), 'not-under-21');
    expect(ask('automatic-release', adult({ kind: 'detention' }, { ageAtConviction: 20 })).status).toBe('answered');
    refused(adult({ kind: 'detention' }, { ageAtConviction: 17 }), 'child-as-adult');
    const before = { sentences: [{ kind: 'detention', term: '12m', from: '2024-08-27' }], ageAtConviction: 17 };
    expect(ask('automatic-release', before).status).toBe('answered');
    for (const from of ['2024-08-28', '2024-08-29'])
      refused({ ...before, sentences: [{ kind: 'detention', term: '12m', from }] }, 'child-as-adult');
  });

  test('a child in default of a fine is detained for a month at most', () => {
    refused(adult({ kind: 'fine-default', term: '45d' }, { ageAtConviction: 16 }), 'child-default-too-long');
    const month = ask('automatic-release', adult({ kind: 'fine-default', term: '28d' }, { ageAtConviction: 16 }));
    expect(month.status === 'answered' && month.warnings.join()).toContain('local authority');
  });

  test('a summary court passes no imprisonment under fifteen days; where the procedure is not said it is asked', () => {
    refused(adult({ term: '14d', procedure: 'summary' }), 'summary-too-short');
    expect(ask('automatic-release', adult({ term: '15d', procedure: 'summary' }))).toMatchObject({ status: 'answered', unknown: [] });
    expect(ask('automatic-release', adult({ term: '14d', procedure: 'solemn' }))).toMatchObject({ status: 'answered', unknown: [] });
    const asked = ask('automatic-release', adult({ term: '14d' }));
    expect(asked.status === 'answered' && asked.unknown.join()).toContain('solemn');
    expect(ask('automatic-release', adult({ term: '7d', kind: 'fine-default' }))).toMatchObject({ unknown: [] });
  });

  test("somebody sentenced as a child was a child at conviction: the child's period of disclosure", () => {
    const spent = (more: object) => dates({ sentences: [{ kind: 'section-44', term: '8m', from: '2026-03-02' }], ...more }).spent;
    expect(spent({})).toBe('2027-11-02');
    expect(spent({ ageAtConviction: 17 })).toBe('2027-11-02');
  });

  test("the advice of a children's hearing", () => {
    const advice = (court: string, procedure: string, bornOn: string, onSupervisionOrder?: boolean) =>
      (
        value('hearing-advice', {
          on: '2026-03-02',
          court,
          procedure,
          bornOn,
          ...(onSupervisionOrder === undefined ? {} : { onSupervisionOrder }),
        }) as { advice: string }
      ).advice;
    expect(advice('sheriff', 'solemn', '2010-01-01', true)).toBe('must');
    expect(advice('jp', 'summary', '2010-01-01', true)).toBe('must');
    expect(advice('high-court', 'solemn', '2010-01-01', true)).toBe('may');
    expect(['2008-09-02', '2008-09-03', '2010-03-02', '2010-03-03'].map((born) => advice('sheriff', 'summary', born, false))).toEqual([
      'not-provided',
      'may',
      'may',
      'unknown',
    ]);
    expect(advice('sheriff', 'solemn', '2009-03-02', false)).toBe('not-provided');
    expect(advice('sheriff', 'summary', '2009-03-02')).toBe('unknown');
  });
});

describe('what one sentence does to another', () => {
  const long = { id: 'long', term: '5y', from: '2020-03-02', imposed: '2020-03-02' };
  const short = { id: 'short', term: '4m', from: '2024-10-14', imposed: '2024-10-14' };
  const both = { sentences: [long, short], releases: ['2024-09-02'] };

  test('the licence of an earlier sentence still runs when the later one is released without one', () => {
    expect(dates(both)).toMatchObject({ 'automatic-release': '2024-12-14', 'licence-end': '2025-03-01' });
    expect(value('licence-and-supervision', both)).toMatchObject({ licence: 'licence', licenceEnd: '2025-03-01' });
  });

  test('throughcare by one statutory sentence is not asked for', () => {
    expect(dates(both)['throughcare-until']).toBeUndefined();
    expect(value('throughcare', both)).toMatchObject({ entitlement: 'statutory' });
  });

  test('a return order reaches to the last end of all, with extensions, and does not follow fine default or contempt', () => {
    const extended = {
      id: 'x',
      kind: 'extended',
      term: '2y',
      extension: '3y',
      offences: ['sexual'],
      from: '2020-03-02',
      imposed: '2020-03-02',
    };
    expect(
      dates({ sentences: [extended, { ...short, from: '2022-02-14', imposed: '2022-02-14' }], releases: ['2021-03-01'] })[
        'return-order-until'
      ],
    ).toBe('2025-03-01');
    for (const kind of ['fine-default', 'contempt'])
      expect(dates({ sentences: [{ kind, term: '30d', from: '2026-03-02' }] })['return-order-until']).toBeUndefined();
  });

  test('a group of the change of February 2025 is for people who were then serving', () => {
    const passed = (imposed: string) => value('automatic-release', { sentences: [{ term: '12m', from: '2024-09-02', imposed }] });
    for (const imposed of ['2025-02-11', '2025-02-12']) {
      expect(passed(imposed)).toMatchObject({ to: '2025-01-25', liberatedFromCourt: true });
      expect(passed(imposed)).not.toHaveProperty('tranche');
    }
    expect(passed('2025-02-10')).toMatchObject({ tranche: 'T2' });
  });
});
