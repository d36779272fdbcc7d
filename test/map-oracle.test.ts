import fc from 'fast-check';
import type { Journey, JourneyEvent } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { mapper, type Rule } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { oracle } from './map-oracle.ts';

const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });
const holiday = (date: string) => scottishBankHolidays.holiday(date) !== undefined;

describe('the verdicts', () => {
  test('are those of a second, independent reading of the definition, on random journeys', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(journeys(), (journey) => {
        const ours = map
          .findings(journey)
          .map(({ rule, verdict, trigger, domain, dueAt, observedAt }) => key({ rule, verdict, trigger, domain, dueAt, observedAt }));
        const theirs = oracle(journey, rules, holiday).map(key);
        for (const finding of map.findings(journey)) seen.add(finding.verdict);
        expect(ours.toSorted()).toEqual(theirs.toSorted());
      }),
      { numRuns: 1500 },
    );
    expect([...seen].sort()).toEqual(['declined', 'due', 'met', 'met-late', 'missed', 'not-applicable', 'present', 'unknown']);
  });

  test('never go back as more of the journal arrives: met stays met, missed stays missed or becomes late', () => {
    // A stay whose length becomes known may turn out not to be short; only those rules may drop out.
    const looksAhead = (rule: Rule) =>
      rule.trigger.type === 'custody.received' && rule.appliesTo.some((one) => one.computed === 'custodyDays');
    const steady = mapper(
      rules.filter((rule) => !looksAhead(rule)),
      { calendar: scottishBankHolidays, meaning: scottishMeaning },
    );
    fc.assert(
      fc.property(journeys(), fc.double({ min: 0, max: 1, noNaN: true }), (journey, share) => {
        const first = journey.events[0]?.at ?? 0;
        const earlier = { ...journey, observationEnd: Math.floor(first + (journey.observationEnd - first) * share) };
        const later = new Map(steady.findings(journey).map((one) => [`${one.rule} ${one.trigger} ${one.domain}`, one.verdict]));
        for (const one of steady.findings(earlier)) {
          const now = later.get(`${one.rule} ${one.trigger} ${one.domain}`);
          if (one.verdict === 'met') expect(now).toBe('met');
          if (one.verdict === 'missed') expect(['missed', 'met-late']).toContain(now);
          if (one.verdict === 'present') expect(now).toBe('present');
        }
      }),
      { numRuns: 800 },
    );
  });
});

// Helpers

function key(
  answer: Partial<Record<'rule' | 'verdict' | 'trigger' | 'domain', string | undefined>> & {
    dueAt?: number | undefined;
    observedAt?: number | undefined;
  },
): string {
  const { rule, verdict, trigger, domain = '', dueAt, observedAt } = answer;
  const timed = ['met', 'met-late', 'missed', 'due'].includes(verdict ?? '');
  return [rule, verdict, trigger, domain, timed ? dueAt : '', timed ? (observedAt ?? '') : ''].join(' ');
}

function journeys(): fc.Arbitrary<Journey> {
  const mentioned = [...new Set(rules.flatMap((rule) => [rule.trigger.type, ...rule.expect, ...rule.unless]))].filter(
    (type) => type !== '*',
  );
  const extra = [
    'court.remanded',
    'throughcare.accepted',
    'welcome.visit.agreed',
    'housing.ta.left',
    'financial.id.lost',
    'person.died',
    'journey.ended',
    'hobby.started',
  ];
  const often = ['custody.received', 'custody.liberated', 'moment.declined', 'moment.offered', 'housing.application.made'];
  const type = fc.oneof(fc.constantFrom(...mentioned), fc.constantFrom(...mentioned, ...extra), fc.constantFrom(...often));
  const domains = ['housing', 'health', 'financial', 'substance', 'employment', 'family', 'victim'] as const;
  const attrs = fc.record(
    {
      domain: fc.constantFrom(...domains),
      status: fc.constantFrom('remand', 'sentenced'),
      sentenceDays: fc.constantFrom(100, 1460, 1461, 2000),
      expectedDays: fc.constantFrom(20, 97, 98, 182, 183),
      days: fc.constantFrom(0, 3, 366, 367),
      disposal: fc.constantFrom('custody', 'cpo'),
      route: fc.constantFrom('prosecute', 'diversion'),
      to: fc.constantFrom('family', 'none'),
      planned: fc.boolean(),
      outOfArea: fc.boolean(),
      suitable: fc.boolean(),
      roofless: fc.boolean(),
      unpaidWork: fc.boolean(),
      custodial: fc.boolean(),
      diversionCriteriaMet: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const start = Date.UTC(2025, 9, 1);
  const hour = 3_600_000;
  // Whole days, odd hours and whole weeks apart, so that edges are met often; some at the same instant.
  const gap = fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((d) => d * 24 * hour),
    fc.integer({ min: 0, max: 80 }).map((h) => h * hour),
    fc.integer({ min: 0, max: 40 * 24 * 60 }).map((m) => m * 60_000),
    fc.constant(0),
    fc.constantFrom(84, 98, 126, 238).map((d) => d * 24 * hour),
  );
  const event = fc.record({
    type,
    attrs: fc.option(attrs, { nil: undefined }),
    gap,
    asked: fc.option(fc.subarray([...domains]), { nil: undefined, freq: 3 }),
  });
  const profile = fc.record(
    {
      needs: fc.subarray(['housing', 'benefits', 'medication', 'mental-health', 'substance', 'opioid', 'ost', 'employment']),
      tenancy: fc.constantFrom('none', 'sole', 'joint'),
      has: fc.record({ phone: fc.boolean(), photoId: fc.boolean(), bankAccount: fc.boolean() }, { requiredKeys: [] }),
      gpRegistered: fc.boolean(),
      dependants: fc.integer({ min: 0, max: 2 }),
      supervision: fc.constantFrom('none', 'statutory'),
      notifiableVictim: fc.boolean(),
    },
    { requiredKeys: ['needs', 'has'] },
  );
  const when = fc.integer({ min: 0, max: 700 }).map((d) => start + d * 24 * hour);
  const gapIn = fc.record(
    { domain: fc.constantFrom(...domains), types: fc.subarray(mentioned, { minLength: 1, maxLength: 5 }), from: when, to: when },
    { requiredKeys: [] },
  );
  return fc
    .record({
      list: fc.array(event, { minLength: 1, maxLength: 30 }),
      minutes: fc.integer({ min: 0, max: 24 * 60 }),
      after: gap,
      profile,
      unseen: fc.option(fc.array(gapIn, { maxLength: 2 }), { nil: undefined, freq: 2 }),
    })
    .map(({ list, minutes, after, profile: known, unseen }) => {
      let at = start + minutes * 60_000;
      const events = list.map((one, index): JourneyEvent => {
        at += one.gap;
        return {
          id: `e${index}`,
          at,
          type: one.type,
          ...(one.attrs ? { attrs: one.attrs } : {}),
          ...(one.asked ? { asked: one.asked } : {}),
        };
      });
      return { id: 'j', observationEnd: at + after, profile: known, events, ...(unseen ? { unseen } : {}) } as unknown as Journey;
    });
}
