import type { EventTable } from '../../../src/journal/log/index.ts';
import type { Instant } from '../../../src/kernel/instant.ts';
import type { Rule } from '../../../src/map/rules/rule.ts';

/** One rule over one table, in numbers. */
export interface Pass {
  readonly table: EventTable;
  readonly trigger: number;
  /** The one type that is expected; -1 where there are several. */
  readonly only: number;
  readonly isExpected: Uint8Array;
  readonly end: Instant;
  readonly closed: boolean;
  readonly tally: { triggered: number; met: number; late: number; missed: number; due: number; present: number; cases: number };
}

/** Backwards through each case, so that the next expected event is always at hand. */
export function afterPass(pass: Pass, priorOk: boolean, length: number | undefined, dueAt: (at: Instant) => Instant): void {
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

/** The same where the answer must be there at the trigger itself, and no type answers itself: only numbers are kept. */
export function precedencePass({ table: { starts, activity, at }, trigger, only, isExpected, tally }: Pass): void {
  const several = only < 0;
  let [triggered, met, late, missed, cases] = [0, 0, 0, 0, 0];
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const to = starts[one + 1] as number;
    let isThere = false;
    let [pending, same, latest, bad] = [0, 0, Number.NaN, 0];
    for (let index = starts[one] as number; index < to; index += 1) {
      const code = activity[index] as number;
      if (code === trigger) {
        triggered += 1;
        if (isThere) met += 1;
        else {
          const now = at[index] as number;
          same = now === latest ? same + 1 : 1;
          latest = now;
          pending += 1;
        }
      } else if (!isThere && (code === only || (several && isExpected[code] === 1))) {
        isThere = true;
        const atOnce = at[index] === latest ? same : 0;
        met += atOnce;
        bad = pending - atOnce;
        pending = 0;
      }
    }
    if (bad > 0 || pending > 0) cases += 1;
    late += bad;
    missed += pending;
  }
  Object.assign(tally, { triggered, met, late, missed, cases });
}

/** Forwards through each case; triggers that come before any expected event wait for the first one. */
export function beforePass(
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

export function nextPass(
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
      else if (hasWindow && (at[beside] as number) > dueAt(at[index] as number)) late += 1;
      else met += 1;
    }
    if (missed + late > before) cases += 1;
  }
  Object.assign(tally, { triggered, met, late, missed, due: open, cases });
}

export function forbiddenPass(
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
