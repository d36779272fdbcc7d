import { config, type z } from 'zod';
import { checkValue, parseJson } from '../../kernel/index.ts';
import { badInput, readText } from '../io.ts';

/** What is said beside the fault: the code of a kind of file, and where its form is shown. */
export interface JsonFileOptions {
  readonly code?: string;
  /** A sentence where nothing else says what would do: `See docs/schemas/rules.schema.json.` */
  readonly see?: string;
}

/** The JSON of a file; what is not JSON ends the command, naming file, line and column. */
export function readJson(file: string): unknown {
  const read = parseJson(readText(file), { file });
  return read.ok ? read.value : badInput(...read.issues);
}

/** The JSON of a file, held against its schema; every fault ends the command in the one voice. `$schema` at the top is left aside. */
export function readJsonAs<T>(schema: z.ZodType<T>, file: string, options: JsonFileOptions = {}): T {
  return checked(schema, withoutSchema(readJson(file)), file, options);
}

/** A value held against its schema; every fault ends the command in the one voice. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, file: string | undefined, { code, see }: JsonFileOptions = {}): T {
  const read = checkValue(schema, value, { file, ...(code === undefined ? {} : { code }) });
  if (read.ok) return read.value;
  return badInput(
    ...read.issues.map((issue) =>
      see === undefined || issue.known !== undefined ? issue : { ...issue, cure: `${issue.cure ?? ''} ${see}`.trim() },
    ),
  );
}

function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _, ...rest } = value as Record<string, unknown>;
  return rest;
}

/** For a command that checks one small input: compiling its checks first would take longer than they do. To be called before they are made. */
export function checkOnce(): void {
  config({ jitless: true });
}
