import type { CivilDate } from '../kernel/civil-date.ts';
import { PathwayError } from '../kernel/error.ts';
import { givenAs } from '../kernel/given.ts';
import { sourceText } from '../kernel/source.ts';
import { type Alternative, type Answered, groundsOf, type Reason } from './answer.ts';
import { type FoundValue, lookup } from './lookup.ts';
import type { Parameter } from './parameter.ts';
import { isUnverified, lastReadOn, statusOfValue } from './reading.ts';
import type { Law } from './reform.ts';

/** Collects the reasons of one calculation while it reads the law. */
export interface Reasoning {
  readonly law: Law | undefined;
  /** The value on a day, recorded as a reason. @throws PathwayError `not-in-force`, which a calculator turns into `unsupported` */
  read<T>(parameter: Parameter<T>, on: CivilDate): T;
  /** The same, or `undefined` where the parameter has no value that day; then nothing is recorded. */
  readIfAny<T>(parameter: Parameter<T>, on: CivilDate): T | undefined;
  step(text: string): void;
  warn(text: string): void;
  /** Something that would be needed and is not known. */
  missing(text: string): void;
  answer<T>(value: T, alternatives?: readonly Alternative<T>[]): Answered<T>;
  /** The reasons so far. */
  reasons(): readonly Reason[];
  /** Takes over the reasons, steps and warnings of an answer that this one builds on. */
  include(other: Answered<unknown>): void;
}

/** Starts the reasoning of one calculation. @param law Reforms, or the law as it stood on a day; as it stands by default */
export function reasoning(law?: Law): Reasoning {
  const because: Reason[] = [];
  const steps: string[] = [];
  const warnings: string[] = [];
  const unknown: string[] = [];
  const once = (list: string[], text: string) => {
    if (!list.includes(text)) list.push(text);
  };
  const record = (reason: Reason) => {
    if (because.some((each) => each.rule === reason.rule && each.from === reason.from && each.reform === reason.reform)) return;
    because.push(reason);
    if (reason.unverified) once(warnings, `${reason.rule} is unverified${reason.note ? `: ${reason.note}` : '.'}`);
    else if (reason.status === 'secondary' && reason.note) once(warnings, `${reason.rule} is from a text about the source: ${reason.note}`);
  };
  const readIfAny = <T>(parameter: Parameter<T>, on: CivilDate): T | undefined => {
    const found = lookup(parameter, on, law);
    if (!found) return undefined;
    record(reasonFor(found));
    return found.value;
  };
  return {
    law,
    readIfAny,
    read: (parameter, on) => {
      const value = readIfAny(parameter, on);
      if (value === undefined)
        throw new PathwayError('not-in-force', `${parameter.label}: no value is known on ${on}.`, { id: parameter.id, on });
      return value;
    },
    step: (text) => steps.push(text),
    warn: (text) => once(warnings, text),
    missing: (text) => once(unknown, text),
    reasons: () => because,
    include: (other) => {
      for (const each of other.because) record(each);
      steps.push(...other.steps);
      for (const each of other.warnings) once(warnings, each);
      for (const each of other.unknown) once(unknown, each);
    },
    answer: (value, alternatives) => ({
      status: 'answered',
      value,
      grounds: groundsOf(because),
      because: [...because],
      steps: [...steps],
      warnings: [...warnings],
      unknown: [...unknown],
      ...(alternatives && alternatives.length > 0 ? { alternatives } : {}),
    }),
  };
}

const reasonsFor = new WeakMap<FoundValue<unknown>, Reason>();

/** A version found, as a reason to print; made once. */
export function reasonFor(found: FoundValue<unknown>): Reason {
  givenAs('reasonFor', 'found', found, '{parameter:object source:object}');
  let reason = reasonsFor.get(found);
  if (reason === undefined) {
    reason = Object.freeze(newReason(found));
    reasonsFor.set(found, reason);
  }
  return reason;
}

function newReason(found: FoundValue<unknown>): Reason {
  const { parameter, value, source, from, to, note, reform } = found;
  const readOn = lastReadOn(found);
  return {
    rule: parameter.id,
    value,
    source: sourceText(source),
    ...(source.address ? { address: source.address } : {}),
    rows: parameter.rows,
    from,
    ...(to !== undefined ? { to } : {}),
    status: statusOfValue(found),
    unverified: isUnverified(found),
    ...(readOn === undefined ? {} : { readOn }),
    ...(reform ? { reform } : {}),
    ...(note ? { note } : {}),
  };
}
