import { givenAs } from '../../kernel/given.ts';
import { dateOf, HOUR, type Instant, parseBy, type VocabularyEntry } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { agenda, allowed } from '../agenda.ts';
import type { Case, CaseInput, Step } from '../case.ts';
import { step } from '../step.ts';
import { sampleAttrs } from './sample-attrs.ts';

type Attrs = ReturnType<typeof sampleAttrs>[number];

/** A case that was really walked: how it was reached, one step after another. */
export interface PathwayWalk {
  readonly step: Step;
  readonly input: CaseInput | null;
  readonly before: PathwayWalk | null;
  readonly length: number;
  /** Marks set so far. */
  readonly marks: number;
}

/** What a walk through a pathway reached, and what it did not. */
export interface Exploration {
  /** Different positions met: state, and which facts of the case are set. */
  readonly positions: number;
  /** Whether the search ended by itself rather than at its limit. */
  readonly complete: boolean;
}

/** How far a pathway is explored. */
export interface ExploreOptions {
  /** Marks that a step sets, as bits; a position is walked again when it is reached with fewer of them. */
  readonly marks?: (step: Step) => number;
  /** Where a walk ends; it is still seen. */
  readonly stop?: (step: Step) => boolean;
  /** @defaultValue 20000 */
  readonly mostPositions?: number;
  /** Events left out. @defaultValue those of the whole person, such as a death */
  readonly without?: (entry: VocabularyEntry) => boolean;
}

/**
 * Walks a pathway breadth first with real steps of the engine, so that the first walk to a place is a shortest one.
 * Two cases stand in the same position when state and set facts agree; dates and sizes are not told apart.
 * A walk found is proof that it can happen; one not found is no proof that it cannot.
 */
export function explore(
  pathway: Pathway,
  starts: readonly Step[],
  see: (walk: PathwayWalk) => boolean | undefined,
  options: ExploreOptions = {},
): Exploration {
  givenAs('explore', 'pathway', pathway, '{links:object meaning:object start:list}');
  givenAs('explore', 'starts', starts, '[entries:list due:list cancelled:list]');
  givenAs('explore', 'see', see, 'function');
  givenAs('explore', 'options', options, 'object?');
  const { marks, stop, mostPositions = 20_000, without = (entry) => entry.scope === 'person' } = options;
  const seen = new Map<string, number[]>();
  const queue: PathwayWalk[] = [];
  const visit = (found: Step, input: CaseInput | null, before: PathwayWalk | null): boolean => {
    const walk: PathwayWalk = {
      step: found,
      input,
      before,
      length: (before?.length ?? 0) + 1,
      marks: (before?.marks ?? 0) | (marks?.(found) ?? 0),
    };
    const key = positionOf(found.case);
    const met = seen.get(key) ?? [];
    // A position already reached with no mark that this walk lacks has nothing new to show.
    if (found.case.stage !== null && met.some((earlier) => (earlier & ~walk.marks) === 0)) return false;
    seen.set(key, [...met.filter((earlier) => (walk.marks & ~earlier) !== 0), walk.marks]);
    if (see(walk) === true) return true;
    if (found.case.stage !== null && !stop?.(found)) queue.push(walk);
    return false;
  };
  for (const start of starts) if (visit(start, null, null)) return { positions: seen.size, complete: true };
  for (let head = 0; head < queue.length; head += 1) {
    if (seen.size >= mostPositions) return { positions: seen.size, complete: false };
    const walk = queue[head] as PathwayWalk;
    for (const input of inputsOf(pathway, walk.step.case, without)) {
      const next = step(pathway, walk.step.case, input);
      if (next.ok && visit(next, input, walk)) return { positions: seen.size, complete: true };
    }
  }
  return { positions: seen.size, complete: true };
}

/** The walk from its start. */
export function stepsOf(walk: PathwayWalk): PathwayWalk[] {
  const steps: PathwayWalk[] = [];
  for (let each: PathwayWalk | null = walk; each; each = each.before) steps.unshift(each);
  return steps;
}

function* inputsOf(pathway: Pathway, of: Case, without: (entry: VocabularyEntry) => boolean): Generator<CaseInput> {
  const [due] = agenda(pathway, of);
  if (due) yield { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, of.at) };
  const at: Instant = of.at + HOUR;
  for (const { type } of allowed(pathway, of)) {
    const entry = pathway.vocabulary[type];
    if (!entry || without(entry)) continue;
    for (const attrs of samplesOf(entry, at, pathway.zone)) yield { type, at, attrs };
  }
}

const known = new WeakMap<VocabularyEntry, Map<string, readonly Attrs[]>>();

/** The samples that the event takes, each once: what its schema refuses, every case refuses. They differ by day alone. */
function samplesOf(entry: VocabularyEntry, at: Instant, zone: string): readonly Attrs[] {
  const ofEntry = known.get(entry) ?? new Map<string, readonly Attrs[]>();
  known.set(entry, ofEntry);
  const day = `${dateOf(at, zone)} ${zone}`;
  let samples = ofEntry.get(day);
  if (!samples) {
    const taken = sampleAttrs(entry, at, zone).filter((attrs) => parseBy(entry.attrs, attrs).success);
    samples = [...new Map(taken.map((attrs) => [JSON.stringify(attrs), attrs])).values()];
    ofEntry.set(day, samples);
  }
  return samples;
}

function positionOf(of: Case): string {
  if (of.stage === null) return `closed:${of.outcome}`;
  const facts = Object.values(of.context ?? {}).map((value) => (typeof value === 'boolean' || isWord(value) ? value : ''));
  return `${of.stage}:${JSON.stringify(of.value)}:${facts.join()}`;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length < 30 && !/\d/.test(value);
}
