import { contacts, Need, recordWords, reportWords, rules, type ScottishContact, scottishMeaning } from 'justice-pathway/machines';
import { expect, test } from 'vitest';

const domains = Object.keys(scottishMeaning.domains) as readonly (keyof typeof scottishMeaning.domains)[];

// A need or a domain that is declared and stands nowhere else would be asked of people and never heard.

test('every domain can be raised at some contact: machines/contacts.ts', () => {
  const raised = new Set(
    (Object.values(contacts) as readonly ScottishContact[]).flatMap(({ raises, later = [] }) => [...raises, ...later]),
  );
  expect(domains.filter((domain) => !raised.has(domain))).toEqual([]);
});

test('every domain has a rule that looks for what it needs: machines/rules/', () => {
  expect(domains.filter((domain) => !rules.some((rule) => rule.domain === domain))).toEqual([]);
});

test('every domain has a lane in the pictures: machines/report-words.ts', () => {
  expect(domains.filter((domain) => !reportWords.lanes.some((lane) => lane.domains?.includes(domain)))).toEqual([]);
});

test('every need is known by the words in which partners write it down: machines/record-words.ts', () => {
  const values = recordWords.profile?.['needs']?.values ?? {};
  expect(Need.options.filter((need) => !Object.hasOwn(values, need))).toEqual([]);
});
