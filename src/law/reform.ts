import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { DatedValue } from './dated-value.ts';
import type { Parameter } from './parameter.ts';

/** Proposed law laid over the law as it stands: named, dated, never mixed with it. */
export interface Reform {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly overlays: readonly Overlay[];
}

/** From a day on, a parameter has these values instead of its own. */
export interface Overlay<T = unknown> {
  readonly parameter: string;
  readonly values: readonly DatedValue<T>[];
}

/** The law a calculation runs under: the law as it stands, with reforms, or as it stood on a day. */
export interface Law {
  readonly reforms?: readonly Reform[];
  /** Versions that begin after this day are not yet known: "as the law stood on". */
  readonly asOf?: CivilDate;
  /** Ids of parameters whose record of reading is left out: what would become unverified without it. */
  readonly unread?: readonly string[];
}

/** A parameter under a law. */
export function inForce<T>(parameter: Parameter<T>, law: Law | undefined): { parameter: Parameter<T>; reform?: string } {
  let current = parameter;
  let reform: string | undefined;
  const asOf = law?.asOf;
  if (asOf !== undefined)
    current = { ...current, values: current.values.filter((each) => (each.from ?? '0000-01-01') <= asOf).map(reopen(asOf)) };
  if (law?.unread?.includes(parameter.id))
    current = { ...current, values: current.values.map(({ readings: _, start: __, ...value }) => ({ ...value, readings: [] })) };
  for (const each of law?.reforms ?? []) {
    for (const overlay of each.overlays) {
      if (overlay.parameter !== parameter.id) continue;
      current = { ...current, values: lay(current.values, overlay.values as readonly DatedValue<T>[]) };
      reform = each.id;
    }
  }
  return reform ? { parameter: current, reform } : { parameter: current };
}

/** Every version of a parameter under a law, oldest first. */
export function versionsUnder<T>(parameter: Parameter<T>, law?: Law): readonly DatedValue<T>[] {
  givenAs('versionsUnder', 'parameter', parameter, '{id:text rows:list values:list}');
  givenAs('versionsUnder', 'law', law, 'object?');
  return inForce(parameter, law).parameter.values;
}

function reopen(asOf: CivilDate) {
  return <T>(version: DatedValue<T>): DatedValue<T> => {
    if (version.to === undefined || version.to < asOf) return version;
    const { to: _, ...open } = version;
    return open;
  };
}

function lay<T>(values: readonly DatedValue<T>[], over: readonly DatedValue<T>[]): DatedValue<T>[] {
  const first = over[0]?.from ?? '0000-01-01';
  const kept = values
    .filter((each) => (each.from ?? '0000-01-01') < first)
    .map((each) => (each.to === undefined || each.to >= first ? { ...each, to: addDays(first, -1) } : each));
  return [...kept, ...over];
}
