export { Entry, EntryKind } from './entry.ts';
export { type Journey, type JourneyEvent, JourneyFile, JourneyFileEvent, JourneyFileUnseen, type Unseen } from './journey.ts';
export { type ReadJourneys, type ReadOptions, readJourneys } from './read-journeys.ts';
