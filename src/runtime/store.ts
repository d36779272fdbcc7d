import type { Case, Due } from '../engine/index.ts';
import type { Entry } from '../journal/index.ts';
import type { Instant, Profile } from '../kernel/index.ts';
import type { Moment } from '../moment/index.ts';

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

export interface RecordContent {
  readonly entry: Entry;
  /** Who: an account or service id, not a name. */
  readonly by: string;
  readonly why?: string;
  /** Id of the command that wrote it. */
  readonly command?: string;
}

/** A case as it is kept. */
export interface StoredCase {
  readonly id: string;
  /** `null` once erased. */
  readonly case: Case | null;
  readonly seq: number;
  /** Hash of the last journal line. */
  readonly head: string;
  readonly profile: Profile;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** Due times put before a person to decide. */
  readonly held: readonly Due[];
}

/** A due time as it is indexed; the case is the truth. */
export interface ArmedDue extends Due {
  readonly case: string;
  readonly held: boolean;
}

/** A hook to be asked about a moment. */
export interface HookCall {
  /** Idempotency key. */
  readonly key: string;
  readonly case: string;
  readonly person: string;
  readonly hook: string;
  readonly moment: Moment;
  /** Place in the order of asking, within one commit. */
  readonly order: number;
  readonly status: 'waiting' | 'done' | 'dead';
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly reason?: string;
}

export interface StoredCommand {
  readonly id: string;
  readonly case: string;
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** Everything that one command changes; a store applies all of it or nothing. */
export interface Commit {
  /** The case after; its `head`, `profile`, `held` with it. */
  readonly next: StoredCase;
  /** The `seq` that the case had when it was read; 0 for a new case. */
  readonly expectedSeq: number;
  readonly records: readonly JournalRecord[];
  readonly arm: readonly ArmedDue[];
  readonly disarm: readonly string[];
  /** Added unless the key is known. */
  readonly calls: readonly HookCall[];
  /** Keys of calls that no longer have a reason; dropped where they still wait. */
  readonly drop?: readonly string[];
  /** Only if the call still waits after `attempts` attempts. */
  readonly settle?: { readonly call: HookCall; readonly attempts: number };
  readonly command?: StoredCommand;
  /** Takes the content out of every record of the case, its calls, due times and commands. */
  readonly erase?: true;
}

export type Committed =
  | { readonly ok: true }
  /** Another writer was first. */
  | { readonly ok: false; readonly reason: 'conflict' }
  | { readonly ok: false; readonly reason: 'repeated'; readonly command: StoredCommand }
  | { readonly ok: false; readonly reason: 'settled' };

export interface CaseQuery {
  readonly person?: string;
  readonly open?: boolean;
  readonly stage?: string;
  readonly version?: string;
  /** Closed before this instant. */
  readonly closedBefore?: Instant;
  /** After this id, in order of id. */
  readonly after?: string;
  /** @defaultValue 100 */
  readonly limit?: number;
}

export interface StoreFigures {
  readonly openCases: number;
  readonly dueTimes: number;
  readonly overdue: number;
  readonly oldestDue: Instant | null;
  readonly waitingCalls: number;
  readonly deadCalls: number;
  readonly oldestCall: Instant | null;
}

/** Where cases live. One contract suite (`storeContract`) holds for every implementation. */
export interface Store {
  readonly name: string;
  readonly hash?: HashText;
  load(id: string): Promise<StoredCase | undefined>;
  command(id: string): Promise<StoredCommand | undefined>;
  commit(commit: Commit): Promise<Committed>;
  /** In order of `seq`. */
  journal(id: string, after?: number): Promise<readonly JournalRecord[]>;
  cases(query: CaseQuery): Promise<readonly StoredCase[]>;
  /** Due times not held, by instant, case and id. */
  dueBy(at: Instant, limit: number): Promise<readonly ArmedDue[]>;
  heldDue(): Promise<readonly ArmedDue[]>;
  /** As `dueBy`, but cases only, each kept from other workers for a while where there are any. */
  claimDue(at: Instant, limit: number, leaseMs: number): Promise<readonly string[]>;
  /** Calls that wait and whose time has come, in order, each leased: not given again before `now + leaseMs`. */
  claimCalls(now: Instant, limit: number, leaseMs: number): Promise<readonly HookCall[]>;
  calls(query: { readonly status: HookCall['status']; readonly case?: string; readonly limit?: number }): Promise<readonly HookCall[]>;
  /** Puts a dead call back. */
  revive(key: string, now: Instant): Promise<boolean>;
  /** When there is next something to do. */
  nextWork(): Promise<Instant | undefined>;
  /** Journal lines of all cases in the order of commit, after a cursor (`''` for the beginning). */
  changes(after: string, limit: number): Promise<{ readonly cursor: string; readonly records: readonly JournalRecord[] }>;
  /** The cursor of the last change. */
  lastChange(): Promise<string>;
  figures(now: Instant): Promise<StoreFigures>;
  close(): Promise<void>;
}
