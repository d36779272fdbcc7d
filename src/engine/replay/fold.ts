import { correctedEvent, type Entry } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Case, Due, Refusal, Step } from '../case.ts';
import { openCase } from '../open-case.ts';
import { step } from '../step.ts';
import { inputOf } from './input-of.ts';
import { correctedEvents, type ReplayVersions, recompute, type Stretch, upTo, versionOf } from './recompute.ts';

/** How far a case had come with one line of its journal, and the time at which it stood after it. */
export type JournalMark = Pick<Case, 'seq' | 'revision' | 'at'>;

/** What a journal comes to, and the stretches from which other questions are answered. */
export interface Folded {
  readonly ok: true;
  readonly case: Case;
  readonly stretches: readonly Stretch[];
  /** The journal as it would be written again: what follows from an input is worked out anew, all else stands as it was. */
  readonly entries: readonly Entry[];
  /** One for each line, in order. */
  readonly marks: readonly JournalMark[];
}

/** The first entry that does not fit. */
export interface Unfolded {
  readonly ok: false;
  readonly reason: 'no-opening' | 'refused';
  readonly message: string;
  readonly entry?: Entry;
  readonly refusal?: Refusal;
}

interface OpenStretch extends Stretch {
  from: Instant;
  base: Step | Case;
  events: Entry[];
  readonly passed: Set<string>;
  readonly waiting: Set<string>;
}

// Written by a step, so worked out again and not copied.
const derived: ReadonlySet<string> = new Set(['state', 'stage', 'moment']);

/**
 * Folds a journal into the case it came to: opening, events, due times, corrections and migrations.
 * Entries that move nothing (notes, offers, failures) stand as they are. `from`: the case as it stood before the first entry.
 * @throws PathwayError `no-such-version` where the journal runs on a version that is not given
 */
export function fold(
  versions: ReplayVersions,
  entries: readonly Entry[],
  from?: { readonly state: Case; readonly held: readonly Due[]; readonly shift?: number },
): Folded | Unfolded {
  let current: Case | undefined = from?.state;
  const stretches: OpenStretch[] = [];
  const written: Entry[] = [];
  const marks: JournalMark[] = from ? [from.state] : [];
  const begin = (from: number, base: Step | Case, shift = 0, waiting: Iterable<string> = []): void =>
    void stretches.push({ from, base, events: [], passed: new Set(), waiting: new Set(waiting), shift });
  if (from)
    begin(
      from.state.at,
      from.state,
      from.shift,
      from.held.map((due) => `${due.id}@${due.at}`),
    );
  for (const entry of entries) {
    const stretch = stretches.at(-1);
    const { type, kind, attrs = {} } = entry;
    if ((kind === 'due' || type === 'due.held') && attrs['due'] === undefined) return brokenAt(entry, 'does not say which due time');
    if (type === 'case.opened' && entry.stage !== null) {
      if (attrs['pathway'] === undefined) return brokenAt(entry, 'does not say on which pathway the case began');
      const opened = reopen(versions, entry, entry.stage);
      begin(entry.at, opened);
      current = opened.case;
      written.push(...opened.entries);
    } else if (!current || !stretch) {
      return { ok: false, reason: 'no-opening', message: 'The journal does not begin with the opening of a case.', entry };
    } else if (kind === 'event' || kind === 'due') {
      // A driver may have written entries of its own between: positions are the journal's.
      const stepped = step(versionOf(versions, current), { ...current, seq: entry.seq - 1 }, inputOf(entry), versions.step);
      if (!stepped.ok) return refusedAt(entry, stepped);
      if (kind === 'event') stretch.events.push(entry);
      else stretch.waiting.delete(dueOf(entry));
      if (type === 'due.skipped') stretch.passed.add(dueOf(entry));
      current = stepped.case;
      written.push(...stepped.entries);
    } else if (!derived.has(kind)) {
      written.push(entry);
      if (kind === 'correction') {
        if (attrs['entry'] === undefined && !correctedEvent(entry)) return brokenAt(entry, 'does not say what it corrects');
        const until = Number(attrs['until'] ?? current.at);
        stretch.events = upTo(correctedEvents(stretch.events, entry), until);
        const again = recompute(versions, stretch, until, current.revision);
        const misfit = again.misfits[0];
        if (misfit) return refusedAt(entry, misfit.refusal);
        // A recomputation writes nothing: the position is the correction's own.
        current = { ...again.case, seq: entry.seq };
      } else if (type === 'case.migrated' || type === 'case.migration.undone') {
        const { to } = attrs;
        if (!isCase(to)) return brokenAt(entry, 'does not say what the case became');
        current = to;
        begin(to.at, to, 0, stretch.waiting);
      } else if (type === 'clock.mended') {
        const to = Number(attrs['to']);
        if (Number.isNaN(to)) return brokenAt(entry, 'does not say to which time the case was put back');
        stretch.events = upTo(stretch.events, to);
        stretch.from = Math.min(stretch.from, to);
        stretch.base = putBack(stretch.base, to);
        current = { ...current, at: to };
      } else if (type === 'due.held') stretch.waiting.add(dueOf(entry));
    }
    current = { ...current, seq: Math.max(current.seq, entry.seq) };
    marks.push({ at: current.at, seq: current.seq, revision: current.revision });
  }
  if (!current) return { ok: false, reason: 'no-opening', message: 'The journal is empty.' };
  return { ok: true, case: current, stretches, entries: written, marks };
}

function reopen(versions: ReplayVersions, entry: Entry, stage: string): Step {
  const { attrs = {} } = entry;
  const pathway = versionOf(versions, { pathway: String(attrs['pathway']), version: String(attrs['version']) });
  const input = (attrs['input'] ?? {}) as never;
  return openCase(pathway, { id: entry.case, person: entry.person, stage, input, at: entry.at }, { ...versions.step, replays: true });
}

/** How a stretch began, at the latest then. */
function putBack(base: Step | Case, to: Instant): Step | Case {
  if ('case' in base) return { ...base, case: putBack(base.case, to) as Case };
  return base.at > to ? { ...base, at: to } : base;
}

function refusedAt(entry: Entry, refusal: Refusal): Unfolded {
  return { ok: false, reason: 'refused', message: `Entry ${entry.seq} is refused: ${refusal.message}`, entry, refusal };
}

function brokenAt(entry: Entry, what: string): Unfolded {
  return { ok: false, reason: 'refused', message: `Entry ${entry.seq} ("${entry.type}") ${what}.`, entry };
}

function isCase(of: unknown): of is Case {
  return typeof of === 'object' && of !== null && 'at' in of && 'version' in of;
}

function dueOf({ attrs = {} }: Entry): string {
  return `${attrs['due']}@${attrs['dueAt']}`;
}
