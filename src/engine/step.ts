import { PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { InputOf } from '../stage/index.ts';
import type { Allowed, Case, CaseInput, Due, Stepped } from './case.ts';
import type { Stepper } from './stepper.ts';

/** How the engine moves a stage. @defaultValue XState */
export interface StepOptions {
  readonly stepperOf?: (stage: Pathway['stages'][string]) => Stepper;
}

export interface CaseStart<P extends Pathway, T extends P['start'][number]> {
  readonly id: string;
  readonly person: string;
  readonly stage: T;
  readonly input: InputOf<P['stages'][T]>;
  readonly at: number;
}

const later = (): never => {
  throw new PathwayError('not-yet-built', 'Not yet built.');
};

export function openCase<P extends Pathway, T extends P['start'][number]>(
  _pathway: P,
  _start: CaseStart<P, T>,
  _options?: StepOptions,
): Stepped {
  return later();
}
export function step(_pathway: Pathway, _case: Case, _input: CaseInput, _options?: StepOptions): Stepped {
  return later();
}
export function agenda(_pathway: Pathway, _case: Case, _options?: StepOptions): readonly Due[] {
  return later();
}
export function allowed(_pathway: Pathway, _case: Case, _options?: StepOptions): readonly Allowed[] {
  return later();
}
