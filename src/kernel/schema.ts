import type { StandardSchemaV1 } from '@standard-schema/spec';
import { PathwayError } from './error.ts';

/** A schema of any library that keeps to Standard Schema: zod, Valibot, ArkType and others. */
export type Schema<Input = unknown, Output = Input> = StandardSchemaV1<Input, Output>;

/** What may be given to a schema. */
export type SchemaInput<S extends Schema> = StandardSchemaV1.InferInput<S>;

/** What a schema makes of it. */
export type SchemaOutput<S extends Schema> = StandardSchemaV1.InferOutput<S>;

/** A value as its schema wants it, or every place where it is not so. */
export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[] };

/** Reads a value by a schema of any library. @throws PathwayError `asynchronous-schema` where it answers only later */
export function parseBy<S extends Schema>(schema: S, value: unknown): Parsed<SchemaOutput<S>> {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise)
    throw new PathwayError(
      'asynchronous-schema',
      `A schema of ${schema['~standard'].vendor} answers only later. Give one that checks at once: a step waits for nothing.`,
    );
  if (result.issues === undefined) return { success: true, data: result.value as SchemaOutput<S> };
  return { success: false, issues: result.issues.map(({ message, path = [] }) => ({ path: path.map(segment), message })) };
}

/** The JSON Schema of what may be given, where the library can say it; otherwise one that says nothing. */
export function publishedInput(schema: Schema): Readonly<Record<string, unknown>> {
  const standard = schema['~standard'] as StandardSchemaV1.Props & Partial<Published>;
  return standard.jsonSchema?.input({ target: 'draft-2020-12', libraryOptions: { unrepresentable: 'any' } }) ?? {};
}

interface Published {
  readonly jsonSchema: {
    input(options: { readonly target: string; readonly libraryOptions: Readonly<Record<string, unknown>> }): Record<string, unknown>;
  };
}

/** Takes any attributes, and keeps them. */
export const anyAttributes: Schema<Readonly<Record<string, unknown>>> = {
  '~standard': {
    version: 1,
    vendor: 'justice-pathway',
    validate: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { value: value as Readonly<Record<string, unknown>> }
        : { issues: [{ message: 'is not a list of named attributes' }] },
  },
};

const segment = (part: PropertyKey | StandardSchemaV1.PathSegment) => String(typeof part === 'object' ? part.key : part);
