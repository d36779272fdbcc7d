import { arrayElements } from '../../journal/json-values.ts';
import { keyTwice } from '../../kernel/json/key-twice.ts';
import type { RawSink } from './raw-sink.ts';
import { Unreadable } from './unreadable.ts';

/** Reads one object a line, or a list of objects, as rows; what is nested is named with a dot, and a list is joined by semicolons. */
export async function readJsonLines(text: AsyncIterable<string>, raw: RawSink): Promise<string[]> {
  let whole = '';
  for await (const piece of text) whole += piece;
  const rows: { readonly fields: ReadonlyMap<string, string>; readonly line: number | undefined }[] = [];
  const names = new Set<string>();
  const faults: { readonly line: number | undefined; readonly before: number; readonly why: string }[] = [];
  const take = (piece: string, line: number | undefined) => {
    if (piece.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(piece);
    } catch {
      faults.push({ line, before: rows.length, why: 'it is not JSON' });
      return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ line, before: rows.length, why: 'it is not an object' });
      return;
    }
    const twice = keyTwice(piece);
    if (twice !== undefined) {
      faults.push({ line, before: rows.length, why: `it says "${twice.key}" twice` });
      return;
    }
    const fields = new Map<string, string>();
    flatten(value, '', fields);
    for (const name of fields.keys()) names.add(name);
    rows.push({ fields, line });
  };
  const start = whole.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('[')) {
    for (const { text: piece } of arrayElements(start, 1)) take(piece, undefined);
  } else {
    refuseOneObject(start);
    let line = 0;
    for (const piece of whole.replace(/^\uFEFF/, '').split('\n')) {
      line += 1;
      take(piece, line);
    }
  }
  if (rows.length === 0) throw new Unreadable('bad-json', 'No line of this is a JSON object.', 'Give one object a line.', faults[0]?.line);
  const columns = [...names];
  raw.heading(columns);
  for (const [place, { fields, line }] of rows.entries()) {
    for (let fault = faults[0]; fault !== undefined && fault.before <= place; fault = faults[0]) {
      raw.refuse(fault.line, fault.why);
      faults.shift();
    }
    raw.row(
      columns.map((name) => fields.get(name) ?? ''),
      line,
    );
  }
  for (const { line, why } of faults) raw.refuse(line, why);
  return ['one object a line'];
}

/** What begins an object that its first line does not end is one object over many lines: its lines are no rows, though some may look like one. */
function refuseOneObject(start: string): void {
  const [first = ''] = start.split('\n', 1);
  if (/[{[,]\s*$/.test(first))
    throw new Unreadable(
      'no-rows',
      'This is one JSON object over many lines, and not rows.',
      'Give a list of objects, or one object a line.',
      1,
    );
}

function flatten(value: unknown, name: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    into.set(name, value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(';'));
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) flatten(inner, name === '' ? key : `${name}.${key}`, into);
  } else into.set(name === '' ? 'value' : name, String(value));
}
