import { dateOf, endOfDay, isCivilDate, startOfDay } from '../kernel/civil-date.ts';
import { shortValue } from '../kernel/fault.ts';
import { tryInstant } from '../kernel/instant.ts';
import type { Issue } from '../kernel/issue.ts';

/** How many issues of one kind are listed; the rest are counted. */
const shownOfEach = 200;

/** An object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;
/** Where something stands: the path inside the value, and the line of a JSON Lines file. */
export interface Place {
  readonly path: string;
  readonly line: number | undefined;
}

/** Collects what is found while reading one file. */
export interface Notes {
  report(issue: Issue): void;
  note(code: string, severity: Issue['severity'], place: Place, value: unknown, message: string, cure: string): void;
  /** An instant, or `undefined` with a note of what is wrong with it. */
  readTime(value: unknown, place: Place): number | undefined;
  /** The beginning of a day that stands there as a date, or as a time on it. */
  readDay(value: unknown, place: Place): number | undefined;
  /** A time, or a date: its beginning, or its end. */
  readEdge(value: unknown, place: Place, edge: 'from' | 'to'): number | undefined;
  errors(): number;
  all(): readonly Issue[];
}

export function newNotes(file: string | undefined, zone: string | undefined): Notes {
  const issues: Issue[] = [];
  let errors = 0;

  const counts = new Map<string, number>();
  const report = (issue: Issue) => {
    if (issue.severity === 'error') errors += 1;
    const count = (counts.get(issue.code) ?? 0) + 1;
    counts.set(issue.code, count);
    if (count <= shownOfEach) issues.push(issue);
  };
  const note = (code: string, severity: Issue['severity'], { path, line }: Place, value: unknown, message: string, cure: string) => {
    const shown = shorten(value);
    report({
      code,
      severity,
      message,
      cure,
      ...(path === '' ? {} : { path }),
      ...(shown === undefined ? {} : { value: shown }),
      ...(line === undefined ? {} : { line }),
      ...(file === undefined ? {} : { file }),
    });
  };
  const readTime = (value: unknown, place: Place): number | undefined => {
    const at = typeof value === 'string' ? tryInstant(value) : undefined;
    if (at !== undefined) return at;
    if (value === undefined || value === null) {
      note(
        'no-time',
        'error',
        place,
        undefined,
        `The field "${place.path.replace(/^.*\./, '')}" is missing here.`,
        'Give a date and time with an offset, like 2026-06-01T09:00:00+01:00.',
      );
    } else if (typeof value === 'string' && tryInstant(`${value}Z`) !== undefined) {
      note(
        'time-without-offset',
        'error',
        place,
        value,
        `${shorten(value)} is a time without an offset.`,
        'Add the offset, such as Z or +01:00.',
      );
    } else if (typeof value === 'string' && isCivilDate(value)) {
      note(
        'day-without-time',
        'error',
        place,
        value,
        `${shorten(value)} is a day without a time.`,
        'Add "precision": "day" beside it, or the time.',
      );
    } else
      note(
        'bad-time',
        'error',
        place,
        value,
        `${shorten(value)} will not do here.`,
        'Write a date and time with an offset, like 2026-06-01T09:00:00+01:00.',
      );
    return undefined;
  };
  const noZone = (value: unknown, place: Place): undefined => {
    note(
      'no-zone',
      'error',
      place,
      value,
      `${shorten(value)} is a day, and nobody said in which zone.`,
      'Give { zone }, that of the pathway.',
    );
    return undefined;
  };
  const readDay = (value: unknown, place: Place): number | undefined => {
    const text = typeof value === 'string' ? value : '';
    const at = tryInstant(text);
    if (zone === undefined && (at !== undefined || isCivilDate(text))) return noZone(value, place);
    if (isCivilDate(text)) return startOfDay(text, zone as string);
    if (at !== undefined) return startOfDay(dateOf(at, zone as string), zone as string);
    note('bad-day', 'error', place, value, `${shortValue(value)} will not do here.`, 'Write a date like 2026-06-01.');
    return undefined;
  };
  const readEdge = (value: unknown, place: Place, edge: 'from' | 'to'): number | undefined => {
    if (typeof value !== 'string' || !isCivilDate(value)) return readTime(value, place);
    if (zone === undefined) return noZone(value, place);
    return edge === 'from' ? startOfDay(value, zone) : endOfDay(value, zone);
  };
  return { report, note, readTime, readDay, readEdge, errors: () => errors, all: () => [...issues, ...restOf(counts, file)] };
}

function restOf(counts: ReadonlyMap<string, number>, file: string | undefined): Issue[] {
  const rest: Issue[] = [];
  for (const [code, count] of counts) {
    if (count <= shownOfEach) continue;
    const message = `${count - shownOfEach} more of the kind "${code}" are not listed.`;
    rest.push({ code: `${code}-more`, severity: 'warning', message, ...(file === undefined ? {} : { file }) });
  }
  return rest;
}

export function at(place: Place, inner: string): Place {
  return { line: place.line, path: place.path === '' ? inner : `${place.path}.${inner}` };
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

export function shorten(value: unknown): string | undefined {
  return value === undefined ? undefined : shortValue(value);
}
