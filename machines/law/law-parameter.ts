import { type DatedValue, defineParameter as define, type Parameter, withReadings } from 'justice-pathway/law';
import { readings } from './readings/index.ts';

/** The name of one value in the record of reading. @example recordName('a.b', '2025-02-11') // 'a.b from 2025-02-11' */
export function recordName(id: string, from: DatedValue<unknown>['from']): string {
  return `${id} from ${from ?? 'the start'}`;
}

/** A parameter of Scots law, each value with the record of its reading; a value without a record is unverified wherever it is used. */
export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  const values = parameter.values.map((each) => withReadings(each, readings[recordName(parameter.id, each.from)]));
  return define({ ...parameter, values });
}
