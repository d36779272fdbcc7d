import { badJson } from '../kernel/bad-json.ts';
import { givenText } from '../kernel/given.ts';
import type { Issue } from '../kernel/issue.ts';
import { keyTwiceIssue } from '../kernel/json/key-twice.ts';
import { jsonFault } from '../kernel/json-fault.ts';
import { jsonShape } from './json-shape.ts';
import { arrayElements } from './json-values.ts';
import { journeyReader } from './read-journey.ts';
import type { ReadJourneys, ReadOptions } from './read-options.ts';

/**
 * Reads journey files: one journey, a list, `{ "journeys": […] }`, or one journey a line (JSON Lines).
 * Never throws on what a file holds: everything wrong comes back as an issue, and the rest is read.
 * @example readJourneys('').issues[0]?.code // 'empty-file'
 */
export function readJourneys(text: string, options: ReadOptions = {}): ReadJourneys {
  givenText(text, 'readJourneys');
  const named = options.file === undefined ? {} : { file: options.file };
  const start = firstSign(text);
  if (start < 0) return { journeys: [], issues: [badJson(text, named)] };
  const reader = journeyReader(options);
  const opening = text[start];
  if (opening === '[') {
    readArray(text, start + 1, '', reader, named, options.maxErrors ?? 200);
  } else if (opening !== '{') {
    reader.report(badJson(text.slice(start, start + 200), { ...named, whole: text, start }));
  } else if (isLines(text, start)) {
    readLines(text, reader, named, options.maxErrors ?? 200);
  } else {
    const inner = /^\s*\{\s*(?:"(?:\$schema|version|note)"\s*:\s*(?:"[^"\\]*"|\d+)\s*,\s*)*"journeys"\s*:\s*\[/.exec(text.slice(0, 4096));
    if (inner) readWrapped(text, inner[0].length, reader, named, options.maxErrors ?? 200);
    else readWhole(text, reader, named);
  }
  return reader.result();
}

type Reader = ReturnType<typeof journeyReader>;
type Named = { readonly file?: string };

function readArray(text: string, from: number, prefix: string, reader: Reader, named: Named, maxErrors: number): number {
  let index = 0;
  const elements = arrayElements(text, from);
  let step = elements.next();
  while (!step.done) {
    const { text: piece, start } = step.value;
    try {
      const value = JSON.parse(piece);
      const under = `${prefix}[${index}]`;
      const twice = keyTwiceIssue(piece, { ...named, whole: text, start, under });
      if (twice) reader.report(twice);
      else reader.read(value, under, undefined);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      reader.report(badJson(piece, { ...named, whole: text, start }));
    }
    if (reader.isHopeless(maxErrors)) {
      reader.tooMany();
      return text.length;
    }
    index += 1;
    step = elements.next();
  }
  if (step.value.tooDeep) reader.report(tooDeep(named));
  else if (!step.value.closed) reader.report(badJson('', { ...named, whole: text, start: text.length }));
  return step.value.end;
}

function readWrapped(text: string, from: number, reader: Reader, named: Named, maxErrors: number): void {
  const end = readArray(text, from, 'journeys', reader, named, maxErrors);
  if (reader.errors() > 0) return;
  try {
    const around = `${text.slice(0, from)}]${text.slice(end)}`;
    JSON.parse(around);
    const twice = keyTwiceIssue(around, { ...named, whole: text, start: end - from - 1 });
    if (twice) reader.report(twice);
  } catch {
    reader.report(badJson(text.slice(end), { ...named, whole: text, start: end }));
  }
}

function tooDeep(named: Named): Issue {
  const cure = 'A journey nests a few levels only; check that this is the right file.';
  return { code: 'too-deep', severity: 'error', message: 'The brackets in this file nest too deep to be journeys.', cure, ...named };
}

/** A text so large that it is looked over before it is built in memory. */
const large = 4_000_000;

function readWhole(text: string, reader: Reader, named: Named): void {
  if (text.length > large) {
    const { depth, names } = jsonShape(text);
    if (depth > 500) {
      reader.report(tooDeep(named));
      return;
    }
    if (!names.includes('events') && !names.includes('journeys')) {
      reader.read({}, '', undefined);
      return;
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    reader.report(badJson(text, named));
    return;
  }
  const twice = keyTwiceIssue(text, named);
  if (twice) {
    reader.report(twice);
    return;
  }
  if (typeof value === 'object' && value !== null && 'journeys' in value && Array.isArray(value.journeys)) {
    for (const [index, one] of value.journeys.entries()) reader.read(one, `journeys[${index}]`, undefined);
  } else reader.read(value, '', undefined);
}

function readLines(text: string, reader: Reader, named: Named, maxErrors: number): void {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    line += 1;
    const piece = text.slice(start, stop);
    if (piece.trim() !== '') {
      try {
        if (piece.length > large && jsonShape(piece).depth > 500) reader.report(tooDeep(named));
        else {
          const value = JSON.parse(piece);
          const twice = keyTwiceIssue(piece, { ...named, whole: text, start });
          if (twice) reader.report(twice);
          else reader.read(value, '', line);
        }
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        reader.report(badJson(piece, { ...named, whole: text, start }));
      }
      if (reader.isHopeless(maxErrors)) {
        reader.tooMany();
        return;
      }
    }
    start = stop + 1;
  }
}

/** Whether the first line is a whole JSON value with something after it. */
function isLines(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  if (end < 0 || text.slice(end).trimStart() === '' || end - start > 50_000_000) return false;
  try {
    JSON.parse(text.slice(start, end));
    return true;
  } catch {
    // A first line that breaks in its middle, and a last line that is a value of its own: lines all the same.
    const line = text.slice(start, end).trimEnd();
    const last = text.trimEnd();
    return jsonFault(line) < line.length && last.endsWith('}') && last.charAt(last.lastIndexOf('\n') + 1) === '{';
  }
}

function firstSign(text: string): number {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 32 && text.charCodeAt(index) !== 0xfeff) return index;
  return -1;
}
