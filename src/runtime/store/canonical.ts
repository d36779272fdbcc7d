import { PathwayError } from '../../kernel/error.ts';

/** JSON with its keys in order, so that the same content always gives the same text. */
export function canonical(value: unknown): string {
  if (typeof value === 'bigint')
    throw new PathwayError('bad-argument', `JSON has no form for the bigint ${value}.`, { call: 'canonical()' });
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += text === '' ? canonical(each) : `,${canonical(each)}`;
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${nameOf(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

// The same few names come again and again.
const names = new Map<string, string>();

function nameOf(key: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = JSON.stringify(key);
    if (names.size < 1000) names.set(key, name);
  }
  return name;
}
