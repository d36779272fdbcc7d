import { nearest, PathwayError } from '../../kernel/index.ts';
import type { AssumedValue } from './assumed.ts';
import type { SimulationAssumptions } from './assumptions.ts';

/** A number of the assumptions that can be given another value, by its id. */
export interface AssumedNumber {
  readonly id: string;
  readonly value: number;
  readonly confidence: AssumedValue['confidence'];
  readonly source: string;
}

interface Slot extends AssumedNumber {
  readonly isShare: boolean;
  set(value: number): SimulationAssumptions;
}

/** Every share and count that can be set: `need:housing`, `step:naloxone`, `ask:core-screen:housing:offered`, `desk:council-housing:others`, `return:after-payback`, `choice:STAGE:STATE:PLACE`. */
export function assumedNumbers(assumptions: SimulationAssumptions): readonly AssumedNumber[] {
  return slotsOf(assumptions).map(({ id, value, confidence, source }) => ({ id, value, confidence, source }));
}

/**
 * The assumptions with some numbers replaced; the options of a choice that is set keep their proportions.
 * @throws PathwayError `no-such-number`, `bad-number`
 * @example withNumbers(assumptions, { 'need:housing': 0.5 }).arrivals.needs.housing.value // 0.5
 */
export function withNumbers(assumptions: SimulationAssumptions, numbers: Readonly<Record<string, number>>): SimulationAssumptions {
  return Object.entries(numbers).reduce((next, [id, value]) => {
    const slots = slotsOf(next);
    const slot = slots.find((each) => each.id === id);
    if (!slot) {
      const near = nearest(
        id,
        slots.map((each) => each.id),
      );
      throw new PathwayError('no-such-number', `There is no number "${id}" in the assumptions.${near ? ` Did you mean "${near}"?` : ''}`, {
        id,
      });
    }
    if (!(value >= 0) || (slot.isShare && value > 1))
      throw new PathwayError('bad-number', `"${id}" is ${slot.isShare ? 'a share from 0 to 1' : 'a number from 0'}, not ${value}.`, {
        id,
        value,
      });
    return slot.set(value);
  }, assumptions);
}

function slotsOf(of: SimulationAssumptions): Slot[] {
  const slots: Slot[] = [];
  const add = (id: string, from: AssumedValue, isShare: boolean, put: (next: AssumedValue) => SimulationAssumptions): void => {
    const { value, confidence, source } = from;
    slots.push({ id, value, confidence, source: source.title, isShare, set: (next) => put({ ...from, value: next }) });
  };
  const { arrivals, services, asks, desks = [], returns = [], related = [], choices } = of;
  add('arrivals:perYear', arrivals.perYear, false, (perYear) => ({ ...of, arrivals: { ...arrivals, perYear } }));
  for (const field of ['phone', 'photoId', 'bankAccount', 'gpRegistered', 'dependants', 'notifiableVictim'] as const)
    add(`people:${field}`, arrivals[field], true, (next) => ({ ...of, arrivals: { ...arrivals, [field]: next } }));
  for (const [need, value] of Object.entries(arrivals.needs))
    add(`need:${need}`, value, true, (next) => ({ ...of, arrivals: { ...arrivals, needs: { ...arrivals.needs, [need]: next } } }));
  for (const [place, each] of services.entries())
    add(`step:${each.id}`, each.p, true, (p) => ({ ...of, services: services.with(place, { ...each, p }) }));
  for (const [place, each] of returns.entries())
    add(`return:${each.id}`, each.p, true, (p) => ({ ...of, returns: returns.with(place, { ...each, p }) }));
  for (const [place, each] of related.entries()) {
    const put = (next: typeof each): SimulationAssumptions => ({ ...of, related: related.with(place, next) });
    add(`related:${each.id}`, each.p, true, (p) => put({ ...each, p }));
    for (const part of ['needs', 'flags'] as const)
      for (const [name, value] of Object.entries(each[part] ?? {}))
        add(`related:${each.id}:${name}`, value, true, (next) => put({ ...each, [part]: { ...each[part], [name]: next } }));
    for (const [turn, one] of each.steps.entries())
      add(`related:${each.id}:${one.id}`, one.p, true, (p) => put({ ...each, steps: each.steps.with(turn, { ...one, p }) }));
  }
  for (const [place, each] of asks.entries())
    for (const part of ['asked', 'offered', 'accepted', 'reached'] as const)
      add(`ask:${each.contact}:${each.domain}:${part}`, each[part], true, (next) => ({
        ...of,
        asks: asks.with(place, { ...each, [part]: next }),
      }));
  for (const [place, each] of desks.entries()) {
    add(`desk:${each.id}:noShow`, each.noShow, true, (noShow) => ({ ...of, desks: desks.with(place, { ...each, noShow }) }));
    if (each.others)
      add(`desk:${each.id}:others`, each.others, false, (others) => ({ ...of, desks: desks.with(place, { ...each, others }) }));
    const { year, source, confidence } = each;
    for (const [turn, { value }] of each.places.entries())
      add(`desk:${each.id}:places${turn === 0 ? '' : `:${turn + 1}`}`, { value, year, source, confidence }, false, (next) => ({
        ...of,
        desks: desks.with(place, {
          ...each,
          places: each.places.with(turn, { ...(each.places[turn] as (typeof each.places)[number]), value: next.value }),
        }),
      }));
  }
  for (const [place, each] of choices.entries()) {
    const { year, source, confidence, options } = each;
    const given = each.given
      ? `[${Object.entries(each.given)
          .map(([key, value]) => `${key}=${value}`)
          .join(',')}]`
      : '';
    for (const [turn, { p }] of options.entries())
      add(`choice:${each.stage}:${each.state}${given}:${turn + 1}`, { value: p, year, source, confidence }, true, (next) => {
        const others = p < 1 ? (1 - next.value) / (1 - p) : 0;
        return {
          ...of,
          choices: choices.with(place, {
            ...each,
            options: options.map((option, index) => ({ ...option, p: index === turn ? next.value : option.p * others })),
          }),
        };
      });
  }
  return slots;
}
