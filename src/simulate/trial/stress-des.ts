import { givenAs } from '../../kernel/given.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';
import type { TrialPlan, TrialResult } from './trial.ts';
import type { TrialMeasure } from './trial-measure.ts';
import { weakAssumptions } from './weak-assumptions.ts';

/** One item of the STRESS-DES reporting checklist, filled in from the run. */
export interface StressItem {
  readonly section: string;
  readonly item: string;
  readonly answer: string;
}

/** What a reader needs to judge and repeat the run: the checklist of Monks and others (2019) for discrete-event simulation. */
export function stressReport(
  plan: TrialPlan,
  result: Pick<TrialResult, 'replications' | 'confidence'>,
  assumptions: SimulationAssumptions,
  run: { readonly version: string; readonly measures: readonly TrialMeasure[]; readonly warmUpDays: number },
): StressItem[] {
  givenAs('stressReport', 'plan', plan, '{measures:list scenario:object compare:list}');
  givenAs('stressReport', 'result', result, '{replications:number confidence:number}');
  givenAs('stressReport', 'assumptions', assumptions, '{choices:list services:list asks:list}');
  givenAs('stressReport', 'run', run, '{version:text measures:list warmUpDays:number}');
  const weak = weakAssumptions(assumptions);
  const desks = assumptions.desks ?? [];
  const observe = plan.observe ?? 1095;
  const item = (section: string, name: string, answer: string): StressItem => ({ section, item: name, answer });
  return [
    item(
      'Objectives',
      'Purpose',
      'To compare ways of running services around arrest, custody and liberation; never to predict what a person will do.',
    ),
    item('Objectives', 'Outputs', run.measures.map(({ label, unit }) => `${label} (${unit})`).join('; ')),
    item('Objectives', 'Experiments', [plan.scenario, ...plan.compare].map(({ id, sentence }) => `${id}: ${sentence}`).join(' ')),
    item(
      'Logic',
      'Base model',
      'Stages as state machines, joined by their outcomes; due times of law and guidance; contacts that raise moments; service desks.',
    ),
    item(
      'Logic',
      'Scenario logic',
      'A scenario is a list of levers over the same assumptions, with the same draws for the same person and decision.',
    ),
    item(
      'Logic',
      'Algorithms',
      'At each resting state an option and a wait are drawn; an event that a machine refuses is not taken, and the next option is tried.',
    ),
    item('Logic', 'Components: entities', `${plan.people} people a replication, each with needs, tenancy, documents and a home area.`),
    item(
      'Logic',
      'Components: activities',
      `${assumptions.choices.length} states with options, ${assumptions.services.length} things that services do, ${assumptions.asks.length} contacts by domain.`,
    ),
    item(
      'Logic',
      'Components: resources',
      desks.map(({ label, places }) => `${label} (${places.map(({ value }) => value).join(', ')} places)`).join('; '),
    ),
    item(
      'Logic',
      'Components: queues',
      'In order of need where a desk has priorities, then of arrival; people who are still waiting at the end are counted.',
    ),
    item(
      'Logic',
      'Entry and exit',
      `People come in over ${plan.days ?? 365} days; a case ends where the pathway ends it, or stands at the end of observation.`,
    ),
    item('Data', 'Sources', 'Each number carries its value, year, source and confidence.'),
    item(
      'Data',
      'Input parameters',
      `${weak.length} shares of low confidence or none: ${weak
        .slice(0, 12)
        .map(({ id }) => id)
        .join(', ')}${weak.length > 12 ? ' and others' : ''}.`,
    ),
    item('Data', 'Preprocessing', 'None.'),
    item('Data', 'Assumptions', 'What nobody has counted is marked as an assumption, and results that rest on it say so.'),
    item(
      'Experimentation',
      'Initialisation',
      run.warmUpDays > 0
        ? `The first ${run.warmUpDays} days are warm-up.`
        : 'Desks begin with the queue of an ordinary day, and other people keep it there; people are followed from their own first day. Populations are those of the last of several years in which as many people come in; the years before are discarded.',
    ),
    item('Experimentation', 'Run length', `${observe} days.`),
    item(
      'Experimentation',
      'Estimation',
      `${result.replications} replications with independent seeds from ${plan.seed}; ${Math.round(100 * result.confidence)} % intervals by Student's t; differences paired on common draws.`,
    ),
    item('Implementation', 'Software', `justice-pathway ${run.version}.`),
    item(
      'Implementation',
      'Random numbers',
      'One keyed draw for each seed, person, decision and occurrence; no stream is shared, so one change touches only whom it touches.',
    ),
    item(
      'Implementation',
      'Event execution',
      'In order of time; at one instant due times first, then what people decide, then what services do.',
    ),
    item('Implementation', 'Access', 'MIT licence; the command line that made this run repeats it byte for byte.'),
  ];
}
