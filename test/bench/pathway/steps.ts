import { agenda, type Case, type CaseInput, type Journey, openCase, type Pathway, type StepOptions, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import type { Cohort } from 'justice-pathway/simulate';

/** Tells simulated journeys to live cases, as a driver does: the agenda is asked before each event, and what is due is fired. */
export function replayBySteps({ journeys, cases }: Pick<Cohort, 'journeys' | 'cases'>, options: StepOptions = {}): number {
  let steps = 0;
  for (const [person, journey] of journeys.entries()) {
    for (const [number, start] of cases(person).entries()) steps += replayOne(journey, `${journey.id}-case-${number + 1}`, start, options);
  }
  return steps;
}

function replayOne({ id, events }: Journey, caseId: string, { stage, input, at }: Cohort['starts'][number], options: StepOptions): number {
  const opening = { id: caseId, person: id, stage: stage as 'arrest', input, at };
  let of: Case = openCase(scottishPathway, opening, options).case;
  let steps = 1;
  const take = (taken: CaseInput): void => {
    const stepped = step<Pathway>(scottishPathway, of, taken, options);
    if (!stepped.ok) throw new Error(`${id}: ${stepped.message}`);
    of = stepped.case;
    steps += 1;
  };
  for (const event of events) {
    if (event.case !== caseId) continue;
    for (;;) {
      const due = agenda(scottishPathway, of, options)[0];
      if (!due || due.at > event.at) break;
      take({ type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, of.at) });
    }
    take(event.attrs ? { type: event.type, at: event.at, attrs: event.attrs } : { type: event.type, at: event.at });
  }
  return steps;
}
