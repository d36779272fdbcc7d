import type { LogAttrs, LogSink, LogSummary, LogValue } from '../../journal/log/log.ts';
import { objectTypeCounts } from '../../journal/log/object-log.ts';
import { readOcelJson } from '../../journal/log/read-ocel-json.ts';
import { readOcelXml } from '../../journal/log/read-ocel-xml.ts';
import { readXesLog } from '../../journal/log/read-xes-log.ts';
import { formatInstant } from '../../kernel/instant.ts';
import type { RawSink } from './raw-sink.ts';
import type { ReadTableOptions } from './table-options.ts';
import { Unreadable } from './unreadable.ts';

interface LogRow {
  readonly fields: Map<string, string>;
}

/** Reads an event log as a table: `case:concept:name`, `concept:name` and `time:timestamp`, with every other attribute as a column. */
export async function readEventLog(
  text: AsyncIterable<string>,
  format: 'xes' | 'ocel',
  options: ReadTableOptions,
  raw: RawSink,
): Promise<string[]> {
  let whole = '';
  for await (const piece of text) whole += piece;
  const { zone } = options;
  const rows: LogRow[] = [];
  const names = new Set(['case:concept:name', 'concept:name', 'time:timestamp']);
  const ofCase = new Map<string, LogAttrs>();
  const add = (id: string, type: string, at: number, attrs: LogAttrs | undefined, precision?: 'day') => {
    const time = formatInstant(at, zone);
    const fields = new Map([
      ['case:concept:name', id],
      ['concept:name', type],
      ['time:timestamp', precision === 'day' ? time.slice(0, 10) : time],
    ]);
    for (const [name, value] of Object.entries(attrs ?? {})) {
      fields.set(name, plain(value));
      names.add(name);
    }
    rows.push({ fields });
  };
  let summary: LogSummary;
  if (format === 'xes') {
    const sink: LogSink = {
      wantsAttrs: true,
      event: (id, type, at, _, attrs, precision) => add(id, type, at, attrs, precision),
      caseAttrs: (id, attrs) => ofCase.set(id, attrs),
    };
    summary = readXesLog([whole], sink, { zone });
  } else {
    const isJson = /^\s*[{[]/.test(whole.replace(/^\uFEFF/, ''));
    const read = isJson ? readOcelJson(whole, { zone }) : readOcelXml([whole], { zone });
    summary = read;
    const type = options.objectType ?? objectTypeCounts(read.log)[0]?.type;
    const persons = new Map(read.log.objects.filter((one) => one.type === type).map((one) => [one.id, one]));
    for (const [id, { attrs }] of persons) ofCase.set(id, Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
    for (const event of read.log.events) {
      const linked = [...new Set(event.objects.map((link) => link.object))].filter((object) => persons.has(object));
      // An event of nobody is a row without a person: counted as such, never dropped.
      for (const object of linked.length > 0 ? linked : ['']) add(object, event.type, event.at, event.attrs);
    }
  }
  const fatal = summary.issues.find((issue) => ['not-xes', 'not-ocel', 'bad-json', 'empty-file'].includes(issue.code));
  if (rows.length === 0 && fatal !== undefined)
    throw new Unreadable(fatal.code, fatal.message, fatal.cure ?? 'Check the file.', fatal.line);
  for (const attrs of ofCase.values()) for (const name of Object.keys(attrs)) names.add(`case:${name}`);
  const columns = [...names];
  raw.heading(columns);
  for (const { fields } of rows) {
    const attrs = ofCase.get(fields.get('case:concept:name') ?? '');
    raw.row(
      columns.map((name) => fields.get(name) ?? (attrs !== undefined && name.startsWith('case:') ? plain(attrs[name.slice(5)]) : '')),
      undefined,
    );
  }
  for (const issue of summary.issues) if (issue.severity === 'error') raw.refuse(issue.line, issue.message.replace(/\.$/, ''));
  return summary.understood.length > 0 ? [summary.understood.join(', ')] : [];
}

function plain(value: LogValue | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value)
    ? value.map((one) => plain(one as LogValue)).join(';')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}
