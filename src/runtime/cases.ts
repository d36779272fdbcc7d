import type { Allowed, Case, CaseOf, Due, StartInput, StepOptions } from '../engine/index.ts';
import type { Clock, IdMaker, Instant, Profile } from '../kernel/index.ts';
import type { Hook } from '../moment/index.ts';
import type { EventFor, EventName, FactName, FactOf, Pathway } from '../pathway/index.ts';
import type { BatchFailed } from './batch-failed.ts';
import type { CommandOptions } from './command-options.ts';
import type { CatchUp, CatchUpPolicy } from './context.ts';
import type { Corrected, Correction } from './correct/correction.ts';
import type { TracerLike } from './correct/spans.ts';
import type { StoreFault } from './doctor.ts';
import type { Erasure, SubjectExport } from './erase.ts';
import type { FactValues } from './find/facts.ts';
import type { FindQuery } from './find/find.ts';
import type { MigrationPlan, MigrationVerdict } from './migrate.ts';
import type { ArmedDue, Aside, HookCall, JournalRecord, Store, StoreFigures, Tell } from './store/store.ts';
import type { Sent } from './tell/sent.ts';
import type { Told } from './tell/tell.ts';
import type { Waker } from './waker.ts';
import type { RuntimeRefusal } from './work.ts';

/** What live cases run on: the pathway, the store, hooks, the clock and the waker. */
export interface OpenCasesOptions<P extends Pathway> {
  /** @defaultValue a store in memory */
  readonly store?: Store;
  /** New cases run on this version. */
  readonly pathway: P;
  /** Earlier versions that cases still run on. */
  readonly earlier?: readonly Pathway[];
  readonly hooks?: readonly Hook[];
  /**
   * A store that several machines share has a clock of its own, which decides; one given here that is days from it tells a time of its own.
   * @defaultValue the machine's clock
   */
  readonly clock?: Clock;
  /** @defaultValue the process's timers; `manualWaker` for tests */
  readonly waker?: Waker;
  readonly ids?: IdMaker;
  /** Written into the journal where a command does not say who. @defaultValue 'system' */
  readonly by?: string;
  /** What to do about due times dealt with late. @defaultValue fire */
  readonly catchUp?: CatchUp | Partial<CatchUpPolicy>;
  /** How often a hook is tried before it goes to the dead letters. @defaultValue 5 */
  readonly attempts?: number;
  /** @defaultValue 1 s, doubling, at most an hour */
  readonly backoffMs?: (attempt: number) => number;
  /** How long a worker may keep a hook call to itself. @defaultValue 30 s more than all hooks together may take */
  readonly leaseMs?: number;
  /** How many cases are worked on side by side; keep it below the connections of a pool. @defaultValue 8 */
  readonly atOnce?: number;
  /** How often a part of the store is compared with itself and its indexes are put right, while the runtime runs. @defaultValue an hour */
  readonly reconcileMs?: number;
  /** An OpenTelemetry tracer. */
  readonly tracer?: TracerLike;
  /** @defaultValue XState */
  readonly stepperOf?: StepOptions['stepperOf'];
  /** Told of a failure in work done in the background, with the error's name and code only. */
  readonly onTrouble?: (trouble: { readonly work: string; readonly error: string }) => void;
}

/** Who a case is about and how it starts. */
export interface NewCase<P extends Pathway, T extends P['start'][number]> extends Omit<CommandOptions, 'expected'> {
  /** @defaultValue a random id */
  readonly id?: string;
  readonly person: string;
  readonly profile?: Partial<Profile>;
  readonly stage: T;
  readonly input: StartInput<P, T>;
  /** @defaultValue now */
  readonly at?: Instant;
}

/** A case as a reader sees it. */
export interface CaseView<C extends Case = Case, T extends string = string, F = FactValues> {
  readonly case: C;
  /** What is known of the person now: what was given at the opening, and what was learned since. */
  readonly profile: Profile;
  /** What was given at the opening. */
  readonly openedWith: Profile;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly agenda: readonly Due[];
  readonly held: readonly Due[];
  readonly allowed: readonly Allowed<T>[];
  /** What the pathway's facts come to; one that is not there is not known, or not so. Missing where the case is not indexed yet. */
  readonly facts?: F;
}

/** What a driver tells its host of: a hook that keeps failing, a due time that could not be dealt with. */
export interface Alarm extends ArmedDue {
  readonly lateMs: number;
}

/** Whether the driver keeps up: how far behind its due times and messages are. */
export interface Health extends StoreFigures {
  readonly at: Instant;
  /** How late the oldest due time is. */
  readonly dueLagMs: number;
  /** How long the oldest hook call has waited past its time. */
  readonly callLagMs: number;
  readonly running: boolean;
  /** What is not as it should be, in plain sentences: a clock that is off, what is still owed, cases put aside. */
  readonly problems: readonly string[];
  readonly ok: boolean;
}

/** The facts of a case of a pathway, by name. */
export type FactsOf<P extends Pathway> = { readonly [K in FactName<P>]?: FactOf<P, K> };

/** One command of many. */
export type Batched<P extends Pathway = Pathway> =
  | { readonly [S in P['start'][number]]: { readonly do: 'open' } & NewCase<P, S> }[P['start'][number]]
  | { readonly do: 'send'; readonly case: string; readonly event: EventFor<P>; readonly options?: CommandOptions }
  | { readonly do: 'decide'; readonly case: string; readonly due: string; readonly how: 'fire' | 'skip'; readonly options?: CommandOptions }
  | { readonly do: 'correct'; readonly case: string; readonly correction: Correction<P>; readonly options?: CommandOptions }
  | { readonly do: 'tell'; readonly person: string; readonly event: EventFor<P>; readonly options?: CommandOptions };

/** What one command of many is answered. */
export type BatchAnswer<B, C extends Case = Case, T extends string = string> =
  | (B extends { readonly do: 'correct' } ? Corrected<C, T> : B extends { readonly do: 'tell' } ? Told : Sent<C> | RuntimeRefusal<T>)
  | BatchFailed;

/** What is done to cases, and asked of them. */
export interface CaseCommands<P extends Pathway = Pathway, C extends Case = CaseOf<P>, T extends string = EventName<P>> {
  open<S extends P['start'][number]>(start: NewCase<P, S>): Promise<Sent<C> | RuntimeRefusal<T>>;
  send(id: string, event: EventFor<P>, options?: CommandOptions): Promise<Sent<C> | RuntimeRefusal<T>>;
  /** Tells each open case of a person; what cannot be told now is kept and told later. @throws PathwayError `bad-argument` without a person */
  tell(person: string, event: EventFor<P>, options?: Omit<CommandOptions, 'expected'>): Promise<Told>;
  /** Settles a due time that was put before a person. */
  decide(id: string, due: string, how: 'fire' | 'skip', options?: CommandOptions): Promise<Sent<C> | RuntimeRefusal<T>>;
  correct(
    id: string,
    correction: Correction<P>,
    options?: Omit<CommandOptions, 'expected'> & { readonly dryRun?: boolean },
  ): Promise<Corrected<C, T>>;

  /** Carries out many commands, each answered for itself: those of one case in their order, cases side by side. */
  batch<const L extends readonly Batched<P>[]>(commands: L): Promise<{ readonly [I in keyof L]: BatchAnswer<L[I], C, T> }>;

  get(id: string): Promise<CaseView<C, T, FactsOf<P>> | undefined>;
  /**
   * Cases that fit, in order of id: by the facts that the pathway declares, by what falls due, by a contact that they came to.
   * Page by page: `after` the id of the last one, so that no case is given twice or left out for another that was opened meanwhile.
   * `{ all: true }` for everybody's.
   * @throws PathwayError `bad-argument` for a query that says nothing, a field or a fact it does not know, a value of another kind;
   * `not-indexed` where cases are not indexed yet by what is asked
   */
  find(query: FindQuery<P>): Promise<readonly CaseView<C, T, FactsOf<P>>[]>;
  /** How many cases fit; `after` and `limit` are not looked at. @throws PathwayError as `find` */
  count(query: FindQuery<P>): Promise<number>;
  journal(id: string): Promise<readonly JournalRecord[]>;
  /** What was true at an instant, as far as is known now; `undefined` before the case was opened, and once it was erased. */
  caseAt(id: string, at: Instant): Promise<C | undefined>;
  /** What was known at an instant; `undefined` as for `caseAt`. */
  caseKnownAt(id: string, at: Instant): Promise<C | undefined>;
}

/** Live cases: commands, questions, and the work that goes on by itself. */
export interface Cases<P extends Pathway = Pathway, C extends Case = CaseOf<P>, T extends string = EventName<P>>
  extends CaseCommands<P, C, T> {
  /** New cases run on this version. */
  readonly pathway: P;
  /** Every version on which its cases may run, as `id@version`, the newest first. */
  readonly versions: readonly string[];
  /** The time that the runtime goes by. */
  now(): Instant;
  /**
   * The same commands inside a transaction of your own: what they write is kept when you commit. Say `committed()` after that, so that
   * workers and listeners hear of it at once.
   * `handle`: on PostgreSQL the client in its transaction, on SQLite the connection that the store was given.
   * @throws PathwayError `not-shared` where the store has no transactions to share
   */
  within(handle: object): CaseCommands<P, C, T> & { committed(): void };
  /** Compares chain, content, the case as kept and its due times; empty when all is well. */
  verify(id: string): Promise<readonly StoreFault[]>;
  /** Checks the whole store as `verify` does, and puts right what is only an index where asked; returns how many cases it looked at. */
  doctor(options?: { readonly repair?: boolean }): AsyncGenerator<StoreFault, number>;
  /** The last hash of each case's journal, to be kept elsewhere: `heads` from before show a journal cut since. */
  heads(): AsyncIterable<{ readonly case: string; readonly seq: number; readonly head: string }>;

  /** @throws PathwayError `bad-argument` without a person */
  export(person: string): Promise<SubjectExport>;
  /** Erases all of a person's cases. @throws PathwayError `bad-argument` without a person */
  erase(person: string, options?: Pick<CommandOptions, 'by' | 'why' | 'command'>): Promise<Erasure | RuntimeRefusal>;
  /** Erases cases closed before an instant; a dry run says which it would erase. @throws PathwayError `bad-argument` without an instant */
  retain(
    policy: { readonly closedBefore: Instant; readonly dryRun?: boolean } & Pick<CommandOptions, 'by' | 'why'>,
  ): Promise<Erasure & { readonly dryRun: boolean }>;

  migrate(plan: MigrationPlan & { readonly dryRun?: boolean }): AsyncIterable<MigrationVerdict>;
  undoMigration(plan: Pick<MigrationPlan, 'id' | 'from' | 'to' | 'by' | 'why'>): AsyncIterable<MigrationVerdict>;

  /** Fires what is due and asks hooks until nothing is left to do now; answers how much was done. */
  tick(): Promise<{ readonly fired: number; readonly asked: number }>;
  /** Due times that should have been dealt with by now and were not. */
  alarms(options?: { readonly lateMs?: number }): Promise<readonly Alarm[]>;
  held(): Promise<readonly ArmedDue[]>;
  /** What persons' other cases are still to be told. */
  owed(): Promise<readonly Tell[]>;
  /** Cases that could not go on, with the reason. */
  asides(): Promise<readonly Aside[]>;
  deadLetters(): Promise<readonly HookCall[]>;
  /** Puts a dead letter back to be asked again. */
  redeliver(key: string): Promise<boolean>;
  health(): Promise<Health>;
  /** Journal lines of every case as they are committed, from now on or after a cursor. Ends when stopped or aborted. */
  changes(options?: { readonly after?: string; readonly signal?: AbortSignal; readonly pollMs?: number }): AsyncIterable<{
    readonly cursor: string;
    readonly record: JournalRecord;
  }>;
  /**
   * Finishes what is under way, starts nothing new. The store stays open.
   * After it every method but `now`, `health` and `stop` throws PathwayError `cases-stopped`.
   */
  stop(): Promise<void>;
}
