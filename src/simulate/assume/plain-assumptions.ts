import { givenAs } from '../../kernel/given.ts';
import type { Source } from '../../kernel/index.ts';
import type { AssumedValue, WaitFor } from './assumed.ts';
import type { ArrivalAssumptions, ChoiceAssumption, ChoiceOption, StepAssumption } from './assumptions.ts';

/**
 * A number of one's own for a first simulation: marked as an assumption wherever it reaches a reader.
 * @example assumed(0.7).confidence // 'unverified'
 */
export function assumed<T>(value: T, source: Source = { title: 'An assumption of the author', kind: 'assumption' }): AssumedValue<T> {
  return { value, year: null, source, confidence: 'unverified' };
}

/**
 * Arrivals for a first simulation: everybody starts in one stage, evenly over the week and the day, and nothing is known but what is given.
 * @example plainArrivals('ward', { perYear: assumed(800) }).start.value // [{ value: 'ward', p: 1 }]
 */
export function plainArrivals(stage: string, known: Partial<ArrivalAssumptions> = {}): ArrivalAssumptions {
  const none = assumed(0);
  return {
    start: assumed([{ value: stage, p: 1 }]),
    perYear: assumed(365),
    sex: assumed([{ value: 'unknown', p: 1 }]),
    age: assumed([{ from: 18, to: 90, p: 1 }]),
    tenancy: assumed([{ value: 'unknown', p: 1 }]),
    needs: {},
    phone: assumed(1),
    photoId: assumed(1),
    bankAccount: assumed(1),
    gpRegistered: assumed(1),
    dependants: none,
    notifiableVictim: none,
    weekdays: assumed(Array.from({ length: 7 }, () => 1 / 7)),
    hours: assumed(Array.from({ length: 24 }, () => 1 / 24)),
    ...known,
  };
}

/**
 * What may happen in a state, for a first simulation: after so many days, evenly between two numbers.
 * @example assumedChoice('ward', 'staying', [2, 9], [{ event: 'ward.left', p: 1 }]).options.length // 1
 */
export function assumedChoice(
  stage: string,
  state: string,
  days: readonly [from: number, to: number],
  options: readonly ChoiceOption[],
): ChoiceAssumption {
  givenAs('assumedChoice', 'stage', stage, 'text');
  givenAs('assumedChoice', 'state', state, 'text');
  givenAs('assumedChoice', 'days', days, '[number]');
  givenAs('assumedChoice', 'options', options, '[p:number]');
  return { stage, state, options, wait: between(days), ...unproven() };
}

/**
 * What a service does after an event, for a first simulation: to a share of people, within so many days.
 * @example assumedStep('ward.left', 'home.visited', 0.7, [0, 6]).p.value // 0.7
 */
export function assumedStep(after: string, event: string, share: number, days: readonly [from: number, to: number]): StepAssumption {
  givenAs('assumedStep', 'after', after, 'text');
  givenAs('assumedStep', 'event', event, 'text');
  givenAs('assumedStep', 'share', share, 'number');
  givenAs('assumedStep', 'days', days, '[number]');
  return { id: `${event} after ${after}`, after: { event: after }, event, p: assumed(share), wait: between(days), ...unproven() };
}

function between([from, to]: readonly [number, number]): WaitFor {
  return { spread: { kind: 'uniform', from, to }, unit: 'days' };
}

function unproven() {
  const { value: _, ...origin } = assumed(0);
  return origin;
}
