import { z } from 'zod';

/** A JSON Schema, as far as it is looked at here. */
interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly examples?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** What a schema knows at a place: the names of fields, the words, and all of it in a phrase: `a whole number from 1 to 5`. */
export interface KnownAt {
  readonly fields: readonly string[];
  readonly words: readonly string[];
  readonly phrase: string;
}

const published = new WeakMap<z.ZodType, Shape>();

/**
 * What may stand at a path of a value, by its schema. Of several forms, those count that the value's own fixed words allow.
 * @example knownAt(z.object({ unit: z.enum(['hours', 'days']) }), ['unit'], {}).words // ['hours', 'days']
 */
export function knownAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): KnownAt {
  const root = published.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
  published.set(schema, root);
  let shapes = formsOf(root, root, value);
  let inner = value;
  for (const key of path) {
    inner = innerValue(inner, key);
    const next = inner;
    shapes = shapes.flatMap((shape) => childOf(shape, key)).flatMap((shape) => formsOf(shape, root, next));
  }
  const fields = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))].filter((name) => name !== '$schema');
  const words = [...new Set(shapes.flatMap(wordsOf))];
  return { fields, words, phrase: [...new Set(shapes.map(phraseOf))].filter(Boolean).join(' or ') || 'a value' };
}

/** What stands under a key of a value; `undefined` where it has no fields. */
export function innerValue(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function formsOf(shape: Shape, root: Shape, value: unknown): Shape[] {
  if (shape.$ref !== undefined) {
    const target = shape.$ref === '#' ? root : root.$defs?.[shape.$ref.replace('#/$defs/', '')];
    return target === undefined ? [] : formsOf(target, root, value);
  }
  const branches = shape.anyOf ?? shape.oneOf;
  const own = branches === undefined ? [] : branches.flatMap((branch) => formsOf(branch, root, value));
  const joined = shape.allOf?.flatMap((part) => formsOf(part, root, value)) ?? [];
  const all = branches === undefined && shape.allOf === undefined ? [shape] : [...own, ...joined];
  const fitting = all.filter((one) => fits(one, value));
  return fitting.length > 0 ? fitting : all;
}

/** Whether the fixed words of a form, and its kind, are those of the value. */
function fits(shape: Shape, value: unknown): boolean {
  if (Array.isArray(value)) return shape.items !== undefined || shape.prefixItems !== undefined;
  if (typeof value !== 'object' || value === null) return true;
  if (shape.properties === undefined) return typeof shape.additionalProperties === 'object';
  return Object.entries(shape.properties).every(
    ([name, one]) => one.const === undefined || !Object.hasOwn(value, name) || (value as Record<string, unknown>)[name] === one.const,
  );
}

function childOf(shape: Shape, key: PropertyKey): Shape[] {
  const list = typeof key === 'number' ? (shape.prefixItems?.[key] ?? shape.items) : undefined;
  const found = list ?? shape.properties?.[String(key)] ?? shape.additionalProperties;
  return typeof found === 'object' ? [found] : [];
}

function wordsOf(shape: Shape): string[] {
  return (shape.enum ?? (shape.const === undefined ? [] : [shape.const])).filter((word) => word !== null).map(String);
}

function phraseOf(shape: Shape): string {
  const words = wordsOf(shape);
  if (words.length > 0) return words.length === 1 ? JSON.stringify(shape.const ?? shape.enum?.[0]) : `one of ${words.join(', ')}`;
  const kinds = [shape.type ?? []].flat().filter((kind) => kind !== 'null');
  const phrase = kinds.map((kind) => kindText(kind, shape)).join(' or ');
  const [example] = shape.examples ?? [];
  return phrase !== '' && example !== undefined ? `${phrase} like ${JSON.stringify(example)}` : phrase;
}

function kindText(kind: string, shape: Shape): string {
  if (kind === 'number' || kind === 'integer') return `a ${kind === 'integer' ? 'whole ' : ''}number${rangeText(shape)}`;
  if (kind === 'array') return 'a list';
  if (kind === 'boolean') return 'true or false';
  if (kind === 'object')
    return shape.properties === undefined ? 'an object' : `an object with ${fieldsFirst(shape).slice(0, 6).join(', ')}`;
  return kind === 'string' ? 'text' : kind;
}

/** Its fields, what must be there first. */
function fieldsFirst({ properties = {}, required = [] }: Shape): string[] {
  const own = Object.keys(properties).filter((name) => name !== '$schema');
  return [...own.filter((name) => required.includes(name)), ...own.filter((name) => !required.includes(name))];
}

/** The largest whole number that is safe is no limit that a person set. */
function rangeText({ minimum, maximum, exclusiveMinimum }: Shape): string {
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const to = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}${to === undefined ? '' : ` and at most ${to}`}`;
  if (from !== undefined && to !== undefined) return ` from ${from} to ${to}`;
  return from !== undefined ? ` of at least ${from}` : to !== undefined ? ` of at most ${to}` : '';
}
