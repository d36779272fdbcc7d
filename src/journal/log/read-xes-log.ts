import { givenObject, givenPieces } from '../../kernel/given.ts';
import type { Chunks, LogSink, LogSummary, LogValue } from './log.ts';
import { dayTimeReader } from './log-time.ts';
import { brief, newRejects } from './rejects.ts';
import { readXml } from './xml-reader.ts';

const valueTags = new Set(['string', 'date', 'int', 'float', 'boolean', 'id', 'list', 'container']);

/** An open element that holds attributes: the log, a trace, an event, or a list or container inside them. */
interface Holder {
  readonly kind: 'log' | 'trace' | 'event' | 'list' | 'container' | 'value' | 'skip';
  readonly attrs: Record<string, LogValue>;
  readonly items: LogValue[];
  readonly key: string;
}

/**
 * Reads an XES log (IEEE 1849) as a stream. The case is the trace's concept:name, the event its concept:name, the time its time:timestamp.
 * Meta attributes inside attributes are not kept. @see https://www.xes-standard.org
 */
export function readXesLog(chunks: Chunks, sink: LogSink, options: { readonly file?: string; readonly zone?: string } = {}): LogSummary {
  givenPieces(chunks, 'readXesLog');
  givenObject(sink, 'readXesLog', 'sink');
  const rejects = newRejects(options.file);
  const readTime = dayTimeReader(['iso'], options.zone);
  const prefixes = new Map<string, string>();
  let classifier: readonly string[] = [];
  const stack: Holder[] = [];
  const names = new Map<string, number>();
  let events = 0;
  let traces = 0;
  let held: { readonly attrs: Record<string, LogValue>; readonly line: number; readonly time: string | undefined }[] = [];
  let eventLine = 0;
  let eventTime: string | undefined;
  let isXes = false;
  let inside = 0;

  const finishTrace = (attrs: Record<string, LogValue>) => {
    traces += 1;
    const name = attrs['concept:name'];
    const caseId = name === undefined || name === null ? `case-${traces}` : String(name);
    const before = names.get(caseId);
    if (before !== undefined)
      rejects.warn(
        'trace-twice',
        undefined,
        `Traces ${before} and ${traces} are both named "${brief(caseId)}"; they are read as one case.`,
      );
    names.set(caseId, before ?? traces);
    if (sink.wantsAttrs) {
      const { 'concept:name': _, ...rest } = attrs;
      sink.caseAttrs?.(caseId, rest);
    }
    for (const { attrs: event, line, time } of held) finishEvent(caseId, event, line, time);
    held = [];
  };
  const finishEvent = (caseId: string, attrs: Record<string, LogValue>, line: number, time: string | undefined) => {
    const activity = attrs['concept:name'] ?? named(attrs, classifier);
    if (activity === undefined || activity === null || activity === '')
      return rejects.reject('no-activity', line, 'An event has no concept:name.');
    const read = time === undefined ? undefined : readTime(time);
    const at = read?.at;
    if (read === undefined || at === undefined) {
      return rejects.reject(
        'bad-time',
        line,
        time === undefined ? 'An event has no time:timestamp.' : `"${brief(time)}" is not a time.`,
        time === undefined ? {} : { value: brief(time) },
      );
    }
    events += 1;
    if (!sink.wantsAttrs) return sink.event(caseId, String(activity), at, undefined, undefined, read.precision);
    const { 'concept:name': _, 'time:timestamp': __, 'identity:id': id, ...rest } = attrs;
    sink.event(caseId, String(activity), at, typeof id === 'string' ? id : undefined, rest, read.precision);
  };

  readXml(
    chunks,
    {
      open(full, attributes, line) {
        const name = full.slice(full.indexOf(':') + 1);
        const parent = stack.at(-1);
        const make = (kind: Holder['kind'], key = ''): number => stack.push({ kind, attrs: {}, items: [], key });
        if (parent === undefined) {
          isXes = name === 'log';
          if (!isXes) rejects.reject('not-xes', line, `This XML holds <${brief(name)}>, not an event log.`, { cure: 'Give an XES file.' });
          make(isXes ? 'log' : 'skip');
        } else if (parent.kind === 'skip') make('skip');
        else if (name === 'trace' && parent.kind === 'log') make('trace');
        else if (name === 'event' && (parent.kind === 'trace' || parent.kind === 'log')) {
          eventLine = line;
          eventTime = undefined;
          make('event');
        } else if (name === 'extension' && parent.kind === 'log') {
          // A log may call the standard extensions by other prefixes.
          const own = /\/(\w+)\.xesext$/.exec(attributes['uri'] ?? '')?.[1]?.toLowerCase();
          if (own !== undefined && attributes['prefix'] !== undefined) prefixes.set(attributes['prefix'], own);
          make('skip');
        } else if (name === 'classifier' && parent.kind === 'log') {
          if (classifier.length === 0) classifier = keysOf(attributes['keys'] ?? '');
          make('skip');
        } else if (name === 'values' && parent.kind === 'list') make('list');
        else if (valueTags.has(name) && parent.kind !== 'value') {
          const key = standard(attributes['key'] ?? '', prefixes);
          if (name === 'list' || name === 'container') make(name, key);
          else {
            if (parent.kind === 'event' && key === 'time:timestamp') eventTime = attributes['value'];
            const isNeeded = sink.wantsAttrs || key === 'concept:name' || classifier.includes(key);
            if (isNeeded) put(parent, key, typedValue(name, attributes['value'] ?? ''));
            make('value');
          }
        } else {
          if (parent.kind === 'value' && valueTags.has(name)) inside += 1;
          make('skip');
        }
      },
      close() {
        const done = stack.pop();
        const parent = stack.at(-1);
        if (done === undefined) return;
        if (done.kind === 'event') {
          if (parent?.kind === 'trace') held.push({ attrs: done.attrs, line: eventLine, time: eventTime });
          else rejects.reject('event-outside-trace', eventLine, 'An event stands outside any trace.');
        } else if (done.kind === 'trace') finishTrace(done.attrs);
        else if (done.kind === 'log' && sink.wantsAttrs) sink.logAttrs?.(done.attrs);
        else if ((done.kind === 'list' || done.kind === 'container') && parent !== undefined && sink.wantsAttrs) {
          if (done.kind === 'list' && parent.kind === 'list' && done.key === '') parent.items.push(...done.items);
          else put(parent, done.key, done.kind === 'list' ? done.items : done.attrs);
        }
      },
    },
    rejects,
  );
  // A text that breaks inside a trace: what was read of it is a case all the same.
  const open = stack.find((one) => one.kind === 'trace');
  if (open) finishTrace(open.attrs);
  return {
    events,
    rejected: rejects.count(),
    issues: rejects.issues(),
    understood: isXes
      ? [
          'case: concept:name of the trace',
          'activity: concept:name',
          'time: time:timestamp',
          ...(inside === 0 ? [] : [`${inside} ${inside === 1 ? 'value' : 'values'} inside attributes, not kept`]),
        ]
      : [],
  };
}

/** The key under the prefix that the standard gives its extension. */
function standard(key: string, prefixes: ReadonlyMap<string, string>): string {
  const at = key.indexOf(':');
  const own = at < 0 ? undefined : prefixes.get(key.slice(0, at));
  return own === undefined ? key : `${own}${key.slice(at)}`;
}

/** The keys of a classifier: apart by spaces, or in single quotes where they hold some. */
function keysOf(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function named(attrs: Record<string, LogValue>, classifier: readonly string[]): string | undefined {
  const parts = classifier.map((key) => attrs[key]).filter((part) => part !== undefined && part !== null && part !== '');
  return parts.length === 0 ? undefined : parts.map(String).join(' ');
}

function put(holder: Holder, key: string, value: LogValue): void {
  if (holder.kind === 'list') holder.items.push(value);
  else if (key !== '__proto__') holder.attrs[key] = value;
}

function typedValue(tag: string, text: string): LogValue {
  if (tag === 'int' || tag === 'float') {
    const value = Number(text);
    return text.trim() !== '' && Number.isFinite(value) && (tag === 'float' || Number.isSafeInteger(value)) ? value : text;
  }
  if (tag === 'boolean') return text === 'true' || text === '1';
  return text;
}
