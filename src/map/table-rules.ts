import type { EventTable } from '../journal/index.ts';
import { PathwayError } from '../kernel/error.ts';
import { DAY, HOUR, type Instant } from '../kernel/instant.ts';
import { plainWeek, type WorkingCalendar } from '../kernel/working-days.ts';
import { dueOf } from './due.ts';
import { localTime } from './local-time.ts';
import type { Rule } from './rule.ts';

/** How often a rule was triggered in a log, and what it answered. */
export interface RuleTally {
  readonly rule: string;
  readonly triggered: number;
  readonly met: number;
  readonly late: number;
  readonly missed: number;
  readonly due: number;
  readonly present: number;
  /** Cases with something missed, late or present. */
  readonly cases: number;
}

export interface TallyOptions {
  /** Until when the log was observed. @defaultValue its last event */
  readonly observationEnd?: Instant;
  /** Takes what is still open at the end as missed. @defaultValue false */
  readonly closed?: boolean;
  readonly calendar?: WorkingCalendar;
  /** Zone of civil days. @defaultValue UTC */
  readonly zone?: string;
}

/** Whether a rule asks only for types and times, so that a table of events can answer it. */
export function isTableRule(rule: Rule): boolean {
  const plain = rule.trigger.where === undefined && rule.appliesTo.length === 0 && rule.unless.length === 0 && rule.trigger.type !== '*';
  return (
    plain &&
    (rule.kind === 'response' || rule.kind === 'forbidden' || rule.kind === 'next') &&
    typeof (rule.window?.value ?? 0) === 'number'
  );
}

/**
 * Answers rules about a whole table of events: one pass of numbers for each rule, each case taken as one episode.
 * @throws PathwayError `not-a-table-rule` for a rule that needs attributes or a profile
 */
export function tallyRules(table: EventTable, rules: readonly Rule[], options: TallyOptions = {}): RuleTally[] {
  const codes = new Map(table.activities.map((name, code) => [name, code]));
  let end = options.observationEnd ?? Number.NEGATIVE_INFINITY;
  if (options.observationEnd === undefined)
    for (let index = 0; index < table.at.length; index += 1) end = Math.max(end, table.at[index] as number);
  const zone = options.zone ?? 'UTC';
  return rules.map((rule) => {
    if (!isTableRule(rule))
      throw new PathwayError('not-a-table-rule', `The rule ${rule.id} needs more than types and times; map it over journeys.`, {
        rule: rule.id,
      });
    const trigger = codes.get(rule.trigger.type) ?? -1;
    const isExpected = new Uint8Array(Math.max(1, table.activities.length));
    for (const type of rule.expect) {
      const code = codes.get(type);
      if (code !== undefined) isExpected[code] = 1;
    }
    const tally = { triggered: 0, met: 0, late: 0, missed: 0, due: 0, present: 0, cases: 0 };
    const length = fixedLength(rule, zone);
    const due = length === undefined ? dueOf(rule.window, localTime(options.calendar ?? plainWeek, zone)) : undefined;
    const dueAt = (at: Instant): Instant => (length === undefined ? (due?.(at, undefined) ?? at) : at + length);
    const run = { table, trigger, isExpected, end, closed: options.closed ?? false, tally };
    if (rule.kind === 'next') nextPass(run, rule, dueAt);
    else if (rule.kind === 'forbidden') forbiddenPass(run, rule, dueAt);
    else if (rule.window?.direction === 'before') beforePass(run, dueAt);
    else afterPass(run, rule.satisfiedByPrior, length, dueAt);
    return { rule: rule.id, ...tally };
  });
}

interface Pass {
  readonly table: EventTable;
  readonly trigger: number;
  readonly isExpected: Uint8Array;
  readonly end: Instant;
  readonly closed: boolean;
  readonly tally: { triggered: number; met: number; late: number; missed: number; due: number; present: number; cases: number };
}

/** A window that is a plain number of milliseconds; `undefined` where it follows the calendar. */
function fixedLength({ window }: Rule, zone: string): number | undefined {
  if (window === null) return Number.POSITIVE_INFINITY;
  const value = window.value as number;
  if (window.direction === 'before')
    return window.unit === 'days' && zone !== 'UTC' && value > 0 ? undefined : window.unit === 'days' ? -value * DAY : 0;
  if (window.unit === 'hours') return value * HOUR;
  return window.unit === 'days' && zone === 'UTC' && !window.endOfDay ? Math.floor(value) * DAY : undefined;
}

/** Backwards through each case, so that the next expected event is always at hand. */
function afterPass(
  { table: { starts, activity, at }, trigger, isExpected, end, closed, tally }: Pass,
  priorOk: boolean,
  length: number | undefined,
  dueAt: (at: Instant) => Instant,
): void {
  let [triggered, met, late, missed, open, cases] = [0, 0, 0, 0, 0, 0];
  const own = trigger >= 0 && isExpected[trigger] === 1;
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    let next = Number.POSITIVE_INFINITY;
    let first = Number.POSITIVE_INFINITY;
    let bad = false;
    if (priorOk)
      for (let index = from; index < to && first === Number.POSITIVE_INFINITY; index += 1)
        if (isExpected[activity[index] as number] === 1) first = at[index] as number;
    // An expected event at the very instant of the trigger answers it, also where the file has it first.
    let sameAt = Number.NaN;
    let samePlace = to;
    for (let index = to - 1; index >= from; index -= 1) {
      const code = activity[index] as number;
      const now = at[index] as number;
      if (code === trigger) {
        triggered += 1;
        let answer = next;
        if (index > from && at[index - 1] === now) {
          if (sameAt !== now) {
            sameAt = now;
            samePlace = index;
            while (samePlace > from && at[samePlace - 1] === now) samePlace -= 1;
          }
          for (let other = samePlace; other < index; other += 1) if (isExpected[activity[other] as number] === 1) answer = now;
        }
        const due = length === undefined ? dueAt(now) : now + length;
        if (answer <= due && answer !== Number.POSITIVE_INFINITY) met += 1;
        else if (priorOk && first <= now && !(own && first === now)) met += 1;
        else if (answer !== Number.POSITIVE_INFINITY) {
          late += 1;
          bad = true;
        } else if (due < end || closed) {
          missed += 1;
          bad = true;
        } else open += 1;
      }
      if (isExpected[code] === 1) next = now;
    }
    if (bad) cases += 1;
  }
  Object.assign(tally, { triggered, met, late, missed, due: open, cases });
}

function beforePass({ table: { starts, activity, at }, trigger, isExpected, tally }: Pass, dueAt: (at: Instant) => Instant): void {
  let [triggered, met, late, missed, cases] = [0, 0, 0, 0, 0];
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const to = starts[one + 1] as number;
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let firstPlace = -1;
    for (let index = starts[one] as number; index < to; index += 1) {
      if (isExpected[activity[index] as number] !== 1) continue;
      if (firstPlace < 0) {
        first = at[index] as number;
        firstPlace = index;
      } else {
        second = at[index] as number;
        break;
      }
    }
    let bad = false;
    for (let index = starts[one] as number; index < to; index += 1) {
      if (activity[index] !== trigger) continue;
      triggered += 1;
      const earliest = index === firstPlace ? second : first;
      if (earliest <= dueAt(at[index] as number)) met += 1;
      else {
        bad = true;
        if (earliest === Number.POSITIVE_INFINITY) missed += 1;
        else late += 1;
      }
    }
    if (bad) cases += 1;
  }
  Object.assign(tally, { triggered, met, late, missed, cases });
}

function nextPass(
  { table: { starts, activity, at }, trigger, isExpected, end, closed, tally }: Pass,
  rule: Rule,
  dueAt: (at: Instant) => Instant,
): void {
  let [triggered, met, late, missed, open, cases] = [0, 0, 0, 0, 0, 0];
  const isBefore = rule.window?.direction === 'before';
  const hasWindow = rule.window !== null;
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    const before = missed + late;
    for (let index = from; index < to; index += 1) {
      if (activity[index] !== trigger) continue;
      triggered += 1;
      const beside = isBefore ? index - 1 : index + 1;
      if (beside < from || beside >= to) {
        if (isBefore || closed || (hasWindow && dueAt(at[index] as number) < end)) missed += 1;
        else open += 1;
      } else if (isExpected[activity[beside] as number] !== 1) missed += 1;
      else if (!isBefore && hasWindow && (at[beside] as number) > dueAt(at[index] as number)) late += 1;
      else met += 1;
    }
    if (missed + late > before) cases += 1;
  }
  Object.assign(tally, { triggered, met, late, missed, due: open, cases });
}

function forbiddenPass(
  { table: { starts, activity, at }, trigger, isExpected, end, closed, tally }: Pass,
  rule: Rule,
  dueAt: (at: Instant) => Instant,
): void {
  let [triggered, met, present, open, cases] = [0, 0, 0, 0, 0];
  const direction = rule.window?.direction;
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    let [count, firstPlace, lastPlace] = [0, -1, -1];
    for (let index = from; index < to; index += 1) {
      if (isExpected[activity[index] as number] !== 1) continue;
      if (firstPlace < 0) firstPlace = index;
      lastPlace = index;
      count += 1;
    }
    const before = present;
    for (let index = from; index < to; index += 1) {
      if (activity[index] !== trigger) continue;
      triggered += 1;
      const now = at[index] as number;
      const isOwn = isExpected[trigger] === 1;
      let isFound = count > (isOwn ? 1 : 0);
      const due = direction === undefined ? Number.POSITIVE_INFINITY : dueAt(now);
      if (direction === 'after') {
        isFound = false;
        for (let other = index + 1; other <= lastPlace && (at[other] as number) <= due && !isFound; other += 1)
          isFound = isExpected[activity[other] as number] === 1;
      } else if (direction === 'before') {
        isFound = false;
        for (
          let other = index - 1;
          other >= firstPlace && firstPlace >= 0 && ((at[other] as number) >= due || due === now) && !isFound;
          other -= 1
        ) {
          isFound = isExpected[activity[other] as number] === 1;
        }
      }
      if (isFound) present += 1;
      else if (direction !== 'before' && due >= end && !closed) open += 1;
      else met += 1;
    }
    if (present > before) cases += 1;
  }
  Object.assign(tally, { triggered, met, present, due: open, cases });
}
