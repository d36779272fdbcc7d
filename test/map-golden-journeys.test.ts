import { readdirSync, readFileSync } from 'node:fs';
import { formatInstant, readJourneys } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { isFinding, mapper } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { oracle } from './map-oracle.ts';

const folder = 'examples/journeys/';
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.journey.json'))
  .map((name) => name.slice(0, -'.journey.json'.length));
const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });

describe('a golden journey', () => {
  test.each(names)('%s breaks where a person would say it breaks', (name) => {
    const { journeys, issues } = read(name);
    expect(issues).toEqual([]);
    const found = journeys
      .flatMap((journey) => map.findings(journey))
      .filter((one) => isFinding(one.verdict) || one.verdict === 'declined');
    const told = found.map(({ rule, verdict, trigger, domain, dueAt, observedAt }) => ({
      rule,
      verdict,
      trigger,
      ...(domain === undefined ? {} : { domain }),
      ...(dueAt === undefined ? {} : { dueAt: formatInstant(dueAt, 'Europe/London') }),
      ...(observedAt === undefined ? {} : { observedAt: formatInstant(observedAt, 'Europe/London') }),
    }));
    expect(told).toEqual(JSON.parse(readFileSync(`${folder}${name}.findings.json`, 'utf8')));
  });

  test.each(names)('%s is read alike by the second reading of the rules', (name) => {
    const [journey] = read(name).journeys;
    if (!journey) throw new Error(name);
    const holiday = (date: string) => scottishBankHolidays.holiday(date) !== undefined;
    const theirs = oracle(journey, rules, holiday).map(({ rule, verdict, trigger, domain }) => `${rule} ${verdict} ${trigger} ${domain}`);
    expect(
      map
        .findings(journey)
        .map(({ rule, verdict, trigger, domain }) => `${rule} ${verdict} ${trigger} ${domain}`)
        .sort(),
    ).toEqual(theirs.sort());
  });

  test('is not alone: at least ten of them, with every verdict of a finding', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
    const verdicts = new Set(
      names.flatMap((name) => read(name).journeys.flatMap((journey) => map.findings(journey).map((one) => one.verdict))),
    );
    expect([...verdicts]).toEqual(expect.arrayContaining(['met', 'met-late', 'missed', 'present', 'unknown', 'declined', 'due']));
  });
});

// Helpers

function read(name: string) {
  return readJourneys(readFileSync(`${folder}${name}.journey.json`, 'utf8'), { vocabulary, strict: true });
}
