import type { Instant } from '../../kernel/instant.ts';
import type { Issue } from '../../kernel/issue.ts';

/** A value that an event or a case of a log carries. Times are ISO 8601 text. */
export type LogValue = string | number | boolean | null | readonly LogValue[] | { readonly [name: string]: LogValue };
/** Attributes of a log, a case or an event, by name. */
export type LogAttrs = Readonly<Record<string, LogValue>>;

/** Takes what a reader finds, event by event, so that no reader decides what is kept in memory. */
export interface LogSink {
  /** Whether attributes are wanted at all; a reader may then skip them. */
  readonly wantsAttrs: boolean;
  event(caseId: string, type: string, at: Instant, id: string | undefined, attrs: LogAttrs | undefined, precision?: 'day'): void;
  /** Attributes of a case. */
  caseAttrs?(caseId: string, attrs: LogAttrs): void;
  /** Attributes of the whole log. */
  logAttrs?(attrs: LogAttrs): void;
}

/** What a reader understood. Nothing is dropped without being counted here. */
export interface LogSummary {
  /** Events handed on. */
  readonly events: number;
  /** Rows or events that could not be used. */
  readonly rejected: number;
  readonly issues: readonly Issue[];
  /** In words: which column was taken for what, which zone, which order of dates. */
  readonly understood: readonly string[];
}

/** Text in pieces, as it is read from a file; a whole text is one piece. */
export type Chunks = Iterable<string>;

/** One case of a log with its events in order of time. */
export interface LogCase {
  readonly id: string;
  readonly attrs: LogAttrs;
  readonly events: readonly LogEvent[];
}

/** One event of a log, its time in milliseconds since 1970 (UTC). */
export interface LogEvent {
  readonly id?: string;
  readonly at: Instant;
  /** Only the day is known; `at` is its beginning. */
  readonly precision?: 'day';
  readonly type: string;
  readonly attrs?: LogAttrs;
}
