import { PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Stage } from '../stage/index.ts';
import { open, timerEvent, timers } from './agenda.ts';
import type { Case, CaseEvent, CaseInput, DueEvent, Stepped } from './case.ts';
import { recorder } from './record.ts';
import { isDue, refusalAfter, refusalBefore } from './refuse.ts';
import { settle } from './settle.ts';
import type { Frame, Moved, Stepper, StepperEvent } from './stepper.ts';
import { frameOf, type StepOptions, stageOf, stepperOf } from './steppers.ts';

/**
 * Moves a case by one event or one due time. Pure: no clock, no world, no chance.
 * A refusal names its reason and what is allowed now, and leaves the case as it was.
 * A due time is dealt with at its own instant, however late it is fired.
 * @throws PathwayError only for a fault in a machine or its links
 * @example
 * const stepped = step(pathway, theCase, { type: 'custody.received', at, attrs: { status: 'remand' } });
 * if (stepped.ok) theCase = stepped.case;
 */
export function step(pathway: Pathway, of: Case, input: CaseInput, options: StepOptions = {}): Stepped {
  const refused = refusalBefore(pathway, of, input, options);
  if (refused) return refused;
  const stage = stageOf(pathway, of) as Stage;
  const stepper = stepperOf(stage, options);
  const frame = frameOf(of);
  const before = open(timers(stepper, frame, of.stay), of.fired);
  if (isDue(input)) {
    const at = Math.max(input.dueAt, of.at);
    const fired = { id: input.due, at: input.dueAt, name: before.find((due) => due.id === input.due)?.name ?? '' };
    const record = recorder(pathway, of, at);
    record.write({
      ...idOf(input),
      type: input.skip ? 'due.skipped' : 'due.fired',
      kind: 'due',
      stage: stage.id,
      attrs: { due: fired.id, dueAt: fired.at, name: fired.name },
    });
    const moved = (input.skip ? null : move(stepper, frame, { type: timerEvent(input.due), at })) ?? unmoved(frame);
    return settle(pathway, of, { stage, moved, fired, before }, at, record, options);
  }
  const entry = pathway.vocabulary[input.type] as Pathway['vocabulary'][string];
  const attrs = entry.attrs.parse(input.attrs ?? {});
  const moved = move(stepper, frame, { type: input.type, at: input.at, attrs });
  if (!moved && entry.kind === 'stage') return refusalAfter(pathway, of, input.type, options);
  const record = recorder(pathway, of, input.at);
  record.write({
    ...idOf(input),
    type: input.type,
    kind: 'event',
    stage: stage.id,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(input.asked ? { asked: [...input.asked] } : {}),
  });
  record.contact(entry.contact, stage.id, of.stay);
  return settle(pathway, of, { stage, moved: moved ?? unmoved(frame), before }, input.at, record, options);
}

function move(stepper: Stepper, frame: Frame, event: StepperEvent): Moved | null {
  try {
    return stepper.step(frame, event);
  } catch (cause) {
    throw new PathwayError(
      'stage-failed',
      `The stage "${stepper.stage.id}" failed on "${event.type}".`,
      { stage: stepper.stage.id, type: event.type },
      { cause },
    );
  }
}

function unmoved(frame: Frame): Moved {
  return { frame, effects: [], left: [], entered: [], cancelled: [] };
}

function idOf(input: CaseEvent | DueEvent): { readonly id?: string } {
  return input.id === undefined ? {} : { id: input.id };
}
