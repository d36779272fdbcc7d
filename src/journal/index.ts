export { Entry, EntryKind } from './entry.ts';
export { type Journey, type JourneyEvent, JourneyFile, JourneyFileEvent, JourneyFileUnseen, type Unseen } from './journey.ts';
