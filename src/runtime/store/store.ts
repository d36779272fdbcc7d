import type { Case, Due } from '../../engine/index.ts';
import type { Entry } from '../../journal/index.ts';
import type { Instant, Profile } from '../../kernel/index.ts';
import type { Moment } from '../../moment/index.ts';
import type { FactChange, FactRow, Met, StoredFacts } from '../find/facts.ts';
import type { HashText, JournalRecord } from './journal-record.ts';
import type { StoreQuery } from './store-query.ts';

export type { Beside, HashText, JournalRecord, RecordContent } from './journal-record.ts';
export type { CaseQuery, ContactTest, DueTest, FactTest, StoreQuery } from './store-query.ts';

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
  /** What falls due, as the index must hold it. Missing where version 0.1 wrote the case last. */
  readonly due?: readonly Due[];
  /** Consents and withdrawals that stand, as corrected. Missing where version 0.1 wrote the case last. */
  readonly consents?: readonly Entry[];
  /** Line up to which the last checkpoint was kept. */
  readonly checkpoint?: number;
  /** What was learned of the person since, as corrected, in order of time; `profile` is what was known at the opening. */
  readonly learned?: readonly Entry[];
  /** What the case is found by; an index, worked out again from the rest. Missing where it was not indexed yet. */
  readonly facts?: StoredFacts;
  /** By how much revisions have run ahead of steps through corrections; missing where a version before wrote the case last. */
  readonly shift?: number;
}

/** A case as it stood after a line of its journal, so that later questions need not begin at the first. */
export interface Checkpoint {
  readonly case: string;
  readonly seq: number;
  /** The case's own time then: no entry up to `seq` is about a later one. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly state: Case;
  readonly held: readonly Due[];
  readonly facts?: StoredFacts;
  /** As in the case then; a checkpoint without it cannot be corrected from. */
  readonly shift?: number;
}

/** Something about a person that each open case of the person is still to be told. */
export interface Tell {
  readonly key: string;
  readonly person: string;
  /** The case that knows it already. */
  readonly but: string | null;
  /** `id`: one that the teller chose; each case takes it once. */
  readonly event: Pick<Entry, 'type' | 'at' | 'attrs' | 'asked'> & Partial<Pick<Entry, 'id'>>;
  readonly by: string;
  readonly why?: string;
  readonly attempts: number;
  readonly nextAt: Instant;
  /** Why the last attempt did not reach everybody. */
  readonly reason?: string;
}

/** A case that could not go on, put aside so that the others can. */
export interface Aside {
  readonly case: string;
  /** Code of the error. */
  readonly reason: string;
  readonly since: Instant;
  readonly attempts: number;
  /** It is tried again then. */
  readonly until: Instant;
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
  /** When `nextAt` was decided: a call from the future was timed by a clock that was wrong. */
  readonly setAt?: Instant;
  /** Nothing was sent, and what would have to come for it to be: until then it waits, at most until `until`. */
  readonly held?: { readonly reason: string; readonly until: Instant };
  /** How many attempts ended in waiting and not in failing. */
  readonly waits?: number;
}

/** A command, or an event with an id of its own, that was carried out. */
export interface StoredCommand {
  readonly id: string;
  /** `''` where it is about a person and not about one case. */
  readonly case: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Of kind, case, person and content; missing where version 0.1 wrote it. */
  readonly fingerprint?: string;
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
  /** Calls whose time has moved; each only where it still waits. */
  readonly retime?: readonly HookCall[];
  readonly command?: StoredCommand;
  /** An event id that the caller chose: unique within the case. Kept like a command. */
  readonly event?: StoredCommand;
  readonly tells?: readonly Tell[];
  readonly checkpoint?: Checkpoint;
  /** Checkpoints of the case at or after this time no longer say what was true; they still say what was known. */
  readonly uncheck?: Instant;
  /** How the rows by which the case is found change. Without it, all of them are those of `next.facts`. */
  readonly facts?: FactChange;
  /** Contacts that the case came to. `after`: those kept after this instant fall away first, or all. */
  readonly met?: { readonly after?: Instant | 'all'; readonly add: readonly Met[] };
  /** Takes the content out of every record of the case, its calls, due times, checkpoints and commands. */
  readonly erase?: true;
}

/** What a store says of a commit: done, or changed by somebody else meanwhile. */
export type Committed =
  | { readonly ok: true }
  /** Another writer was first. */
  | { readonly ok: false; readonly reason: 'conflict' }
  | { readonly ok: false; readonly reason: 'repeated'; readonly command: StoredCommand }
  | { readonly ok: false; readonly reason: 'settled' };

/** How many cases, due times and messages a store holds. */
export interface StoreFigures {
  readonly openCases: number;
  readonly dueTimes: number;
  readonly overdue: number;
  readonly oldestDue: Instant | null;
  readonly waitingCalls: number;
  readonly deadCalls: number;
  readonly oldestCall: Instant | null;
  /** What persons' other cases are still to be told. */
  readonly owedTells: number;
  /** Cases that could not go on. */
  readonly asides: number;
  /** The latest time of recording: later than now where a clock was ahead. */
  readonly lastRecorded: Instant | null;
}

/** Something kept only to find things by, which differs from what it should be. */
export interface IndexFault {
  readonly case: string;
  readonly what:
    | 'columns'
    | 'no-case'
    | 'no-journal'
    | 'renamed'
    | 'call-columns'
    | 'tell-columns'
    | 'aside-columns'
    | 'stray-due'
    | 'stray-call'
    | 'stray-command'
    | 'stray-aside';
  readonly repaired: boolean;
}

/** Where cases live. One contract suite (`storeContract`) holds for every implementation. */
export interface Store {
  readonly name: string;
  readonly hash?: HashText;
  load(id: string): Promise<StoredCase | undefined>;
  command(id: string): Promise<StoredCommand | undefined>;
  /** Commands, and events with an id of their own, that wrote lines of a case. */
  commandsOf(id: string): Promise<readonly StoredCommand[]>;
  commit(commit: Commit): Promise<Committed>;
  /** The store's own clock, where several machines share it. */
  now?(): Promise<Instant>;
  /** In order of `seq`, after one line and up to another. */
  journal(id: string, after?: number, until?: number): Promise<readonly JournalRecord[]>;
  cases(query: StoreQuery): Promise<readonly StoredCase[]>;
  /** How many cases fit, erased ones left out; `after` and `limit` are not looked at. */
  count(query: StoreQuery): Promise<number>;
  /** By which declarations of facts the cases here are indexed, each once; `''` where some are not indexed yet. */
  indexedAs(): Promise<readonly string[]>;
  /** The rows by which a case is found, in any order. */
  indexOf(id: string): Promise<{ readonly facts: readonly FactRow[]; readonly met: readonly Met[] }>;
  /** Puts right what a case is found by, unless it has changed since `seq`. */
  reindex(id: string, seq: number, facts: StoredFacts | undefined, met: readonly Met[]): Promise<boolean>;
  /** Due times not held, by instant, case and id. */
  dueBy(at: Instant, limit: number): Promise<readonly ArmedDue[]>;
  heldDue(): Promise<readonly ArmedDue[]>;
  /** The due times that are indexed for one case, held ones too, by instant and id. */
  dueOf(id: string): Promise<readonly ArmedDue[]>;
  /** Puts the index of a case's due times right. */
  rearm(id: string, due: readonly ArmedDue[]): Promise<void>;
  /** As `dueBy`, but cases only, each kept from other workers for a while where there are any. */
  claimDue(at: Instant, limit: number, leaseMs: number): Promise<readonly string[]>;
  /** Calls that wait and whose time has come, in order, each leased: not given again before `now + leaseMs`. */
  claimCalls(now: Instant, limit: number, leaseMs: number): Promise<readonly HookCall[]>;
  calls(query: { readonly status: HookCall['status']; readonly case?: string; readonly limit?: number }): Promise<readonly HookCall[]>;
  /** Puts a dead call back. */
  revive(key: string, now: Instant): Promise<boolean>;
  /** Moves waiting calls to another time and ends their lease. */
  retime(calls: readonly HookCall[]): Promise<void>;
  /** Keeps a tell with no case of its own, and its command; nothing where the command is known. */
  owe(tell: Tell, command?: StoredCommand): Promise<Extract<Committed, { ok: true } | { reason: 'repeated' }>>;
  claimTells(now: Instant, limit: number, leaseMs: number): Promise<readonly Tell[]>;
  /** `null`: everybody has been told. */
  settleTell(key: string, next: Tell | null): Promise<void>;
  tells(limit: number): Promise<readonly Tell[]>;
  /** Drops every tell about a person. */
  forget(person: string): Promise<void>;
  /** Keeps a case out of `claimDue` until then; any commit of the case ends it. */
  setAside(aside: Aside): Promise<void>;
  asides(limit: number): Promise<readonly Aside[]>;
  /** The latest checkpoint of a case that is not after any of these. With `recordedAt`, also one that a correction has overtaken. */
  checkpoint(
    id: string,
    notAfter: { readonly seq?: number; readonly at?: Instant; readonly recordedAt?: Instant },
  ): Promise<Checkpoint | undefined>;
  /** The last line of a case that was written by an instant, whatever a clock said of those before it; 0 where none was. */
  lineBy(id: string, recordedAt: Instant): Promise<number>;
  /** The first checkpoint after a line; `known`: also one that a correction has overtaken. */
  checkpointAfter(id: string, seq: number, known?: boolean): Promise<Checkpoint | undefined>;
  /** When there is next something to do. */
  nextWork(): Promise<Instant | undefined>;
  /** Journal lines of all cases in the order of commit, after a cursor (`''` for the beginning): each as soon as none can come before it any more. */
  changes(
    after: string,
    limit: number,
  ): Promise<{
    readonly cursor: string;
    readonly records: readonly JournalRecord[];
    /** For each record, the cursor that goes on right after it. */
    readonly cursors: readonly string[];
  }>;
  /** The cursor of the last change. */
  lastChange(): Promise<string>;
  figures(now: Instant): Promise<StoreFigures>;
  /** Compares what things are found by with what they are; puts it right where asked. */
  audit(repair: boolean): Promise<readonly IndexFault[]>;
  /** What of erased cases is still in a file, in a sentence; tries to finish first. */
  leftover?(): Promise<string | undefined>;
  /** The same store inside a transaction of the host's own: what is committed here is kept when the host commits. */
  within?(handle: unknown): Store;
  close(): Promise<void>;
}
