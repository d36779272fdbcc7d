// The entry `justice-pathway/logs`: event logs of other systems, and journeys made ready to share.

export {
  type Coarseness,
  effectiveEvents,
  prepareShare,
  type Shared,
  type ShareOptions,
  type ShareRisk,
  shareRisks,
} from '../journal/index.ts';
export * from '../journal/log/index.ts';
