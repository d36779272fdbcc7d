import { givenAs } from '../../kernel/given.ts';
import type { AssumedValue } from '../assume/assumed.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';

/** An assumption that a result rests on, and that nobody can be sure of. */
export interface WeakAssumption {
  readonly id: string;
  readonly value: number | null;
  readonly confidence: 'low' | 'unverified';
  readonly source: string;
}

const weak = (confidence: string): confidence is 'low' | 'unverified' => confidence === 'low' || confidence === 'unverified';

/** The steps, desks and asks of low or no confidence; with events, only those that lead to one of these events. */
export function weakAssumptions(assumptions: SimulationAssumptions, events?: ReadonlySet<string>): WeakAssumption[] {
  givenAs('weakAssumptions', 'assumptions', assumptions, '{choices:list services:list asks:list}');
  givenAs('weakAssumptions', 'events', events, 'object?');
  const found: WeakAssumption[] = [];
  const add = (id: string, of: Pick<AssumedValue, 'confidence' | 'source'>, value: number | null): void => {
    if (weak(of.confidence)) found.push({ id, value, confidence: of.confidence, source: of.source.title });
  };
  for (const step of assumptions.services) {
    if (events && !events.has(step.event)) continue;
    add(`step:${step.id}`, weak(step.p.confidence) ? step.p : step, step.p.value);
  }
  for (const desk of assumptions.desks ?? []) {
    if (!events || desk.events.some((event) => events.has(event)) || events.has('moment.reached')) add(`desk:${desk.id}`, desk, null);
  }
  if (!events || events.has('moment.reached')) {
    for (const ask of assumptions.asks) {
      for (const part of ['asked', 'offered', 'accepted', 'reached'] as const)
        add(`ask:${ask.contact}:${ask.domain}:${part}`, ask[part], ask[part].value);
    }
  }
  return found;
}
