import { readFileSync } from 'node:fs';
import { communitiesOfPractice, outcomes, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { defineRules, mapper, readRules } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

const good = { id: 'a', trigger: { type: 'x' }, expect: ['y'], window: { direction: 'after', value: 3, unit: 'days' } };

describe('the rules', () => {
  test('speak of known events, communities and outcomes only', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      for (const type of [rule.trigger.type, ...rule.expect, ...rule.unless]) if (type !== '*') expect(vocabulary).toHaveProperty([type]);
      for (const key of [rule.cop, ...rule.alsoCop]) expect(communitiesOfPractice).toHaveProperty([key]);
      for (const key of rule.outcomes) expect(outcomes).toHaveProperty([key]);
      expect(rule.title).toBeTruthy();
      expect(rule.priority).toBeGreaterThan(0);
    }
  });

  test('keep the ids, triggers, windows, leads and outcomes that were agreed', () => {
    const given: Record<string, unknown>[] = JSON.parse(readFileSync('test/golden/rules.json', 'utf8'));
    const bare = (rule: object) => {
      const { title, quickWin, seedQuote, priority, window, ...rest } = rule as Record<string, unknown>;
      return { ...rest, id: rest['id'], window: window && { plusDays: 0, endOfDay: false, ...window } };
    };
    const byId = (list: readonly { readonly id?: unknown }[]) => list.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
    expect(byId(rules.map(bare))).toEqual(byId(given.map(bare)));
  });

  test('take another window where an area has its own', () => {
    const journey = {
      id: 'j',
      observationEnd: Date.UTC(2026, 2, 1),
      profile: { needs: [], has: {}, tenancy: 'sole' },
      events: [{ id: 'e', at: Date.UTC(2026, 0, 5, 9), type: 'custody.received' }],
    };
    const mine = rules
      .filter(({ id }) => id === 'landlord-not-notified')
      .map((rule) => ({ ...rule, window: rule.window && { ...rule.window, value: 60 } }));
    const verdict = (list: typeof rules) =>
      mapper(list, { calendar: scottishBankHolidays, meaning: scottishMeaning })
        .findings(journey)
        .map((one) => one.verdict);
    expect(verdict(rules.filter(({ id }) => id === 'landlord-not-notified'))).toEqual(['missed']);
    expect(verdict(mine)).toEqual(['due']);
  });
});

describe('a rule file', () => {
  test.each([
    ['one rule', good],
    ['a list', [good]],
    ['a list under a name', { version: 'x', rules: [good] }],
  ])('holds %s', (_, value) => {
    const { rules: read, issues } = readRules(JSON.stringify(value));
    expect(issues).toEqual([]);
    expect(read.map(({ id, severity, kind }) => [id, severity, kind])).toEqual([['a', 2, 'response']]);
  });

  test.each([
    ['a field nobody knows', { ...good, windw: 1 }, 'rules[0].windw', 'unknown-field'],
    ['one inside', { ...good, window: { ...good.window, unti: 1 } }, 'rules[0].window.unti', 'unknown-field'],
    [
      'one inside a comparison',
      { ...good, trigger: { type: 'x', where: { days: { lteq: 3 } } } },
      'rules[0].trigger.where.days.lteq',
      'unknown-field',
    ],
    ['a wrong unit', { ...good, window: { ...good.window, unit: 'weeks' } }, 'rules[0].window.unit', 'bad-rule'],
    ['no trigger', { id: 'a' }, 'rules[0].trigger', 'bad-rule'],
    ['a severity out of range', { ...good, severity: 9 }, 'rules[0].severity', 'bad-rule'],
  ])('is refused for %s, by path', (_, rule, path, code) => {
    const { issues } = readRules(JSON.stringify({ rules: [rule] }), 'r.json');
    expect(issues[0]).toMatchObject({ code, path, file: 'r.json', severity: 'error', cure: expect.stringMatching(/./) });
  });

  test('says which field was probably meant', () => {
    expect(readRules(JSON.stringify({ ...good, serverity: 2 })).issues[0]?.cure).toBe('Did you mean "severity"?');
  });

  test('is refused for an id that stands twice, and for JSON that breaks', () => {
    expect(readRules(JSON.stringify([good, good])).issues[0]?.code).toBe('rule-twice');
    expect(readRules('[{]').issues[0]).toMatchObject({ code: 'bad-json', path: 'line 1, column 3' });
  });

  test('written in code throws a named error instead', () => {
    expect(() => defineRules([{ id: 'a', trigger: { type: 'x' }, severity: 7 }])).toThrow(/Rule a: 7 will not do here/);
  });
});
