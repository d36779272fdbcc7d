import { escapeXml } from '../../journal/log/write-log.ts';
import { isFields } from '../../kernel/is-fields.ts';
import { tryJson } from '../../kernel/try-json.ts';
import { counted } from './counted.ts';
import { csvRecords, firstField } from './csv-records.ts';
import type { ErasedText } from './erased.ts';
import type { PersonIds } from './person-ids.ts';

/** Takes a person out of a log as `convert` writes it: XES, CSV, JSON Lines or OCEL 2.0. All else stays to the letter; `undefined` for any other text. */
export function eraseLog(text: string, ids: PersonIds): ErasedText | undefined {
  return traces(text, ids) ?? tableRows(text, ids) ?? eventLines(text, ids) ?? objectsAsXml(text, ids) ?? objectsAsJson(text, ids);
}

function traces(text: string, ids: PersonIds): ErasedText | undefined {
  if (!/^<\?xml[^>]*>\n<log xes\.version="1\.0" xes\.features="nested-attributes"/.test(text)) return undefined;
  const own = new Set(ids.all.map((id) => `    <string key="concept:name" value="${escapeXml(id)}"/>`));
  return without(text, /^ {2}<trace>\n([^\n]*)\n[\s\S]*?^ {2}<\/trace>\n/gm, (_, name) => own.has(name), /^ {2}<trace>/m, 'journey');
}

function tableRows(text: string, ids: PersonIds): ErasedText | undefined {
  if (!text.startsWith('case:concept:name,concept:name,time:timestamp')) return undefined;
  const [head = '', ...records] = csvRecords(text);
  return keep([head], records, (record) => ids.is(firstField(record)));
}

function eventLines(text: string, ids: PersonIds): ErasedText | undefined {
  const lines = text.split(/(?<=\n)/);
  const cases = lines.map((line) => {
    const value = line.startsWith('{"case":') ? tryJson(line) : undefined;
    return isFields(value) && 'activity' in value && 'time' in value ? value['case'] : undefined;
  });
  if (lines.length === 0 || cases.includes(undefined)) return undefined;
  return keep([], lines, (_, at) => ids.is(cases[at]));
}

function objectsAsXml(text: string, ids: PersonIds): ErasedText | undefined {
  if (!/^<\?xml[^>]*>\n<log>\n {2}<object-types>\n/.test(text)) return undefined;
  const own = new Set(ids.all.map(escapeXml));
  const isOwn = (id: string) => own.has(id);
  const objects = without(
    text,
    /^ {4}<object id="([^"]*)"[^>]*>\n[\s\S]*?^ {4}<\/object>\n/gm,
    (_, id) => isOwn(id),
    /^ {4}<object /m,
    'journey',
  );
  if (objects.next === undefined) return objects;
  let gone = 0;
  const next = objects.next.replace(/^ {4}<(?:event|object) id="[^"]*"[^>]*>\n[\s\S]*?^ {4}<\/(?:event|object)>\n/gm, (whole) => {
    const links = [...whole.matchAll(/^ {8}<relationship object-id="([^"]*)"[^\n]*\n/gm)];
    const others = links.filter(([, id = '']) => !isOwn(id));
    if (others.length === links.length) return whole;
    // An event of nobody else goes; one that others share stays theirs.
    if (others.length === 0 && whole.startsWith('    <event ')) {
      gone += 1;
      return '';
    }
    return whole.replace(/^ {8}<relationship object-id="([^"]*)"[^\n]*\n/gm, (link, id: string) => (isOwn(id) ? '' : link));
  });
  return { next, did: gone === 0 ? objects.did : [...objects.did, counted(gone, 'event')] };
}

interface Linked {
  readonly id?: unknown;
  readonly relationships?: readonly { readonly objectId?: unknown }[];
}

function objectsAsJson(text: string, ids: PersonIds): ErasedText | undefined {
  const value = text.startsWith('{\n "objectTypes"') ? tryJson(text) : undefined;
  if (!isFields(value) || ![value['objects'], value['events']].every(Array.isArray)) return undefined;
  const [objects, events] = [value['objects'] as Linked[], value['events'] as Linked[]];
  const isOwn = ({ objectId }: { readonly objectId?: unknown }) => ids.is(objectId);
  const unlinked = (one: Linked): Linked =>
    one.relationships?.some(isOwn) ? { ...one, relationships: one.relationships.filter((link) => !isOwn(link)) } : one;
  const left = objects.filter(({ id }) => !ids.is(id));
  const shared = events.filter(({ relationships = [] }) => relationships.length === 0 || !relationships.every(isOwn));
  const [people, gone] = [objects.length - left.length, events.length - shared.length];
  const isLinked = [...left, ...shared].some(({ relationships = [] }) => relationships.some(isOwn));
  if (people + gone === 0 && !isLinked) return { next: text, did: [] };
  const next = { ...value, objects: left.map(unlinked), events: shared.map(unlinked) };
  const did = [
    ...(people > 0 ? [counted(people, 'journey')] : []),
    ...(gone > 0 ? [counted(gone, 'event')] : []),
    ...(isLinked ? ['links of others to it'] : []),
  ];
  return { next: left.length === 0 ? undefined : `${JSON.stringify(next, null, 1)}\n`, did };
}

function without(
  text: string,
  block: RegExp,
  isOwn: (whole: string, name: string) => boolean,
  any: RegExp,
  noun: string,
): Required<ErasedText> {
  let gone = 0;
  const next = text.replace(block, (whole, name: string) => {
    if (!isOwn(whole, name)) return whole;
    gone += 1;
    return '';
  });
  return { next: gone > 0 && !any.test(next) ? undefined : next, did: gone === 0 ? [] : [counted(gone, noun)] };
}

function keep(head: readonly string[], rows: readonly string[], isOwn: (row: string, at: number) => boolean): ErasedText {
  const left = rows.filter((row, at) => !isOwn(row, at));
  const gone = rows.length - left.length;
  return { next: gone > 0 && left.length === 0 ? undefined : [...head, ...left].join(''), did: gone === 0 ? [] : [counted(gone, 'event')] };
}
