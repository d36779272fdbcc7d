import { correctedEvent, type Entry } from '../../journal/index.ts';
import { type Instant, PathwayError } from '../../kernel/index.ts';
import type { Moment } from '../../moment/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { agenda } from '../agenda.ts';
import type { Case, Refusal, Step } from '../case.ts';
import type { StepOptions } from '../move/stepper.ts';
import { step } from '../step.ts';
import { inputOf } from './input-of.ts';

/** Due times at one instant; more of them would never end. */
const bound = 1000;

/** The versions on which the cases of a journal run, by `id@version`, and how they are moved. */
export interface ReplayVersions {
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly step: StepOptions;
}

/** A stretch of a case's life on one version: how it began, and what happened in it, as corrected. */
export interface Stretch {
  readonly from: Instant;
  /** The opening step, or the case as a migration left it. */
  readonly base: Step | Case;
  readonly events: readonly Entry[];
  /** Due times that passed without being acted on, as `id@instant`. */
  readonly passed: ReadonlySet<string>;
  /** Due times that wait for a decision: left as they are. */
  readonly waiting: ReadonlySet<string>;
  /** Due times that in the end nobody has dealt with yet, as `id@instant`: they are left for whoever does. */
  readonly pending?: ReadonlySet<string>;
  /** By how much the revision of `base` has run ahead of its steps through corrections: 0 or less. */
  readonly shift?: number;
}

/** What a recomputation came to. */
export interface Recomputed {
  readonly case: Case;
  readonly moments: readonly Moment[];
  /** Events that do not fit any more, and why. */
  readonly misfits: readonly { readonly entry: string; readonly type: string; readonly refusal: Refusal }[];
}

/** Works a stretch out again: every event in order of time, every due time at its instant, up to an instant. */
export function recompute(versions: ReplayVersions, stretch: Stretch, until: Instant, revision = 0): Recomputed {
  const { step: options } = versions;
  const opened = 'case' in stretch.base ? stretch.base : undefined;
  let current: Case = opened ? opened.case : (stretch.base as Case);
  const moments: Moment[] = [...(opened?.moments ?? [])];
  // Revisions go on, so that no moment gets an id that another one had.
  current = { ...current, revision: current.revision + revision + (stretch.shift ?? 0) };
  const misfits: { entry: string; type: string; refusal: Refusal }[] = [];
  const pathway = versionOf(versions, current);
  const fire = (to: Instant, left?: ReadonlySet<string>) => {
    for (let [count, last] = [0, Number.NaN]; ; ) {
      const next = agenda(pathway, current, options).find(({ id, at }) => {
        const name = `${id}@${at}`;
        return !stretch.waiting.has(name) && !left?.has(name);
      });
      if (!next || next.at > to) return;
      const at = Math.max(next.at, current.at);
      count = at === last ? count + 1 : 1;
      last = at;
      if (count > bound) throw new PathwayError('endless-due', 'Due times come again without end.', { stage: current.stage });
      const skip = stretch.passed.has(`${next.id}@${next.at}`) ? { skip: true as const } : {};
      const stepped = step(pathway, current, { type: 'due', due: next.id, dueAt: next.at, at: Math.max(to, next.at), ...skip }, options);
      if (!stepped.ok) return;
      current = stepped.case;
      moments.push(...stepped.moments);
    }
  };
  for (const event of stretch.events) {
    if (event.at > until) break;
    fire(event.at);
    const stepped = step(pathway, current, inputOf(event), options);
    if (!stepped.ok) {
      misfits.push({ entry: event.id, type: event.type, refusal: stepped });
      continue;
    }
    current = stepped.case;
    moments.push(...stepped.moments);
  }
  fire(until, stretch.pending);
  return { case: current, moments, misfits };
}

/** Events that a wrong clock put later than could be, at the latest time that can. */
export function upTo(events: readonly Entry[], until: Instant): Entry[] {
  return events.map((event) => (event.at > until ? { ...event, at: until } : event));
}

/** Events of a stretch after one correction, in order of time. */
export function correctedEvents(events: readonly Entry[], correction: Entry): Entry[] {
  const target = correction.attrs?.['entry'];
  const kept = events.filter((each) => each.id !== target);
  const event = correctedEvent(correction);
  const all = event ? [...kept, event] : kept;
  return all.toSorted((a, b) => a.at - b.at);
}

/** The pathway on which a case runs. @throws PathwayError `no-such-version` */
export function versionOf({ pathways }: Pick<ReplayVersions, 'pathways'>, of: Pick<Case, 'pathway' | 'version'>): Pathway {
  const name = `${of.pathway}@${of.version}`;
  const pathway = pathways.get(name);
  if (!pathway) throw new PathwayError('no-such-version', `The version ${name} is not here.`, { version: name });
  return pathway;
}
