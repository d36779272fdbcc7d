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
    const expected = [...isExpected.keys()].filter((code) => isExpected[code] === 1);
    const only = expected.length === 1 ? (expected[0] as number) : -1;
    const run = { table, trigger, only, isExpected, end, closed: options.closed ?? false, tally };
    if (rule.kind === 'next') nextPass(run, rule, dueAt);
    else if (rule.kind === 'forbidden') forbiddenPass(run, rule, dueAt);
    else if (rule.window?.direction === 'before') beforePass(run, dueAt, rule.window.value === 0 || rule.window.unit !== 'days');
    else afterPass(run, rule.satisfiedByPrior, length, dueAt);
    return { rule: rule.id, ...tally };
  });
}

interface Pass {
  readonly table: EventTable;
  readonly trigger: number;
  /** The one type that is expected; -1 where there are several. */
  readonly only: number;
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
function afterPass(pass: Pass, priorOk: boolean, length: number | undefined, dueAt: (at: Instant) => Instant): void {
  const { table, trigger, only, isExpected, end, closed, tally } = pass;
  const several = only < 0;
  const { starts, activity, at } = table;
  let [triggered, met, late, missed, open, cases] = [0, 0, 0, 0, 0, 0];
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    let next = Number.POSITIVE_INFINITY;
    let bad = false;
    for (let index = to - 1; index >= from; index -= 1) {
      const code = activity[index] as number;
      if (code === trigger) {
        const now = at[index] as number;
        triggered += 1;
        let answer = next;
        if (index > from && at[index - 1] === now && answeredAtOnce(pass, from, index)) answer = now;
        const due = length === undefined ? dueAt(now) : now + length;
        if (answer <= due && answer !== Number.POSITIVE_INFINITY) met += 1;
        else if (priorOk && answeredBefore(pass, from, index)) met += 1;
        else if (answer !== Number.POSITIVE_INFINITY) {
          late += 1;
          bad = true;
        } else if (due < end || closed) {
          missed += 1;
          bad = true;
        } else open += 1;
      }
      if (code === only || (several && isExpected[code] === 1)) next = at[index] as number;
    }
    if (bad) cases += 1;
  }
  Object.assign(tally, { triggered, met, late, missed, due: open, cases });
}

/** An expected event at the very instant of the trigger answers it, also where the file has it first. */
function answeredAtOnce({ table: { activity, at }, isExpected }: Pass, from: number, trigger: number): boolean {
  for (let index = trigger - 1; index >= from && at[index] === at[trigger]; index -= 1)
    if (isExpected[activity[index] as number] === 1) return true;
  return false;
}

function answeredBefore({ table: { activity }, isExpected }: Pass, from: number, trigger: number): boolean {
  for (let index = from; index < trigger; index += 1) if (isExpected[activity[index] as number] === 1) return true;
  return false;
}

/** Forwards through each case; triggers that come before any expected event wait for the first one. */
function beforePass(
  { table: { starts, activity, at }, trigger, only, isExpected, tally }: Pass,
  dueAt: (at: Instant) => Instant,
  isAtTrigger: boolean,
): void {
  const several = only < 0;
  let [triggered, met, late, missed, cases] = [0, 0, 0, 0, 0];
  const waiting: number[] = [];
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const to = starts[one + 1] as number;
    let first = Number.POSITIVE_INFINITY;
    let bad = 0;
    waiting.length = 0;
    for (let index = starts[one] as number; index < to; index += 1) {
      const code = activity[index] as number;
      if (code === trigger) {
        triggered += 1;
        if (first === Number.POSITIVE_INFINITY) waiting.push(index);
        else if (isAtTrigger || first <= dueAt(at[index] as number)) met += 1;
        else bad += 1;
      }
      if ((code === only || (several && isExpected[code] === 1)) && (first === Number.POSITIVE_INFINITY || waiting.length > 0)) {
        const now = at[index] as number;
        const isOwn = code === trigger && waiting.at(-1) === index;
        for (const place of waiting) {
          if (place === index) continue;
          if (now <= dueAt(at[place] as number)) met += 1;
          else bad += 1;
        }
        waiting.length = 0;
        // A trigger of an expected type does not answer itself, but it may wait for the next.
        if (isOwn) waiting.push(index);
        if (now < first) first = now;
      }
    }
    if (bad > 0 || waiting.length > 0) cases += 1;
    late += bad;
    missed += waiting.length;
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
  { table: { starts, activity, at }, trigger, only, isExpected, end, closed, tally }: Pass,
  rule: Rule,
  dueAt: (at: Instant) => Instant,
): void {
  let [triggered, met, present, open, cases] = [0, 0, 0, 0, 0];
  const direction = rule.window?.direction;
  if (direction === undefined) {
    const own = isExpected[trigger] === 1 ? 1 : 0;
    const several = only < 0;
    for (let one = 0; one + 1 < starts.length; one += 1) {
      let [triggers, others] = [0, 0];
      for (let index = starts[one] as number; index < (starts[one + 1] as number); index += 1) {
        const code = activity[index] as number;
        if (code === trigger) triggers += 1;
        if (code === only || (several && isExpected[code] === 1)) others += 1;
      }
      triggered += triggers;
      if (triggers > 0 && others > own) {
        present += triggers;
        cases += 1;
      } else if (closed) met += triggers;
      else open += triggers;
    }
    Object.assign(tally, { triggered, met, present, due: open, cases });
    return;
  }
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    let [firstPlace, lastPlace] = [-1, -1];
    for (let index = from; index < to; index += 1) {
      if (isExpected[activity[index] as number] !== 1) continue;
      if (firstPlace < 0) firstPlace = index;
      lastPlace = index;
    }
    const before = present;
    for (let index = from; index < to; index += 1) {
      if (activity[index] !== trigger) continue;
      triggered += 1;
      const now = at[index] as number;
      let isFound = false;
      const due = dueAt(now);
      if (direction === 'after') {
        for (let other = index + 1; other <= lastPlace && (at[other] as number) <= due && !isFound; other += 1)
          isFound = isExpected[activity[other] as number] === 1;
      } else {
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
