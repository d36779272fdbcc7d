export { type WalkAction, type WalkActionId, walkActions } from './actions.ts';
export { besideStops } from './beside-stops.ts';
export { type CompanionAs, type WalkCompanion, walkCompanions } from './companions.ts';
export { type WalkCrossing, walkCrossings } from './crossings.ts';
export { deskArea, type WalkDesk, walkDesks } from './desks.ts';
export { type WalkPerson, walkPeople } from './people.ts';
export { type WalkFacts, type WalkHappening, type WalkStart, type WalkStartId, type WalkStopRow, walkStarts } from './starts.ts';
