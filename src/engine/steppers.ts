import { PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Stage } from '../stage/index.ts';
import type { Case } from './case.ts';
import type { Frame, Stepper } from './stepper.ts';
import { xstateStepper } from './xstate-stepper.ts';

/** How the engine moves a stage. */
export interface StepOptions {
  /** @defaultValue XState */
  readonly stepperOf?: (stage: Stage) => Stepper;
}

const known = new WeakMap<Stage, Stepper>();

/** The XState stepper of a stage, made once. */
export function stepperOf(stage: Stage, options: StepOptions = {}): Stepper {
  if (options.stepperOf) return options.stepperOf(stage);
  let stepper = known.get(stage);
  if (!stepper) {
    stepper = xstateStepper(stage);
    known.set(stage, stepper);
  }
  return stepper;
}

/** The stage a case is in, or `undefined` when it is closed or belongs to another version. */
export function stageOf(pathway: Pathway, of: Case): Stage | undefined {
  if (of.stage === null || !Object.hasOwn(pathway.stages, of.stage)) return undefined;
  const stage = pathway.stages[of.stage] as Stage;
  return of.pathway === pathway.id && of.version === pathway.version && of.hash === stage.hash ? stage : undefined;
}

export function frameOf(of: Case): Frame {
  if (of.value === null || of.context === null) throw new PathwayError('closed-case', 'A closed case has no state.', { case: of.id });
  return { value: of.value, context: of.context, status: 'active', output: undefined };
}
