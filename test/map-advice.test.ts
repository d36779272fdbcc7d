import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readJourneys } from 'justice-pathway';
import { contacts, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import {
  bestChanges,
  explainDisconnects,
  type Finding,
  mapper,
  newcombe,
  quickWinEffects,
  readQuickWins,
  sideBySide,
} from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

describe('what would help', () => {
  test('is the best one and the best pair of all there are', () => {
    const setup = fc.record({
      count: fc.integer({ min: 1, max: 70 }),
      sets: fc.array(fc.array(fc.nat({ max: 69 })), { minLength: 1, maxLength: 7 }),
    });
    fc.assert(
      fc.property(setup, ({ count, sets }) => {
        const findings = Array.from({ length: count }, (_, index) => finding({ rule: String(index), journey: `j${index % 9}` }));
        const changes = sets.map((set, index) => ({
          id: String(index),
          label: '',
          clears: ({ rule }: Finding) => set.includes(Number(rule)),
        }));
        const covered = (list: readonly (readonly number[])[]) => new Set(list.flat().filter((one) => one < count)).size;
        const { one, two } = bestChanges(findings, changes);
        const single = Math.max(...sets.map((set) => covered([set])));
        const pair = Math.max(...sets.flatMap((a) => sets.map((b) => covered([a, b]))));
        expect(one?.clears ?? 0).toBe(single);
        expect(two?.clears ?? single).toBe(pair);
        if (two) {
          const chosen = two.changes.map(({ id }) => sets[Number(id)] ?? []);
          const left = new Set(findings.filter(({ rule }) => !chosen.flat().includes(Number(rule))).map(({ journey }) => journey));
          expect(two.peopleCleared).toBe(new Set(findings.map(({ journey }) => journey)).size - left.size);
        }
      }),
    );
  });

  test('starts at the earliest contact at which the need could have been raised', () => {
    const { journeys } = readJourneys(readFileSync('examples/journeys/two-children-at-home-and-nobody-asked.journey.json', 'utf8'));
    const [journey] = journeys;
    if (!journey) throw new Error('no journey');
    const findings = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning }).findings(journey);
    const found = explainDisconnects(journey, findings, rules, { vocabulary, contacts, meaning: scottishMeaning });
    const benefits = found.find((one) => one.finding.rule === 'household-benefits-not-checked');
    expect(benefits?.earliest).toMatchObject({ contact: 'custody-reception', event: 'e3', asked: false });
    expect(benefits?.chances.length).toBeGreaterThan(1);
    expect(benefits?.chances.every((one) => one.at <= (benefits.finding.dueAt ?? 0))).toBe(true);
  });
});

describe('quick wins', () => {
  const day = (text: string) => Date.parse(text);

  test('show the rate before and since, and hold small numbers back', () => {
    const findings = [
      ...Array.from({ length: 10 }, (_, index) =>
        finding({ triggerAt: day('2026-01-10T00:00:00Z'), verdict: index < 6 ? 'missed' : 'met' }),
      ),
      ...Array.from({ length: 10 }, (_, index) =>
        finding({ triggerAt: day('2026-03-10T00:00:00Z'), verdict: index < 2 ? 'missed' : 'met' }),
      ),
    ];
    const { wins } = readQuickWins('[{"rule":"r","owner":"Housing","due":"2026-02-01","status":"done","since":"2026-02-01"}]');
    expect(quickWinEffects(wins, findings, { zone: 'UTC' })).toMatchObject([
      { before: { of: 10, broken: 6 }, after: { of: 10, broken: 2 } },
    ]);
    expect(quickWinEffects(wins, findings, { zone: 'UTC', smallNumber: 5 })).toMatchObject([{ before: undefined, after: undefined }]);
  });

  test('are refused by path where the register is wrong', () => {
    expect(readQuickWins('[{"rule":"r","owner":"x","due":"soon","status":"done"}]').issues[0]).toMatchObject({
      path: '[0].due',
      code: 'bad-register',
    });
  });
});

describe('two groups', () => {
  test('are compared with the interval of a published example', () => {
    const { value, low, high } = newcombe({ broken: 48, of: 80 }, { broken: 56, of: 70 });
    expect([value, low, high].map((one) => Math.round(one * 10_000) / 10_000)).toEqual([0.2, 0.0524, 0.3339]);
  });

  test('count people once and hold small numbers back', () => {
    const many = (count: number, verdict: Finding['verdict']) =>
      Array.from({ length: count }, (_, index) => finding({ journey: `${verdict}${index}`, verdict }));
    const rule = rules.slice(0, 1).map((one) => ({ ...one, id: 'r' }));
    const a = [...many(10, 'met'), ...many(10, 'missed'), ...many(10, 'missed')];
    expect(sideBySide(a, [...many(5, 'met'), ...many(15, 'missed')], rule)[0]).toMatchObject({
      a: { broken: 10, of: 20 },
      b: { broken: 15, of: 20 },
    });
    expect(sideBySide(a, [...many(4, 'met'), ...many(15, 'missed')], rule)[0]).toMatchObject({ b: undefined });
  });
});

// Helpers

function finding(some: Partial<Finding>): Finding {
  return {
    journey: 'j',
    rule: 'r',
    ruleDomain: 'housing',
    verdict: 'missed',
    trigger: 'e1',
    triggerType: 'x',
    triggerAt: 0,
    reason: 'not-recorded',
    severity: 2,
    lead: 'Somebody',
    community: ['housing-fg'],
    outcomes: [],
    quickWin: '',
    sentence: '',
    ...some,
  };
}
