import { PathwayError } from 'justice-pathway';
import { auditLaw, defineParameter, lookup, type Parameter } from 'justice-pathway/law';
import { allParameters, noFridayRelease, releaseFraction } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

describe('the law as it is held', () => {
  test('passes its audit', () => {
    const audit = auditLaw(allParameters, '2026-11-21');
    expect(audit.faults).toEqual([]);
    expect(audit.parameters).toBeGreaterThan(150);
    expect(audit.unverified.length).toBeGreaterThan(20);
    expect(audit.stale).toEqual([]);
  });

  test('a year after the last reading every value is due for another, and new or unverified law after 90 days', () => {
    const stale = (on: string) => new Set(auditLaw(allParameters, on).stale.map((each) => `${each.id} ${each.from}`));
    expect(stale('2026-11-29').size).toBe(0);
    expect(stale('2027-02-20').has('release.short-term-fraction 2026-05-26')).toBe(true);
    expect(stale('2027-02-20').has('release.short-term-fraction 2025-02-11')).toBe(false);
    expect(stale('2027-11-30').size).toBe(auditLaw(allParameters, '2027-11-30').values);
  });

  test('removing one source makes it fail, and marking that value unverified does not', () => {
    const [first, ...rest] = allParameters as [Parameter, ...Parameter[]];
    const without = { ...first, values: first.values.map((each) => ({ ...each, source: { ...each.source, title: '' } })) };
    expect(auditLaw([without, ...rest], '2026-11-21').faults).toMatchObject([{ code: 'no-source', path: first.id }]);
    const marked = {
      ...without,
      values: without.values.map((each) => ({
        ...each,
        readings: [{ how: 'memory' as const, by: 'a reader', on: '2026-11-21', locator: 'none' }],
      })),
    };
    expect(auditLaw([marked, ...rest], '2026-11-21').faults).toEqual([]);
  });
});

describe('an audit', () => {
  const version = (from: string | null, to?: string) => ({
    from,
    ...(to ? { to } : {}),
    value: 1,
    source: { title: 'An Act', kind: 'act' as const },
    readings: [{ how: 'enacted-text' as const, by: 'a reader', on: '2026-11-21', locator: 'An Act' }],
  });
  const parameter = (...values: Parameter['values']): Parameter => ({
    id: 'a.b',
    rows: ['A-1'],
    label: 'A',
    unit: 'days',
    selector: 'now',
    values,
  });
  const codes = (...of: Parameter[]) => auditLaw(of, '2026-11-21').faults.map((each) => each.code);

  test('finds a hole in time, unless it is declared with its reason', () => {
    const holed = parameter(version('2020-01-01', '2020-12-31'), version('2021-02-01'));
    expect(codes(holed)).toEqual(['undeclared-gap']);
    expect(codes({ ...holed, gaps: [{ from: '2021-01-01', to: '2021-01-31', reason: 'None stood.' }] })).toEqual([]);
    expect(codes({ ...holed, gaps: [{ from: '2021-01-02', to: '2021-01-31', reason: 'Too short.' }] })).toEqual(['undeclared-gap']);
    expect(codes({ ...holed, gaps: [{ from: '2021-01-01', to: '2021-01-30', reason: 'Too short.' }] })).toEqual(['undeclared-gap']);
    const two = [
      { from: '2021-01-11', to: '2021-01-31', reason: 'None stood.' },
      { from: '2021-01-01', to: '2021-01-10', reason: 'Not known.' },
    ];
    expect(codes({ ...holed, gaps: two })).toEqual([]);
    expect(
      codes({ ...holed, gaps: [two[0] as (typeof two)[0], { from: '2021-01-01', to: '2021-01-09', reason: 'A day short.' }] }),
    ).toEqual(['undeclared-gap']);
    expect(codes(parameter(version('2020-01-01', '2021-01-31'), version('2021-02-01')))).toEqual([]);
  });

  test('finds an overlap and an id used twice', () => {
    expect(codes(parameter(version('2020-01-01', '2021-02-01'), version('2021-02-01')))).toEqual(['overlap']);
    expect(codes(parameter(version('2020-01-01'), version('2021-02-01')))).toEqual(['overlap']);
    expect(codes(parameter(version(null)), parameter(version(null)))).toEqual(['id-used-twice']);
  });

  test('an overlap is refused when it is written', () => {
    expect(() => defineParameter(parameter(version('2020-01-01'), version('2021-02-01')))).toThrow(PathwayError);
    expect(() => defineParameter(parameter())).toThrow('no value');
    expect(() => defineParameter(parameter(version('2021-02-01', '2020-01-01')))).toThrow('before it begins');
  });
});

describe('looking up a value', () => {
  const rule = allParameters.find((each) => each.id === 'release.short-term-fraction') as Parameter;

  test('as the law stood on a day, later versions are not yet known', () => {
    expect(lookup(rule, '2026-06-01', { asOf: '2025-02-10' })?.value).toBe('1/2');
    expect(lookup(rule, '2026-06-01', { asOf: '2025-02-11' })?.value).toBe('2/5');
    expect(lookup(rule, '2026-06-01')?.value).toBe('3/10');
  });

  test('a reform replaces the value and is named beside it', () => {
    const reform = releaseFraction('1/4', '2027-01-01');
    expect(lookup(rule, '2026-12-31', { reforms: [reform] })?.value).toBe('3/10');
    expect(lookup(rule, '2027-01-01', { reforms: [reform] })).toMatchObject({ value: '1/4', reform: reform.id });
    expect(lookup(rule, '2027-01-01', { reforms: [noFridayRelease] })).not.toHaveProperty('reform');
  });
});
