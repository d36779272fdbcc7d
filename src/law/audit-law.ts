import { addDays, type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { type GroundsStatus, groundsStatuses } from '../kernel/grounds.ts';
import type { Issue } from '../kernel/issue.ts';
import type { DatedValue } from './dated-value.ts';
import type { Parameter } from './parameter.ts';
import { isUnverified, lastReadOn, statusOfValue, surest } from './reading.ts';
import { type ReadingKind, readingKinds } from './reading-kind.ts';

/** What an audit of the law's values found. */
export interface LawAudit {
  readonly on: CivilDate;
  readonly parameters: number;
  readonly values: number;
  /** How many values are known in each way, by the surest reading of each; `no-record` where nobody read it. */
  readonly byHowKnown: Readonly<Record<ReadingKind | 'no-record', number>>;
  /** How many values have each status. */
  readonly byStatus: Readonly<Record<GroundsStatus, number>>;
  /** Faults: no source, no record of reading, one record for two values, an overlap, a hole in time, an id used twice. */
  readonly faults: readonly Issue[];
  /** Every value with how it is known, weakest status last. */
  readonly known: readonly AuditedValue[];
  /** Values that nobody could verify, each with its note. */
  readonly unverified: readonly AuditedValue[];
  /** Values whose first day is not established, or whose commencement nobody saw. */
  readonly openStarts: readonly AuditedValue[];
  /** Values that nobody has compared with their source for as long as they promise to hold. */
  readonly stale: readonly { readonly id: string; readonly from: CivilDate | null; readonly lastReadOn: CivilDate }[];
}

/** A value of the law that an audit speaks of, with its parameter. */
export interface AuditedValue {
  readonly id: string;
  readonly from: CivilDate | null;
  readonly to?: CivilDate;
  readonly how: ReadingKind | 'no-record';
  readonly status: GroundsStatus;
  /** Who read it, on which day, where. */
  readonly by?: string;
  readonly readOn?: CivilDate;
  readonly locator?: string;
  /** Whether a record keeps the fingerprint of the words that were read. */
  readonly quoted: boolean;
  readonly commencement: 'seen' | 'not-seen';
  readonly note?: string;
}

type Pair = { readonly parameter: Parameter; readonly value: DatedValue<unknown> };

/**
 * Looks over every parameter as of a day. Faults fail an audit; the rest is for a reader to weigh.
 * @example auditLaw(allParameters, '2026-11-29').faults // []
 */
export function auditLaw(parameters: readonly Parameter[], on: CivilDate): LawAudit {
  givenAs('auditLaw', 'parameters', parameters, '[id:text rows:list values:list]');
  givenAs('auditLaw', 'on', on, 'text');
  const seen = new Set<string>();
  const faults: Issue[] = [];
  for (const each of parameters) {
    if (seen.has(each.id)) faults.push(fault('id-used-twice', each.id, 'Two parameters have this id.', 'Rename one.'));
    seen.add(each.id);
    faults.push(...sourceFaults(each), ...timeFaults(each));
  }
  const all: readonly Pair[] = parameters.flatMap((parameter) => parameter.values.map((value) => ({ parameter, value })));
  faults.push(...recordFaults(all), ...quoteFaults(all));
  const known = all.map(audited).toSorted((one, other) => groundsStatuses.indexOf(one.status) - groundsStatuses.indexOf(other.status));
  return {
    on,
    parameters: parameters.length,
    values: all.length,
    byHowKnown: counts([...readingKinds, 'no-record'] as const, known, (each) => each.how),
    byStatus: counts(groundsStatuses, known, (each) => each.status),
    faults,
    known,
    unverified: all.filter(({ value }) => isUnverified(value)).map(audited),
    openStarts: all.filter(({ value }) => value.from === null || value.start === undefined).map(audited),
    stale: all.flatMap(({ parameter, value }) => {
      const read = lastReadOn(value);
      return read !== undefined && isStale(value, read, on) ? [{ id: parameter.id, from: value.from, lastReadOn: read }] : [];
    }),
  };
}

/** New, uncommenced and unverified law is looked at again after 90 days, the rest after a year. */
function isStale(value: DatedValue<unknown>, read: CivilDate, on: CivilDate): boolean {
  const holds = (value.from ?? '') >= '2026-01-01' || isUnverified(value) ? 90 : 365;
  return daysBetween(read, on) > holds;
}

function counts<K extends string>(keys: readonly K[], all: readonly AuditedValue[], of: (each: AuditedValue) => string): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, all.filter((each) => of(each) === key).length])) as Record<K, number>;
}

function audited({ parameter, value }: Pair): AuditedValue {
  const { from, to, note } = value;
  const best = surest(value.readings ?? []);
  return {
    id: parameter.id,
    from,
    ...(to ? { to } : {}),
    how: best?.how ?? 'no-record',
    status: statusOfValue(value),
    ...(best ? { by: best.by, readOn: best.on, locator: best.locator } : {}),
    quoted: (value.readings ?? []).some((each) => each.quoteSha256 !== undefined),
    commencement: value.start?.how === 'enacted-text' ? 'seen' : 'not-seen',
    ...(note ? { note } : {}),
  };
}

function sourceFaults(parameter: Parameter): Issue[] {
  return parameter.values
    .filter((value) => !isUnverified(value) && !value.source?.title?.trim())
    .map((value) =>
      fault(
        'no-source',
        parameter.id,
        `The value from ${value.from ?? 'the start'} has no source.`,
        'Name the source, or the reading goes.',
      ),
    );
}

/** A fingerprint that is none: it could never agree. */
function quoteFaults(all: readonly Pair[]): Issue[] {
  return all.flatMap(({ parameter, value }) =>
    (value.readings ?? [])
      .filter((each) => each.quoteSha256 !== undefined && !/^[0-9a-f]{64}$/.test(each.quoteSha256))
      .map(() =>
        fault(
          'bad-fingerprint',
          parameter.id,
          `A record of ${parameter.id} from ${value.from ?? 'the start'} keeps a fingerprint that is not SHA-256.`,
          'Work it out with `law check --quote`.',
        ),
      ),
  );
}

/** A value without a record, and one record that stands for more than one value. */
function recordFaults(all: readonly Pair[]): Issue[] {
  const used = new Map<unknown, string>();
  return all.flatMap(({ parameter, value }) => {
    const name = `${parameter.id} from ${value.from ?? 'the start'}`;
    if ((value.readings ?? []).length === 0)
      return [
        fault(
          'no-record',
          parameter.id,
          `${name} has no record of reading.`,
          'Say who read it, when, and where, or that it is from memory.',
        ),
      ];
    return (value.readings ?? []).flatMap((each) => {
      const before = used.get(each);
      used.set(each, name);
      return before === undefined
        ? []
        : [fault('record-shared', parameter.id, `One record certifies ${before} and ${name}.`, 'Give each value a record of its own.')];
    });
  });
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
