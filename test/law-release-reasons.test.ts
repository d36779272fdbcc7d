import type { Answered, Law } from 'justice-pathway/law';
import { calculatorById, noFridayRelease } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

// A date without its reasons is worth little: what each answer rests on, what was done, and what a reader is told.

describe('the day of release says why', () => {
  const moved = ['release.day-rule', 'release.public-holiday-meaning', 'release.discretionary-days', 'release.discretionary-minimum'];

  test('moved off a Saturday, and a term too short for s.26C', () => {
    const answer = ask('release-day', { due: '2026-11-21', termDays: 14 });
    expect(rules(answer)).toEqual(moved);
    expect(answer.steps).toEqual([
      'Due on 2026-11-21, a Saturday: moved back to 2026-11-20.',
      'A term of 14 days is under 15: no earlier release under s.26C.',
    ]);
    expect(answer.warnings).toEqual([
      expect.stringContaining('release.day-rule is unverified'),
      expect.stringContaining('those of the area of release are not known'),
    ]);
    expect(answer.unknown).toEqual([]);
  });

  test('not moved, and the length of the term is not known', () => {
    const answer = ask('release-day', { due: '2026-11-23' });
    expect(rules(answer)).toEqual([...moved, 'release.discretionary-order']);
    expect(answer.steps).toEqual([
      'Due on 2026-11-23, a day on which people are released.',
      'Ministers may bring release forward by 2 working days, to 2026-11-19.',
    ]);
    expect(answer.unknown).toEqual([expect.stringContaining('length of the term')]);
  });

  test.each([
    ['2026-12-24', 'the day before Christmas Day: moved back to 2026-12-23.'],
    ['2026-11-26', 'a Thursday: moved back to 2026-11-25.'],
    ['2026-11-27', 'a Friday: moved back to 2026-11-26.'],
    ['2026-11-29', 'a Sunday: moved back to 2026-11-26.'],
    ['2026-06-15', 'World Cup bank holiday: moved back to 2026-06-11.'],
  ])('under section 8, due on %s: %s', (due, why) => {
    const answer = ask('release-day', { due, termDays: 100, area: 'Stirling' }, { reforms: [noFridayRelease] });
    expect(answer.steps[0]).toBe(`Due on ${due}, ${why}`);
    expect(answer.warnings).toContainEqual(expect.stringContaining('those of Stirling are not known'));
  });

  test.each([
    ['2016-01-31', undefined],
    ['2016-02-02', '2016-01-31'],
    ['2018-11-26', '2018-11-24'],
    ['2019-10-10', '2019-10-08'],
    ['2019-10-11', '2019-10-09'],
    ['2019-10-14', '2019-10-10'],
  ])('s.26C for a release on %s reaches back to %s: days at first, working days since October 2019', (due, earliest) => {
    const found = ask('release-day', { due, termDays: 100 }).value as { earliestDiscretionary?: string };
    expect(found.earliestDiscretionary).toBe(earliest);
  });

  test('the days that count are named', () => {
    expect(ask('release-day', { due: '2018-11-26', termDays: 100 }).steps.at(-1)).toBe(
      'Ministers may bring release forward by 2 days, to 2018-11-24.',
    );
  });

  test('a calendar given for the area decides', () => {
    const source = { title: 'The council', kind: 'service' };
    const holidays = [{ date: '2026-11-23', name: 'Local day', source }];
    const calendar = { id: 'x', label: 'X', kind: 'area', basis: 'none', completeFrom: 2026, completeTo: 2026, holidays };
    const answer = ask('release-day', { due: '2026-11-23', termDays: 100, calendar });
    expect(answer.value).toEqual({ due: '2026-11-23', releaseDay: '2026-11-20', earliestDiscretionary: '2026-11-18' });
    expect(answer.warnings).toHaveLength(1);
  });
});

describe('automatic release says why', () => {
  const always = ['sentence.month-counting', 'release.short-term-limit', 'release.counting'];
  const term = 'sentence 1: one term from 2026-06-01 to 2027-05-31, 365 days, so short-term (the limit is 4 years).';

  test.each([
    [
      'ordinary',
      {},
      ['release.short-term-fraction', 'release.unconditional-release'],
      'no exclusion: 365 days x 3/10 = 109.5, up to 110, served on 2026-09-18.',
      'Release is unconditional.',
    ],
    [
      'sexual',
      { offences: ['sexual'] },
      ['release.sexual-licence-fraction', 'release.sexual-licence-minimum', 'release.unconditional-release'],
      'a sexual offence with notification requirements: 365 days x 1/2 = 182.5, up to 183, served on 2026-11-30.',
      'Release is on licence.',
    ],
    [
      'domestic abuse',
      { offences: ['domestic-abuse'] },
      ['release.excluded-fraction', 'release.excluded-offences', 'release.unconditional-release'],
      'the term includes: domestic-abuse: 365 days x 1/2 = 182.5, up to 183, served on 2026-11-30.',
      'Release is unconditional.',
    ],
    [
      'a child',
      { kind: 'detention-of-child' },
      ['release.child-fraction', 'release.unconditional-release'],
      'detention of a child: 365 days x 2/5 = 146, served on 2026-10-24.',
      'Release is on licence.',
    ],
    [
      'contempt',
      { kind: 'contempt' },
      ['release.fine-default-fraction', 'release.unconditional-release'],
      'fine default or contempt: 365 days x 2/5 = 146, served on 2026-10-24.',
      'Release is unconditional.',
    ],
  ])('%s', (_, more, ids, step, last) => {
    const answer = ask('automatic-release', { sentences: [{ term: '12m', from: '2026-06-01', ...more }] });
    expect(rules(answer)).toEqual([...always, ...ids]);
    expect(answer.steps).toEqual([term, step, last]);
  });

  test('a group of 2025', () => {
    const answer = ask('automatic-release', { sentences: [{ term: '3y', from: '2023-11-01' }] });
    expect(rules(answer)).toContain('release.tranches-2025');
    expect(rules(answer)).toContain('release.tranche-cap');
    expect(answer.steps[2]).toBe('Group T1: released from 2025-02-18 to 2025-02-20, never later than the earlier date 2025-05-01.');
    expect(answer.unknown).toEqual([]);
  });

  test('a supervised release order is named', () => {
    const answer = ask('automatic-release', { sentences: [{ term: '12m', from: '2026-06-01', supervisedRelease: '6m' }] });
    expect(answer.steps.at(-1)).toBe('Release is under a supervised release order.');
    expect(rules(answer)).toContain('sentence.supervised-release-limit');
  });

  test.each([
    ['6y', '2026-02-02', {}, ['release.long-term-remaining'], 'Long-term: released on licence when 6 months are left, on 2031-08-01.'],
    [
      '6y',
      '2015-02-02',
      {},
      ['release.long-term-fraction'],
      'long-term, passed before 1 February 2016: 2192 days x 2/3 = 1461.33, up to 1462, served on 2019-02-02.',
    ],
    [
      '6y',
      '2026-02-02',
      { kind: 'extended', extension: '1y' },
      ['release.long-term-extended'],
      'A long-term extended sentence has no automatic release before the custodial term ends.',
    ],
    [
      '6y',
      '2026-02-02',
      { kind: 'contempt' },
      ['release.fine-default-long-fraction'],
      'fine default or contempt, long-term: 2191 days x 2/3 = 1460.67, up to 1461, served on 2030-02-01.',
    ],
  ])('%s from %s %j', (length, from, more, ids, step) => {
    const answer = ask('automatic-release', { sentences: [{ term: length, from, ...more }] });
    expect(rules(answer).slice(-ids.length)).toEqual(ids);
    expect(answer.steps.at(-1)).toBe(step);
  });

  test('two terms: each is worked out, and release waits for both', () => {
    const answer = ask('automatic-release', {
      sentences: [
        { term: '12m', from: '2026-06-01' },
        { id: 'fine', kind: 'fine-default', term: '28d', from: '2026-09-14' },
      ],
    });
    expect(rules(answer)).toContain('licence.concurrent-release');
    expect(answer.steps).toContain('The sentences make 2 separate terms.');
    expect(answer.steps).toContain('Release is due only when it is due on each term.');
    expect(answer.steps).toContain('Fine default and contempt join only with each other: each runs by its own rule.');
  });

  test('one substituted on appeal, one that is joined: their rules are named', () => {
    const appeal = { sentences: [{ term: '6y', from: '2016-06-01', substitutedFor: '2016-06-01' }] };
    expect(rules(ask('automatic-release', appeal))).toContain('release.substituted-on-appeal');
    const joined = {
      sentences: [
        { id: 'a', term: '1y', from: '2026-06-01' },
        { term: '1y', after: 'a' },
      ],
    };
    expect(rules(ask('automatic-release', joined))).toContain('release.single-terming');
  });
});

describe('home detention curfew and parole say why', () => {
  test('the window rests on seven values, each marked where it is unverified', () => {
    const answer = ask('home-detention-curfew', { sentences: [{ term: '12m', from: '2026-06-01' }] });
    expect(rules(answer).filter((each) => each.includes('curfew'))).toEqual([
      'release.curfew-exclusions',
      'release.curfew-minimum-sentence',
      'release.curfew-minimum-served',
      'release.curfew-minimum-days',
      'release.curfew-window',
      'release.curfew-longest',
      'release.curfew-anchor',
      'release.curfew-gap',
      'release.curfew-2026',
      'release.curfew-hours',
    ]);
    expect(answer.steps.at(-1)).toBe('Home detention curfew may start from day 55 (2026-07-25) to day 96 (2026-09-04).');
    expect(answer.warnings.filter((each) => each.includes('curfew'))).toHaveLength(4);
  });

  test('a long-term sentence names the guard', () => {
    const answer = ask('home-detention-curfew', { sentences: [{ term: '4y', from: '2026-06-01' }] });
    expect(rules(answer)).toContain('release.curfew-long-term');
  });

  test('parole: half, and what the Board must consider', () => {
    const answer = ask('parole-qualifying-date', { sentences: [{ term: '6y', from: '2026-06-01' }] });
    expect(rules(answer)).toEqual([
      'sentence.month-counting',
      'release.short-term-limit',
      'release.counting',
      'release.parole-fraction',
      'release.parole-considerations',
    ]);
    expect(answer.steps.at(-1)).toBe('1/2 of 2192 days is 1096 days, served on 2029-05-31.');
    expect(answer.alternatives).toEqual([
      { when: 'if the day the sentence starts is not counted', value: { date: '2029-06-01', day: 1096 } },
    ]);
  });

  test('parole for life: the punishment part, and the next review', () => {
    const answer = ask('parole-qualifying-date', { sentences: [{ kind: 'life', punishmentPart: '6y', from: '2026-06-01' }] });
    expect(answer.value).toEqual({ date: '2032-05-31', day: 2192 });
    expect(answer.steps.at(-1)).toContain('within 2 years of a refusal');
    expect(answer.steps[0]).toBe('sentence 1: no fixed end; the punishment part runs from 2026-06-01 to 2032-05-31.');
  });

  test('parole for a terrorist offence: two thirds, unverified; for a short sentence: none', () => {
    const answer = ask('parole-qualifying-date', { sentences: [{ term: '3y', from: '2026-06-01', offences: ['terrorism'] }] });
    expect(answer.value).toMatchObject({ day: 731 });
    expect(answer.because.find((each) => each.rule === 'release.terrorist-fraction')).toMatchObject({ value: '2/3', unverified: true });
    expect(calculatorById('parole-qualifying-date')?.ask({ sentences: [{ term: '3y', from: '2026-06-01' }] })).toMatchObject({
      status: 'unsupported',
      code: 'short-term',
    });
  });
});

// Helpers

function ask(id: string, input: unknown, law?: Law): Answered<unknown> {
  const answer = calculatorById(id)?.ask(input, law);
  if (answer?.status !== 'answered') throw new Error(answer?.reason ?? id);
  return answer;
}

function rules(answer: Answered<unknown>): string[] {
  return answer.because.map((each) => each.rule);
}
