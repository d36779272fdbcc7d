// Table: rules, journeys of a line each, and the answers to them.
import { formatInstant, instant, type Journey, type JourneyEvent } from 'justice-pathway';
import { scottishBankHolidays } from 'justice-pathway/machines';
import { defineRules, type MapOptions, mapper, type RuleInput } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

// Days are of June 2026: `3 09:00 x{to=family}` is an event with a clock, `3 x` one of which the day alone is known.
// An answer is the verdict, the reason, the number of the event that was observed, and the time by which it was due.

const zone = 'Europe/London';
const meaning = {
  episode: { begins: 'stay.began', ends: 'stay.ended', open: { where: { kind: 'remand' }, none: ['sentence'], unknown: ['expected'] } },
  lasting: { kept: ['kept.lost', 'kept.taken'] },
  needs: { housing: 'housing', ost: 'substance', rent: 'housing' },
};

function eventOf(text: string, index: number): JourneyEvent {
  const [, day = '', clock, type = '', attrs] = /^(\d+)(?: (\d\d:\d\d))? ([\w.]+)(?:\{(.*)\})?$/.exec(text) ?? [];
  const at = instant(`2026-06-${day.padStart(2, '0')}T${clock ?? '00:00'}:00+01:00`);
  const pairs = (attrs ?? '').split(',').filter(Boolean);
  const read = (value: string) => (/^-?\d+$/.test(value) ? Number(value) : value === 'false' ? false : value.replaceAll('"', ''));
  const own = Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name = '', value = '']) => [name, read(value)]));
  return {
    id: `e${index}`,
    at,
    type,
    ...(clock === undefined ? { precision: 'day' as const } : {}),
    ...(pairs.length > 0 ? { attrs: own } : {}),
  };
}

interface Options extends Partial<MapOptions> {
  readonly end?: string;
  readonly unseen?: Journey['unseen'];
  readonly profile?: object;
}

function answers(rule: Partial<RuleInput>, events: string, { end = '28 12:00', unseen, profile, ...options }: Options = {}): string {
  const [own] = defineRules([{ id: 'r', domain: 'housing', trigger: { type: 'x' }, expect: ['y'], ...rule }]);
  const list = events.split('; ').map(eventOf);
  const journey = {
    id: 'j',
    observationEnd: eventOf(`${end} end`, 0).at,
    profile: { needs: [], has: {}, ...profile },
    events: list,
    ...(unseen ? { unseen } : {}),
  } as unknown as Journey;
  const told: string[] = [];
  mapper([own] as never, { zone, meaning, ...options }).judge(journey, (_rule, _trigger, verdict, reason, due, observed, domain) => {
    const by = due === undefined ? '-' : formatInstant(due, zone).replace(/^2026-06-(\d\d)T(.{5}).*$/, '$1 $2');
    told.push([verdict, reason, observed < 0 ? '-' : observed, by, ...(domain === undefined ? [] : [domain])].join(' '));
  });
  return told.join(' | ');
}

const days = (value: number, more: object = {}) => ({ direction: 'after' as const, value, unit: 'days' as const, ...more });
const before = (value: number, unit: 'days' | 'hours' = 'days') => ({ direction: 'before' as const, value, unit });
type Case = readonly [about: string, rule: Partial<RuleInput>, events: string, answer: string, options?: Options];
const cases = (list: readonly Case[]) => {
  for (const [about, rule, events, answer, options] of list)
    test(about, () => {
      expect(answers(rule, events, options)).toBe(answer);
    });
};

describe('something expected within two days', () => {
  const window = days(2);
  cases([
    ['came', { window }, '1 09:00 x; 2 09:00 y', 'met in-time 1 03 09:00'],
    ['came at the last moment', { window }, '1 09:00 x; 3 09:00 y', 'met in-time 1 03 09:00'],
    ['came a minute late', { window }, '1 09:00 x; 3 09:01 y', 'met-late late 1 03 09:00'],
    ['came with the trigger', { window }, '1 09:00 x; 1 09:00 y', 'met in-time 1 03 09:00'],
    ['stood before the trigger in the file, at one instant', { window }, '1 09:00 y; 1 09:00 x', 'met in-time 0 03 09:00'],
    ['came before only', { window }, '1 08:59 y; 1 09:00 x', 'missed not-recorded - 03 09:00'],
    ['came twice: the first counts', { window }, '1 09:00 x; 2 09:00 y; 2 10:00 y', 'met in-time 1 03 09:00'],
    ['is not judged where the record ends before all of it', { window }, '1 09:00 x; 2 09:00 y', '', { end: '1 08:59' }],
    ['was one of two', { window, expect: ['y', 'z'] }, '1 09:00 x; 2 09:00 z; 2 10:00 y', 'met in-time 1 03 09:00'],
    ['was one of two, the other way about', { window, expect: ['z', 'y'] }, '1 09:00 x; 2 09:00 y; 2 10:00 z', 'met in-time 1 03 09:00'],
    ['never came', { window }, '1 09:00 x', 'missed not-recorded - 03 09:00'],
    ['is still open', { window }, '1 09:00 x', 'due still-open - 03 09:00', { end: '3 09:00' }],
    ['is open no longer', { window }, '1 09:00 x', 'missed not-recorded - 03 09:00', { end: '3 09:01' }],
    ['is open, and the journeys are over', { window }, '1 09:00 x', 'missed not-recorded - 03 09:00', { end: '2 09:00', closed: true }],
    ['came after the record ends', { window }, '1 09:00 x; 2 09:00 y', 'due still-open - 03 09:00', { end: '2 08:59' }],
    [
      'is asked for again',
      { window },
      '1 09:00 x; 2 09:00 x; 2 10:00 y; 4 09:00 x',
      'met in-time 2 03 09:00 | met in-time 2 04 09:00 | missed not-recorded - 06 09:00',
    ],
    ['is what triggers', { window, expect: ['x'] }, '1 09:00 x; 2 09:00 x', 'met in-time 1 03 09:00 | missed not-recorded - 04 09:00'],
    ['has no limit', { window: null }, '1 09:00 x; 27 09:00 y', 'met in-time 1 -'],
    ['has no limit and never came', { window: null }, '1 09:00 x', 'due still-open - -'],
    ['is not asked for', { window }, '1 09:00 z; 2 09:00 y', ''],
    ['was one of two that both came', { window, expect: ['y', 'z'] }, '1 09:00 x; 2 09:00 y; 2 10:00 z', 'met in-time 1 03 09:00'],
    ['is no offer, and was not sent', { window }, '1 09:00 x; 2 09:00 y{sent=false}', 'met in-time 1 03 09:00'],
  ]);
});

describe('what was done already', () => {
  const window = days(2);
  cases([
    ['answers where the rule says so', { window, satisfiedByPrior: true }, '1 08:00 y; 1 09:00 x', 'met already-done 0 03 09:00'],
    ['answers at the very instant', { window, satisfiedByPrior: true }, '1 09:00 y; 1 09:00 x', 'met already-done 0 03 09:00'],
    ['is not what comes later', { window, satisfiedByPrior: true }, '1 09:00 x; 2 09:00 y', 'met in-time 1 03 09:00'],
    [
      'was in an earlier stay',
      { window, satisfiedByPrior: true },
      '1 08:00 y; 1 08:30 stay.began; 1 09:00 x',
      'missed not-recorded - 03 09:00',
    ],
    [
      'lasts beyond a stay',
      { window, expect: ['kept'], satisfiedByPrior: true },
      '1 08:00 kept; 1 08:30 stay.began; 1 09:00 x',
      'met already-done 0 03 09:00',
    ],
    [
      'was lost again',
      { window, expect: ['kept'], satisfiedByPrior: true },
      '1 08:00 kept; 1 08:10 kept.lost; 1 09:00 x',
      'missed not-recorded - 03 09:00',
    ],
    [
      'was taken at the instant',
      { window, expect: ['kept'], satisfiedByPrior: true },
      '1 08:00 kept; 1 09:00 kept.taken; 1 09:00 x',
      'missed not-recorded - 03 09:00',
    ],
    [
      'was lost later',
      { window, expect: ['kept'], satisfiedByPrior: true },
      '1 08:00 kept; 1 09:00 x; 1 09:01 kept.lost',
      'met already-done 0 03 09:00',
    ],
    [
      'was lost and got again',
      { window, expect: ['kept'], satisfiedByPrior: true },
      '1 07:00 kept; 1 08:10 kept.lost; 1 08:20 kept; 1 09:00 x',
      'met already-done 2 03 09:00',
    ],
    [
      'of what lasts comes in another stay',
      { window, expect: ['kept'] },
      '1 09:00 x; 1 10:00 stay.began; 2 09:00 kept',
      'met in-time 2 03 09:00',
    ],
    [
      'was one of two that both were',
      { window, expect: ['y', 'z'], satisfiedByPrior: true },
      '1 07:00 y; 1 08:00 z; 1 09:00 x',
      'met already-done 0 03 09:00',
    ],
  ]);
});

describe('something expected two days before', () => {
  cases([
    ['came in time', { window: before(2) }, '1 09:00 y; 5 09:00 x', 'met in-time 0 03 09:00'],
    ['came at the last moment', { window: before(2) }, '3 09:00 y; 5 09:00 x', 'met in-time 0 03 09:00'],
    ['came late, and before', { window: before(2) }, '3 09:01 y; 5 09:00 x', 'met-late late 0 03 09:00'],
    ['came after', { window: before(2) }, '5 09:00 x; 5 09:01 y', 'met-late late 1 03 09:00'],
    ['never came, however short the record', { window: before(2) }, '5 09:00 x', 'missed not-recorded - 03 09:00', { end: '5 09:00' }],
    ['or by the trigger itself', { window: before(0) }, '5 09:00 y; 5 09:00 x', 'met in-time 0 05 09:00'],
    ['in hours is by the trigger itself', { window: before(7, 'hours') }, '5 08:59 y; 5 09:00 x', 'met in-time 0 05 09:00'],
    ['came in an earlier stay', { window: before(2) }, '1 09:00 y; 2 09:00 stay.began; 5 09:00 x', 'missed not-recorded - 03 09:00'],
    [
      'is declined in this stay',
      { window: before(2) },
      '2 09:00 stay.began; 3 09:00 moment.declined{domain=housing}; 5 09:00 x',
      'declined declined-for-now 1 03 09:00',
    ],
  ]);
});

describe('a stay', () => {
  const window = days(9);
  cases([
    ['ends what can answer', { window }, '1 09:00 x; 2 09:00 stay.began; 3 09:00 y', 'missed not-recorded - 10 09:00'],
    [
      'that begins with the answer ends before it',
      { window },
      '1 09:00 x; 2 09:00 stay.began; 2 09:00 y',
      'missed not-recorded - 10 09:00',
    ],
    ['goes on after its end', { window }, '1 09:00 stay.began; 1 10:00 x; 2 09:00 stay.ended; 3 09:00 y', 'met in-time 3 10 10:00'],
    [
      'begins with its own trigger',
      { window, trigger: { type: 'stay.began' } },
      '1 09:00 stay.began; 2 09:00 y; 3 09:00 stay.began; 4 09:00 y',
      'met in-time 1 10 09:00 | met in-time 3 12 09:00',
    ],
    [
      'does not answer for the next',
      { window, trigger: { type: 'stay.began' } },
      '1 09:00 stay.began; 3 09:00 stay.began; 4 09:00 y',
      'missed not-recorded - 10 09:00 | met in-time 2 12 09:00',
    ],
    ['may begin with the answer', { window: before(0), expect: ['stay.began'] }, '1 09:00 stay.began; 2 09:00 x', 'met in-time 0 02 09:00'],
    [
      'does not answer by the beginning of the next',
      { window, expect: ['stay.began'] },
      '1 09:00 x; 2 09:00 stay.began',
      'missed not-recorded - 10 09:00',
    ],
  ]);
});

describe('what explains silence', () => {
  const window = days(2);
  const declined = (day: string, domain = 'housing') => `${day} moment.declined{domain=${domain}}`;
  cases([
    ['a standing no', { window }, `1 09:00 x; ${declined('2 09:00')}`, 'declined declined-for-now 1 03 09:00'],
    ['a no at the last moment', { window }, `1 09:00 x; ${declined('3 09:00')}`, 'declined declined-for-now 1 03 09:00'],
    ['a no too late', { window }, `1 09:00 x; ${declined('3 09:01')}`, 'missed not-recorded - 03 09:00'],
    ['a no from before', { window }, `${declined('1 08:00')}; 1 09:00 x`, 'declined declined-for-now 0 03 09:00'],
    ['the last of two', { window }, `1 09:00 x; ${declined('2 09:00')}; ${declined('2 10:00')}`, 'declined declined-for-now 2 03 09:00'],
    ['a no to something else', { window }, `1 09:00 x; ${declined('2 09:00', 'health')}`, 'missed not-recorded - 03 09:00'],
    ['a no of an earlier stay', { window }, `${declined('1 08:00')}; 1 08:30 stay.began; 1 09:00 x`, 'missed not-recorded - 03 09:00'],
    [
      'a no that was asked about again',
      { window },
      `1 09:00 x; ${declined('2 09:00')}; 2 10:00 moment.offered{domain=housing}`,
      'missed not-recorded - 03 09:00',
    ],
    [
      'a no, and another thing offered',
      { window },
      `1 09:00 x; ${declined('2 09:00')}; 2 10:00 moment.offered{domain=health}`,
      'declined declined-for-now 1 03 09:00',
    ],
    [
      'a no, and an offer that was not sent',
      { window },
      `1 09:00 x; ${declined('2 09:00')}; 2 10:00 moment.offered{domain=housing,sent=false}`,
      'declined declined-for-now 1 03 09:00',
    ],
    [
      'a no after an offer',
      { window },
      `1 09:00 x; 2 08:00 moment.offered{domain=housing}; ${declined('2 09:00')}`,
      'declined declined-for-now 2 03 09:00',
    ],
    [
      'a no, and an offer in the next stay',
      { window },
      `1 09:00 x; ${declined('2 09:00')}; 2 10:00 stay.began; 2 11:00 moment.offered{domain=housing}`,
      'declined declined-for-now 1 03 09:00',
    ],
    ['an answer beside a no', { window }, `1 09:00 x; ${declined('2 09:00')}; 2 10:00 y`, 'met in-time 2 03 09:00'],
    ['a death', { window }, '1 09:00 x; 3 08:59 person.died', 'not-applicable person-died 1 03 09:00'],
    ['a death at the last moment does not', { window }, '1 09:00 x; 3 09:00 person.died', 'missed not-recorded - 03 09:00'],
    ['the end of the journey', { window }, '1 09:00 x; 2 09:00 journey.ended', 'not-applicable journey-ended 1 03 09:00'],
    [
      'a death first, of the two',
      { window },
      '1 09:00 x; 2 08:00 journey.ended; 2 09:00 person.died',
      'not-applicable person-died 2 03 09:00',
    ],
    ['an answer before a death', { window }, '1 09:00 x; 1 10:00 y; 2 09:00 person.died', 'met in-time 1 03 09:00'],
    [
      'the trigger itself',
      { window, metWhen: { to: ['family'] } },
      '1 09:00 x{to=family}; 2 09:00 x{to=none}; 2 09:00 x',
      'met at-the-trigger 0 03 09:00 | missed not-recorded - 04 09:00 | missed not-recorded - 04 09:00',
    ],
    [
      'the trigger in all that the rule names',
      { window, metWhen: { to: ['family'], by: ['self'] } },
      '1 09:00 x{to=family}; 2 09:00 x{to=family,by=self}',
      'missed not-recorded - 03 09:00 | met at-the-trigger 1 04 09:00',
    ],
    ['an exception', { window, unless: ['u'] }, '1 08:00 u; 1 09:00 x', 'not-applicable exception 0 -'],
    ['an exception at the instant', { window, unless: ['u'] }, '1 09:00 x; 1 09:00 u', 'not-applicable exception 1 -'],
    ['an exception that came later does not', { window, unless: ['u'] }, '1 09:00 x; 1 09:01 u', 'missed not-recorded - 03 09:00'],
    [
      'an exception of an earlier stay does not',
      { window, unless: ['u'] },
      '1 08:00 u; 1 08:30 stay.began; 1 09:00 x',
      'missed not-recorded - 03 09:00',
    ],
    [
      'an exception that is a no',
      { window, unless: ['v', 'u.declined'] },
      '1 08:00 u.declined; 1 09:00 x',
      'declined declined-for-now 0 -',
    ],
    ['nothing, for somebody else', { window, appliesTo: [{ needs: 'housing' }] }, '1 09:00 x', 'not-applicable not-for-this-person - -'],
    ['a death before', { window }, '1 09:00 person.died; 2 09:00 x', 'not-applicable person-died 0 04 09:00'],
    [
      'a no, and an offer of nothing said',
      { window },
      `1 09:00 x; ${declined('2 09:00')}; 2 10:00 moment.offered`,
      'declined declined-for-now 1 03 09:00',
    ],
  ]);
});

describe('what ends a stay that a rule is about', () => {
  const rule = { window: days(9), endsBy: ['left', 'moved'] };
  const ended = (at: number) => `not-applicable ended ${at} 10 09:00`;
  const missed = 'missed not-recorded - 10 09:00';
  cases([
    ['ends it', rule, '1 09:00 x; 3 09:00 left', ended(1)],
    ['ends it at the last moment', rule, '1 09:00 x; 10 09:00 left', ended(1)],
    ['comes too late', rule, '1 09:00 x; 10 09:01 left', missed],
    ['came before', rule, '1 08:00 left; 1 09:00 x', missed],
    ['is the first of two kinds', rule, '1 09:00 x; 3 09:00 moved; 4 09:00 left', ended(1)],
    ['is of a later entry', rule, '1 09:00 x; 2 09:00 x; 3 09:00 left', `${missed} | not-applicable ended 2 11 09:00`],
    [
      'is of the same stay',
      rule,
      '1 09:00 x{stay=1}; 2 09:00 x{stay=2}; 3 09:00 left{stay=1}',
      `${ended(2)} | missed not-recorded - 11 09:00`,
    ],
    ['is of another stay', rule, '1 09:00 x{stay=1}; 3 09:00 left{stay=2}', missed],
    ['of the same stay came before', rule, '1 08:00 left{stay=1}; 1 09:00 x{stay=1}', missed],
    ['says no stay', rule, '1 09:00 x{stay=1}; 3 09:00 left', ended(1)],
    ['of the same day without a clock', rule, '1 left{stay=1}; 1 09:00 x{stay=1}', ended(0)],
    ['does not undo an answer', rule, '1 09:00 x; 3 09:00 left; 4 09:00 y', 'met in-time 2 10 09:00'],
    ['is the first of two kinds, the other way about', rule, '1 09:00 x; 3 09:00 left; 4 09:00 moved', ended(1)],
    ['says a stay where the entry says none', rule, '1 09:00 x; 3 09:00 left{stay=1}', ended(1)],
    ['comes before another entry', rule, '1 09:00 x; 2 09:00 left; 3 09:00 x', `${ended(1)} | missed not-recorded - 12 09:00`],
    ['is not the entry itself', { ...rule, endsBy: ['x'] }, '1 09:00 x{stay=1}; 3 09:00 z', missed],
    ['is not the entry itself where it says no stay', { ...rule, endsBy: ['x'] }, '1 09:00 x; 3 09:00 z', missed],
  ]);
});

describe('an answer that belongs to its trigger', () => {
  const rule = { window: days(2), alike: ['ref', 'service'] };
  cases([
    ['by the first attribute', rule, '1 09:00 x{ref=1}; 2 09:00 y{ref=2}; 2 10:00 y{ref=1}', 'met in-time 2 03 09:00'],
    ['is another’s', rule, '1 09:00 x{ref=1}; 2 09:00 y{ref=2}', 'missed not-recorded - 03 09:00'],
    ['says nothing of it', rule, '1 09:00 x{ref=1}; 2 09:00 y', 'missed not-recorded - 03 09:00'],
    [
      'by the second where the first is missing',
      rule,
      '1 09:00 x{service=a}; 2 09:00 y{service=b}; 2 10:00 y{service=a,ref=9}',
      'met in-time 2 03 09:00',
    ],
    ['by the first alone where both are there', rule, '1 09:00 x{ref=1,service=a}; 2 09:00 y{ref=1,service=b}', 'met in-time 1 03 09:00'],
    ['is any, of a trigger that says nothing', rule, '1 09:00 x; 2 09:00 y{ref=2}', 'met in-time 1 03 09:00'],
    ['late', rule, '1 09:00 x{ref=1}; 3 10:00 y{ref=2}; 3 11:00 y{ref=1}', 'met-late late 2 03 09:00'],
    [
      'done already',
      { ...rule, satisfiedByPrior: true },
      '1 07:00 y{ref=2}; 1 08:00 y{ref=1}; 1 09:00 x{ref=1}',
      'met already-done 1 03 09:00',
    ],
  ]);
});

describe('windows', () => {
  const missed = (by: string) => `missed not-recorded - ${by}`;
  const calendar = scottishBankHolidays;
  cases([
    ['of hours', { window: { direction: 'after', value: 30, unit: 'hours' } }, '1 09:00 x', missed('02 15:00')],
    ['of days to their end', { window: days(2, { endOfDay: true }) }, '1 09:00 x', missed('03 23:59')],
    ['of no days to the end', { window: days(0, { endOfDay: true }) }, '1 09:00 x', missed('01 23:59')],
    ['of part of a day', { window: days(1.5) }, '1 09:00 x', missed('02 09:00')],
    ['of part of a day to its end', { window: days(1.5, { endOfDay: true }) }, '1 09:00 x', missed('02 23:59')],
    [
      'of working days over a weekend',
      { window: { direction: 'after', value: 2, unit: 'workingDays' } },
      '5 09:00 x',
      missed('09 23:59'),
      { calendar },
    ],
    [
      'of no working days',
      { window: { direction: 'after', value: 0, unit: 'workingDays' } },
      '6 09:00 x',
      missed('06 23:59'),
      { calendar },
    ],
    [
      'of part of a working day',
      { window: { direction: 'after', value: 1.5, unit: 'workingDays' } },
      '5 09:00 x',
      missed('08 23:59'),
      { calendar },
    ],
    ['of months, and days', { window: { direction: 'after', value: 0, unit: 'months', plusDays: 3 } }, '5 09:00 x', missed('08 23:59')],
    [
      'as long as the trigger says',
      { window: { direction: 'after', value: 'attrs.days', unit: 'days' } },
      '1 09:00 x{days=3}',
      missed('04 09:00'),
    ],
    ['as long as nothing', { window: { direction: 'after', value: 'attrs.days', unit: 'days' } }, '1 09:00 x{days=0}', missed('01 09:00')],
    [
      'of which the trigger does not say how long',
      { window: { direction: 'after', value: 'attrs.days', unit: 'days' } },
      '1 09:00 x; 2 09:00 x{days=few}',
      'not-applicable no-length - - | not-applicable no-length - -',
    ],
    ['before of part of a day', { window: before(1.5) }, '5 09:00 x', missed('04 09:00')],
    ['longer than dates reach', { window: days(100_001) }, '1 09:00 x', 'not-applicable no-length - -'],
    [
      'of more months than dates reach',
      { window: { direction: 'after', value: 4001, unit: 'months' } },
      '1 09:00 x',
      'not-applicable no-length - -',
    ],
    [
      'of working days that never come',
      { window: { direction: 'after', value: 1, unit: 'workingDays' } },
      '1 09:00 x',
      'not-applicable no-length - -',
      { calendar: { id: 'none', zone, holiday: () => 'always' } as never },
    ],
    [
      'of which the trigger says what is no number',
      { window: { direction: 'after', value: 'attrs.days', unit: 'days' } },
      '1 09:00 x{days="5"}; 2 09:00 x{days=-1}',
      'not-applicable no-length - - | not-applicable no-length - -',
    ],
    ['as long as dates reach', { window: days(100_000) }, '1 09:00 x', 'due still-open - 2300-03-17T09:00:00+00:00'],
    [
      'of as many months as dates reach',
      { window: { direction: 'after', value: 4000, unit: 'months' } },
      '1 09:00 x',
      'due still-open - 2359-10-01T23:59:59+01:00',
    ],
  ]);
});

describe('an event with a day and no clock', () => {
  const missed = (by: string) => `missed not-recorded - ${by}`;
  cases([
    ['counts days from the end of its day', { window: days(2) }, '1 x', missed('03 23:59')],
    ['counts hours from the end of its day', { window: { direction: 'after', value: 30, unit: 'hours' } }, '1 x', missed('03 05:59')],
    ['counts days back to the end of a day', { window: before(2) }, '5 x', missed('03 23:59')],
    ['counts hours back to the end of its own day', { window: before(7, 'hours') }, '5 x', missed('05 23:59')],
    ['counts to the end of days as ever', { window: days(2, { endOfDay: true }) }, '1 x', missed('03 23:59')],
    ['longer than dates reach', { window: days(100_001) }, '1 x', 'not-applicable no-length - -'],
    ['answers on the day of the trigger', { window: days(2) }, '1 y; 1 09:00 x', 'met in-time 0 03 09:00'],
    ['answers on the last day', { window: days(2) }, '1 09:00 x; 3 y', 'met in-time 1 03 09:00'],
    ['does not answer on the day after', { window: days(2) }, '1 09:00 x; 4 y', 'met-late late 1 03 09:00'],
    ['is answered by what came on its day, before or after', { window: days(2) }, '1 x; 1 08:00 y', 'met in-time 1 03 23:59'],
    ['may have been done already', { window: days(2), satisfiedByPrior: true }, '1 x; 1 23:00 y', 'met already-done 1 03 23:59'],
    ['excepts on the day of the trigger', { window: days(2), unless: ['u'] }, '1 u; 1 09:00 x', 'not-applicable exception 0 -'],
    [
      'stands before a later one with a clock that it need not answer',
      { window: days(2) },
      '1 09:00 x; 3 10:00 y; 4 z; 5 09:00 y',
      'met-late late 1 03 09:00',
    ],
    [
      'lost on the day of the trigger may have been lost after it',
      { window: days(2), expect: ['kept'], satisfiedByPrior: true },
      '1 08:00 kept; 1 09:00 x; 1 kept.lost',
      'met already-done 0 03 09:00',
    ],
    [
      'that begins a stay on the day of the trigger comes after it',
      { window: days(2), satisfiedByPrior: true },
      '1 08:00 y; 1 stay.began; 1 09:00 x',
      'met already-done 0 03 09:00',
    ],
    [
      'that begins a stay leaves the answers of its day to both',
      { window: days(9) },
      '1 09:00 x; 2 stay.began; 2 10:00 y',
      'met in-time 2 10 09:00',
    ],
    ['that begins a stay ends what can answer on the next', { window: days(9) }, '1 09:00 x; 2 stay.began; 3 10:00 y', missed('10 09:00')],
    [
      'of one record with the beginning of a stay, in the order of the file',
      { window: days(9), trigger: { type: 'stay.ended' } },
      '1 stay.began; 1 stay.ended; 2 09:00 stay.began; 3 09:00 y',
      missed('10 23:59'),
    ],
    [
      'of one record, with a day of the stay before',
      { window: before(0), trigger: { type: 'stay.ended' } },
      '1 08:00 y; 2 stay.began; 2 stay.ended',
      missed('02 23:59'),
    ],
    ['answers within a stay that began on its day', { window: before(0) }, '1 09:00 stay.began; 1 y; 2 09:00 x', 'met in-time 1 02 09:00'],
    [
      'answers within a stay that began later on its day',
      { window: before(0) },
      '1 y; 1 09:00 stay.began; 2 09:00 x',
      'met in-time 0 02 09:00',
    ],
    [
      'of the day before a stay is no answer within it',
      { window: before(0) },
      '1 y; 2 09:00 stay.began; 3 09:00 x',
      'missed not-recorded - 03 09:00',
    ],
    ['is an answer from before where there is no stay', { window: before(0) }, '1 y; 3 09:00 x', 'met in-time 0 03 09:00'],
    [
      'is an answer in its stay, whatever stay comes next',
      { window: before(0) },
      '1 09:00 stay.began; 2 y; 3 09:00 x; 5 09:00 stay.began',
      'met in-time 1 03 09:00',
    ],
    ['is an answer in a stay that began before', { window: days(2) }, '1 09:00 stay.began; 2 09:00 x; 3 y', 'met in-time 2 04 09:00'],
    [
      'begins a stay as the trigger, and is answered in it',
      { window: days(9), trigger: { type: 'stay.began' } },
      '1 stay.began; 2 y',
      'met in-time 1 10 23:59',
    ],
    [
      'that begins a stay on the day of the trigger leaves what came before to the trigger',
      { window: days(2), satisfiedByPrior: true },
      '1 08:00 y; 2 stay.began; 2 09:00 x',
      'met already-done 0 04 09:00',
    ],
    [
      'of one record, where a stay began after another ended',
      { window: before(0), trigger: { type: 'stay.ended' } },
      '1 y; 2 stay.ended; 2 stay.began',
      'met in-time 0 02 23:59',
    ],
    [
      'of a record whose name begins alike, which does not say what came first',
      { window: before(0), trigger: { type: 'stat.ended' } },
      '1 y; 2 stay.began; 2 stat.ended',
      'met in-time 0 02 23:59',
    ],
    [
      'does not make the beginning of the next stay an answer',
      { window: days(9), expect: ['stay.began'] },
      '1 x; 2 09:00 stay.began',
      missed('10 23:59'),
    ],
    ['leaves two with a clock in their order', { window: before(0) }, '1 09:00 y; 1 09:00 stay.began; 2 09:00 x; 3 z', missed('02 09:00')],
    ['shares its day with what began at midnight', { window: before(0) }, '2 y; 2 00:00 stay.began; 3 09:00 x', 'met in-time 0 03 09:00'],
    ['shares its day with what came at midnight', { window: before(0) }, '2 00:00 y; 2 stay.began; 3 09:00 x', 'met in-time 0 03 09:00'],
    [
      'counts thousands of hours',
      { window: { direction: 'after', value: 50_000, unit: 'hours' } },
      '1 x',
      'due still-open - 2032-02-14T07:59:59+00:00',
    ],
    [
      'counts working days as ever',
      { window: { direction: 'after', value: 2, unit: 'workingDays' } },
      '5 x',
      missed('09 23:59'),
      { calendar: scottishBankHolidays },
    ],
    ['counts months as ever', { window: { direction: 'after', value: 0, unit: 'months', plusDays: 3 } }, '5 x', missed('08 23:59')],
    [
      'where no event begins a stay',
      { window: days(2), satisfiedByPrior: true },
      '1 08:00 y; 2 stay.began; 2 09:00 x',
      'met already-done 0 04 09:00',
      { meaning: {} },
    ],
  ]);
});

describe('a record that cannot show it', () => {
  const window = days(2);
  const day = (text: string) => eventOf(`${text} e`, 0).at;
  const cannot = 'unknown not-visible - 03 09:00';
  const missed = 'missed not-recorded - 03 09:00';
  const blind = (about: string, answer: string, unseen: NonNullable<Journey['unseen']>[number], rule: Partial<RuleInput> = {}): Case => [
    about,
    { window, ...rule },
    '1 09:00 x',
    answer,
    { unseen: [unseen] },
  ];
  cases([
    blind('by domain', cannot, { domain: 'housing' }),
    blind('of another domain', missed, { domain: 'health' }),
    blind('by type', cannot, { types: ['z', 'y'] }),
    blind('by another type', missed, { types: ['z'] }),
    blind('up to the trigger', cannot, { domain: 'housing', to: day('1 09:00') }),
    blind('before the trigger', missed, { domain: 'housing', to: day('1 08:59') }),
    blind('from the due time', cannot, { domain: 'housing', from: day('3 09:00') }),
    blind('after the due time', missed, { domain: 'housing', from: day('3 09:01') }),
    blind('that never holds any of it', 'unknown never-recorded-here - 03 09:00', { types: ['y', 'z'], neverRecorded: true }),
    blind('that never holds some of it', missed, { types: ['y'], neverRecorded: true }, { expect: ['y', 'z'] }),
    blind('that never holds, of a domain alone', missed, { domain: 'housing', neverRecorded: true }),
    blind('of a rule that expects nothing', 'due still-open - -', { types: [], neverRecorded: true }, { expect: [], window: null }),
    [
      'in the first of two ways',
      { window },
      '1 09:00 x',
      cannot,
      { unseen: [{ types: ['y'], neverRecorded: true }, { domain: 'housing' }] },
    ],
    ['yet shows an answer', { window }, '1 09:00 x; 2 09:00 y', 'met in-time 1 03 09:00', { unseen: [{ domain: 'housing' }] }],
    ['though a late answer is there', { window }, '1 09:00 x; 4 09:00 y', cannot, { unseen: [{ domain: 'housing', to: day('2 09:00') }] }],
    [
      'before the stay in which an earlier answer would count',
      { window: before(0) },
      '2 09:00 stay.began; 3 09:00 x',
      missed,
      { unseen: [{ domain: 'housing', to: day('2 08:59') }] },
    ],
    [
      'from the beginning of that stay',
      { window: before(0) },
      '2 09:00 stay.began; 3 09:00 x',
      cannot,
      { unseen: [{ domain: 'housing', to: day('2 09:00') }] },
    ],
    [
      'at any time before, where there is no stay',
      { window: before(0) },
      '3 09:00 x',
      cannot,
      { unseen: [{ domain: 'housing', to: day('1 09:00') }] },
    ],
    [
      'before a stay that began on a day',
      { window: before(0) },
      '2 stay.began; 3 09:00 x',
      missed,
      { unseen: [{ domain: 'housing', to: day('1 09:00') }] },
    ],
  ]);
});

describe('what must not happen', () => {
  const rule = (window: RuleInput['window']) => ({ kind: 'forbidden' as const, window });
  const found = (at: number, by: string) => `present forbidden-found ${at} ${by}`;
  const absent = (verdict: string, by: string) => `${verdict} forbidden-absent - ${by}`;
  cases([
    ['happened in time', rule(days(2)), '1 09:00 x; 3 09:00 y', found(1, '03 09:00')],
    ['happened later', rule(days(2)), '1 09:00 x; 3 09:01 y', absent('met', '03 09:00')],
    ['happened before', rule(days(2)), '1 08:00 y; 1 09:00 x', absent('met', '03 09:00')],
    ['may still happen', rule(days(2)), '1 09:00 x', absent('due', '03 09:00'), { end: '3 09:00' }],
    ['may not happen any more', rule(days(2)), '1 09:00 x', absent('met', '03 09:00'), { end: '3 09:01' }],
    ['did not happen in journeys that are over', rule(days(2)), '1 09:00 x', absent('met', '03 09:00'), { end: '2 09:00', closed: true }],
    ['happened first, of two', { ...rule(days(5)), expect: ['z', 'y'] }, '1 09:00 x; 2 09:00 y; 3 09:00 z', found(1, '06 09:00')],
    ['happened at the same instant', rule(days(2)), '1 09:00 x; 1 09:00 y', found(1, '03 09:00')],
    [
      'is the trigger itself',
      { ...rule(days(2)), expect: ['x'] },
      '1 09:00 x; 2 09:00 x',
      `${found(1, '03 09:00')} | ${absent('met', '04 09:00')}`,
    ],
    ['happened shortly before', rule(before(2)), '3 09:00 y; 5 09:00 x', found(0, '03 09:00')],
    ['happened long before', rule(before(2)), '3 08:59 y; 5 09:00 x', absent('met', '03 09:00')],
    ['happened after', rule(before(2)), '5 09:00 x; 5 09:01 y', absent('met', '03 09:00')],
    ['happened at any time before', rule(before(0)), '1 09:00 y; 5 09:00 x', found(0, '05 09:00')],
    ['need not wait for the end of the record', rule(before(2)), '5 09:00 x', absent('met', '03 09:00'), { end: '5 09:00' }],
    ['happened anywhere', rule(null), '1 09:00 y; 5 09:00 x', found(0, '-')],
    ['happened nowhere yet', rule(null), '5 09:00 x; 6 09:00 z', absent('due', '-')],
    [
      'has a length that nobody knows',
      rule({ direction: 'after', value: 'attrs.days', unit: 'days' }),
      '1 09:00 x',
      'not-applicable no-length - -',
    ],
    ['is the trigger itself, and there is but one', { ...rule(null), expect: ['x'] }, '1 09:00 x', absent('due', '-')],
    [
      'happened first, of two that both did',
      { ...rule(days(5)), expect: ['y', 'z'] },
      '1 09:00 x; 2 09:00 y; 3 09:00 z; 4 09:00 y',
      found(1, '06 09:00'),
    ],
    ['did not happen before, at the end of the record', rule(before(0)), '5 09:00 x', absent('met', '05 09:00'), { end: '5 09:00' }],
  ]);
});

describe('what must come next', () => {
  const rule = (window: RuleInput['window']) => ({ kind: 'next' as const, window });
  cases([
    ['came', rule(days(2)), '1 09:00 x; 3 09:00 y', 'met in-time 1 03 09:00'],
    ['came late', rule(days(2)), '1 09:00 x; 3 09:01 y', 'met-late late 1 03 09:00'],
    ['was something else', rule(days(2)), '1 09:00 x; 2 09:00 z; 2 10:00 y', 'missed not-next - 03 09:00'],
    ['is one of two', { ...rule(days(2)), expect: ['z', 'y'] }, '1 09:00 x; 2 09:00 y', 'met in-time 1 03 09:00'],
    ['has not come', rule(days(2)), '1 09:00 x', 'due still-open - 03 09:00', { end: '3 09:00' }],
    ['cannot come in time', rule(days(2)), '1 09:00 x', 'missed still-open - 03 09:00', { end: '3 09:01' }],
    [
      'has not come in journeys that are over',
      rule(days(2)),
      '1 09:00 x',
      'missed still-open - 03 09:00',
      { end: '2 09:00', closed: true },
    ],
    ['has no limit', rule(null), '1 09:00 x; 27 09:00 y; 27 10:00 x', 'met in-time 1 - | due still-open - -'],
    ['came last before', rule(before(0)), '1 09:00 y; 5 09:00 x', 'met in-time 0 05 09:00'],
    ['was something else before', rule(before(0)), '1 09:00 y; 2 09:00 z; 5 09:00 x', 'missed not-next - 05 09:00'],
    ['was nothing before', rule(before(0)), '5 09:00 x; 6 09:00 y', 'missed not-next - 05 09:00'],
    [
      'of unknown length is met by coming',
      rule({ direction: 'after', value: 'attrs.days', unit: 'days' }),
      '1 09:00 x; 9 09:00 y',
      'met in-time 1 -',
    ],
    ['came last before, in time', rule(before(2)), '3 09:00 y; 5 09:00 x', 'met in-time 0 03 09:00'],
    ['came last before, too late', rule(before(2)), '3 09:01 y; 5 09:00 x', 'met-late late 0 03 09:00'],
  ]);
});

describe('the trigger is the finding', () => {
  const calendar = scottishBankHolidays;
  const hard = (at: number) => `present hard-day ${at} -`;
  cases([
    ['a pattern', { kind: 'pattern', expect: [] }, '1 09:00 x', 'present pattern-found 0 -'],
    [
      'a pattern of which the stay is no part',
      { kind: 'pattern', expect: [], appliesTo: [{ needs: 'housing' }] },
      '1 09:00 x',
      'not-applicable not-for-this-person - -',
    ],
    [
      'days of the week: Friday to Sunday',
      { kind: 'calendar', expect: [] },
      '4 09:00 x; 5 09:00 x; 6 09:00 x; 7 09:00 x; 8 09:00 x',
      `not-applicable ordinary-day - - | ${hard(1)} | ${hard(2)} | ${hard(3)} | not-applicable ordinary-day - -`,
    ],
    [
      'the day before a holiday, and the holiday',
      { kind: 'calendar', expect: [] },
      '11 09:00 x; 14 09:00 x; 15 09:00 x; 16 09:00 x',
      `not-applicable ordinary-day - - | ${hard(1)} | ${hard(2)} | not-applicable ordinary-day - -`,
      { calendar: { ...calendar, holiday: (date: string) => (date === '2026-06-15' ? 'a day' : undefined) } as never },
    ],
    [
      'any event at all',
      { trigger: { type: '*' }, kind: 'pattern', expect: [] },
      '1 09:00 x; 2 09:00 q',
      'present pattern-found 0 - | present pattern-found 1 -',
    ],
    [
      'an event with an attribute',
      { trigger: { type: 'x', where: { to: 'a' } }, kind: 'pattern', expect: [] },
      '1 09:00 x; 2 09:00 x{to=a}; 3 09:00 x{to=b}',
      'present pattern-found 1 -',
    ],
    [
      'a pattern with an exception of an earlier stay',
      { kind: 'pattern', expect: [], unless: ['u'] },
      '1 08:00 u; 1 08:30 stay.began; 1 09:00 x',
      'present pattern-found 2 -',
    ],
  ]);

  test('what happened on the next stay is not of this one, though it was at the same instant', () => {
    const own = { ...meaning, facts: { agreed: { kind: 'happened-in-episode' as const, event: 'h' } } };
    const rule = { kind: 'pattern' as const, expect: [], appliesTo: [{ computed: 'agreed', eq: true }] };
    expect(answers(rule, '1 09:00 x; 1 09:00 h', { meaning: own })).toBe('present pattern-found 0 -');
    expect(answers(rule, '1 09:00 x; 1 09:00 stay.began; 1 09:00 h', { meaning: own })).toBe('not-applicable pattern-absent - -');
    expect(answers(rule, '1 08:00 h; 1 08:30 stay.began; 1 09:00 x', { meaning: own })).toBe('not-applicable pattern-absent - -');
    expect(answers(rule, '1 08:30 stay.began; 1 08:45 h; 1 09:00 x', { meaning: own })).toBe('present pattern-found 2 -');
  });

  test('the days of a stay are counted to its end, from its end, and are what was expected while it goes on', () => {
    const own = { ...meaning, facts: { stayed: { kind: 'episode-days' as const, expected: 'expected' } } };
    const rule = (type: string) => ({
      kind: 'pattern' as const,
      trigger: { type },
      expect: [],
      appliesTo: [{ computed: 'stayed', eq: 3 }],
    });
    const [found, absent] = ['present pattern-found', 'not-applicable pattern-absent - -'];
    const told = (type: string, events: string) => answers(rule(type), events, { meaning: own });
    expect(told('stay.began', '1 09:00 stay.began{expected=9}; 4 09:00 stay.ended')).toBe(`${found} 0 -`);
    expect(told('stay.ended', '1 09:00 stay.began{expected=9}; 4 09:00 stay.ended')).toBe(`${found} 1 -`);
    expect(told('stay.began', '1 09:00 stay.began{expected=3}')).toBe(`${found} 0 -`);
    expect(told('stay.began', '1 09:00 stay.began{expected=3}; 3 09:00 stay.ended')).toBe(absent);
  });

  test('a computed fact that is not so leaves no pattern, and for somebody else there is none to ask about', () => {
    const own = { ...meaning, facts: { had: { kind: 'happened' as const, event: 'h' } } };
    const rule = { kind: 'pattern' as const, expect: [], appliesTo: [{ computed: 'had', eq: true }, { needs: 'housing' }] };
    const profile = { needs: ['housing'] };
    expect(answers(rule, '1 08:00 h; 1 09:00 x', { meaning: own, profile })).toBe('present pattern-found 1 -');
    expect(answers(rule, '1 09:00 h; 1 09:00 x', { meaning: own, profile })).toBe('present pattern-found 1 -');
    expect(answers(rule, '1 09:00 x', { meaning: own, profile })).toBe('not-applicable pattern-absent - -');
    expect(answers(rule, '1 09:00 x', { meaning: own })).toBe('not-applicable not-for-this-person - -');
    expect(answers({ ...rule, kind: 'response', expect: ['y'] }, '1 09:00 x', { meaning: own, profile })).toBe(
      'not-applicable not-for-this-person - -',
    );
  });
});

describe('a need at every contact', () => {
  const rule = { kind: 'contact' as const, trigger: { type: '*' }, expect: [] };
  const asked = (events: readonly (readonly [string, (readonly string[])?])[], profile: object, more: Partial<RuleInput> = {}) => {
    const [own] = defineRules([{ id: 'r', ...rule, ...more }]);
    const list = events.map(([text, own], index) => ({ ...eventOf(text, index), ...(own ? { asked: own } : {}) }));
    const journey = { id: 'j', observationEnd: eventOf('28 e', 0).at, profile: { needs: [], has: {}, ...profile }, events: list };
    const told: string[] = [];
    mapper([own] as never, { zone, meaning }).judge(journey as never, (_rule, trigger, verdict, reason, _due, observed, domain) => {
      told.push([trigger, verdict, reason, observed, domain].join(' '));
    });
    return told;
  };

  test('is met where it was raised, missed where others were, and not judged where nobody wrote down what was asked', () => {
    expect(asked([['1 09:00 x', ['housing']], ['2 09:00 x'], ['3 09:00 q', []]], { needs: ['rent', 'ost', 'unknown', 'housing'] })).toEqual(
      ['0 met asked 0 housing', '0 missed not-asked -1 substance', '2 missed not-asked -1 housing', '2 missed not-asked -1 substance'],
    );
    expect(asked([['1 09:00 x', ['housing']]], {})).toEqual([]);
  });

  test('is of those contacts and people that the rule names', () => {
    const events = [
      ['1 09:00 x{to=a}', []],
      ['2 09:00 x', []],
      ['3 09:00 z{to=a}', []],
    ] as const;
    const needs = { needs: ['housing'] };
    expect(asked(events, needs, { trigger: { type: 'x' } })).toEqual(['0 missed not-asked -1 housing', '1 missed not-asked -1 housing']);
    expect(asked(events, needs, { trigger: { type: 'x', where: { to: 'a' } } })).toEqual(['0 missed not-asked -1 housing']);
    expect(asked(events, needs, { appliesTo: [{ needs: 'ost' }] })).toEqual([]);
  });

  test('follows what is learned of the person', () => {
    const learned = (index: number, text: string, attrs: object) => ({ ...eventOf(text, index), attrs });
    const [own] = defineRules([{ id: 'r', ...rule }]);
    const events = [
      { ...eventOf('1 09:00 x', 0), asked: [] },
      { ...eventOf('2 09:00 x', 1), asked: [] },
      learned(2, '2 09:00 person.learned', { needs: ['housing'] }),
      { ...learned(3, '3 09:00 x', { needs: ['ost'] }), asked: [] },
      learned(4, '4 09:00 person.learned', { needsEnded: ['housing'], needs: ['ost'] }),
      { ...eventOf('5 09:00 x', 5), asked: [] },
    ];
    const journey = { id: 'j', observationEnd: eventOf('28 e', 0).at, profile: { needs: [], has: {} }, events };
    const map = mapper([own] as never, { zone, meaning });
    const told: string[] = [];
    for (let twice = 0; twice < 2; twice += 1)
      map.judge(journey as never, (_rule, trigger, verdict, _reason, _due, _observed, domain) => {
        told.push(`${trigger} ${verdict} ${domain}`);
      });
    const once = ['1 missed housing', '3 missed housing', '5 missed substance'];
    expect(told).toEqual([...once, ...once]);
    // A journey that tells nothing else.
    const alone = { ...learned(0, '2 09:00 person.learned', { needs: ['ost'] }), asked: [] };
    const needs = map.findings({ ...journey, events: [alone] } as never).map(({ trigger, verdict, domain }) => [trigger, verdict, domain]);
    expect(needs).toEqual([['e0', 'missed', 'substance']]);
  });
});

describe('rules together', () => {
  const rules = defineRules([
    { id: 'contact', kind: 'contact', trigger: { type: '*' } },
    { id: 'any', kind: 'pattern', trigger: { type: '*' } },
    { id: 'own', trigger: { type: 'x' }, expect: ['y'], window: days(2), cop: 'one', alsoCop: ['two'] },
    { id: 'other', trigger: { type: 'q' }, expect: ['y'], window: days(2) },
  ]);

  test('each answer what they are about, in order of the events and then of the rules', () => {
    const events = [{ ...eventOf('1 09:00 x', 0), asked: [] }, eventOf('2 09:00 y', 1)];
    const journey = { id: 'j', observationEnd: eventOf('28 e', 0).at, profile: { needs: ['housing'], has: {} }, events } as never;
    const told = mapper(rules, { zone, meaning }).findings(journey);
    expect(told.map(({ rule, trigger, verdict }) => `${trigger} ${rule} ${verdict}`)).toEqual([
      'e0 own met',
      'e0 any present',
      'e0 contact missed',
      'e1 any present',
    ]);
    expect(told[0]).toMatchObject({ community: ['one', 'two'] });
  });
});

describe('one mapper and many journeys', () => {
  test('answers each as if it were the only one, however long', () => {
    const [own] = defineRules([{ id: 'r', domain: 'housing', trigger: { type: 'x' }, expect: ['y'], window: days(2) }]);
    const map = mapper([own] as never, { zone, meaning });
    const journeyOf = (events: readonly JourneyEvent[]) =>
      ({ id: 'j', observationEnd: eventOf('28 e', 0).at, profile: { needs: [], has: {} }, events }) as never;
    const verdicts = (events: readonly JourneyEvent[]) => {
      const told: string[] = [];
      map.judge(journeyOf(events), (_rule, trigger, verdict) => told.push(`${trigger} ${verdict}`));
      return told;
    };
    const one = ['1 09:00 x', '2 09:00 y'].map(eventOf);
    const vague = ['1 y', '1 09:00 x', '2 09:00 z'].map(eventOf);
    const long = Array.from({ length: 200 }, (_, at) =>
      eventOf(at === 150 ? '3 09:00 x' : at === 170 ? '4 09:00 y' : at < 150 ? '2 09:00 z' : '4 09:00 z', at),
    );
    for (let twice = 0; twice < 2; twice += 1) {
      expect(verdicts(one)).toEqual(['0 met']);
      expect(verdicts(vague)).toEqual(['1 met']);
      expect(verdicts(long)).toEqual(['150 met']);
      expect(verdicts([eventOf('1 09:00 x', 0)])).toEqual(['0 missed']);
    }
  });
});

describe('a stay that may last any time', () => {
  const rule = (where: NonNullable<RuleInput['trigger']['where']>) => ({
    trigger: { type: 'stay.began', where },
    kind: 'pattern' as const,
    expect: [],
  });
  const found = 'present pattern-found 0 -';
  cases([
    ['has no sentence yet, which counts as nought', rule({ sentence: { lte: 10 } }), '1 09:00 stay.began{kind=remand}', found],
    ['has no sentence over a limit', rule({ sentence: { gt: 10 } }), '1 09:00 stay.began{kind=remand}', ''],
    ['may be as short as a rule wants', rule({ expected: { lte: 10 } }), '1 09:00 stay.began{kind=remand}', found],
    ['is not said to be long', rule({ expected: { gte: 10 } }), '1 09:00 stay.began{kind=remand}', ''],
    ['is as long as it is said to be', rule({ expected: { lte: 10 } }), '1 09:00 stay.began{kind=remand,expected=11}', ''],
    ['is another kind of stay', rule({ expected: { lte: 10 } }), '1 09:00 stay.began{kind=sentence}', ''],
    ['lacks something else', rule({ other: { lte: 10 } }), '1 09:00 stay.began{kind=remand}', ''],
  ]);
});
