import { type Instant, PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { dues, firedIn } from './agenda.ts';
import type { Case, Due, Step } from './case.ts';
import type { StageTables } from './move/case-tables.ts';
import type { Mover } from './move/mover.ts';
import type { Recorder } from './record.ts';

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
  const known = from.value !== null && from.context !== null;
  const before = known ? dues(stage, stage.machine.leafOf(from.value), from.context, from.stay, firedIn(from)) : [];
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
    fired:
      mover.fired.length === 0
        ? none
        : mover.fired.map((each) => ({ id: `${stay}:${each.event}`, at: each.at, name: nameOf(stage, leaf, each.event) })),
  };
}

function nameOf({ machine }: StageTables, leaf: number, event: string): string {
  return machine.dueTimes(leaf).find((timer) => timer.event === event)?.name ?? '';
}

function lacking(list: readonly Due[], others: readonly Due[]): readonly Due[] {
  return list.length === 0 || others.length === 0
    ? list
    : list.filter((due) => !others.some((other) => other.id === due.id && other.at === due.at));
}

const none: readonly Due[] = [];

// A stored case comes back from JSON: what JSON cannot hold must never get into one.
function plainContext(context: Readonly<Record<string, unknown>>, stage: string): void {
  for (const key in context) {
    const value = context[key];
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
