export { sha256 } from '../kernel/sha256.ts';
export type { BatchFailed } from './batch-failed.ts';
export type {
  Alarm,
  BatchAnswer,
  Batched,
  CaseCommands,
  Cases,
  CaseView,
  FactsOf,
  Health,
  NewCase,
  OpenCasesOptions,
} from './cases.ts';
export { closable } from './closable.ts';
export type { CommandOptions } from './command-options.ts';
export type { CatchUp, CatchUpPolicy } from './context.ts';
export { type ChainFault, canonical, chain, chainStart, verifyChain } from './correct/chain.ts';
export type { Corrected, Correction, CorrectionDifference } from './correct/correction.ts';
export type { SpanLike, TracerLike } from './correct/spans.ts';
export type { StoreFault } from './doctor.ts';
export type { Erasure, SubjectExport } from './erase.ts';
export { type FactChange, type FactRow, factRows, type Met, type StoredFacts } from './find/facts.ts';
export type { FactAsked, FactsAsked, FindQuery } from './find/find.ts';
export { type JourneysOptions, journeysOf } from './find/journeys-of.ts';
export type { CaseMapping, MigrationPlan, MigrationVerdict } from './migrate.ts';
export { openCases } from './open-cases.ts';
export type { BesideFault } from './store/beside.ts';
export { memoryStore } from './store/memory-store.ts';
export type {
  ArmedDue,
  Aside,
  Beside,
  CaseQuery,
  Checkpoint,
  Commit,
  Committed,
  ContactTest,
  DueTest,
  FactTest,
  HashText,
  HookCall,
  IndexFault,
  JournalRecord,
  RecordContent,
  Store,
  StoredCase,
  StoredCommand,
  StoreFigures,
  StoreQuery,
  Tell,
} from './store/store.ts';
export { givenTenant } from './store/tenant.ts';
export type { Sent } from './tell/sent.ts';
export type { Told } from './tell/tell.ts';
export { manualWaker, timerWaker, type Waker } from './waker.ts';
export type { RuntimeRefusal } from './work.ts';
