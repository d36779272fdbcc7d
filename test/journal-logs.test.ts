import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  caseJourneys,
  caseListSink,
  casesAsObjects,
  eventTableSink,
  flatten,
  flowEdges,
  journeyCases,
  type LogCase,
  type LogSummary,
  lifecycleSink,
  logFormatOf,
  objectTypeCounts,
  pairLifecycle,
  proposeMapping,
  readCsvLog,
  readJourneys,
  readLinesLog,
  readOcelJson,
  readOcelXml,
  readXesLog,
  timeReader,
  writeCsvLog,
  writeJourneys,
  writeLinesLog,
  writeOcelJson,
  writeOcelXml,
  writeXesLog,
} from 'justice-pathway';
import { describe, expect, test } from 'vitest';

describe('a table of events', () => {
  test('is read with semicolons, quotes, line breaks in quotes, a byte-order mark and day-first dates', () => {
    const text =
      '\uFEFFPerson;What;When;Note\r\nA;"Left; at last";02/03/2026 09:05;"two\r\nlines, ""quoted"""\r\nA;Seen;13/03/2026 10:00;\r\n';
    const { cases, summary } = csv(text);
    expect(summary).toMatchObject({ events: 2, rejected: 0 });
    expect(cases).toEqual([
      {
        id: 'A',
        attrs: {},
        events: [
          { at: Date.UTC(2026, 2, 2, 9, 5), type: 'Left; at last', attrs: { Note: 'two\r\nlines, "quoted"' } },
          { at: Date.UTC(2026, 2, 13, 10), type: 'Seen' },
        ],
      },
    ]);
  });

  test('reports each row that cannot be used, with its line and reason, and reads the rest', () => {
    const text =
      'case,activity,time\n1,a,2026-01-01T00:00:00Z\n1,b\n1,c,yesterday\n,d,2026-01-02T00:00:00Z\n1,"e,2026-01-03T00:00:00Z\n1,f,2026-01-04T00:00:00Z\n';
    const { cases, summary } = csv(text);
    expect(cases[0]?.events.map(({ type }) => type)).toEqual(['a', 'f']);
    expect(summary.rejected).toBe(4);
    expect(summary.issues.map(({ code, line }) => [code, line])).toEqual([
      ['wrong-width', 3],
      ['bad-time', 4],
      ['no-case', 5],
      ['bad-row', 6],
    ]);
  });

  test('is the same whatever pieces it comes in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
          const text = `case,activity,time\n${rows.map(([a, b]) => `${quote(a)},${quote(b)},2026-01-01T00:00:00Z`).join('\n')}\n`;
          const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
          expect(csv(pieces).cases).toEqual(csv([text]).cases);
          expect(csv([text]).summary.events).toBe(rows.filter(([a, b]) => a.trim() !== '' && b.trim() !== '').length);
        },
      ),
    );
  });

  test('sorts each case by time and keeps the order of the file for equal times', () => {
    const text =
      'case,activity,time\n1,b,2026-01-02T00:00:00Z\n2,x,2026-01-01T00:00:00Z\n1,a,2026-01-01T00:00:00Z\n1,c,2026-01-02T00:00:00Z\n';
    const sink = eventTableSink();
    readCsvLog([text], sink);
    const { activities, activity, cases, starts } = sink.table();
    expect(cases).toEqual(['1', '2']);
    expect([...activity].map((code) => activities[code])).toEqual(['a', 'b', 'c', 'x']);
    expect([...starts]).toEqual([0, 3, 4]);
  });

  test('has a mapping proposed from its names and its content', () => {
    const { mapping, isComplete } = proposeMapping(
      ['ref no', 'what happened', 'on'],
      [
        ['17', 'Arrived', '13.01.2026 09:00'],
        ['17', 'Left', '14.01.2026 09:00'],
        ['18', 'Arrived', '15.01.2026 09:00'],
      ],
    );
    expect(isComplete).toBe(true);
    expect(mapping).toMatchObject({ case: 'ref no', activity: 'what happened', time: 'on', timeFormat: 'DD.MM.YYYY' });
  });
});

describe('a time of a log', () => {
  test.each([
    ['iso', 'UTC', '2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:05', '2026-03-02T09:05:00.000Z'],
    ['iso', 'UTC', '2026-03-02T09:05:07.123456+01:00', '2026-03-02T08:05:07.123Z'],
    ['iso', 'Europe/London', '2026-07-02T09:05:07', '2026-07-02T08:05:07.000Z'],
    ['DD/MM/YYYY', 'Europe/London', '2/7/2026 9:05', '2026-07-02T08:05:00.000Z'],
    ['MM/DD/YYYY', 'UTC', '7/2/2026 09:05 PM', '2026-07-02T21:05:00.000Z'],
    ['DD-MMM-YYYY', 'UTC', '02-Jul-2026', '2026-07-02T00:00:00.000Z'],
    ['epoch-seconds', 'UTC', '1780300800', '2026-06-01T08:00:00.000Z'],
  ] as const)('written as %s in %s is read: %s', (format, zone, text, expected) => {
    expect(new Date(timeReader(format, zone)(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-01-01T25:00', '2026-01-01T00:00:00+1', 'now', '', '2026-01-01x'])(
    'is refused: %s',
    (text) => {
      expect(timeReader('iso', 'UTC')(text)).toBeUndefined();
    },
  );

  test('in ISO form is the one that the language reads', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9000-01-01'), noInvalidDate: true }), (date) => {
        expect(timeReader('iso', 'UTC')(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});

describe('XES', () => {
  const wrap = (inner: string) => `<?xml version="1.0"?><log xes.version="1.0">${inner}</log>`;
  const event = (name: string, time = '2026-01-01T00:00:00Z') =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/></event>`;

  test('keeps every kind of attribute', () => {
    const { cases } = xes(
      wrap(
        `<trace><string key="concept:name" value="1"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-01T00:00:00Z"/><int key="n" value="3"/><float key="f" value="1.5"/><boolean key="b" value="true"/><list key="l"><values><string key="i" value="x"/><string key="i" value="y"/></values></list><container key="c"><int key="k" value="1"/></container></event></trace>`,
      ),
    );
    expect(cases[0]?.events[0]?.attrs).toEqual({ n: 3, f: 1.5, b: true, l: ['x', 'y'], c: { k: 1 } });
  });

  test.each([
    ['an entity bomb', '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log>&b;</log>', 'document-type'],
    ['deep nesting', `<log>${'<container key="c">'.repeat(200)}`, 'too-deep'],
    ['an unknown entity', wrap('<trace>&boom;</trace>'), 'bad-xml'],
    ['another document', '<html/>', 'not-xes'],
  ])('refuses %s', (_, text, code) => {
    expect(xes(text).summary.issues[0]?.code).toBe(code);
  });

  test('keeps what came before the place where it breaks', () => {
    const { cases, summary } = xes(wrap(`<trace><string key="concept:name" value="1"/>${event('a')}${event('b')}<event></trace>`));
    expect(cases[0]?.events.map(({ type }) => type)).toEqual(['a', 'b']);
    expect(summary.issues[0]?.code).toBe('bad-xml');
  });

  test('counts an event without a time or a name as rejected', () => {
    const { summary } = xes(wrap(`<trace>${event('a')}${event('b', 'soon')}<event/></trace>`));
    expect(summary).toMatchObject({ events: 1, rejected: 2 });
  });
});

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

describe('start and complete', () => {
  const text =
    'case,activity,time,lifecycle:transition\n1,a,2026-01-01T00:00:00Z,start\n1,a,2026-01-01T01:00:00Z,complete\n1,b,2026-01-01T02:00:00Z,COMPLETE\n';

  test('are one event each, or only one of them counts, or they are joined', () => {
    expect(csv(text).cases[0]?.events).toHaveLength(3);
    const table = eventTableSink();
    readCsvLog([text], lifecycleSink(table, 'complete'));
    expect(table.table().activity).toHaveLength(2);
    const [joined] = pairLifecycle(csv(text).cases);
    expect(joined?.events[0]).toEqual({
      at: Date.UTC(2026, 0, 1),
      type: 'a',
      attrs: { 'time:end': '2026-01-01T01:00:00.000Z', durationSeconds: 3600 },
    });
    expect(joined?.events).toHaveLength(2);
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

function csv(text: string | readonly string[]): { cases: LogCase[]; summary: LogSummary } {
  const sink = caseListSink();
  const summary = readCsvLog(typeof text === 'string' ? [text] : text, sink);
  return { cases: sink.cases(), summary };
}

function xes(text: string): { cases: LogCase[]; summary: LogSummary } {
  const sink = caseListSink();
  const summary = readXesLog([text], sink);
  return { cases: sink.cases(), summary };
}

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
