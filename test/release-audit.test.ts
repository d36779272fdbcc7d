import type { Journey } from 'justice-pathway';
import { contacts, indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, paperJson, paperKinds } from 'justice-pathway/papers';
import { forRelease } from 'justice-pathway/release';
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
    const { stated, meant } = told(all);
    const names = new Set([...stated.map(({ name }) => name), ...meant.flatMap(({ total, parts }) => [total, ...parts])]);
    const sure = new Set(stated.filter(({ low }) => low >= 5).map(({ name }) => name));
    if (people >= 20) expect(stated.length).toBeGreaterThan(60);
    expect(
      audit(
        stated,
        meant,
        [...names].filter((name) => !sure.has(name)),
      ),
    ).toEqual([]);
  }, 300_000);

  test('have one number for one thing in every paper', () => {
    const found = new Map<string, Set<string>>();
    for (const { name, low, high } of told(all).stated) found.set(name, (found.get(name) ?? new Set()).add(`${low} to ${high}`));
    expect([...found].filter(([, own]) => own.size > 1)).toEqual([]);
  });
});

/** Takes a domain out of sight for about a third of the people, by a plain rule. */
function blinded(journeys: readonly Journey[], seed: number): Journey[] {
  const domains = ['housing', 'health', 'substance', 'financial', 'throughcare'];
  return journeys.map((journey, at) =>
    (at * 7 + seed) % 3 === 0 ? { ...journey, unseen: [{ domain: domains[(at + seed) % domains.length] as string }] } : journey,
  );
}

function tablesOf(journeys: readonly Journey[]): Tables {
  const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary };
  const report = buildReport(mapJourneys(journeys, rules, { ...options, contacts: Object.values(contacts) }), {
    words: reportWords,
    indicators,
    explain: { vocabulary, contacts, meaning: scottishMeaning },
    audience: forRelease(),
  });
  const tables = new Map<string, Rows>();
  for (const kind of paperKinds) {
    const paper = JSON.parse(paperJson(makePaper(report, kind, { words: reportWords })));
    for (const section of paper.sections) for (const { id, rows } of section.tables ?? []) tables.set(`${kind} ${id}`, rows);
  }
  tables.set('board people', [{ People: report.people.value }]);
  return tables;
}

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
