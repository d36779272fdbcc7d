import type { EventType } from '../../vocabulary.ts';
import { assumed, type Origin } from '../number.ts';
import type { Assumed, ServiceStep, Wait } from '../types.ts';

type More = Partial<Pick<ServiceStep, 'given' | 'who' | 'unless' | 'onlyAfter' | 'attrs'>>;

/** A step after an event. A bare share is an assumption. */
export const afterEvent = (
  id: string,
  event: EventType,
  then: EventType,
  p: number | Assumed,
  wait: Wait,
  origin: Origin,
  more: More = {},
): ServiceStep => step(id, { event }, then, p, wait, origin, more);

/** A step after reaching a state: `custody:sentenced.preRelease.twelveWeeks`. */
export const afterState = (
  id: string,
  state: string,
  then: EventType,
  p: number | Assumed,
  wait: Wait,
  origin: Origin,
  more: More = {},
): ServiceStep => step(id, { state }, then, p, wait, origin, more);

function step(
  id: string,
  after: ServiceStep['after'],
  event: EventType,
  p: number | Assumed,
  wait: Wait,
  origin: Origin,
  more: More,
): ServiceStep {
  return { id, after, event, p: typeof p === 'number' ? assumed(p) : p, wait, ...origin, ...more };
}
