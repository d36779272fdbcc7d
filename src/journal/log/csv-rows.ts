import type { Chunks } from './log.ts';
import { hasOddSign, isNoText } from './table/odd-signs.ts';

/** One record of a table, with the line on which it starts, from 1. */
export type TakeRow = (fields: string[], line: number) => void;
/** A record that cannot be cut into fields. */
export type BadRow = (line: number, reason: string) => void;

const longest = 1_000_000;

/**
 * Cuts delimited text (RFC 4180: quotes, doubled quotes, line breaks inside quotes) into records, in one pass over the pieces.
 * A quote that never closes, or that another row's quote closes, is reported on its line, and reading goes on with the next line:
 * it costs its own row and no other.
 */
export function csvRows(chunks: Chunks, delimiter: string, take: TakeRow, bad: BadRow): void {
  const cutter = csvCutter(delimiter, take, bad);
  for (const chunk of chunks) cutter.push(chunk);
  cutter.end();
}

/** Takes delimited text piece by piece, as it comes. */
export interface CsvCutter {
  push(chunk: string): void;
  end(): void;
}

/** The same for pieces that come one at a time. Line breaks may be LF, CRLF, or CR alone. */
export function csvCutter(delimiter: string, take: TakeRow, bad: BadRow): CsvCutter {
  let rest = '';
  let line = 1;
  let first = true;
  let widest = 0;
  let isOdd = false;
  const took = (fields: string[], at: number) => {
    if (isOdd && isNoText(fields.join(''))) return bad(at, 'it holds signs that no text has');
    widest = Math.max(widest, fields.length);
    take(fields, at);
  };
  const use = (text: string, isLast: boolean): string => {
    let start = 0;
    let quote = -1;
    while (start < text.length) {
      let end = text.indexOf('\n', start);
      if (end < 0) {
        if (!isLast) break;
        end = text.length;
      }
      const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      // Looked for once per quote, not once per line: most tables have few.
      if (quote < start) {
        quote = text.indexOf('"', start);
        if (quote < 0) quote = text.length;
      }
      if (quote >= stop) {
        if (stop > start) took(text.slice(start, stop).split(delimiter), line);
        line += 1;
        start = end + 1;
        continue;
      }
      const record = quotedRecord(text, start, delimiter);
      if (record === undefined && !isLast && text.length - start < longest) break;
      if (record && !record.isClosed && !isLast && record.end >= text.length) break;
      const swallows = record && record.breaks > 0 && isSeveral(record, text.slice(start, record.end), delimiter, widest);
      if (record === undefined || swallows) {
        bad(line, record ? 'a quote opens here and does not close in its row' : 'a quote opens here and never closes');
        line += 1;
        start = end + 1;
        continue;
      }
      took(record.fields, line);
      line += 1 + record.breaks;
      start = record.end;
    }
    return text.slice(start);
  };
  let isCrOnly = false;
  return {
    push(chunk) {
      if (chunk === '') return;
      let piece = chunk;
      if (first) {
        piece = chunk.replace(/^\uFEFF/, '');
        isCrOnly = piece.includes('\r') && !piece.includes('\n');
        first = false;
      }
      if (isCrOnly) piece = piece.replaceAll('\r', '\n');
      isOdd ||= hasOddSign(piece);
      rest = use(rest === '' ? piece : rest + piece, false);
    },
    end() {
      if (rest !== '') use(rest, true);
    },
  };
}

interface QuotedRecord {
  readonly fields: string[];
  /** Position after the record's line break. */
  readonly end: number;
  readonly breaks: number;
  readonly isClosed: boolean;
  /** Text stands right behind a closing quote: where the record has several lines, that quote opens another. */
  readonly isTorn: boolean;
}

// A stray quote runs on to a quote of a later row. Then that row goes on behind the quote, or the count of fields is not the table's,
// or each of three lines and more is a row of the table by itself, as no note is.
function isSeveral(record: QuotedRecord, text: string, delimiter: string, widest: number): boolean {
  if (record.isTorn || record.fields.length < widest) return true;
  if (widest < 3 || record.breaks < 2) return false;
  const lines = text.trimEnd().split('\n');
  return lines.every((line) => line.split(delimiter).length === widest);
}

function quotedRecord(text: string, from: number, delimiter: string): QuotedRecord | undefined {
  const fields: string[] = [];
  let breaks = 0;
  let isTorn = false;
  let at = from;
  while (true) {
    if (text.charCodeAt(at) === 34) {
      let value = '';
      let start = at + 1;
      while (true) {
        const close = text.indexOf('"', start);
        if (close < 0) return undefined;
        value += text.slice(start, close);
        if (text.charCodeAt(close + 1) !== 34) {
          at = close + 1;
          break;
        }
        value += '"';
        start = close + 2;
      }
      for (let index = value.indexOf('\n'); index >= 0; index = value.indexOf('\n', index + 1)) breaks += 1;
      const tail = fieldEnd(text, at, delimiter);
      const behind = text.slice(at, tail).trim();
      if (behind !== '') isTorn = true;
      fields.push(value + behind);
      at = tail;
    } else {
      const end = fieldEnd(text, at, delimiter);
      fields.push(text.slice(at, end));
      at = end;
    }
    if (text.startsWith(delimiter, at) && at < text.length) {
      at += delimiter.length;
      continue;
    }
    const isCr = text.charCodeAt(at) === 13;
    const isClosed = text.charCodeAt(isCr ? at + 1 : at) === 10;
    return { fields, end: isClosed ? (isCr ? at + 2 : at + 1) : text.length, breaks, isClosed, isTorn };
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  const comma = text.indexOf(delimiter, from);
  let end = text.indexOf('\n', from);
  if (end < 0) end = text.length;
  if (end > from && text.charCodeAt(end - 1) === 13) end -= 1;
  return comma >= 0 && comma < end ? comma : end;
}

/** The delimiter that a header line uses most. @example guessDelimiter('a;b;c') // ';' */
export function guessDelimiter(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const ranked = [',', ';', '\t', '|'].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  return ranked.reduce((a, b) => (b.count > a.count ? b : a)).mark;
}
