import type { JourneyEvent } from '../../journal/journey.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { CompiledRule, CompiledRules } from './compile-rule.ts';
import { type Episode, episodeOf } from './episode.ts';
import { dueAt, firstExpected, judgeResponse } from './judge-response.ts';
import type { Judged } from './judged.ts';
import { wasRaised } from './raised.ts';
import { attrsAt, knowAt, type Scan } from './scan.ts';

/** Answers every rule for every event that triggers it, in order of the events, then of the rules. */
export function judge(compiled: CompiledRules, scan: Scan, tell: Judged): void {
  const { byTrigger, contact, any } = compiled;
  let domains: readonly string[] | undefined;
  const learns = scan.learned.length > 0;
  for (let trigger = 0; trigger < scan.count; trigger += 1) {
    if (learns && knowAt(scan, trigger)) domains = undefined;
    const code = scan.code[trigger] as number;
    if (code > 0) {
      const rules = byTrigger[code] as readonly CompiledRule[];
      for (let index = 0; index < rules.length; index += 1) judgeOne(compiled, rules[index] as CompiledRule, scan, trigger, tell);
    }
    for (const rule of any) judgeOne(compiled, rule, scan, trigger, tell);
    if (contact.length === 0) continue;
    const asked = (scan.events[trigger] as JourneyEvent).asked;
    if (asked === undefined) continue;
    domains ??= compiled.domainsOf(scan.profile);
    for (const rule of contact) judgeContact(rule, scan, trigger, asked, domains, tell);
  }
}

function judgeOne(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  if (rule.where !== undefined && !rule.where(attrsAt(scan, trigger))) return;
  let isPattern = true;
  for (let index = 0; index < rule.applies.length; index += 1) {
    const applies = rule.applies[index] as CompiledRule['applies'][number];
    if (applies(scan, trigger)) continue;
    if (!rule.isPattern[index]) {
      tell(rule, trigger, 'not-applicable', 'not-for-this-person', undefined, -1);
      return;
    }
    isPattern = false;
  }
  if (!isPattern) {
    tell(rule, trigger, 'not-applicable', 'pattern-absent', undefined, -1);
    return;
  }
  const episode = rule.expect.length > 0 || rule.unless.length > 0 ? episodeOf(scan, trigger) : wholeJourney;
  for (const { code, declined } of rule.unless) {
    const exception = firstExpected(scan, [{ code, lasting: false, lostBy: [] }], trigger, episode, -Infinity, until(scan, trigger));
    if (exception < 0) continue;
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
      judgeResponse(compiled, rule, scan, trigger, episode, tell);
  }
}

const wholeJourney: Episode = { reception: -1, until: Number.POSITIVE_INFINITY };

/** Any of the types in the window (after or before), or anywhere in the journey where the rule names none. */
function judgeForbidden(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  const { window } = rule.rule;
  const due = dueAt(rule, scan, trigger);
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

/** The very next event, or the very last one before, and in time: one that came after the due time is late on either side. */
function judgeNext(compiled: CompiledRules, rule: CompiledRule, scan: Scan, trigger: number, tell: Judged): void {
  const isBefore = rule.rule.window?.direction === 'before';
  const beside = isBefore ? trigger - 1 : trigger + 1;
  const due = dueAt(rule, scan, trigger);
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
  else if (written !== undefined && at(scan, beside) > written) tell(rule, trigger, 'met-late', 'late', written, beside);
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
  if (rule.rule.trigger.type !== '*' && rule.rule.trigger.type !== (scan.events[trigger] as JourneyEvent).type) return;
  if (rule.where !== undefined && !rule.where(attrsAt(scan, trigger))) return;
  if (rule.applies.some((applies) => !applies(scan, trigger))) return;
  for (const domain of domains) {
    const wasAsked = wasRaised(asked, domain);
    tell(rule, trigger, wasAsked ? 'met' : 'missed', wasAsked ? 'asked' : 'not-asked', at(scan, trigger), wasAsked ? trigger : -1, domain);
  }
}

function at(scan: Scan, index: number): Instant {
  return scan.at[index] as number;
}

function until(scan: Scan, index: number): Instant {
  return scan.until[index] as number;
}
