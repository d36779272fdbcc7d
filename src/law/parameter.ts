import type { CivilDate } from '../kernel/civil-date.ts';
import { PathwayError } from '../kernel/error.ts';
import { givenAs } from '../kernel/given.ts';
import type { DatedValue } from './dated-value.ts';

/** The date that decides which version of a rule applies to a case. */
export type Selector =
  | 'offence'
  | 'arrest'
  | 'conviction'
  | 'sentence'
  | 'first-appearance'
  | 'full-committal'
  | 'release'
  | 'decision'
  | 'imposition'
  | 'trial-start'
  | 'now';

/** A number, list or table of the law: dated, sourced, each value with the record of its reading. */
export interface Parameter<T = unknown> {
  readonly id: string;
  /** Ids of the rows in the project's rule list that this carries: `REL-003`. */
  readonly rows: readonly string[];
  readonly label: string;
  /** `days`, `hours`, `months`, `fraction`, `pounds`, `list`, `guard` … */
  readonly unit: string;
  readonly selector: Selector;
  /** Oldest first. */
  readonly values: readonly DatedValue<T>[];
  /** Days on which the parameter is known to have no value, each with its reason; any other hole is a fault. */
  readonly gaps?: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly reason: string }[];
  /** Cases that keep an older version, in words. */
  readonly savings?: readonly string[];
  readonly note?: string;
}

/** Checks and returns a parameter. @throws PathwayError `bad-parameter` when values are out of order or overlap */
export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  givenAs('defineParameter', 'parameter', parameter, '{id:text rows:list values:list}');
  if (parameter.values.length === 0) throw new PathwayError('bad-parameter', `${parameter.id} has no value.`, { id: parameter.id });
  let end: CivilDate | undefined;
  for (const [index, version] of parameter.values.entries()) {
    const start = version.from ?? '0000-01-01';
    if (index > 0 && (version.from === null || end === undefined || start <= end)) {
      throw new PathwayError(
        'bad-parameter',
        `${parameter.id}: the value from ${version.from} begins before the one before it has ended.`,
        {
          id: parameter.id,
        },
      );
    }
    if (version.to !== undefined && version.to < start) {
      throw new PathwayError('bad-parameter', `${parameter.id}: a value ends on ${version.to}, before it begins.`, { id: parameter.id });
    }
    end = version.to;
  }
  return parameter;
}
