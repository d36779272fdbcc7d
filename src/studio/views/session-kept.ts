import { walkCompanions, walkPeople, walkStarts } from 'justice-pathway/machines';
import { sayDay } from '../parts/say.ts';
import { changeSession, type Studio } from '../parts/studio.ts';
import { today } from '../session/begin-session.ts';
import { isSame } from '../session/same-figures.ts';
import type { Session } from '../session/session.ts';
import { hasChoices, shoesOf, type WalkState } from '../state.ts';
import type { RecordsAnswer } from '../work/records/answer.ts';

/** What a walk is called in a session. */
export function walkTitle(walk: WalkState): string {
  const person = walkPeople.find((one) => one.id === walk.person)?.name ?? walk.person;
  const ways = walk.branches.length > 1 ? `, ${walk.branches.length} ways` : '';
  const companion = walkCompanions.find((one) => one.id === walk.beside);
  const beside = companion === undefined ? '' : ` with ${companion.name} beside`;
  const other = isReady(walk) ? '' : ', with needs that were changed';
  const from = walkStarts[walk.start as keyof typeof walkStarts].label;
  return `${person} (invented)${beside}: ${from}, ${sayDay(walk.day)} at ${walk.hour}:00${other}${ways}`;
}

/** What a walk begins from, apart from what was done on it. */
function beginningOf(walk: Readonly<Record<string, unknown>>): string {
  const { branches: _1, branch: _2, draft: _3, begun: _4, ...rest } = walk;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the person stands as they were made ready. */
function isReady(walk: WalkState): boolean {
  const ready = walkPeople.find((one) => one.id === walk.person);
  if (ready === undefined) return true;
  const { start, beside } = walk;
  return beginningOf({ ...walk }) === beginningOf({ ...walk, ...shoesOf(ready), start, beside });
}

/** A session with a walk in it; the same walk takes the place of an earlier state of itself. */
export function withWalk(session: Session, walk: WalkState): Session {
  const title = walkTitle(walk);
  const isSame = (one: Session['walks'][number]) => beginningOf(one.walk) === beginningOf({ ...walk });
  const others = session.walks.filter((one) => !isSame(one));
  return { ...session, walks: [...others, { title, walk: { ...walk } }] };
}

/** A session with the walk and the figures that are on the page. */
export function withPage({ state, kept }: Studio): Session {
  const at = { ...kept.session, area: { ...state.area } };
  const walked = hasChoices(state.walk) ? withWalk(at, state.walk) : at;
  return withLook(walked, kept.records?.figures);
}

/** A session with the figures of a look at records that leave the page, so that the next look passes the gate beside them. */
export function withLook(session: Session, figures: RecordsAnswer['figures']): Session {
  if (figures === undefined || session.figures.some(({ cells }) => isSame(cells, figures.cells))) return session;
  return { ...session, figures: [...session.figures, { ...figures, at: today(), what: 'Our own records' }] };
}

/** Keeps the look that is on the page in its session, as its numbers leave. */
export function keepLook(studio: Studio): void {
  const { session, records } = studio.kept;
  const kept = withLook(session, records?.figures);
  if (kept !== session) changeSession(studio, kept, undefined, false);
}
