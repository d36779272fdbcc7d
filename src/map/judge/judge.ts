import type { Instant } from '../../kernel/instant.ts';
import type { ReasonCode, Verdict } from '../verdict.ts';
import type { CompiledRule, CompiledRules, ExpectedType } from './compile-rule.ts';
import { wasRaised } from './raised.ts';
import { firstAfter, lastBefore, type Scan } from './scan.ts';

/** Receives one answer: positions are of events in the journey, -1 for none. */
export type Judged = (
  rule: CompiledRule,
  trigger: number,
  verdict: Verdict,
  reason: ReasonCode,
  due: Instant | undefined,
  observed: number,
  domain?: string,
) => void;

/** Answers every rule for every event that triggers it, in order of the events, then of the rules. */
export function judge(compiled: CompiledRules, scan: Scan, tell: Judged): void {
  const { byTrigger, contact, any } = compiled;
  let domains: readonly string[] | undefined;
  for (let trigger = 0; trigger < scan.count; trigger += 1) {
    const code = scan.code[trigger] as number;
    if (code > 0) {
      const rules = byTrigger[code] as readonly CompiledRule[];
      for (let index = 0; index < rules.length; index += 1) judgeOne(compiled, rules[index] as CompiledRule, scan, trigger, tell);
    }
    for (const rule of any) judgeOne(compiled, rule, scan, trigger, tell);
    if (contact.length === 0) continue;
    const asked = scan.events[trigger]?.asked;
    if (asked === undefined) continue;
    domains ??= compiled.domainsOf(scan.profile);
    for (const rule of contact) judgeContact(rule, scan, trigger, asked, domains, tell);
  }
}

function judgeOne(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  if (rule.where !== undefined && !rule.where(scan.events[trigger]?.attrs)) return;
  for (const applies of rule.applies) {
    if (!applies(scan, trigger)) {
      tell(rule, trigger, 'not-applicable', 'not-for-this-person', undefined, -1);
      return;
    }
  }
  const from = rule.expect.length > 0 || rule.unless.length > 0 ? Math.max(0, lastBefore(scan, scan.codes.reception, trigger + 1)) : 0;
  for (const { code, declined } of rule.unless) {
    const exception = firstFrom(scan, code, from);
    if (exception < 0 || at(scan, exception) > at(scan, trigger) || exception === trigger) continue;
    if (exception > trigger && episodeEnd(scan, trigger) <= exception) continue;
    tell(rule, trigger, declined ? 'declined' : 'not-applicable', declined ? 'declined-for-now' : 'exception', undefined, exception);
    return;
  }
  switch (rule.rule.kind) {
    case 'pattern':
      tell(rule, trigger, 'present', 'pattern-found', undefined, trigger);
      return;
    case 'calendar': {
      const isHard = compiled.time.isHardDay(compiled.time.dayOf(at(scan, trigger)));
      tell(rule, trigger, isHard ? 'present' : 'not-applicable', isHard ? 'hard-day' : 'ordinary-day', undefined, isHard ? trigger : -1);
      return;
    }
    case 'forbidden':
      judgeForbidden(compiled, rule, scan, trigger, tell);
      return;
    case 'next':
      judgeNext(compiled, rule, scan, trigger, tell);
      return;
    default:
      judgeResponse(compiled, rule, scan, trigger, from, tell);
  }
}

function judgeResponse(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, from: number, tell: Judged): void {
  const due = rule.due(at(scan, trigger), scan.events[trigger]?.attrs);
  if (due === undefined) {
    tell(rule, trigger, 'not-applicable', 'no-length', undefined, -1);
    return;
  }
  const until = episodeEnd(scan, trigger);
  const isBefore = rule.rule.window?.direction === 'before';
  const written = Number.isFinite(due) ? due : undefined;
  let observed = -1;
  if (isBefore || rule.rule.satisfiedByPrior) {
    const limit = isBefore ? due : at(scan, trigger);
    observed = firstExpected(rule, scan, trigger, from, until, Number.NEGATIVE_INFINITY);
    if (observed >= 0 && at(scan, observed) <= limit) {
      tell(rule, trigger, 'met', isBefore ? 'in-time' : 'already-done', written, observed);
      return;
    }
  }
  if (!isBefore) {
    observed = firstExpected(rule, scan, trigger, from, until, at(scan, trigger));
    if (observed >= 0 && at(scan, observed) <= due) {
      tell(rule, trigger, 'met', 'in-time', written, observed);
      return;
    }
  }
  const declined = standingDecline(rule, scan, from, until, due);
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
  const opens = !isBefore ? at(scan, trigger) : scan.code[from] === scan.codes.reception ? at(scan, from) : Number.NEGATIVE_INFINITY;
  if (isUnseen(rule, scan, opens, due)) {
    tell(rule, trigger, 'unknown', 'not-visible', written, -1);
    return;
  }
  if (observed >= 0) {
    tell(rule, trigger, 'met-late', 'late', written, observed);
    return;
  }
  if (isBefore || due < scan.end || compiled.isClosed) {
    tell(rule, trigger, 'missed', 'not-recorded', written, -1);
    return;
  }
  tell(rule, trigger, 'due', 'still-open', written, -1);
}

/** The first event that answers, at or after an instant; a lasting fact lost again before the trigger does not. */
function firstExpected(rule: CompiledRule, scan: Scan, trigger: number, from: number, until: number, since: Instant): number {
  let first = -1;
  const { expect } = rule;
  for (let each = 0; each < expect.length; each += 1) {
    const { code, lasting, lostBy } = expect[each] as ExpectedType;
    for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
      if (first >= 0 && index > first) break;
      if (!lasting) {
        if (index < from) continue;
        if (index >= until) break;
      }
      if (index === trigger || at(scan, index) < since) continue;
      if (lasting && isLost(scan, lostBy, index, at(scan, trigger))) continue;
      first = index;
      break;
    }
  }
  return first;
}

function isLost(scan: Scan, lostBy: readonly number[], position: number, by: Instant): boolean {
  return lostBy.some((code) => {
    const lost = firstAfter(scan, code, position);
    return lost >= 0 && at(scan, lost) <= by;
  });
}

/** A "not now" for the rule's domain, by the due time and with no later offer in the episode. */
function standingDecline(rule: CompiledRule, scan: Scan, from: number, until: number, due: Instant): number {
  const { declined, offered } = scan.codes;
  const { domain } = rule.rule;
  let found = -1;
  for (
    let index = firstFrom(scan, declined, from);
    index >= 0 && index < until && at(scan, index) <= due;
    index = scan.next[index] as number
  ) {
    if (scan.events[index]?.attrs?.['domain'] === domain) found = index;
  }
  if (found < 0) return -1;
  for (let index = firstAfter(scan, offered, found); index >= 0 && index < until; index = scan.next[index] as number) {
    if (scan.events[index]?.attrs?.['domain'] === domain) return -1;
  }
  return found;
}

function isUnseen(rule: CompiledRule, scan: Scan, from: Instant, to: Instant): boolean {
  if (scan.unseen === undefined) return false;
  const { domain, expect } = rule.rule;
  return scan.unseen.some(
    (gap) =>
      (gap.domain === domain || (gap.types?.some((type) => expect.includes(type)) ?? false)) &&
      (gap.from ?? Number.NEGATIVE_INFINITY) <= to &&
      (gap.to ?? Number.POSITIVE_INFINITY) >= from,
  );
}

/** Any of the types in the window (after or before), or anywhere in the journey where the rule names none. */
function judgeForbidden(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  const { window } = rule.rule;
  const due = rule.due(at(scan, trigger), scan.events[trigger]?.attrs);
  if (due === undefined) {
    tell(rule, trigger, 'not-applicable', 'no-length', undefined, -1);
    return;
  }
  let found = -1;
  for (const { code } of rule.expect) {
    for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
      if (index === trigger) continue;
      const isIn =
        window === null ||
        (window.direction === 'after'
          ? index > trigger && at(scan, index) <= due
          : index < trigger && (at(scan, index) >= due || due === at(scan, trigger)));
      if (isIn && (found < 0 || index < found)) found = index;
    }
  }
  const written = Number.isFinite(due) ? due : undefined;
  if (found >= 0) tell(rule, trigger, 'present', 'forbidden-found', written, found);
  else
    tell(
      rule,
      trigger,
      window?.direction !== 'before' && due >= scan.end && !compiled.isClosed ? 'due' : 'met',
      'forbidden-absent',
      written,
      -1,
    );
}

/** The very next event, or the very last one before, and in time. */
function judgeNext(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  const isBefore = rule.rule.window?.direction === 'before';
  const beside = isBefore ? trigger - 1 : trigger + 1;
  const due = rule.due(at(scan, trigger), scan.events[trigger]?.attrs);
  const written = due !== undefined && Number.isFinite(due) ? due : undefined;
  const isThere = beside >= 0 && beside < scan.count;
  if (!isThere)
    tell(
      rule,
      trigger,
      isBefore || compiled.isClosed || (written !== undefined && written < scan.end) ? 'missed' : 'due',
      isBefore ? 'not-next' : 'still-open',
      written,
      -1,
    );
  else if (!rule.expect.some(({ code }) => code === scan.code[beside])) tell(rule, trigger, 'missed', 'not-next', written, -1);
  else if (!isBefore && written !== undefined && at(scan, beside) > written) tell(rule, trigger, 'met-late', 'late', written, beside);
  else tell(rule, trigger, 'met', 'in-time', written, beside);
}

function judgeContact(
  rule: CompiledRule,
  scan: Scan,
  trigger: number,
  asked: readonly string[],
  domains: readonly string[],
  tell: Judged,
): void {
  if (rule.rule.trigger.type !== '*' && rule.rule.trigger.type !== scan.events[trigger]?.type) return;
  if (rule.where !== undefined && !rule.where(scan.events[trigger]?.attrs)) return;
  if (rule.applies.some((applies) => !applies(scan, trigger))) return;
  for (const domain of domains) {
    const wasAsked = wasRaised(asked, domain);
    tell(rule, trigger, wasAsked ? 'met' : 'missed', wasAsked ? 'asked' : 'not-asked', at(scan, trigger), wasAsked ? trigger : -1, domain);
  }
}

/** Position of the next reception after a trigger: events from there on belong to another episode. */
function episodeEnd(scan: Scan, trigger: number): number {
  const next = firstAfter(scan, scan.codes.reception, trigger);
  return next < 0 ? scan.count : next;
}

function firstFrom(scan: Scan, code: number, position: number): number {
  return firstAfter(scan, code, position - 1);
}

function at(scan: Scan, index: number): Instant {
  return scan.at[index] as number;
}
