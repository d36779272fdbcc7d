import { givenObject } from '../kernel/given.ts';
import type { EventName, Pathway } from '../pathway/index.ts';
import { leafIn, stageOf } from './agenda.ts';
import type { Case, CaseEvent, CaseInput, DueEvent, Stepped } from './case.ts';
import type { CaseOf, InputFor } from './case-of.ts';
import { caseTables, type StageTables } from './move/case-tables.ts';
import { Mover, timerEvent } from './move/mover.ts';
import type { StepOptions } from './move/stepper.ts';
import { Recorder } from './recorder.ts';
import { checkDue, checkEvent, isDue, refusalAfter, refusalWithoutStage } from './refuse.ts';
import { stepTaken, timerIn } from './step-taken.ts';

/**
 * Moves a case by one event or one due time. Pure: no clock, no world, no chance.
 * A refusal names its reason and what is allowed now, and leaves the case as it was.
 * A due time is dealt with at its own instant, however late it is fired.
 * @throws PathwayError only for a fault in a machine or its links
 * @example
 * const stepped = step(pathway, theCase, { type: 'custody.received', at, attrs: { status: 'remand' } });
 * if (stepped.ok) theCase = stepped.case;
 */
export function step<P extends Pathway>(
  pathway: P,
  of: Case,
  input: InputFor<NoInfer<P>>,
  options: StepOptions = {},
): Stepped<CaseOf<P>, EventName<P>> {
  givenObject(pathway, 'step', 'pathway', ['stages', 'vocabulary']);
  givenObject(of, 'step', 'of', ['pathway', 'version']);
  givenObject(input, 'step', 'input', ['type']);
  const stage = stageOf(pathway, of, options);
  const event = input as CaseInput;
  const stepped = !stage
    ? refusalWithoutStage(pathway, of)
    : isDue(event)
      ? fire(pathway, of, stage, event, options)
      : take(pathway, of, stage, event, options);
  return stepped as Stepped<CaseOf<P>, EventName<P>>;
}

function take(pathway: Pathway, of: Case, from: StageTables, input: CaseEvent, options: StepOptions): Stepped {
  const checked = checkEvent(pathway, of, input, options);
  if ('ok' in checked) return checked;
  const { entry, attrs } = checked;
  const { type, at, id, asked } = input;
  const { stage } = from;
  const tables = caseTables(pathway, options.stepperOf);
  const record = new Recorder(of, at);
  record.write({
    id,
    type,
    kind: 'event',
    stage: stage.id,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(asked ? { asked: [...asked] } : {}),
  });
  if (entry.contact !== undefined) record.meet(entry.contact, stage.id, of.stay);
  const mover = Mover.of(tables, of, record);
  if (!mover.take(tables.codes.get(type) as number, at, attrs, entry.kind === 'stage', entry.contact)) {
    return refusalAfter(pathway, of, type, options);
  }
  return stepTaken(pathway, { from: of, stage: from }, at, mover, record);
}

function fire(pathway: Pathway, of: Case, tables: StageTables, input: DueEvent, options: StepOptions): Stepped {
  const refused = checkDue(pathway, of, tables, input, options);
  if (refused) return refused;
  const { due, dueAt, id, skip } = input;
  const at = Math.max(dueAt, of.at);
  const event = timerEvent(due);
  const name = timerIn(tables, leafIn(tables, of), event).name;
  const record = new Recorder(of, at);
  record.write({
    id,
    type: skip ? 'due.skipped' : 'due.fired',
    kind: 'due',
    stage: tables.stage.id,
    attrs: { due, dueAt, name },
  });
  const mover = Mover.of(caseTables(pathway, options.stepperOf), of, record);
  if (skip) mover.pass(event, dueAt);
  else mover.fire(event, dueAt, at);
  return stepTaken(pathway, { from: of, stage: tables, fired: { id: due, at: dueAt, name } }, at, mover, record);
}
