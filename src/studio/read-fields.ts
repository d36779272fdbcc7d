import { isCivilDate } from '../kernel/index.ts';

/** A field of what may be anything. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** What may be anything, as a record; empty where it is none. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The first entries of what may be anything; none where it is no list. */
export function list(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** A day of the calendar in the years that the page knows. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^20[2-9]\d-/.test(value) && isCivilDate(value);
}

/** Tells of what a later page may have written, and this one has no place for. */
export function tellUnknown(value: unknown, known: readonly string[], what: string, trouble: string[]): void {
  const other = Object.keys(record(value)).filter((key) => !known.includes(key));
  if (other.length > 0)
    trouble.push(
      `${what} holds something that this page does not know, and that was left out. A newer page may have made it: open it there.`,
    );
}
