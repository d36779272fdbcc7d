import type { CivilDate } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { type Grounds, type GroundsStatus, weakest } from '../kernel/grounds.ts';

/** One rule that an answer rests on, with the value it had and where that is written. */
export interface Reason {
  /** The parameter's id: `release.short-term-fraction`. */
  readonly rule: string;
  readonly value: unknown;
  /** Act or SSI with section, ready to print. */
  readonly source: string;
  readonly address?: string;
  /** Rows of the rule list that the parameter carries: `REL-004`. */
  readonly rows: readonly string[];
  readonly from: CivilDate | null;
  readonly to?: CivilDate;
  /** How the value is known, from the record of its reading. */
  readonly status: GroundsStatus;
  /** True where nobody could say that the value is right. */
  readonly unverified: boolean;
  /** The day on which the value was last read. */
  readonly readOn?: CivilDate;
  /** The reform that put the value there, if one did. */
  readonly reform?: string;
  readonly note?: string;
}

/** The answer under another reading, convention or law. */
export interface Alternative<T> {
  /** What is different: `the start day does not count`. */
  readonly when: string;
  readonly value: T;
}

/** A calculation that has an answer, with its whole reasoning. */
export interface Answered<T> {
  readonly status: 'answered';
  readonly value: T;
  /** The weakest of what the answer rests on. */
  readonly grounds: Grounds;
  readonly because: readonly Reason[];
  /** What was done, in order, in plain sentences. */
  readonly steps: readonly string[];
  /** What a reader must be told beside the answer. */
  readonly warnings: readonly string[];
  /** What would have been needed and is not known. */
  readonly unknown: readonly string[];
  readonly alternatives?: readonly Alternative<T>[];
}

/** No answer: outside what the rules here cover, or a question that contradicts itself. Never a guess. */
export interface NotAnswered {
  readonly status: 'unsupported' | 'invalid';
  /** Stable, for programs: `not-covered`, `ends-before-start`. */
  readonly code: string;
  readonly reason: string;
}

/** What a calculator says: an answer with its reasons, or why there is none. */
export type LawAnswer<T> = Answered<T> | NotAnswered;

/** The rules do not reach this question. */
export function unsupported(code: string, reason: string): NotAnswered {
  return { status: 'unsupported', code, reason };
}

/** The question contradicts itself. */
export function invalid(code: string, reason: string): NotAnswered {
  return { status: 'invalid', code, reason };
}

/** What an answer rests on: the weakest of its reasons, by the earliest day on which one of them was read. */
export function groundsOf(because: readonly Reason[]): Grounds {
  givenAs('groundsOf', 'because', because, '[rule:text source:text rows:list]');
  return weakest(
    because.map(({ rule, status, readOn }) => ({ status, restsOn: [rule], ...(readOn === undefined ? {} : { asOf: readOn }) })),
  );
}

/** Whether anything an answer rests on is unverified. */
export function restsOnUnverified(because: readonly Reason[]): boolean {
  givenAs('restsOnUnverified', 'because', because, '[rule:text source:text rows:list]');
  return because.some((each) => each.unverified);
}
