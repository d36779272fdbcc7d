import type { CivilDate, Issue } from '../../kernel/index.ts';
import { isCivilDate, wrongValue } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import type { EntityFields } from './directory-fields.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What was made of one record. */
export interface RecordReport {
  /** Where it stands: `contents[3]`, `services.csv:4`. */
  readonly path: string;
  readonly id?: string;
  readonly name?: string;
  /** `repeated`: the same service as another record, and nothing more. */
  readonly outcome: 'loaded' | 'rejected' | 'repeated';
  /** Fields of the standard that the directory reads. */
  readonly mapped: readonly string[];
  /** Fields of the standard that the directory only keeps. */
  readonly kept: readonly string[];
  /** Fields that the standard does not name; kept too. */
  readonly unknown: readonly string[];
  /** What is wrong, each with its path and reason. */
  readonly wrong: readonly Issue[];
}

/** Reads the fields of one record and gathers what is wrong with them; a wrong field is left out, never guessed. */
export interface RecordReader {
  readonly issues: Issue[];
  readonly path: string;
  wrong(code: string, path: string, message: string, value?: unknown, severity?: Issue['severity'], cure?: string): void;
  text(of: Json, key: string, path: string): string | undefined;
  number(of: Json, key: string, path: string): number | undefined;
  date(of: Json, key: string, path: string): CivilDate | undefined;
  list(of: Json, key: string, path: string): readonly { readonly item: Json; readonly path: string }[];
  object(of: Json, key: string, path: string): Json | undefined;
}

export function recordReader(path: string, textual = false): RecordReader {
  const issues: Issue[] = [];
  const at = (inner: string, key: string) => (inner === '' ? key : `${inner}.${key}`);
  /** A value that does not fit its field, told as in every other file. */
  const unfit = (code: string, where: string, value: unknown, cure: string, severity: Issue['severity'] = 'error') => {
    const { message } = wrongValue(value, cure, {});
    reader.wrong(code, where, message, value, severity, cure);
  };
  const reader: RecordReader = {
    issues,
    path,
    wrong(code, inner, message, value, severity = 'error', cure) {
      const where = inner === '' ? path : path === '' ? inner : `${path}.${inner}`;
      if (issues.some((issue) => issue.code === code && issue.path === where && issue.message === message)) return;
      issues.push({
        code,
        severity,
        path: where,
        message,
        ...(cure === undefined ? {} : { cure }),
        ...(value === undefined ? {} : { value: shorten(value) }),
      });
    },
    text(of, key, inner) {
      const value = of[key];
      if (value === undefined || value === null) return undefined;
      if (typeof value === 'string') return value.trim() === '' ? undefined : value;
      if (typeof value === 'number' || typeof value === 'boolean') {
        unfit('number-for-text', at(inner, key), value, 'Write text.', 'warning');
        return String(value);
      }
      unfit('wrong-kind', at(inner, key), value, 'Write text.');
      return undefined;
    },
    number(of, key, inner) {
      const value = of[key];
      if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) {
        if (!textual) unfit('text-for-number', at(inner, key), value, 'Write a number.', 'warning');
        return Number(value);
      }
      unfit('not-a-number', at(inner, key), value, 'Write a number.');
      return undefined;
    },
    date(of, key, inner) {
      const value = reader.text(of, key, inner);
      if (value === undefined) return undefined;
      const day = value.trim().slice(0, 10);
      if (isCivilDate(day) && /^($|[T ])/.test(value.trim().slice(10))) return day;
      unfit('not-a-date', at(inner, key), value, 'Write a date like 2026-11-21.');
      return undefined;
    },
    list(of, key, inner) {
      const value = of[key];
      if (value === undefined || value === null) return [];
      if (!Array.isArray(value)) {
        if (!(typeof value === 'string' && value === '')) unfit('not-a-list', at(inner, key), value, 'Write a list.');
        return [];
      }
      const found: { item: Json; path: string }[] = [];
      for (const [index, item] of value.entries()) {
        const where = `${at(inner, key)}[${index}]`;
        if (isFields(item)) found.push({ item, path: where });
        else unfit('wrong-kind', where, item, 'Write an object.');
      }
      return found;
    },
    object(of, key, inner) {
      const value = of[key];
      if (value === undefined || value === null) return undefined;
      if (isFields(value)) return value;
      unfit('wrong-kind', at(inner, key), value, 'Write an object.');
      return undefined;
    },
  };
  return reader;
}

/** Sorts the fields of a record into those read, those only kept and those unknown to the standard; `schedules[].byday`. */
export function sortFields(
  record: Json,
  tables: Readonly<Record<string, EntityFields>>,
  root = 'service',
): Pick<RecordReport, 'mapped' | 'kept' | 'unknown'> {
  const mapped = new Set<string>();
  const kept = new Set<string>();
  const unknown = new Set<string>();
  const visit = (of: Json, entity: string, prefix: string, depth: number): void => {
    const table = tables[entity] as EntityFields;
    for (const [key, value] of Object.entries(of)) {
      const inner = Object.hasOwn(table.inside, key) ? table.inside[key] : undefined;
      const path = `${prefix}${key}`;
      if (inner === undefined) {
        if (table.mapped.has(key)) mapped.add(path);
        else if (table.known.has(key)) kept.add(path);
        else for (const leaf of leaves(value, path)) unknown.add(leaf);
        continue;
      }
      const items = (Array.isArray(value) ? value : [value]).filter(isFields);
      if (items.length === 0) kept.add(path);
      if (depth < 8) for (const item of items) visit(item, inner, Array.isArray(value) ? `${path}[].` : `${path}.`, depth + 1);
    }
  };
  visit(record, root, '', 0);
  return { mapped: [...mapped].sort(), kept: [...kept].sort(), unknown: [...unknown].sort() };
}

/** The paths of the fields of something that no table knows. */
function leaves(value: unknown, path: string, depth = 0): readonly string[] {
  const inside = Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : [];
  if (inside.length === 0 || depth > 4) return [path];
  const under = Array.isArray(value) ? `${path}[].` : `${path}.`;
  return [
    path,
    ...new Set(inside.flatMap((each) => Object.entries(each).flatMap(([key, one]) => leaves(one, `${under}${key}`, depth + 1)))),
  ];
}

export function shorten(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}...` : value;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  return String(value);
}

/** The same object without the fields that are undefined. */
export function tidy<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
