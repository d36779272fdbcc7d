import type { EventTable } from '../../../src/journal/log/index.ts';
import { dueOf } from '../../../src/journal/question/due.ts';
import { DAY, HOUR, type Instant } from '../../../src/kernel/instant.ts';
import { localTime } from '../../../src/kernel/local/local-time.ts';
import { plainWeek, type WorkingCalendar } from '../../../src/kernel/local/working-days.ts';
import type { Rule } from '../../../src/map/rules/rule.ts';
import { afterPass, beforePass, forbiddenPass, nextPass, precedencePass } from './table-passes.ts';

/** How often a rule was triggered in a log, and what it answered. */
interface RuleTally {
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

/** What a tally of rules over a table is given: working calendar and zone. */
interface TallyOptions {
  /** Until when the log was observed. @defaultValue its last event */
  readonly observationEnd?: Instant;
  /** Takes what is still open at the end as missed. @defaultValue false */
  readonly closed?: boolean;
  readonly calendar?: WorkingCalendar;
  /** Zone of civil days. @defaultValue UTC */
  readonly zone?: string;
}

/** Whether a rule asks only for types and times, so that a table of events can answer it. */
function isTableRule(rule: Rule): boolean {
  const plain =
    rule.trigger.where === undefined &&
    rule.appliesTo.length === 0 &&
    rule.unless.length === 0 &&
    rule.trigger.type !== '*' &&
    rule.metWhen === undefined &&
    rule.endsBy === undefined &&
    rule.alike === undefined;
  return (
    plain &&
    (rule.kind === 'response' || rule.kind === 'forbidden' || rule.kind === 'next') &&
    typeof (rule.window?.value ?? 0) === 'number'
  );
}

/**
 * Answers rules about a whole table of events: one pass of numbers for each rule, each case taken as one episode.
 * Throws for a rule that needs attributes or a profile
 */
export function tallyRules(table: EventTable, rules: readonly Rule[], options: TallyOptions = {}): RuleTally[] {
  const codes = new Map(table.activities.map((name, code) => [name, code]));
  let end = options.observationEnd ?? Number.NEGATIVE_INFINITY;
  if (options.observationEnd === undefined) {
    // The last event of a case is its latest.
    for (let one = 1; one < table.starts.length; one += 1) {
      const last = (table.starts[one] as number) - 1;
      if (last >= (table.starts[one - 1] as number)) end = Math.max(end, table.at[last] as number);
    }
  }
  const zone = options.zone ?? 'UTC';
  return rules.map((rule) => {
    if (!isTableRule(rule)) throw new Error(`The rule ${rule.id} needs more than types and times; map it over journeys.`);
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
    else if (rule.window?.direction === 'before') {
      const isAtTrigger = rule.window.value === 0 || rule.window.unit !== 'days';
      if (isAtTrigger && isExpected[trigger] !== 1) precedencePass(run);
      else beforePass(run, dueAt, isAtTrigger);
    } else afterPass(run, rule.satisfiedByPrior, length, dueAt);
    return { rule: rule.id, ...tally };
  });
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
