import { readFileSync } from 'node:fs';
import { planRules, rules, scottishBankHolidays, scottishMeaning } from 'justice-pathway/machines';
import { defineRules, mapper, type Rule } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { oracle } from './map-oracle.ts';
import { edgeJourneys } from './map-rule-edges.ts';

const agreed = defineRules(JSON.parse(readFileSync('test/golden/rules.json', 'utf8')));
const holiday = (date: string) => scottishBankHolidays.holiday(date) !== undefined;
const line = ({ verdict, trigger, domain, dueAt, observedAt }: Record<string, unknown>) => {
  const timed = ['met', 'met-late', 'missed', 'due'].includes(String(verdict));
  return [verdict, trigger, domain ?? '', timed ? dueAt : '', timed ? (observedAt ?? '') : ''].join(' ');
};

/** What a second reading of the agreed rule says at its edges, and what the rule says. */
function bothOf(rule: Rule, written: Rule | undefined) {
  const map = mapper(written ? [written] : [], { calendar: scottishBankHolidays, meaning: scottishMeaning });
  return edgeJourneys(rule).map((journey) => ({
    ours: map.findings(journey).map((one) => line({ ...one })),
    theirs: oracle(journey, [rule], holiday).map((one) => line({ ...one })),
  }));
}

describe('at its edges a rule says what was agreed', () => {
  // Which answer belongs to which referral is not in the second reading; the rule's own examples hold it.
  test.each(agreed.filter(({ alike }) => !alike).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const both = bothOf(
      rule,
      rules.find((one) => one.id === id),
    );
    expect(both.map(({ ours }) => ours)).toEqual(both.map(({ theirs }) => theirs));
    if (rule.kind === 'response') {
      const verdicts = new Set(both.flatMap(({ ours }) => ours.map((text) => text.split(' ')[0])));
      expect([...verdicts]).toEqual(expect.arrayContaining(['met', 'declined']));
    }
  });

  test.each(planRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const both = bothOf(rule, rule);
    expect(both.map(({ ours }) => ours)).toEqual(both.map(({ theirs }) => theirs));
  });
});
