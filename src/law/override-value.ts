import { givenAs } from '../kernel/given.ts';
import type { Parameter } from './parameter.ts';
import { assumption } from './reading.ts';
import type { Reform } from './reform.ts';

/**
 * One value of the law replaced on every day: for a value that is marked unverified and that you know better.
 * @example dates(file, { reforms: [overrideValue(curfewMinimumDays, 28)] })
 */
export function overrideValue<T>(parameter: Parameter<T>, value: T, title = 'Set for this calculation'): Reform {
  givenAs('overrideValue', 'parameter', parameter, '{id:text rows:list values:list}');
  givenAs('overrideValue', 'title', title, 'text?');
  return {
    id: `set:${parameter.id}`,
    label: `${parameter.label}, set for this calculation`,
    description: `${parameter.id} has one value on every day instead of those held here.`,
    overlays: [
      { parameter: parameter.id, values: [{ from: null, value, source: { title, kind: 'assumption' }, readings: assumption(title) }] },
    ],
  };
}
