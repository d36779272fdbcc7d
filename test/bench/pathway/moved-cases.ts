import { simulateCohort } from 'justice-pathway/simulate';
import { compileStage } from '../../../src/engine/index.ts';
import type { StepOptions, StepperEvent } from '../../../src/engine/move/stepper.ts';
import { replayBySteps } from './steps.ts';
import { world } from './world.ts';

/** A case of a simulated person: how it began, and what its machines took, in order. */
export interface MovedCase {
  readonly stage: string;
  readonly input: object;
  readonly events: readonly { readonly code: number; readonly event: StepperEvent }[];
}

/** What the machines of so many people took, read off the live step while their journeys are told to it. */
export function movedCases(people: number): MovedCase[][] {
  const { journeys, cases } = simulateCohort({ ...world, people, seed: 7 });
  let events: { code: number; event: StepperEvent }[] = [];
  let begun: { stage: string; input: object } | undefined;
  const stepperOf: StepOptions['stepperOf'] = (stage) => {
    const machine = compileStage(stage);
    return {
      ...machine,
      contextOf(input) {
        begun ??= { stage: stage.id, input: input as object };
        return machine.contextOf(input);
      },
      fire(leaf, code, context, event, trace) {
        const next = machine.fire(leaf, code, context, event, trace);
        if (next >= 0) events.push({ code, event: event as StepperEvent });
        return next;
      },
    };
  };
  return journeys.map((journey, person) =>
    cases(person).map((start, number) => {
      events = [];
      begun = undefined;
      const own = journey.events.filter((each) => each.case === `${journey.id}-case-${number + 1}`);
      replayBySteps(
        { journeys: [{ ...journey, events: own.map((each) => ({ ...each, case: `${journey.id}-case-1` })) }], cases: () => [start] },
        { stepperOf },
      );
      return { ...(begun as unknown as { stage: string; input: object }), events };
    }),
  );
}
