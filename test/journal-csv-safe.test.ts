import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type LogCase, readCsvLog, writeCsvLog } from 'justice-pathway/logs';
import { afterAll, describe, expect, test } from 'vitest';
import { csvRows } from '../src/journal/log/csv-rows.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows taken and rows refused, in pieces of a size. */
function cut(text: string, size = text.length) {
  const rows: string[][] = [];
  const bad: number[] = [];
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
  csvRows(
    pieces,
    ',',
    (fields) => rows.push(fields),
    (line) => bad.push(line),
  );
  return { rows, bad };
}

describe('a quote that stands wrong costs its own row, and is told', () => {
  const head = 'case,activity,time\n';
  const many = Array.from({ length: 50 }, (_, n) => `P${n},Out,2026-01-01\n`).join('');
  test.each([
    ['never closed', `${head}A,"Out,2026-01-01\n${many}`],
    ['closed by the first quote of a later row', `${head}A,"Out,2026-01-01\n${many}B,"In",2026-01-02\n`],
    ['closed by the first field of a later row', `${head}A,"Out,2026-01-01\n${many}"B",In,2026-01-02\n`],
    ['closed by another stray quote, so that every line is a row', `${head}A,"Out,2026-01-01\n${many}B,In",2026-01-02\n`],
    ['closed by an empty quoted field and what follows', `${head}A,"Out,2026-01-01\n${many}B,"",2026-01-02\n`],
  ])('%s', (_, text) => {
    for (const size of [text.length, 7, 64]) {
      const { rows, bad } = cut(text, size);
      expect(bad).toEqual([2]);
      expect(rows.filter(([id]) => /^P\d+$/.test(id ?? '')).length).toBe(50);
    }
  });

  test('a field of several lines stays one field', () => {
    const text = 'case,note\nA,"two\nlines, ""quoted"""\nB,"a, b"\n';
    expect(cut(text)).toEqual({
      rows: [
        ['case', 'note'],
        ['A', 'two\nlines, "quoted"'],
        ['B', 'a, b'],
      ],
      bad: [],
    });
    const title = 'A report\n"case\nid",note,time\nA,"x\ny",2\n';
    expect(cut(title).rows).toEqual([['A report'], ['case\nid', 'note', 'time'], ['A', 'x\ny', '2']]);
  });

  test('what any table holds is read again, row by row', () => {
    const cell = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        const { rows: found, bad } = cut(`a,b,c\n${text}\n`, size);
        expect(bad).toEqual([]);
        expect(found.slice(1)).toEqual(rows);
      }),
    );
  });

  test('the command tells the line, and maps the rest', async () => {
    const file = join(folder, 'torn.csv');
    writeFileSync(file, `${head}A,"Out,2026-01-01T10:00:00Z\nB,Out,2026-01-01T10:00:00Z\nC,"In",2026-01-02T10:00:00Z\n`);
    const answer = await callCommand('convert', file, '--to', 'journeys');
    expect(answer.err).toMatch(/2.*a quote opens here and does not close in its row/);
    expect(answer.out.trim().split('\n').length).toBe(2);
  });
});

describe('a table that leaves the project', () => {
  const odd = ['=1+1', '+SUM(A1)', '-2+3', '@cmd', "'=1", '＝1', 'plain', "it's", '-5', '4.5'];
  const cases: LogCase[] = odd.map((text, index) => ({
    id: `${text}`,
    attrs: { note: text },
    events: [{ type: text, at: Date.UTC(2026, 0, 1, index), attrs: { say: text } }],
  }));

  test('holds no cell that a spreadsheet would run, and reads back as it was', () => {
    const written = [...writeCsvLog(cases)].join('');
    const { rows } = cut(written);
    for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝](?!\d+(\.\d+)?$)/);
    const read = new Map<string, { type: string; say: unknown }>();
    readCsvLog([written], {
      wantsAttrs: true,
      event: (id, type, _at, _id, attrs) => void read.set(id, { type, say: attrs?.['say'] }),
    });
    for (const text of odd) {
      expect(read.get(text)?.type, text).toBe(text);
      // A number is read as one.
      expect(String(read.get(text)?.say), text).toBe(Number.isNaN(Number(text)) ? text : String(Number(text)));
    }
  });

  test('from convert too', async () => {
    const from = join(folder, 'from.csv');
    const to = join(folder, 'to.csv');
    writeFileSync(from, 'case,activity,time\n"=HYPERLINK(""x"")",@go,2026-03-06T15:50:00Z\n');
    expect((await callCommand('convert', from, to)).code).toBe(0);
    expect(readFileSync(to, 'utf8').split('\r\n')[1]).toBe(`"'=HYPERLINK(""x"")",'@go,2026-03-06T15:50:00+00:00`);
  });
});
