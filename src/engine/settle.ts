import { type Instant, PathwayError } from '../kernel/index.ts';
import type { AnyLink, Pathway } from '../pathway/index.ts';
import type { Stage, StateMeta } from '../stage/index.ts';
import { has, open, timerEvent, timers } from './agenda.ts';
import type { Case, Due, Step } from './case.ts';
import { type Recorder, writeMoments } from './record.ts';
import type { Moved } from './stepper.ts';
import { type StepOptions, stepperOf } from './steppers.ts';

const hops = 20;

/** Records a move, follows links to the stage where the case comes to rest, and makes the new case. */
export function settle(
  pathway: Pathway,
  from: Case,
  first: { readonly stage: Stage; readonly moved: Moved; readonly fired?: Due; readonly before: readonly Due[] },
  at: Instant,
  record: Recorder,
  options: StepOptions,
): Step {
  let { stage, moved } = first;
  let { stay } = from;
  let fired = first.fired ? [...from.fired, first.fired] : from.fired;
  arrive(stage, moved, record, stay);
  for (let hop = 0; moved.frame.status === 'done'; hop += 1) {
    if (hop === hops) {
      throw new PathwayError('endless-links', `The links from "${stage.id}" go round without an event.`, { stage: stage.id });
    }
    const outcome = outcomeIn(moved.frame.output);
    record.write({ type: 'stage.ended', kind: 'stage', stage: stage.id, attrs: { outcome } });
    const link = linkOf(pathway, stage.id, outcome);
    if (link.to === null) return closed(from, outcome, at, record, first);
    const input = { ...link.input(moved.frame.output as never), at };
    stage = pathway.stages[link.to] as Stage;
    stay += 1;
    fired = [];
    record.write({ type: 'stage.started', kind: 'stage', stage: stage.id, attrs: { input } });
    moved = stepperOf(stage, options).start(input);
    arrive(stage, moved, record, stay);
  }
  plainContext(moved.frame.context, stage.id);
  const all = timers(stepperOf(stage, options), moved.frame, stay);
  const kept = fired.filter((each) => !moved.cancelled.includes(timerEvent(each.id)) && has(all, each));
  const after = open(all, kept);
  writeMoments(record);
  const { value, context } = moved.frame;
  const next: Case = {
    ...from,
    revision: from.revision + 1,
    seq: from.seq + record.entries.length,
    at,
    stage: stage.id,
    hash: stage.hash,
    stay,
    value,
    context,
    fired: kept,
  };
  return taken(next, record, first, after);
}

function closed(from: Case, outcome: string, at: Instant, record: Recorder, first: { fired?: Due; before: readonly Due[] }): Step {
  record.write({ type: 'case.closed', kind: 'stage', stage: null, attrs: { outcome } });
  writeMoments(record);
  const next: Case = {
    ...from,
    revision: from.revision + 1,
    seq: from.seq + record.entries.length,
    at,
    stage: null,
    hash: '',
    value: null,
    context: null,
    outcome,
    fired: [],
  };
  return taken(next, record, first, []);
}

function taken(next: Case, record: Recorder, first: { fired?: Due; before: readonly Due[] }, after: readonly Due[]): Step {
  const { fired, before } = first;
  return {
    ok: true,
    case: next,
    entries: record.entries,
    due: after.filter((due) => !has(before, due)),
    cancelled: before.filter((due) => !has(after, due) && !(fired && has([fired], due))),
    moments: record.moments,
  };
}

function arrive(stage: Stage, moved: Moved, record: Recorder, stay: number): void {
  const nodes = moved.entered.map((id) => stage.machine.getStateNodeById(id));
  const leaf = nodes.at(-1);
  if (leaf) {
    const label = (leaf.meta as StateMeta | undefined)?.label;
    record.write({
      type: 'state.entered',
      kind: 'state',
      stage: stage.id,
      attrs: { state: leaf.id, ...(label === undefined ? {} : { label }) },
    });
  }
  for (const node of nodes) record.contact((node.meta as StateMeta | undefined)?.contact, stage.id, stay);
}

function outcomeIn(output: unknown): string {
  if (typeof output === 'object' && output !== null && 'outcome' in output && typeof output.outcome === 'string') return output.outcome;
  throw new PathwayError('no-outcome', 'A stage ended without naming its outcome.', {});
}

function linkOf(pathway: Pathway, stage: string, outcome: string): AnyLink {
  const links = pathway.links[stage];
  const link = links && Object.hasOwn(links, outcome) ? links[outcome] : undefined;
  if (!link) throw new PathwayError('no-link', `"${stage}" ended with "${outcome}", which leads nowhere.`, { stage, outcome });
  return link;
}

// A stored case comes back from JSON: what JSON cannot hold must never get into one.
function plainContext(context: object, stage: string): void {
  for (const key in context) {
    const value: unknown = (context as Record<string, unknown>)[key];
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) continue;
    if (
      value === undefined ||
      (typeof value === 'number' && !Number.isFinite(value)) ||
      typeof value === 'function' ||
      value instanceof Date
    ) {
      throw new PathwayError(
        'context-not-json',
        `"${key}" in the context of "${stage}" is not plain JSON; use null for what is not known.`,
        { stage, key },
      );
    }
  }
}
