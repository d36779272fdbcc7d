import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readJourneys, writeJourneys } from 'justice-pathway';
import {
  caseJourneys,
  caseListSink,
  casesAsObjects,
  eventTableSink,
  flatten,
  journeyCases,
  type LogCase,
  logFormatOf,
  objectTypeCounts,
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
import { flowEdges } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { csv, xes } from './journal-log-sample.ts';

describe('a log goes out and comes back the same', () => {
  test('as CSV, XES, JSON Lines and both kinds of OCEL', () => {
    fc.assert(
      fc.property(logs(), (cases) => {
        const own: LogCase[] = cases.map(({ id, events }) => ({
          id,
          attrs: {},
          events: events.map(({ id: eventId = '', at, type }) => ({ id: eventId, at, type })),
        }));
        expect(bare(csv([...writeCsvLog(cases)]).cases)).toEqual(bare(cases));
        expect(xes([...writeXesLog(cases)].join('')).cases).toEqual(cases);
        const sink = caseListSink();
        readLinesLog([...writeLinesLog(cases)], sink);
        expect(sink.cases()).toEqual(cases);
        const objects = casesAsObjects(cases, 'person');
        expect(readOcelJson(writeOcelJson(objects)).log).toEqual(objects);
        const back = readOcelXml([...writeOcelXml(casesAsObjects(own, 'person'))]).log;
        expect(back).toEqual(casesAsObjects(own, 'person'));
        expect(bare(flatten(back, 'person'))).toEqual(bare(own));
      }),
      { numRuns: 60 },
    );
  });

  test('as journeys, with profile, questions and blind spots', () => {
    const text = readFileSync('examples/journeys/the-health-record-cannot-be-seen.journey.json', 'utf8');
    const { journeys } = readJourneys(text);
    expect(readJourneys([...writeJourneys(journeys)].join('')).journeys).toEqual(journeys);
    for (const back of [
      xes([...writeXesLog(journeyCases(journeys))].join('')).cases,
      csv([...writeCsvLog(journeyCases(journeys))]).cases,
    ]) {
      expect(caseJourneys(back).journeys).toEqual(journeys);
    }
  });
});

describe('public logs', () => {
  const folder = '../shared/data/eventlogs/';
  const at = (name: string) => `${folder}${name}`;
  test.skipIf(!existsSync(folder))('are read whole (skipped where they are absent)', () => {
    const table = eventTableSink();
    expect(readCsvLog([readFileSync(at('eventdataR/patients.csv'), 'utf8')], table)).toMatchObject({ events: 5442, rejected: 0 });
    expect(table.table().cases).toHaveLength(500);
    const fromCsv = eventTableSink();
    const fromXes = eventTableSink();
    readCsvLog([readFileSync(at('pm4js/running-example.csv'), 'utf8')], fromCsv);
    readXesLog([readFileSync(at('pm4js/running-example.xes'), 'utf8')], fromXes);
    expect(flowEdges(fromXes.table())).toEqual(flowEdges(fromCsv.table()));
    expect(flowEdges(fromXes.table())).toHaveLength(16);
    const json = readOcelJson(readFileSync(at('pm4js/ocel20_example.jsonocel'), 'utf8')).log;
    const xml = readOcelXml([readFileSync(at('pm4js/ocel20_example.xmlocel'), 'utf8')]).log;
    expect(json.events).toHaveLength(13);
    expect(objectTypeCounts(xml)).toEqual(objectTypeCounts(json));
    // The two files of this example give their times in different zones.
    const ids = (log: typeof xml) => flatten(log, 'Invoice').map(({ id, events }) => [id, events.map((event) => event.id)]);
    expect(ids(xml)).toEqual(ids(json));
  });
});

test('the form of a file is seen from its beginning', () => {
  expect(logFormatOf('a,b,c\n1,2,3')).toBe('csv');
  expect(logFormatOf('<?xml version="1.0"?>\n<log xes.version="1.0">')).toBe('xes');
  expect(logFormatOf('<log>\n <object-types>')).toBe('ocel-xml');
  expect(logFormatOf('{"objectTypes": []')).toBe('ocel-json');
  expect(logFormatOf('{"id":"j","observationEnd":')).toBe('journeys');
  expect(logFormatOf('{"case":"1","activity":"a"')).toBe('lines');
  expect(logFormatOf('%PDF-1.4')).toBeUndefined();
});

// Helpers

/** Cases without attributes: a table holds no kinds. */
function bare(cases: readonly LogCase[]): unknown {
  return cases.map(({ id, events }) => [id, events.map(({ id: eventId, at, type }) => [eventId, at, type])]);
}

function logs(): fc.Arbitrary<LogCase[]> {
  const word = fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .map((text) => `x${text.replace(/[\p{C}\p{Z}\ufffe\uffff]/gu, '_')}`);
  const attrs = fc.dictionary(fc.stringMatching(/^[a-z]{2,5}$/), fc.oneof(word, fc.integer(), fc.boolean()), {
    maxKeys: 3,
    noNullPrototype: true,
  });
  const event = fc.record({
    type: word,
    gap: fc.integer({ min: 0, max: 1e9 }),
    attrs: fc.option(
      attrs.filter((one) => Object.keys(one).length > 0),
      { nil: undefined },
    ),
  });
  return fc
    .uniqueArray(fc.record({ id: word, attrs, events: fc.array(event, { minLength: 1, maxLength: 5 }) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 4,
    })
    .map((cases) =>
      cases.map(({ id, attrs: ofCase, events }, number) => {
        let at = Date.UTC(2026, 0, 1);
        return {
          id,
          attrs: ofCase,
          events: events.map((one, index) => {
            at += one.gap;
            return { id: `e${number}-${index}`, at, type: one.type, ...(one.attrs ? { attrs: one.attrs } : {}) };
          }),
        };
      }),
    );
}
