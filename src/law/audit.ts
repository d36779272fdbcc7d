import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.ts';
import type { Issue } from '../kernel/issue.ts';
import type { DatedValue, Parameter } from './parameter.ts';

/** What an audit of the law's values found. */
export interface LawAudit {
  readonly on: CivilDate;
  readonly parameters: number;
  readonly values: number;
  /** Faults: a value without a source, an overlap, a hole in time that nobody declared, an id used twice. */
  readonly faults: readonly Issue[];
  /** Values marked unverified, each with its note. */
  readonly unverified: readonly AuditedValue[];
  /** Values whose start is not established. */
  readonly openStarts: readonly AuditedValue[];
  /** Parameters that nobody has compared with their source for a year. */
  readonly stale: readonly { readonly id: string; readonly lastCheckedOn: CivilDate }[];
}

export interface AuditedValue {
  readonly id: string;
  readonly from: CivilDate | null;
  readonly to?: CivilDate;
  readonly note?: string;
}

/**
 * Looks over every parameter as of a day. Faults fail an audit; the rest is for a reader to weigh.
 * @example auditLaw(allParameters, '2026-11-21').faults // []
 */
export function auditLaw(parameters: readonly Parameter[], on: CivilDate): LawAudit {
  const seen = new Set<string>();
  const faults: Issue[] = [];
  for (const each of parameters) {
    if (seen.has(each.id)) faults.push(fault('id-used-twice', each.id, 'Two parameters have this id.', 'Rename one.'));
    seen.add(each.id);
    faults.push(...sourceFaults(each), ...timeFaults(each));
  }
  const all = parameters.flatMap((parameter) => parameter.values.map((value) => ({ parameter, value })));
  return {
    on,
    parameters: parameters.length,
    values: all.length,
    faults,
    unverified: all.filter(({ value }) => value.confidence === 'unverified').map(audited),
    openStarts: all.filter(({ value }) => value.from === null).map(audited),
    stale: parameters.filter((each) => addMonths(each.lastCheckedOn, 12) < on).map(({ id, lastCheckedOn }) => ({ id, lastCheckedOn })),
  };
}

function audited({ parameter, value }: { parameter: Parameter; value: DatedValue<unknown> }): AuditedValue {
  const { from, to, note } = value;
  return { id: parameter.id, from, ...(to ? { to } : {}), ...(note ? { note } : {}) };
}

function sourceFaults(parameter: Parameter): Issue[] {
  return parameter.values
    .filter((value) => value.confidence !== 'unverified' && !value.source?.title?.trim())
    .map((value) =>
      fault(
        'no-source',
        parameter.id,
        `The value from ${value.from ?? 'the start'} has no source.`,
        'Name the source or mark it unverified.',
      ),
    );
}

function timeFaults(parameter: Parameter): Issue[] {
  const faults: Issue[] = [];
  for (const [index, value] of parameter.values.entries()) {
    const next = parameter.values[index + 1];
    if (!next) continue;
    if (next.from === null || value.to === undefined || value.to >= next.from) {
      faults.push(fault('overlap', parameter.id, `The values from ${value.from} and from ${next.from} overlap.`, 'End the earlier one.'));
      continue;
    }
    const hole = { from: addDays(value.to, 1), to: addDays(next.from, -1) };
    if (!declared(hole, parameter.gaps ?? [])) {
      faults.push(
        fault(
          'undeclared-gap',
          parameter.id,
          `There is no value from ${hole.from} to ${hole.to}.`,
          'Add the value, or a gap with its reason.',
        ),
      );
    }
  }
  return faults;
}

/** Whether declared gaps, one after another, cover a hole; one that ends before it begins is no hole. */
function declared(hole: Span, gaps: readonly Span[]): boolean {
  let from = hole.from;
  for (const gap of gaps.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (gap.from <= from && gap.to >= from) from = addDays(gap.to, 1);
  }
  return from > hole.to;
}

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function fault(code: string, path: string, message: string, cure: string): Issue {
  return { code, severity: 'error', path, message, cure };
}
