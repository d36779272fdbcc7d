export { sha256 } from '../kernel/sha256.ts';
export type { Alarm, Cases, CaseView, Health, NewCase, OpenCasesOptions } from './cases.ts';
export { type ChainFault, canonical, chain, chainStart, verifyChain } from './chain.ts';
export type { CatchUp, CatchUpPolicy } from './context.ts';
export type { Corrected, Correction, CorrectionDifference } from './correct.ts';
export type { StoreFault } from './doctor.ts';
export type { Erasure, SubjectExport } from './erase.ts';
export type { CommandOptions } from './events.ts';
export { memoryStore } from './memory-store.ts';
export type { CaseMapping, MigrationPlan, MigrationVerdict } from './migrate.ts';
export { openCases } from './open-cases.ts';
export type { Sent } from './sent.ts';
export type { SpanLike, TracerLike } from './spans.ts';
export type {
  ArmedDue,
  Aside,
  CaseQuery,
  Checkpoint,
  Commit,
  Committed,
  HashText,
  HookCall,
  IndexFault,
  JournalRecord,
  RecordContent,
  Store,
  StoredCase,
  StoredCommand,
  StoreFigures,
  Tell,
} from './store.ts';
export type { Told } from './tell.ts';
export { manualWaker, timerWaker, type Waker } from './waker.ts';
export type { RuntimeRefusal } from './work.ts';
