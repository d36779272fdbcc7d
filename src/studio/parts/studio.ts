import type { PlanAnswer } from '../../records/index.ts';
import type { AreaState } from '../area/area.ts';
import type { Session } from '../session/session.ts';
import type { StudioState, ViewName } from '../state.ts';
import type { RecordsAnswer } from '../work/records/answer.ts';
import type { TakeAnswer } from '../work/take.ts';
import type { RankingAnswer } from '../work/year/ranking.ts';
import type { Asker } from './ask.ts';

/** What every view is given: the state, a way to change it, the worker, and what must never be written down. */
export interface Studio {
  readonly state: StudioState;
  /** Changes the state; `step` makes it one that the Back button undoes. */
  change(state: StudioState, how?: 'step' | 'quietly', focus?: string): void;
  /** Brings back what was typed of the area, or set for the year, before the last change. */
  undo(part: 'area' | 'year'): void;
  readonly worker: Asker;
  readonly kept: Kept;
  /** Draws the view again, and then puts the focus on an element. */
  redraw(focus?: string): void;
  /** Whether a view is the one that is shown now. */
  isShown(view: ViewName): boolean;
}

/** What lives in memory only and is gone after a reload: dropped records, and words that a person lent us. */
export interface Kept {
  records: RecordsAnswer | undefined;
  /** Files of the group's own records, and the answers given about them; never written down. */
  recordFiles: readonly File[];
  recordAnswers: Readonly<Record<string, PlanAnswer>>;
  /** What was read before, for Undo; the newest last. */
  recordsBefore: readonly {
    readonly files: readonly File[];
    readonly answers: Readonly<Record<string, PlanAnswer>>;
    readonly records: RecordsAnswer | undefined;
  }[];
  /** What is being read now, in words; `undefined` when nothing is. */
  recordsStage: string | undefined;
  /** Which reading is the last one. */
  recordsTurn: symbol | undefined;
  recordsTrouble: string;
  /** The ranked changes, for the numbers and the area of their key. */
  ranking: { readonly key: string; readonly answer: RankingAnswer } | undefined;
  rankedMeasure: string | undefined;
  /** The report of an invented year, for the changes and the area of its key. */
  yearTake: { readonly key: string; readonly answer: TakeAnswer } | undefined;
  words: string;
  session: Session;
  /** Earlier states of the session, for Undo; the newest last. */
  sessionBefore: readonly { readonly session: Session; readonly area?: AreaState }[];
  /** What the session holds has been saved to a file. */
  sessionSaved: boolean;
  /** What of the page is in a file or a link, so that nothing of it is lost. */
  saved: SavedParts;
  /** The answers about the group's own records are in a plan that was saved. */
  answersSaved: boolean;
  /** A person chosen while a walk is under way: the page asks before it is lost. */
  asking: string | undefined;
  /** What could not be read of a link or a file, in sentences; told until it is put away. */
  trouble: readonly string[];
  consent: boolean;
}

/** Walk, year and hours, each as a text to compare. */
export type SavedParts = Readonly<Record<'walk' | 'year' | 'area', string>>;

/** Changes the session; what it was can be brought back. The view is drawn again, with the focus on an element or where it was. */
export function changeSession(studio: Studio, session: Session, focus?: string, redraw = true): void {
  const { kept } = studio;
  kept.sessionBefore = [...kept.sessionBefore.slice(-49), { session: kept.session }];
  kept.session = session;
  kept.sessionSaved = false;
  if (redraw) studio.redraw(focus);
}

/** Puts a session that was opened in the place of the one on the page, with its hours; Undo brings back both. */
export function openSession(studio: Studio, session: Session, area: AreaState): void {
  const { kept, state } = studio;
  kept.sessionBefore = [...kept.sessionBefore.slice(-49), { session: kept.session, area: state.area }];
  kept.session = session;
  kept.sessionSaved = true;
  studio.change({ ...state, area }, 'step', 'question');
  kept.saved = { ...kept.saved, area: JSON.stringify(area) };
}

/** Brings back the session as it was before the last change. */
export function undoSession(studio: Studio): void {
  const { kept } = studio;
  const before = kept.sessionBefore.at(-1);
  if (before === undefined) return;
  kept.session = before.session;
  kept.sessionBefore = kept.sessionBefore.slice(0, -1);
  kept.sessionSaved = false;
  if (before.area === undefined) studio.redraw('heading');
  else studio.change({ ...studio.state, area: before.area }, 'step', 'heading');
}
