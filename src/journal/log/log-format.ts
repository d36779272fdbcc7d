import { givenAs } from '../../kernel/given.ts';

/** Forms in which logs come. */
export const logFormats = ['journeys', 'csv', 'lines', 'xes', 'ocel-json', 'ocel-xml'] as const;
/** One of the forms in which logs are read and written. */
export type LogFormat = (typeof logFormats)[number];

/** What a file is, by its beginning first and its name second; `undefined` where it is nothing that is known. */
export function logFormatOf(head: string, name = ''): LogFormat | undefined {
  givenAs('logFormatOf', 'head', head, 'text');
  givenAs('logFormatOf', 'name', name, 'text?');
  const text = head.replace(/^\uFEFF/, '').trimStart();
  const lower = name.toLowerCase().replace(/\.gz$/, '');
  if (text.startsWith('<')) {
    if (/<(?:object-types|event-types|objects)[\s>]/.test(text)) return 'ocel-xml';
    if (/<(?:\w+:)?log[\s>]/.test(text)) return lower.endsWith('.xmlocel') ? 'ocel-xml' : 'xes';
    return lower.endsWith('.xes') ? 'xes' : undefined;
  }
  if (text.startsWith('{') || text.startsWith('[')) {
    if (/^\s*\{[\s\S]*?"(?:objectTypes|eventTypes)"\s*:/.test(text.slice(0, 4000)) || lower.endsWith('.jsonocel')) return 'ocel-json';
    const first = text.split('\n', 1)[0] ?? '';
    if (/"(?:events|journeys|observationEnd)"\s*:/.test(text)) return 'journeys';
    if (/"(?:activity|concept:name|case|case:concept:name|timestamp|time)"\s*:/.test(text)) return 'lines';
    return first === '' ? undefined : 'journeys';
  }
  if (lower.endsWith('.json') || lower.endsWith('.jsonl') || lower.endsWith('.xes') || text === '') return undefined;
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no table holds
  if (/[\u0000-\u0008\u000e-\u001f]/.test(line)) return undefined;
  return /[,;\t|]/.test(line) ? 'csv' : undefined;
}

/** What to write, by the name of a file. */
export function formatByName(name: string): LogFormat | undefined {
  givenAs('formatByName', 'name', name, 'text');
  const lower = name.toLowerCase();
  if (lower.endsWith('.csv')) return 'csv';
  if (lower.endsWith('.xes')) return 'xes';
  if (/\.(jsonocel|ocel\.json|ocel2\.json)$/.test(lower)) return 'ocel-json';
  if (/\.(xmlocel|ocel\.xml|ocel2\.xml)$/.test(lower)) return 'ocel-xml';
  if (lower.endsWith('.events.jsonl')) return 'lines';
  if (/\.(json|jsonl)$/.test(lower)) return 'journeys';
  return undefined;
}
