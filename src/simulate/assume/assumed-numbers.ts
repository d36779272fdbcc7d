import { givenAs } from '../../kernel/given.ts';
import { nearest, PathwayError } from '../../kernel/index.ts';
import type { AssumedValue } from './assumed.ts';
import type { SimulationAssumptions } from './assumptions.ts';
import { type NumberPlace, numberPlaces, withNumberAt } from './number-places.ts';

/** A number of the assumptions that can be given another value, by its id. */
export interface AssumedNumber {
  readonly id: string;
  readonly value: number;
  readonly confidence: AssumedValue['confidence'];
  readonly source: string;
}

/**
 * Every number that can be set: shares (`need:housing`, `step:naloxone`, `ask:core-screen:housing:offered`, `return:after-payback`,
 * `choice:STAGE:STATE:PLACE`), desks (`desk:council-housing:others`), waits (`step:naloxone:wait:from`), factors and what is drawn.
 */
export function assumedNumbers(assumptions: SimulationAssumptions): readonly AssumedNumber[] {
  givenAs('assumedNumbers', 'assumptions', assumptions, '{choices:list services:list asks:list}');
  return numberPlaces(assumptions).map(({ id, value, confidence, source }) => ({ id, value, confidence, source }));
}

/**
 * The assumptions with some numbers replaced; where shares of a list add up to one, the others keep their proportions.
 * @throws PathwayError `no-such-number`, `bad-number`
 * @example withNumbers(assumptions, { 'need:housing': 0.5 }).arrivals.needs.housing.value // 0.5
 */
export function withNumbers(assumptions: SimulationAssumptions, numbers: Readonly<Record<string, number>>): SimulationAssumptions {
  givenAs('withNumbers', 'assumptions', assumptions, '{choices:list services:list asks:list}');
  givenAs('withNumbers', 'numbers', numbers, 'object');
  const places = new Map(numberPlaces(assumptions).map((place) => [place.id, place]));
  return Object.entries(numbers).reduce((next, [id, value]) => {
    const place = places.get(id);
    if (!place) throw unknownNumber(id, places);
    if (!Number.isFinite(value) || (value < 0 && !place.mayBeNegative) || (place.isShare && value > 1))
      throw new PathwayError('bad-number', `"${id}" is ${place.isShare ? 'a share from 0 to 1' : 'a number from 0'}, not ${value}.`, {
        id,
        value,
      });
    return withNumberAt(next, place, value);
  }, assumptions);
}

function unknownNumber(id: string, places: ReadonlyMap<string, NumberPlace>): PathwayError {
  const near = nearest(id, [...places.keys()]);
  const message = `There is no number "${id}" in the assumptions.${near ? ` Did you mean "${near}"?` : ''}`;
  return new PathwayError('no-such-number', message, { id });
}
