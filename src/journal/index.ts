export { correctedEntries, correctedEvent, effectiveEvents } from './effective.ts';
export { Entry, EntryKind } from './entry.ts';
export { isUnsent, type Journey, type JourneyEvent, JourneyFile, type Unseen } from './journey.ts';
export { isLearned, learn, learnedAttrs, learnedType, profileAt, standing } from './learned.ts';
export { inOrder } from './read-journey.ts';
export { readJourneys } from './read-journeys.ts';
export type { ReadJourneys, ReadOptions } from './reading.ts';
export { prepareShare, type SharedJourneys, type ShareOptions, type ShareRisk, shareRisks, type TimeCoarseness } from './share.ts';
export { writeJourneys } from './write-journeys.ts';
