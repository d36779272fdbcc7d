import { type Instant, PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { dues, firedIn, leafIn } from './agenda.ts';
import type { Case, Due, Step } from './case.ts';
import type { StageTables } from './move/case-tables.ts';
import type { Mover } from './move/mover.ts';
import type { DueTimer } from './move/stepper.ts';
import type { Recorder } from './recorder.ts';

/** The case that a move came to, with what was written and what now falls due. */
export function stepTaken(
  pathway: Pathway,
  { from, stage, fired }: { readonly from: Case; readonly stage: StageTables; readonly fired?: Due },
  at: Instant,
  mover: Mover,
  record: Recorder,
): Step {
  if (mover.closed) record.write({ type: 'case.closed', kind: 'stage', stage: null, attrs: { outcome: mover.outcome } });
  else plainContext(mover.context, mover.stage.stage.id);
  const moments = record.moments(mover.contacts, pathway);
  const before = from.value === null ? [] : dues(stage, leafIn(stage, from), from.context as object, from.stay, firedIn(from));
  const after = mover.closed ? [] : dues(mover.stage, mover.leaf, mover.context, mover.stay, mover.fired);
  return {
    ok: true,
    case: caseOf(from, mover, at, from.seq + record.entries.length),
    entries: record.entries,
    due: lacking(after, before),
    cancelled: lacking(before, fired ? [...after, fired] : after),
    moments,
  };
}

function caseOf(from: Case, mover: Mover, at: Instant, seq: number): Case {
  const { stage, leaf, stay, context, outcome } = mover;
  const { id, person, pathway, version } = from;
  const common = { id, person, pathway, version, revision: from.revision + 1, seq, at };
  if (mover.closed) return { ...common, stage: null, hash: '', stay, value: null, context: null, outcome, fired: [] };
  return {
    ...common,
    stage: stage.stage.id,
    hash: stage.stage.hash,
    stay,
    value: stage.machine.valueOf(leaf),
    context,
    outcome: null,
    fired: mover.fired.map(({ event, at: when }) => ({ id: `${stay}:${event}`, at: when, name: timerIn(stage, leaf, event).name })),
  };
}

/** The timer of an event that can fall due in a state. */
export function timerIn({ machine }: StageTables, leaf: number, event: string): DueTimer {
  return machine.dueTimes(leaf).find((timer) => timer.event === event) as DueTimer;
}

function lacking(list: readonly Due[], others: readonly Due[]): readonly Due[] {
  return list.filter((due) => !others.some((other) => other.id === due.id && other.at === due.at));
}

// A stored case comes back from JSON: what JSON cannot hold, or would give back as something else, must never get into one.
function plainContext(context: Readonly<Record<string, unknown>>, stage: string): void {
  for (const key in context) {
    if (!isPlain(context[key]))
      throw new PathwayError(
        'context-not-json',
        `"${key}" in the context of "${stage}" is not plain JSON; use null for what is not known.`,
        { stage, key },
      );
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  const kind: unknown = Object.getPrototypeOf(value);
  return (kind === Object.prototype || kind === null) && Object.values(value).every(isPlain);
}
