import { givenObject } from '../kernel/given.ts';
import { type Instant, PathwayError, parseBy } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { InputOf, Stage } from '../stage/index.ts';
import type { Case, Step } from './case.ts';
import type { CaseOf } from './case-of.ts';
import { caseTables } from './move/case-tables.ts';
import { Mover } from './move/mover.ts';
import type { StepOptions } from './move/stepper.ts';
import { Recorder } from './recorder.ts';
import { stepTaken } from './step-taken.ts';

/** What a stage of a pathway asks for to start, without the time. */
export type StartInput<P extends Pathway, T extends keyof P['stages']> = InputOf<P['stages'][T]>;

/** What opens a case. */
export interface CaseStart<P extends Pathway = Pathway, T extends P['start'][number] = P['start'][number]> {
  readonly id: string;
  /** Pseudonymous id of the person. */
  readonly person: string;
  readonly stage: T;
  /** What the stage's machine asks for; `at` is added. */
  readonly input: InputOf<P['stages'][T]>;
  readonly at: Instant;
}

/**
 * Opens a case in one of the pathway's starting stages.
 * @throws PathwayError `not-a-start` for another stage, `bad-input` for what its schema does not take, `stage-failed` when the machine cannot start on the input
 * @example openCase(pathway, { id: 'case-1', person: 'p-1', stage: 'arrest', input: {}, at }).case.stage // 'arrest'
 */
export function openCase<P extends Pathway, T extends P['start'][number]>(
  pathway: P,
  start: CaseStart<P, T>,
  options: StepOptions = {},
): Step<CaseOf<P>> {
  givenObject(pathway, 'openCase', 'pathway', ['stages', 'start']);
  givenObject(start, 'openCase', 'start', ['id', 'person', 'stage']);
  const stage = pathway.start.includes(start.stage) ? (pathway.stages[start.stage] as Stage | undefined) : undefined;
  if (!stage) {
    throw new PathwayError('not-a-start', `A case cannot open in "${start.stage}". It can in: ${pathway.start.join(', ')}.`, {
      stage: start.stage,
    });
  }
  if (!Number.isSafeInteger(start.at))
    throw new PathwayError('bad-instant', 'A case opens at a whole number of milliseconds.', { at: start.at });
  const issues = options.replays ? [] : startIssues(pathway, start.stage, start.input);
  if (issues.length > 0) {
    const list = issues.map((each) => `${each.path} ${each.message}`).join('; ');
    throw new PathwayError('bad-input', `The stage "${stage.id}" cannot start on this: ${list}.`, { stage: stage.id, issues });
  }
  const before: Case = {
    id: start.id,
    person: start.person,
    pathway: pathway.id,
    version: pathway.version,
    revision: 0,
    seq: 0,
    at: start.at,
    stage: stage.id,
    hash: stage.hash,
    stay: 1,
    value: null,
    context: null,
    outcome: null,
    fired: [],
  };
  const input = { ...(start.input as object), at: start.at };
  const record = new Recorder(before, start.at);
  record.write({ type: 'case.opened', kind: 'stage', stage: stage.id, attrs: { pathway: pathway.id, version: pathway.version, input } });
  const tables = caseTables(pathway, options.stepperOf);
  const mover = Mover.open(tables, stage.id, input, start.at, record);
  return stepTaken(pathway, { from: before, stage: tables.stage(stage.id) }, start.at, mover, record) as Step<CaseOf<P>>;
}

/** What the schema of a stage says against an input; an empty list where it has none, or nothing to say. */
export function startIssues(
  pathway: Pathway,
  stage: string,
  input: unknown,
): readonly { readonly path: string; readonly message: string }[] {
  const schema = Object.hasOwn(pathway.stages, stage) ? (pathway.stages[stage] as Stage).input : undefined;
  const parsed = schema === undefined ? undefined : parseBy(schema, input ?? {});
  if (parsed === undefined || parsed.success) return [];
  return parsed.issues.map((issue) => ({ path: ['input', ...issue.path].join('.'), message: issue.message }));
}
