import { readFileSync } from 'node:fs';
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

describe('logs as other software writes them', () => {
  const text = (name: string) => readFileSync(`test/golden/logs/${name}`, 'utf8');

  test('a table with a row for the start and one for the end of each step is read whole', () => {
    const table = eventTableSink();
    expect(readCsvLog([text('desk.csv')], table)).toMatchObject({ events: 96, rejected: 0 });
    expect(table.table().cases).toHaveLength(12);
  });

  test('a table and XES of one log hold the same, over the change of the clocks', () => {
    const fromCsv = caseListSink();
    const fromXes = caseListSink();
    expect(readCsvLog([text('office.csv')], fromCsv)).toMatchObject({ events: 48, rejected: 0 });
    expect(readXesLog([text('office.xes')], fromXes)).toMatchObject({ events: 48, rejected: 0 });
    const seen = (cases: readonly LogCase[]) =>
      cases.map(({ id, events }) => [id, events.map(({ at, type }) => [at, type])]).sort((a, b) => Number(a[0]) - Number(b[0]));
    expect(seen(fromXes.cases())).toEqual(seen(fromCsv.cases()));
    const [csvTable, xesTable] = [eventTableSink(), eventTableSink()];
    readCsvLog([text('office.csv')], csvTable);
    readXesLog([text('office.xes')], xesTable);
    expect(flowEdges(xesTable.table())).toEqual(flowEdges(csvTable.table()));
    expect(flowEdges(xesTable.table())).toHaveLength(9);
  });

  test('both kinds of OCEL 2.0 hold the same objects, events and relations', () => {
    const json = readOcelJson(text('furniture.jsonocel')).log;
    const xml = readOcelXml([text('furniture.xmlocel')]).log;
    expect(json.events).toHaveLength(7);
    expect(xml).toEqual(json);
    expect(objectTypeCounts(xml)).toEqual(objectTypeCounts(json));
    const orders = flatten(xml, 'Order').map(({ id, events }) => [id, events.map((event) => event.id)]);
    expect(orders).toEqual([
      ['O1', ['e2', 'e6', 'e7']],
      ['O2', ['e4', 'e5', 'e7']],
    ]);
    expect(flatten(json, 'Order')).toEqual(flatten(xml, 'Order'));
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
