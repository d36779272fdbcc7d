import { isBlank } from '../session/begin-session.ts';
import { hasChoices, type StudioState } from '../state.ts';
import type { Kept, SavedParts } from './studio.ts';

/** The parts of a state that are work, as they stand now; to be kept when they are in a file or a link. */
export function partsOf({ walk, year, area }: StudioState): SavedParts {
  return { walk: JSON.stringify([walk.branches, walk.draft]), year: JSON.stringify(year), area: JSON.stringify(area) };
}

/** Whether closing the page would lose work: of the session, the walk, the year, the hours, or the answers about records. */
export function isUnsaved(state: StudioState, { session, sessionSaved, saved, answersSaved }: Kept): boolean {
  const now = partsOf(state);
  const isKept = sessionSaved && session.walks.some(({ walk }) => JSON.stringify([walk['branches'], walk['draft']]) === now.walk);
  return (
    (!sessionSaved && !isBlank(session)) ||
    (hasChoices(state.walk) && now.walk !== saved.walk && !isKept) ||
    now.year !== saved.year ||
    now.area !== saved.area ||
    !answersSaved
  );
}
