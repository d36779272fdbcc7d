import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readJourneys } from 'justice-pathway';
import {
  caseJourneys,
  caseListSink,
  casesAsObjects,
  journeyCases,
  logFormatOf,
  proposeFrom,
  readCsvLog,
  readLinesLog,
  readOcelJson,
  readOcelXml,
  readXesLog,
  writeCsvLog,
  writeLinesLog,
  writeOcelJson,
  writeOcelXml,
  writeXesLog,
} from 'justice-pathway/logs';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { mapper, readRules } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

const source = readFileSync('examples/journeys/back-in-custody-within-ninety-days.journey.json', 'utf8');
const { journeys } = readJourneys(source);
const cases = journeyCases(journeys);
const texts = {
  csv: [...writeCsvLog(cases)].join(''),
  xes: [...writeXesLog(cases)].join(''),
  lines: [...writeLinesLog(cases)].join(''),
  ocelJson: writeOcelJson(casesAsObjects(cases)),
  ocelXml: [...writeOcelXml(casesAsObjects(cases))].join(''),
};

describe('a damaged file never throws', () => {
  test('as journeys, strictly or kindly, and what is read can be mapped', () => {
    const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning });
    fc.assert(
      fc.property(damaged(source), fc.boolean(), (text, strict) => {
        const read = readJourneys(text, { strict, vocabulary });
        for (const journey of read.journeys) for (const { sentence } of map.findings(journey)) expect(sentence).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a table', texts.csv, (text: string) => readCsvLog([text], caseListSink())],
    ['a table without a mapping', texts.csv, (text: string) => proposeFrom(text)],
    ['XES', texts.xes, (text: string) => readXesLog([text], caseListSink())],
    ['JSON Lines', texts.lines, (text: string) => readLinesLog([text], caseListSink())],
    ['OCEL as JSON', texts.ocelJson, (text: string) => readOcelJson(text)],
    ['OCEL as XML', texts.ocelXml, (text: string) => readOcelXml([text])],
    ['rules', readFileSync('examples/rules/local-rules.json', 'utf8'), (text: string) => readRules(text)],
  ])('as %s', (_, whole, read) => {
    fc.assert(
      fc.property(damaged(whole), (text) => {
        logFormatOf(text);
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('and a damaged table becomes journeys that can be mapped all the same', () => {
    const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning });
    fc.assert(
      fc.property(damaged(texts.csv), (text) => {
        const sink = caseListSink();
        const { events, rejected, issues } = readCsvLog([text], sink);
        if (rejected > 0) expect(issues.length).toBeGreaterThan(0);
        const read = caseJourneys(sink.cases());
        expect(read.journeys.reduce((sum, { events: own }) => sum + own.length, 0)).toBe(events);
        for (const journey of read.journeys) map.findings(journey);
      }),
      { numRuns: 150 },
    );
  });
});

// Helpers

/** A text with some of its signs changed, taken out, doubled, or put in. */
function damaged(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: fc.oneof(
      fc.constantFrom(
        '"',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '&',
        ',',
        '\n',
        '\u0000',
        '\\',
        'null',
        '1e999',
        '-1',
        '__proto__',
        '2026-02-30T00:00:00Z',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((whole, { at, cut, put }) => {
      const place = Math.floor(at * whole.length);
      return whole.slice(0, place) + put + whole.slice(place + cut);
    }, text),
  );
}
