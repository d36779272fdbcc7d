import type { JourneyEvent } from '../../journal/journey.ts';
import type { Instant } from '../../kernel/instant.ts';
import { own } from '../../kernel/json/own.ts';
import type { ReasonCode } from '../verdict.ts';
import type { CompiledRule, CompiledRules, ExpectedType } from './compile-rule.ts';
import { type Episode, isInside } from './episode.ts';
import type { Judged } from './judged.ts';
import { attrsAt, firstAfter, isSameVagueDay, type Scan } from './scan.ts';

/** When an expectation of a trigger falls due. */
export function dueAt(rule: CompiledRule, scan: Scan, trigger: number): Instant | undefined {
  const { attrs, precision } = scan.events[trigger] as JourneyEvent;
  return rule.due(at(scan, trigger), attrs, precision === 'day');
}

/** Answers a rule that expects something in a window. */
export function judgeResponse(
  compiled: CompiledRules,
  rule: CompiledRule,
  scan: Scan,
  trigger: number,
  episode: Episode,
  tell: Judged,
): void {
  const due = dueAt(rule, scan, trigger);
  if (due === undefined) {
    tell(rule, trigger, 'not-applicable', 'no-length', undefined, -1);
    return;
  }
  const isBefore = rule.rule.window?.direction === 'before';
  const alike = belongsTo(rule, scan, trigger);
  const written = Number.isFinite(due) ? due : undefined;
  if (isBefore || rule.rule.satisfiedByPrior) {
    const limit = isBefore ? due : until(scan, trigger);
    const before = firstExpected(scan, rule.expect, trigger, episode, Number.NEGATIVE_INFINITY, limit, alike);
    if (before >= 0) {
      tell(rule, trigger, 'met', isBefore ? 'in-time' : 'already-done', written, before);
      return;
    }
  }
  const since = isBefore ? Number.NEGATIVE_INFINITY : at(scan, trigger);
  if (!isBefore) {
    const inTime = firstExpected(scan, rule.expect, trigger, episode, since, due, alike);
    if (inTime >= 0) {
      tell(rule, trigger, 'met', 'in-time', written, inTime);
      return;
    }
  }
  if (isMetByTrigger(rule, scan, trigger)) {
    tell(rule, trigger, 'met', 'at-the-trigger', written, trigger);
    return;
  }
  const left = endOfStay(rule, scan, trigger, due);
  if (left >= 0) {
    tell(rule, trigger, 'not-applicable', 'ended', written, left);
    return;
  }
  const declined = standingDecline(rule, scan, episode, due);
  if (declined >= 0) {
    tell(rule, trigger, 'declined', 'declined-for-now', written, declined);
    return;
  }
  const { died, ended } = scan.codes;
  for (const code of [died, ended]) {
    const end = scan.head[code] as number;
    if (end >= 0 && at(scan, end) < due) {
      tell(rule, trigger, 'not-applicable', code === died ? 'person-died' : 'journey-ended', written, end);
      return;
    }
  }
  const opens = !isBefore ? at(scan, trigger) : episode.reception < 0 ? Number.NEGATIVE_INFINITY : at(scan, episode.reception);
  const blind = whyUnseen(rule, scan, opens, due);
  if (blind !== undefined) {
    tell(rule, trigger, 'unknown', blind, written, -1);
    return;
  }
  const late = firstExpected(scan, rule.expect, trigger, episode, since, Number.POSITIVE_INFINITY, alike);
  if (late >= 0) {
    tell(rule, trigger, 'met-late', 'late', written, late);
    return;
  }
  if (isBefore || due < scan.end || compiled.isClosed) {
    tell(rule, trigger, 'missed', 'not-recorded', written, -1);
    return;
  }
  tell(rule, trigger, 'due', 'still-open', written, -1);
}

/** Whether an event speaks of what the trigger speaks of, by the first attribute of the rule that the trigger carries; `undefined` where any does. */
function belongsTo({ rule }: CompiledRule, scan: Scan, trigger: number): ((index: number) => boolean) | undefined {
  const attrs = attrsAt(scan, trigger);
  const key = rule.alike?.find((each) => own(attrs, each) !== undefined);
  return key === undefined ? undefined : (index) => own(attrsAt(scan, index), key) === own(attrs, key);
}

function isMetByTrigger({ metWhen }: CompiledRule, scan: Scan, trigger: number): boolean {
  if (metWhen.length === 0) return false;
  const attrs = attrsAt(scan, trigger);
  return metWhen.every(([name, values]) => values.includes(own(attrs, name)));
}

/** The event after the trigger, by the due time, that ends the same stay: by the attribute `stay` of both, else the next with no entry between. */
function endOfStay({ endsBy }: CompiledRule, scan: Scan, trigger: number, due: Instant): number {
  const own = attrsAt(scan, trigger)?.['stay'];
  let found = -1;
  for (const code of endsBy) {
    for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
      if (at(scan, index) > due || index === trigger) continue;
      const other = attrsAt(scan, index)?.['stay'];
      if (own !== undefined && other !== undefined) {
        if (own !== other || (index < trigger && !isSameVagueDay(scan, index, trigger))) continue;
      } else if (index < trigger || hasEntryBetween(scan, trigger, index)) continue;
      if (found < 0 || index < found) found = index;
      break;
    }
  }
  return found;
}

function hasEntryBetween(scan: Scan, trigger: number, index: number): boolean {
  const entry = firstAfter(scan, scan.code[trigger] as number, trigger);
  return entry >= 0 && entry < index;
}

/** The first event that answers and can have happened from `since` to `limit`; a lasting fact lost again before the trigger does not. */
export function firstExpected(
  scan: Scan,
  expect: readonly ExpectedType[],
  trigger: number,
  episode: Episode,
  since: Instant,
  limit: Instant,
  belongs?: (index: number) => boolean,
): number {
  let first = -1;
  for (let each = 0; each < expect.length; each += 1) {
    const { code, lasting, lostBy } = expect[each] as ExpectedType;
    for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
      if (first >= 0 && index > first) break;
      if (!scan.hasDays && (at(scan, index) > limit || (!lasting && index >= episode.until))) break;
      if (at(scan, index) > limit || until(scan, index) < since || index === trigger) continue;
      if (belongs !== undefined && !belongs(index)) continue;
      if (lasting ? isLost(scan, lostBy, index, at(scan, trigger)) : !isInside(scan, index, episode)) continue;
      first = index;
      break;
    }
  }
  return first;
}

function isLost(scan: Scan, lostBy: readonly number[], position: number, by: Instant): boolean {
  return lostBy.some((code) => {
    const lost = firstAfter(scan, code, position);
    return lost >= 0 && until(scan, lost) <= by;
  });
}

/** A "not now" for the rule's domain, by the due time and with no later offer in the episode. */
function standingDecline(rule: CompiledRule, scan: Scan, episode: Episode, due: Instant): number {
  const { declined, offered } = scan.codes;
  const { domain } = rule.rule;
  let found = -1;
  for (let index = scan.head[declined] as number; index >= 0; index = scan.next[index] as number) {
    if (at(scan, index) > due || attrsAt(scan, index)?.['domain'] !== domain || !isInside(scan, index, episode)) continue;
    found = index;
  }
  if (found < 0) return -1;
  for (let index = firstAfter(scan, offered, found); index >= 0; index = scan.next[index] as number) {
    if (attrsAt(scan, index)?.['domain'] === domain && isInside(scan, index, episode)) return -1;
  }
  return found;
}

/** Why silence in a time says nothing: a type that answers cannot be seen, or nothing that answers was ever recorded here. */
function whyUnseen(rule: CompiledRule, scan: Scan, from: Instant, to: Instant): ReasonCode | undefined {
  if (scan.unseen === undefined) return undefined;
  const { domain, expect } = rule.rule;
  let reason: ReasonCode | undefined;
  for (const gap of scan.unseen) {
    if ((gap.from ?? Number.NEGATIVE_INFINITY) > to || (gap.to ?? Number.POSITIVE_INFINITY) < from) continue;
    if (gap.neverRecorded) {
      if (expect.length > 0 && expect.every((type) => gap.types?.includes(type))) reason = 'never-recorded-here';
    } else if (gap.domain === domain || gap.types?.some((type) => expect.includes(type))) return 'not-visible';
  }
  return reason;
}

function at(scan: Scan, index: number): Instant {
  return scan.at[index] as number;
}

function until(scan: Scan, index: number): Instant {
  return scan.until[index] as number;
}
