import { describe, expect, test } from 'vitest';
import { nextCourtDay } from '../machines/law/police-custody/first-appearance.ts';
import { value } from './law-value.ts';

describe('the next court day', () => {
  test('example P9: charged on Friday evening, the court sits on Monday', () => {
    expect(value(nextCourtDay.ask({ dutyBegan: '2026-11-20T20:00:00Z' })).date).toBe('2026-11-23');
  });

  test('charged early on a sitting day, it is still the day after', () => {
    expect(value(nextCourtDay.ask({ dutyBegan: '2026-11-18T00:05:00Z' })).date).toBe('2026-11-19');
  });

  test("St Andrew's Day is passed over by default, and the other reading is shown with a warning", () => {
    const answer = nextCourtDay.ask({ dutyBegan: '2026-11-27' });
    expect(value(answer).date).toBe('2026-12-01');
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.date).toBe('2026-11-30');
    expect(answer.status === 'answered' && answer.warnings.some((each) => each.includes('own holidays'))).toBe(true);
  });

  test("the court's own calendar decides, with another court taking the business on its holiday", () => {
    const closed = ['2021-05-03'];
    const base = { dutyBegan: '2021-04-30', holidays: 'none', closed };
    expect(value(nextCourtDay.ask(base)).date).toBe('2021-05-04');
    expect(value(nextCourtDay.ask({ ...base, custodyRouting: [{ date: '2021-05-03', court: 'Falkirk Sheriff Court' }] }))).toEqual({
      date: '2021-05-03',
      court: 'Falkirk Sheriff Court',
      elsewhere: true,
      passedOver: ['2021-05-01', '2021-05-02'],
    });
    expect(value(nextCourtDay.ask({ ...base, alsoSits: ['2021-05-01'] })).date).toBe('2021-05-01');
    expect(nextCourtDay.ask({ ...base, alsoSits: closed }).status).toBe('invalid');
  });
});

describe('the next court day of a court whose calendar is known', () => {
  test('on 3 May 2021 the custody business of Alloa was taken at Falkirk', () => {
    expect(value(nextCourtDay.ask({ dutyBegan: '2021-04-30T22:00:00+01:00', court: 'Alloa Sheriff Court' }))).toMatchObject({
      date: '2021-05-03',
      court: 'Falkirk',
      elsewhere: true,
    });
    expect(value(nextCourtDay.ask({ dutyBegan: '2021-04-30', court: 'Perth Sheriff Court' })).date).toBe('2021-05-04');
  });

  test('a calendar file of a court decides its holidays and where its business goes', () => {
    const source = { title: 'An order of a sheriff principal', kind: 'guidance' };
    const calendar = {
      id: 'a-court',
      label: 'A court',
      kind: 'court',
      basis: 'none',
      holidays: [{ date: '2026-12-07', name: 'Court holiday', source }],
      custodyRouting: [{ date: '2026-12-08', courts: ['A court'], to: 'Another court', source }],
    };
    const ask = (dutyBegan: string, more = {}) => value(nextCourtDay.ask({ dutyBegan, court: 'A court', calendar, ...more }));
    expect(ask('2026-11-29')).toMatchObject({ date: '2026-11-30', elsewhere: false });
    expect(ask('2026-12-04').date).toBe('2026-12-08');
    expect(ask('2026-12-04', { closed: ['2026-12-08'] })).toMatchObject({ date: '2026-12-08', court: 'Another court', elsewhere: true });
  });
});
