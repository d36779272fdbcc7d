import { rules, vocabulary } from 'justice-pathway/machines';
import { findingSentence } from 'justice-pathway/map';
import { expect, test } from 'vitest';

test.each(rules)('$id: what was missed is told without saying twice that it is not on record', (rule) => {
  const told = {
    rule,
    verdict: 'missed',
    reason: 'not-recorded',
    triggerType: rule.trigger.type,
    triggerAt: 0,
    dueAt: 86_400_000,
  } as const;
  const [before = ''] = findingSentence(told, vocabulary, 'Europe/London').split(' (expected: ');
  expect(before.match(/\b(?:on record|recorded)\b/gi) ?? []).toHaveLength(1);
});
