// The entry `justice-pathway/adapters`: feeds, webhooks and outboxes, and what a store is written from.
export * from '../adapters/index.ts';
export {
  type Checked,
  type CheckPlace,
  type FaultPlace,
  missingField,
  parseJson,
  unknownField,
  unknownName,
  unknownWord,
  wrongValue,
} from '../kernel/index.ts';
export { type Asked, askHook, askKey, hooksFor } from '../moment/index.ts';
export {
  type ArmedDue,
  type Aside,
  type ChainFault,
  type Checkpoint,
  type Commit,
  type Committed,
  canonical,
  type Erasure,
  type HashText,
  type HookCall,
  type IndexFault,
  type JournalRecord,
  type RecordContent,
  type SpanLike,
  type StoredCase,
  type StoredCommand,
  type StoreFault,
  type StoreFigures,
  sha256,
  type Tell,
  type Told,
  type TracerLike,
  verifyChain,
} from '../runtime/index.ts';
