import type { Journey } from 'justice-pathway';
import { contacts, indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, paperJson, paperKinds } from 'justice-pathway/papers';
import { type Audience, forRelease, inside } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { audit } from './release-auditor.ts';
import { type Rows, type Tables, told } from './release-told.ts';

// Everything that all papers of one run say of small cohorts of which much cannot be seen, read as a stranger reads it and solved for.

describe.each([
  { people: 1, seed: 3 },
  { people: 2, seed: 3 },
  { people: 3, seed: 9 },
  { people: 5, seed: 14 },
  { people: 12, seed: 6 },
  { people: 40, seed: 52 },
  { people: 23, seed: 5 },
  { people: 47, seed: 77 },
  { people: 110, seed: 901 },
])('$people people', ({ people, seed }) => {
  const journeys = blinded(simulateCohort({ ...scottishWorld, people, seed, homeArea: 'clackmannanshire' }).journeys, seed);
  const all = tablesOf(journeys);

  test('give nobody away to somebody who solves for every number of every paper together', () => {
    if (people >= 20) expect(told(all).stated.length).toBeGreaterThan(60);
    expect(exposedBy(all)).toEqual([]);
  }, 300_000);

  test('have one number for one thing in every paper', () => {
    const found = new Map<string, Set<string>>();
    for (const { name, low, high } of told(all).stated) found.set(name, (found.get(name) ?? new Set()).add(`${low} to ${high}`));
    expect([...found].filter(([, own]) => own.size > 1)).toEqual([]);
  });
});

describe('people of whom one stands out', () => {
  const cohort = (seed: number) => simulateCohort({ ...scottishWorld, people: 48, seed, homeArea: 'clackmannanshire' }).journeys;
  const withProfile = (seed: number, own: (at: number) => object) =>
    cohort(seed).map((journey, at) => ({ ...journey, profile: { ...journey.profile, ...own(at) } }));
  const withoutHousing = (seed: number, seen: number) =>
    cohort(seed).map((journey, at) => (at < seen ? journey : { ...journey, unseen: [{ domain: 'housing' }] }));

  test.each<[string, readonly Journey[]]>([
    [
      'one woman, the only one who is young',
      withProfile(72, (at) => ({ sex: at === 4 ? 'female' : 'male', age: at === 4 ? 22 : 30 + (at % 30) })),
    ],
    ['one person of another area', withProfile(72, (at) => ({ homeArea: at === 9 ? 'stirling' : 'clackmannanshire' }))],
    [
      'one person of another faith',
      withProfile(75, (at) => ({ religion: at === 3 ? 'sikh' : 'none', disability: at < 11 ? 'yes' : 'no' })),
    ],
    ['a partner that sent nothing', withoutHousing(73, 0)],
    ['a partner that sent something of two people alone', withoutHousing(74, 2)],
  ])(
    '%s: nobody is given away',
    (_, journeys) => {
      const all = tablesOf(journeys);
      expect(told(all).stated.length).toBeGreaterThan(60);
      expect(exposedBy(all)).toEqual([]);
    },
    300_000,
  );
});

/** What somebody learns who solves for every number that is not surely of five or more. */
function exposedBy(all: Tables) {
  const { stated, meant } = told(all);
  const names = new Set([...stated.map(({ name }) => name), ...meant.flatMap(({ total, parts }) => [total, ...parts])]);
  const sure = new Set(stated.filter(({ low }) => low >= 5).map(({ name }) => name));
  return audit(
    stated,
    meant,
    [...names].filter((name) => !sure.has(name)),
  );
}

/** Takes a domain out of sight for about a third of the people, by a plain rule. */
function blinded(journeys: readonly Journey[], seed: number): Journey[] {
  const domains = ['housing', 'health', 'substance', 'financial', 'throughcare'];
  return journeys.map((journey, at) =>
    (at * 7 + seed) % 3 === 0 ? { ...journey, unseen: [{ domain: domains[(at + seed) % domains.length] as string }] } : journey,
  );
}

function reportFor(audience: Audience, journeys: readonly Journey[]) {
  const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary };
  return buildReport(mapJourneys(journeys, rules, { ...options, contacts: Object.values(contacts) }), {
    words: reportWords,
    indicators,
    explain: { vocabulary, contacts, meaning: scottishMeaning },
    audience,
    pictures: 4,
  });
}

function tablesOf(journeys: readonly Journey[]): Tables {
  const report = reportFor(forRelease(), journeys);
  const tables = new Map<string, Rows>();
  for (const kind of paperKinds) {
    const paper = JSON.parse(paperJson(makePaper(report, kind, { words: reportWords })));
    for (const section of paper.sections) for (const { id, rows } of section.tables ?? []) tables.set(`${kind} ${id}`, rows);
  }
  tables.set('board people', [{ People: report.people.value }]);
  return tables;
}

test('a report that leaves holds no picture of a journey, and no note of how many there were to choose from', () => {
  const { journeys } = simulateCohort({ ...scottishWorld, people: 13, seed: 8, homeArea: 'clackmannanshire' });
  const [own, leaving] = [inside('A. Analyst', 'review'), forRelease()].map((audience) => reportFor(audience, journeys));
  expect(own?.pages.length).toBeGreaterThan(0);
  expect(own?.pagesNote).toContain(`${own?.pages.length} journeys of 13`);
  expect([leaving?.pages, leaving?.pagesNote, leaving?.told]).toEqual([[], '', undefined]);
});

test('what one person alone has leaves no word anywhere: not a group, a wait, a contact or a reason', () => {
  const many = simulateCohort({ ...scottishWorld, people: 40, seed: 8, homeArea: 'clackmannanshire' }).journeys;
  const [first, ...others] = many as [Journey, ...Journey[]];
  const start = first.observationEnd - 9e9;
  const odd: Journey = {
    ...first,
    id: 'odd',
    profile: { ...first.profile, sex: 'zzsex', homeArea: 'zzarea', religion: 'zzfaith' },
    events: [
      { id: 'o1', at: start, type: 'health.gp.refused', attrs: { reason: 'zzreason', authority: 'zzboard' } },
      { id: 'o2', at: start + 1e6, type: 'throughcare.offered', attrs: { service: 'zzservice' } },
      { id: 'o3', at: start + 2e6, type: 'zz.event' },
    ],
  };
  expect(JSON.stringify([...tablesOf([odd, ...others])])).not.toMatch(/zz/i);
});
