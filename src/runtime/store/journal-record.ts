import type { Entry } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';

/** SHA-256 in hexadecimal; a store may bring a faster one than the engine's own. */
export type HashText = (text: string) => string;

/** One line of the kept journal: an entry with who wrote it, when and why, chained to the line before. */
export interface JournalRecord {
  readonly case: string;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly salt: string;
  /** Of the salted content; it stays when the content is erased. */
  readonly digest: string;
  /** Of the line before, this line's place and its digest. */
  readonly hash: string;
  /** `null` once erased. */
  readonly content: RecordContent | null;
}

/** What stands in one line of a kept journal. */
export interface RecordContent {
  readonly entry: Entry;
  /** Who: an account or service id, not a name. */
  readonly by: string;
  readonly why?: string;
  /** Id of the command that wrote it. */
  readonly command?: string;
  /** On the last line of a commit: digest of all that is kept of the case beside its journal (`stateDigest`). */
  readonly state?: string;
  /** On the last line of a commit: what was kept beside case and journal, for `doctor` to compare. */
  readonly beside?: Beside;
}

/** What a commit kept beside its lines and its case, so that the journal can tell whether it is still there. On its last line. */
export interface Beside {
  /** How what the command's id, and the event's, stand for begins. */
  readonly print?: string;
  /** An event id that the caller chose. */
  readonly event?: string;
  /** Calls of hooks, by key: a digest of what is asked. */
  readonly asked?: Readonly<Record<string, string>>;
  /** Calls that were taken back if they still waited. */
  readonly dropped?: readonly string[];
  readonly settled?: { readonly key: string; readonly status: 'waiting' | 'done' | 'dead' };
  /** Digest of the checkpoint that was kept. */
  readonly checkpoint?: string;
}
