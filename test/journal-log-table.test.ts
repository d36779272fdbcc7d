import fc from 'fast-check';
import { eventTableSink, lifecycleSink, proposeMapping, readCsvLog } from 'justice-pathway/logs';
import { describe, expect, test } from 'vitest';
import { csv } from './journal-log-sample.ts';

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

describe('start and complete', () => {
  const text =
    'case,activity,time,lifecycle:transition\n1,a,2026-01-01T00:00:00Z,start\n1,a,2026-01-01T01:00:00Z,complete\n1,b,2026-01-01T02:00:00Z,COMPLETE\n';

  test('are one event each, or only one of them counts', () => {
    expect(csv(text).cases[0]?.events).toHaveLength(3);
    const table = eventTableSink();
    readCsvLog([text], lifecycleSink(table, 'complete'));
    expect(table.table().activity).toHaveLength(2);
  });
});
