import { givenAs } from '../../kernel/given.ts';
import { formatInstant } from '../../kernel/instant.ts';
import { own } from '../../kernel/json/own.ts';
import type { LogAttrs, LogCase, LogValue } from './log.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

/** How a log is written: its zone and its words. */
export interface WriteLogOptions {
  /** Zone of the offsets that times are written with. @defaultValue UTC */
  readonly zone?: string;
}

/** Writes cases as a table that pm4py and bupaR read: `case:concept:name, concept:name, time:timestamp` and every attribute. Text that a spreadsheet would run gets an apostrophe, which `readCsvLog` takes off. */
export function* writeCsvLog(cases: readonly LogCase[], options: WriteLogOptions = {}): Generator<string> {
  givenAs('writeCsvLog', 'cases', cases, '[id:text attrs:object events:list]');
  givenAs('writeCsvLog', 'options', options, 'object?');
  const zone = options.zone ?? 'UTC';
  const caseColumns = namesOf(cases.map(({ attrs }) => attrs));
  const eventColumns = namesOf(cases.flatMap(({ events }) => events.map(({ attrs }) => attrs ?? {})));
  const hasIds = cases.some(({ events }) => events.some(({ id }) => id !== undefined));
  const header = [
    'case:concept:name',
    'concept:name',
    'time:timestamp',
    ...(hasIds ? ['id'] : []),
    ...eventColumns,
    ...caseColumns.map((name) => `case:${name}`),
  ];
  yield `${header.map(field).join(',')}\r\n`;
  for (const { id, attrs, events } of cases) {
    const ofCase = caseColumns.map((name) => field(flat(own(attrs, name))));
    for (const event of events) {
      const row = [
        field(id),
        field(event.type),
        formatInstant(event.at, zone),
        ...(hasIds ? [field(event.id ?? '')] : []),
        ...eventColumns.map((name) => field(flat(own(event.attrs, name)))),
        ...ofCase,
      ];
      yield `${row.join(',')}\r\n`;
    }
  }
}

/** Writes one event a line as JSON: `{ "case", "activity", "time", "id"?, … }`. */
export function* writeLinesLog(cases: readonly LogCase[], options: WriteLogOptions = {}): Generator<string> {
  givenAs('writeLinesLog', 'cases', cases, '[id:text attrs:object events:list]');
  givenAs('writeLinesLog', 'options', options, 'object?');
  const zone = options.zone ?? 'UTC';
  for (const { id, attrs, events } of cases) {
    for (const [index, event] of events.entries()) {
      const ofCase = index === 0 && Object.keys(attrs).length > 0 ? { 'case:attrs': attrs } : {};
      const line = {
        case: id,
        activity: event.type,
        time: formatInstant(event.at, zone),
        ...(event.id === undefined ? {} : { id: event.id }),
        ...ofCase,
        ...(event.attrs ? { attrs: event.attrs } : {}),
      };
      yield `${JSON.stringify(line)}\n`;
    }
  }
}

/** Writes XES (IEEE 1849) that pm4py, bupaR and PM4JS read. */
export function* writeXesLog(cases: readonly LogCase[], log: LogAttrs = {}, options: WriteLogOptions = {}): Generator<string> {
  givenAs('writeXesLog', 'cases', cases, '[id:text attrs:object events:list]');
  givenAs('writeXesLog', 'log', log, 'object?');
  givenAs('writeXesLog', 'options', options, 'object?');
  const zone = options.zone ?? 'UTC';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">\n';
  yield '  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>\n';
  yield '  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>\n';
  yield '  <extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>\n';
  yield attributes(log, '  ');
  for (const { id, attrs, events } of cases) {
    yield `  <trace>\n${attributes({ 'concept:name': id, ...attrs }, '    ')}`;
    for (const event of events) {
      const time = `      <date key="time:timestamp" value="${xesTime(event.at, zone)}"/>\n`;
      const own = { 'concept:name': event.type, ...(event.id === undefined ? {} : { 'identity:id': event.id }), ...event.attrs };
      yield `    <event>\n${time}${attributes(own, '      ')}    </event>\n`;
    }
    yield '  </trace>\n';
  }
  yield '</log>\n';
}

function attributes(attrs: LogAttrs, indent: string): string {
  return Object.entries(attrs)
    .map(([key, value]) => attribute(key, value, indent))
    .join('');
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function attribute(key: string, value: LogValue, indent: string): string {
  const one = (tag: string, text: string) => `${indent}<${tag} key="${escapeXml(key)}" value="${escapeXml(text)}"/>\n`;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return one('boolean', String(value));
  if (typeof value === 'number') return Number.isSafeInteger(value) ? one('int', String(value)) : one('float', String(value));
  if (typeof value === 'string') return one(time.test(value) ? 'date' : 'string', value);
  const open = `${indent}<${Array.isArray(value) ? 'list' : 'container'} key="${escapeXml(key)}">\n`;
  if (Array.isArray(value)) {
    const items = value.map((item) => attribute('item', item, `${indent}    `)).join('');
    return `${open}${indent}  <values>\n${items}${indent}  </values>\n${indent}</list>\n`;
  }
  return `${open}${attributes(value as LogAttrs, `${indent}  `)}${indent}</container>\n`;
}

function xesTime(at: number, zone: string): string {
  const text = formatInstant(at, zone);
  return text.includes('.') ? text : `${text.slice(0, 19)}.000${text.slice(19)}`;
}

/** Text inside XML; signs that XML cannot hold at all are left out. */
export function escapeXml(text: string): string {
  let out = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    if (sign === '&') out += '&amp;';
    else if (sign === '<') out += '&lt;';
    else if (sign === '>') out += '&gt;';
    else if (sign === '"') out += '&quot;';
    else if (code === 9 || code === 10 || code === 13) out += `&#${code};`;
    else if (code >= 32 && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)) out += sign;
  }
  return out;
}

function namesOf(all: readonly LogAttrs[]): string[] {
  const names = new Set<string>();
  for (const attrs of all) for (const name of Object.keys(attrs)) names.add(name);
  return [...names];
}

function flat(value: LogValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.length === 0) return '[]';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' && !/[;,]/.test(one))) return value.join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function field(value: string): string {
  const text = spreadsheetText(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
