import { agenda, type Case, inputOf, openCase, type Refusal, type Step, step } from '../engine/index.ts';
import { correctedEvent, type Entry } from '../journal/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import type { Moment } from '../moment/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';

/** A stretch of a case's life on one version: how it began, and what happened in it, as corrected. */
export interface Stretch {
  readonly from: Instant;
  /** The opening step, or the case as a migration left it. */
  readonly base: Step | Case;
  readonly events: readonly Entry[];
  /** Due times that passed without being acted on, or wait for a decision, as `id@instant`. */
  readonly passed: ReadonlySet<string>;
}

export interface History {
  readonly case: Case;
  readonly stretches: readonly Stretch[];
}

/** What a recomputation came to. */
export interface Recomputed {
  readonly case: Case;
  readonly moments: readonly Moment[];
  /** Events that do not fit any more, and why. */
  readonly misfits: readonly { readonly entry: string; readonly type: string; readonly refusal: Refusal }[];
}

const bound = 1000;

/**
 * Folds a journal into the case it came to, and the stretches from which other questions are answered.
 * Entries of the runtime's own (notes, failures) move nothing.
 * @throws PathwayError `bad-journal` when the journal does not replay
 */
export function fold(context: RuntimeContext, entries: readonly Entry[]): History {
  let current: Case | undefined;
  const stretches: { from: Instant; base: Step | Case; events: Entry[]; passed: Set<string> }[] = [];
  for (const entry of entries) {
    const stretch = stretches.at(-1);
    if (entry.type === 'case.opened') {
      const opened = reopen(context, entry);
      stretches.push({ from: entry.at, base: opened, events: [], passed: new Set() });
      current = opened.case;
    } else if (entry.type === 'case.migrated' || entry.type === 'case.migration.undone') {
      current = entry.attrs?.['to'] as Case;
      stretches.push({ from: entry.at, base: current, events: [], passed: new Set() });
    } else if (!current || !stretch) {
      throw new PathwayError('bad-journal', 'The journal does not begin with the opening of a case.', { seq: entry.seq });
    } else if (entry.kind === 'correction') {
      stretch.events = correctedEvents(stretch.events, entry);
      const until = Number(entry.attrs?.['until'] ?? current.at);
      current = recompute(context, stretch, until, current.revision).case;
    } else if (entry.kind === 'event' || entry.kind === 'due') {
      if (entry.kind === 'event') stretch.events.push(entry);
      const key = `${entry.attrs?.['due']}@${entry.attrs?.['dueAt']}`;
      if (entry.type === 'due.skipped') stretch.passed.add(key);
      if (entry.type === 'due.fired') stretch.passed.delete(key);
      current = replayed(context, current, entry);
    } else if (entry.type === 'due.held') stretch.passed.add(`${entry.attrs?.['due']}@${entry.attrs?.['dueAt']}`);
    if (current) current = { ...current, seq: Math.max(current.seq, entry.seq) };
  }
  if (!current) throw new PathwayError('bad-journal', 'The journal is empty.', {});
  return { case: current, stretches };
}

/** Events of a stretch after one correction, in order of time. */
export function correctedEvents(events: readonly Entry[], correction: Entry): Entry[] {
  const target = correction.attrs?.['entry'];
  const kept = events.filter((each) => each.id !== target);
  const event = correctedEvent(correction);
  const all = event ? [...kept, event] : kept;
  return all
    .map((each, index) => ({ each, index }))
    .sort((a, b) => a.each.at - b.each.at || a.index - b.index)
    .map(({ each }) => each);
}

/** Works a stretch out again: every event in order of time, every due time at its instant, up to an instant. */
export function recompute(context: RuntimeContext, stretch: Stretch, until: Instant, revision = 0): Recomputed {
  const opened = 'case' in stretch.base ? stretch.base : undefined;
  let current: Case = opened ? opened.case : (stretch.base as Case);
  const moments: Moment[] = [...(opened?.moments ?? [])];
  // Revisions go on, so that no moment gets an id that another one had.
  const offset = revision;
  current = { ...current, revision: current.revision + offset };
  const misfits: { entry: string; type: string; refusal: Refusal }[] = [];
  const pathway = pathwayOf(context, current);
  if (!pathway) throw new PathwayError('no-such-version', `The version ${current.pathway}@${current.version} is not here.`, {});
  const fire = (to: Instant) => {
    for (let count = 0; ; count += 1) {
      const next = agenda(pathway, current, context.step).find((due) => due.at <= to);
      if (!next) return;
      if (count === bound) throw new PathwayError('endless-due', 'Due times come again without end.', { stage: current.stage });
      const skip = stretch.passed.has(`${next.id}@${next.at}`);
      const stepped = step(
        pathway,
        current,
        { type: 'due', due: next.id, dueAt: next.at, at: Math.max(to, next.at), ...(skip ? { skip: true as const } : {}) },
        context.step,
      );
      if (!stepped.ok) return;
      current = stepped.case;
      moments.push(...stepped.moments);
    }
  };
  for (const event of stretch.events) {
    if (event.at > until) break;
    fire(event.at);
    const stepped = step(pathway, current, inputOf(event), context.step);
    if (!stepped.ok) {
      misfits.push({ entry: event.id, type: event.type, refusal: stepped });
      continue;
    }
    current = stepped.case;
    moments.push(...stepped.moments);
  }
  fire(until);
  return { case: current, moments, misfits };
}

/** What was true of a case at an instant, as far as is known now; `undefined` before it was opened. */
export function caseAt(context: RuntimeContext, history: History, at: Instant): Case | undefined {
  const stretch = history.stretches.findLast((each) => each.from <= at);
  return stretch && recompute(context, stretch, at).case;
}

function reopen(context: RuntimeContext, entry: Entry): Step {
  const version = `${entry.attrs?.['pathway']}@${entry.attrs?.['version']}`;
  const pathway = context.pathways.get(version);
  if (!pathway || entry.stage === null) throw new PathwayError('no-such-version', `The version ${version} is not here.`, {});
  const input = (entry.attrs?.['input'] ?? {}) as never;
  return openCase(pathway, { id: entry.case, person: entry.person, stage: entry.stage, input, at: entry.at }, context.step);
}

function replayed(context: RuntimeContext, of: Case, entry: Entry): Case {
  const pathway = pathwayOf(context, of);
  if (!pathway) throw new PathwayError('no-such-version', `The version ${of.pathway}@${of.version} is not here.`, {});
  const stepped = step(pathway, { ...of, seq: entry.seq - 1 }, inputOf(entry), context.step);
  if (!stepped.ok)
    throw new PathwayError('bad-journal', `Line ${entry.seq} of the journal is refused: ${stepped.reason}.`, {
      seq: entry.seq,
      reason: stepped.reason,
    });
  return stepped.case;
}
