import type { CivilDate } from '../kernel/civil-date.ts';
import { PathwayError } from '../kernel/error.ts';
import { givenAs, givenObject, givenText } from '../kernel/given.ts';
import type { DatedValue } from './dated-value.ts';
import type { Parameter } from './parameter.ts';
import { inForce, type Law } from './reform.ts';

/** The version of a parameter on a day: its value with the source that says so. */
export interface FoundValue<T> extends DatedValue<T> {
  readonly parameter: Parameter<T>;
  /** The reform that put it there, if one did. */
  readonly reform?: string;
}

/** The version in force on a day, or `undefined` where the parameter has none. @param law Reforms to apply; none by default */
export function lookup<T>(parameter: Parameter<T>, on: CivilDate, law?: Law): FoundValue<T> | undefined {
  if (typeof on !== 'string' || parameter?.id === undefined || parameter.values === undefined) {
    givenObject(parameter, 'lookup', 'parameter', ['id', 'values']);
    givenText(on, 'lookup', 'on');
  }
  const { parameter: current, reform } = inForce(parameter, law);
  const version = versionOf(current, on);
  if (version === undefined) return undefined;
  const known = found.get(version);
  if (known?.parameter === current && known.reform === reform) return known as FoundValue<T>;
  const made: FoundValue<T> = Object.freeze({ ...version, parameter: current, ...(reform ? { reform } : {}) });
  found.set(version, made);
  return made;
}

// A version is asked for by every sentence: what is found of it is made once.
const found = new WeakMap<DatedValue<unknown>, FoundValue<unknown>>();

/** The value on a day without its source, or `undefined`: for those who ask a million times. */
export function valueIfAny<T>(parameter: Parameter<T>, on: CivilDate, law?: Law): T | undefined {
  // asked a million times: only what is wrong is looked at twice
  if (typeof on !== 'string' || typeof parameter?.id !== 'string' || !Array.isArray(parameter.values) || !Array.isArray(parameter.rows)) {
    givenAs('valueIfAny', 'parameter', parameter, '{id:text rows:list values:list}');
    givenAs('valueIfAny', 'on', on, 'text');
  }
  if (law !== undefined) givenAs('valueIfAny', 'law', law, 'object');
  return versionOf(law === undefined ? parameter : inForce(parameter, law).parameter, on)?.value;
}

/** The value on a day. @throws PathwayError `not-in-force` when there is none: use `lookup` where that can happen */
export function valueOn<T>(parameter: Parameter<T>, on: CivilDate, law?: Law): T {
  const found = lookup(parameter, on, law);
  if (!found) throw new PathwayError('not-in-force', `${parameter.id} has no value on ${on}.`, { id: parameter.id, on });
  return found.value;
}

function versionOf<T>({ values }: Parameter<T>, on: CivilDate): DatedValue<T> | undefined {
  for (let place = values.length - 1; place >= 0; place -= 1) {
    const version = values[place] as DatedValue<T>;
    if (version.from === null || version.from <= on) return version.to !== undefined && version.to < on ? undefined : version;
  }
  return undefined;
}
