import fc from 'fast-check';
import type { Journey, JourneyEvent } from 'justice-pathway';
import { indicators, rules, scottishPathway } from 'justice-pathway/machines';
import { defineRules, type Indicator, indicatorValues, mapper, type Question, type Rule } from 'justice-pathway/map';
import { measureFit, scorer } from 'justice-pathway/simulate';
import { describe, expect, it, test } from 'vitest';
import { ask, concernsProfile, dueOf } from '../src/journal/index.ts';
import { dateOf, localTime, plainWeek, startOfDay } from '../src/kernel/index.ts';
import { whoOf } from '../src/map/rules/conditions.ts';

const zone = 'Europe/London';
const time = localTime(plainWeek, zone);

test('a rule is a question: a measure that asks what a rule asks has its answer', () => {
  const window = fc.option(
    fc.record({
      direction: fc.constantFrom('after' as const, 'before' as const),
      value: fc.integer({ min: 0, max: 5 }),
      unit: fc.constantFrom('hours' as const, 'days' as const, 'workingDays' as const, 'months' as const),
      endOfDay: fc.boolean(),
    }),
  );
  const start = Date.UTC(2026, 9, 20);
  const event = fc.record({
    type: fc.constantFrom('a', 'b', 'c', 'left', 'moved', 'other'),
    hour: fc.integer({ min: 0, max: 24 * 12 }),
    isDay: fc.boolean(),
    stay: fc.constantFrom(undefined, undefined, 1, 2),
  });
  // what a rule says, in the words of a question
  const said: Readonly<Record<string, string>> = {
    met: 'answered',
    'met-late': 'unanswered',
    missed: 'unanswered',
    due: 'open',
    'not-applicable': 'ended',
  };
  const met = new Map<string, number>();
  const endsBy = fc.constantFrom<string[] | undefined>(undefined, ['left'], ['left', 'moved'], ['a', 'left']);
  fc.assert(
    fc.property(window, fc.boolean(), endsBy, fc.array(event, { maxLength: 9 }), (within, satisfiedByPrior, ends, happened) => {
      const [rule] = defineRules([
        {
          id: 'r',
          trigger: { type: 'a' },
          expect: ['b', 'c'],
          window: within,
          satisfiedByPrior: within?.direction === 'before' || satisfiedByPrior,
          ...(ends ? { endsBy: ends } : {}),
        },
      ]) as [Rule];
      const question: Question = rule;
      const journey = journeyOf(
        happened.map(({ type, hour, isDay, stay }) => ({
          type,
          at: start + hour * 3_600_000,
          ...(isDay ? { precision: 'day' as const } : {}),
          ...(stay === undefined ? {} : { attrs: { stay } }),
        })),
        start + 24 * 12 * 3_600_000,
      );
      const asked = ask(question, time);
      const judged = mapper([rule], { zone, meaning: {} })
        .findings(journey)
        .map(({ verdict }) => said[verdict]);
      const answered = journey.events.flatMap((_, place) =>
        asked.isTrigger(journey, place) ? [asked.answer(journey, place).verdict] : [],
      );
      expect(answered).toEqual(judged);
      for (const verdict of answered) met.set(verdict, (met.get(verdict) ?? 0) + 1);
    }),
    { numRuns: 400 },
  );
  expect([...met.keys()].sort()).toEqual(['answered', 'ended', 'open', 'unanswered']);
});

describe('what ends a question and what stops its waiting', () => {
  const at = (hour: number) => Date.UTC(2026, 5, 1, hour);
  const told = { id: 'x', label: 'x', unit: 'share', better: 'more', kind: 'share' } as const;
  const question: Question = { trigger: { type: 'a' }, expect: ['b'], window: { direction: 'after', value: 9, unit: 'hours' } };
  const left = journeyOf(
    [
      { type: 'a', at: at(1) },
      { type: 'left', at: at(2) },
      { type: 'b', at: at(3) },
      { type: 'a', at: at(24) },
      { type: 'left', at: at(25) },
    ],
    at(96),
  );
  const figures = (of: Question) => ({
    indicator: indicatorValues([left], [indicatorOf(of)], { zone }).map(({ count, of: all }) => [count, all])[0],
    measure: scorer({ ...told, ...of }, zone)(left),
    published: measureFit([{ kind: 'followed', ...of }], [left], zone).map(({ value, n }) => [value, n])[0],
  });

  it('an end excuses where nothing answered in time, in every count', () => {
    expect(figures({ ...question, endsBy: ['left'] })).toEqual({ indicator: [1, 1], measure: { n: 1, total: 1 }, published: [1, 1] });
  });

  it('a stop lets nothing answer any more, and the question counts as not answered', () => {
    expect(figures({ ...question, stopsAt: ['left'] })).toEqual({ indicator: [0, 2], measure: { n: 2, total: 0 }, published: [0, 2] });
  });

  it('a stop ends the time also where no window is set', () => {
    expect(figures({ ...question, window: null, stopsAt: ['left'] })).toEqual({
      indicator: [0, 2],
      measure: { n: 2, total: 0 },
      published: [0, 2],
    });
  });
});

describe('for whom', () => {
  const profiles = fc.record(
    {
      needs: fc.subarray(['a', 'b', 'c']),
      has: fc.record({ phone: fc.boolean(), bankAccount: fc.boolean() }, { requiredKeys: [] }),
      tenancy: fc.constantFrom('none', 'council', 'private'),
      dependants: fc.integer({ min: 0, max: 3 }),
      supervision: fc.constantFrom('statutory', 'none'),
      gpRegistered: fc.boolean(),
      own: fc.boolean(),
    },
    { requiredKeys: ['needs', 'has'] },
  );
  const condition = fc.oneof(
    ...(
      [
        { needs: 'a' },
        { needsAny: ['b', 'c'] },
        { tenancyAny: ['none', 'council'] },
        { dependantsGte: 1 },
        { supervisionEq: 'statutory' },
        { hasFalse: 'phone' },
        { flag: 'own' },
        { flagFalse: 'gpRegistered' },
        { needs: 'b', flag: 'own' },
      ] as const
    ).map((each) => fc.constant(each)),
  );

  it('a rule and a question with the same people are asked of the same journeys', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), profiles, (appliesTo, profile) => {
        const [rule] = defineRules([{ id: 'r', trigger: { type: 'a' }, appliesTo: appliesTo as never, expect: ['b'] }]) as [Rule];
        const journey = { ...journeyOf([{ type: 'a', at: 0 }], 86_400_000), profile };
        const judged = mapper([rule], { zone, meaning: {} }).findings(journey)[0]?.verdict !== 'not-applicable';
        expect(ask({ ...rule, who: rule.appliesTo.flatMap(whoOf) }, time).isTrigger(journey, 0)).toBe(judged);
      }),
    );
  });

  it('what nobody wrote down is neither so nor otherwise', () => {
    const nobody = { needs: [], has: {} };
    for (const who of [
      { age: { under: 21 } },
      { age: { from: 18 } },
      { dependants: false },
      { notifiableVictim: false },
      { tenancy: ['none'] },
      { supervision: 'none' },
      { has: { phone: false } },
      { traits: { own: { lte: 1 } } },
    ])
      expect(concernsProfile(who, nobody), JSON.stringify(who)).toBe(false);
    expect(concernsProfile({ without: 'phone', noTrait: ['own'], noNeed: ['a'] }, nobody)).toBe(true);
    expect(concernsProfile({ supervision: 'none' }, { ...nobody, supervision: 'statutory' })).toBe(false);
  });

  it('an attribute that must not be on record is said as everywhere else', () => {
    const [rule] = defineRules([{ id: 'r', trigger: { type: 'a', where: { plan: { there: false } } }, expect: ['b'] }]) as [Rule];
    const of = (attrs: object) =>
      mapper([rule], { zone, meaning: {} }).findings(journeyOf([{ type: 'a', at: 0, attrs } as never], 9)).length;
    expect([of({}), of({ plan: 1 })]).toEqual([1, 0]);
  });
});

test('every rule that the library ships is a question in its form', () => {
  for (const rule of rules) {
    const question: Question = { ...rule, who: rule.appliesTo.flatMap(whoOf) };
    expect(() => ask(question, time)).not.toThrow();
  }
});

describe('a week in which the clocks change', () => {
  // Friday noon to Friday 11:30 by the clock on the wall: seven days of 24 hours were over at eleven.
  const journey = journeyOf(
    [
      { type: 'custody.liberated', at: Date.parse('2026-10-23T12:00:00+01:00') },
      { type: 'health.gp.registered', at: Date.parse('2026-10-30T11:30:00Z') },
    ],
    Date.parse('2026-12-01T00:00:00Z'),
  );
  const question: Question = {
    trigger: { type: 'custody.liberated' },
    expect: ['health.gp.registered'],
    window: { direction: 'after', value: 7, unit: 'days' },
  };

  it('ends for a rule, an indicator, a measure and a published figure at the same clock time', () => {
    const told = { id: 'x', label: 'x', unit: 'share', better: 'more' } as const;
    const [rule] = defineRules([
      { id: 'x', trigger: { type: 'custody.liberated' }, expect: ['health.gp.registered'], window: question.window },
    ]);
    expect(mapper([rule as Rule], { zone, meaning: {} }).findings(journey)[0]?.verdict).toBe('met');
    expect(indicatorValues([journey], [indicatorOf(question)], { zone })[0]).toMatchObject({ count: 1, of: 1 });
    expect(scorer({ ...told, kind: 'share', ...question }, zone)(journey)).toEqual({ n: 1, total: 1 });
    expect(measureFit([{ kind: 'followed', ...question }], [journey], zone)[0]).toMatchObject({ value: 1, n: 1 });
  });

  it('cannot be told without a zone', () => {
    expect(() => indicatorValues([journey], [indicatorOf(question)])).toThrow(expect.objectContaining({ code: 'no-zone' }));
    expect(
      indicatorValues([journey], [{ ...indicatorOf(question), measure: { kind: 'count', trigger: { type: 'custody.liberated' } } }]),
    ).toMatchObject([{ count: 1 }]);
  });
});

describe('an indicator', () => {
  const liberated = { type: 'custody.liberated', at: Date.parse('2026-06-01T09:00:00+01:00') };
  const of = (id: string) => indicators.filter((each) => each.id === id);
  const end = Date.parse('2026-07-01T00:00:00+01:00');

  it('says nothing of a person whose time is not over', () => {
    const open = journeyOf([liberated], liberated.at + 2 * 86_400_000);
    expect(indicatorValues([open], of('OPIF-3f-a'), { zone })[0]).toMatchObject({ count: 0, of: 0, notSeen: 1 });
    expect(indicatorValues([journeyOf([liberated], end)], of('OPIF-3f-a'), { zone })[0]).toMatchObject({ count: 0, of: 1 });
  });

  it('of treatment after a liberation does not count treatment that began before', () => {
    const before = { type: 'substance.treatment.started', at: liberated.at - 90 * 86_400_000 };
    const after = { type: 'substance.treatment.started', at: liberated.at + 5 * 86_400_000 };
    expect(indicatorValues([journeyOf([before, liberated], end)], of('CJPF-5'), { zone })[0]).toMatchObject({ count: 0, of: 1 });
    expect(indicatorValues([journeyOf([before, liberated, after], end)], of('CJPF-5'), { zone })[0]).toMatchObject({ count: 1, of: 1 });
  });

  it('of orders takes each end for the order before it, and counts what still runs', () => {
    const at = (day: number) => Date.UTC(2026, 0, day);
    const journey = journeyOf(
      [
        { type: 'cpo.imposed', at: at(1) },
        { type: 'cpo.imposed', at: at(5) },
        { type: 'cpo.completed', at: at(9) },
        { type: 'cpo.imposed', at: at(20) },
      ],
      at(31),
    );
    expect(indicatorValues([journey], of('CJPF-4-cpo'), { zone })[0]).toMatchObject({ count: 1, of: 3 });
  });
});

test('a window that counts from an attribute which is not on record gives no answer, and one of working days takes the calendar given', () => {
  const due = dueOf({ direction: 'after', value: 'attrs.days', unit: 'days' }, time);
  expect(due(0, {})).toBeUndefined();
  const closed = { ...plainWeek, holiday: (date: string) => (date === '2026-06-02' ? 'A holiday' : undefined) };
  const question: Question = { trigger: { type: 'a' }, expect: ['b'], window: { direction: 'after', value: 1, unit: 'workingDays' } };
  const journey = journeyOf(
    [
      { type: 'a', at: Date.parse('2026-06-01T12:00:00+01:00') },
      { type: 'b', at: Date.parse('2026-06-03T12:00:00+01:00') },
    ],
    Date.parse('2026-07-01T12:00:00+01:00'),
  );
  const told = { id: 'x', label: 'x', unit: 'share', better: 'more', kind: 'share' } as const;
  expect(scorer({ ...told, ...question }, scottishPathway.zone)(journey)).toEqual({ n: 1, total: 0 });
  expect(scorer({ ...told, ...question }, scottishPathway.zone, closed)(journey)).toEqual({ n: 1, total: 1 });
});

// Helpers

function indicatorOf(question: Question): Indicator {
  return { id: 'x', label: 'x', framework: 'x', measure: { kind: 'share', ...question } };
}

function journeyOf(events: readonly Pick<JourneyEvent, 'type' | 'at' | 'precision' | 'attrs'>[], observationEnd: number): Journey {
  const sorted = [...events]
    .map((event) => (event.precision === 'day' ? { ...event, at: startOfDay(dateOf(event.at, zone), zone) } : event))
    .sort((a, b) => a.at - b.at);
  return {
    id: 'j',
    profile: { needs: [], has: {} },
    observationEnd,
    events: sorted.map((event, place) => ({ id: `e${place}`, case: 'c-1', ...event })),
  };
}
