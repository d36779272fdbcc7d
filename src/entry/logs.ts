// The entry `justice-pathway/logs`: event logs of other systems, and journeys made ready to share.

export {
  effectiveEvents,
  JourneyFile,
  prepareShare,
  type SharedJourneys,
  type ShareOptions,
  type ShareRisk,
  shareRisks,
  type TimeCoarseness,
} from '../journal/index.ts';
export * from '../journal/log/index.ts';
