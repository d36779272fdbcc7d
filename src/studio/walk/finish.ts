import { DAY, type Instant, type Journey } from 'justice-pathway';
import {
  linkedRules,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  vocabulary,
  type WalkAction,
  type WalkActionId,
  walkActions,
} from 'justice-pathway/machines';
import { type Finding, isDisconnect, type JourneyLink, mapLinked, mapper } from 'justice-pathway/map';
import { deskAt } from './desk.ts';
import type { LaidStop, LaidWalk } from './lay-out.ts';
import { type Happened, missingFirst, waitOf } from './needs-first.ts';
import { by, type PossibleStep, possibleSteps } from './possible-steps.ts';
import { askable, doable, type ToldWalk, tellWalk, type WalkChoice } from './tell.ts';

/** A finding of a walk, and whether anything that can be chosen would have changed it. */
export interface WalkFinding extends Finding {
  /** Nothing that can be asked or done at any stop in time would have met it: the pathway itself leaves it open. */
  readonly byThePathway: boolean;
  /** In whose life the answer was looked for. */
  readonly whose: LaidStop['whose'];
}

/** Every contact asked about everything and every step taken that can be, in the order of the stops. */
export function everything(walk: LaidWalk): WalkChoice[] {
  const done = new Set<WalkActionId>();
  const arrives = new Map<string, Instant>();
  return walk.stops.map((stop) => {
    const choice = allAt(walk, stop, done, by(arrives, stop.at));
    for (const one of stop.happens ?? []) arrives.set(one.type, Math.min(stop.at, arrives.get(one.type) ?? stop.at));
    for (const id of choice.done) {
      done.add(id);
      const { type } = walkActions[id];
      const at = stop.at + waitOf(walk, stop, id, arrives);
      arrives.set(type, Math.min(at, arrives.get(type) ?? at));
    }
    return choice;
  });
}

/** Everything that can be asked and done at one stop, after what was done and what happened before it. */
export function allAt(walk: LaidWalk, stop: LaidStop, done: ReadonlySet<WalkActionId>, before: Happened): WalkChoice {
  const happened = new Map([...(stop.happens ?? []).map((one) => [one.type, stop.at] as const), ...before]);
  const taken = doable(walk, stop, done).filter((id) => {
    const action: WalkAction = walkActions[id];
    if (
      missingFirst(walk, id, happened) !== undefined ||
      stop.actions.some((other) => other === action.against) ||
      done.has(action.against as WalkActionId)
    )
      return false;
    if (deskAt(walk, stop, id, happened)?.answer === 'no') return false;
    if (waitOf(walk, stop, id, happened) === 0 && !happened.has(action.type)) happened.set(action.type, stop.at);
    return true;
  });
  return { asked: askable(walk, stop), done: taken };
}

/** Contacts pass, and nobody asks or does anything. */
export function nothing(walk: LaidWalk): WalkChoice[] {
  return walk.stops.map(() => ({ asked: [], done: [] }));
}

const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary };
const mapping = mapper(rules, options);

/** Every rule that a walk is judged by: those of one life, and those that cross to another. */
export const walkRules = [...rules, ...linkedRules.map(({ rule }) => rule)];

/** The last instant of a walk: a month after its last stop. */
export function endOf(walk: LaidWalk): Instant {
  return (walk.stops.at(-1)?.at ?? walk.openedAt) + 30 * DAY;
}

/** A told walk as a journey that the mapper reads. */
export function journeyOf(walk: LaidWalk, told: ToldWalk, until: Instant): Journey {
  return { id: walk.person.id, observationEnd: until, profile: walk.person.profile, events: told.events };
}

/** The journey of the one who walks beside. */
export function besideJourneyOf({ companion }: LaidWalk, told: ToldWalk, until: Instant): Journey | undefined {
  if (companion === undefined) return undefined;
  return { id: companion.id, observationEnd: until, profile: companion.profile, events: told.beside };
}

/** Judges a told walk by the rules; in the shoes of another than the person, only on the sides of life that are looked at. */
export function judgeWalk(walk: LaidWalk, told: ToldWalk, until: Instant = endOf(walk)): WalkFinding[] {
  const { beside } = walk.start;
  const first = journeyOf(walk, told, until);
  const found = (whose: LaidStop['whose'], findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, whose, byThePathway: isDisconnect(finding.verdict) && !couldBeMet(walk, finding, whose) }));
  // Walked beside the household, its benefits are asked for in its own life, and not twice.
  const isAskedThere = (finding: Finding) => walk.companion?.as === 'household' && finding.rule === 'household-benefits-not-checked';
  const own = found(
    'first',
    mapping
      .findings(first)
      .filter((finding) => !isAskedThere(finding))
      .filter((finding) => beside === undefined || beside.some((domain) => domain === domainOf(finding))),
  );
  const second = besideJourneyOf(walk, told, until);
  if (second === undefined) return own;
  const crossing = mapLinked([first, second], linksOf(walk), linkedRules, options);
  return [...own, ...found('beside', [...mapping.findings(second), ...crossing])];
}

/** How the two are linked: whoever is at home with children answers for the child too. */
function linksOf({ person, companion }: LaidWalk): JourneyLink[] {
  if (companion === undefined) return [];
  const link = (kind: string): JourneyLink => ({ from: companion.id, kind, to: person.id });
  return companion.as === 'harmed' ? [link('harmed-by')] : [link('shares-household'), link('family-of')];
}

function domainOf(finding: Finding): string | undefined {
  return finding.domain ?? rules.find((rule) => rule.id === finding.rule)?.domain;
}

function couldBeMet(walk: LaidWalk, finding: Finding, whose: LaidStop['whose']): boolean {
  return finding.domain !== undefined || helpFor(walk, { ...finding, whose }).length > 0;
}

/** What can be chosen at a stop in time that answers the rule of a finding; a need can always be asked about where the contact took place. */
export function helpFor(walk: LaidWalk, finding: Finding & Pick<WalkFinding, 'whose'>): PossibleStep[] {
  const rule = walkRules.find((one) => one.id === finding.rule);
  const isBefore = rule?.window?.direction === 'before';
  const due = finding.dueAt ?? Number.POSITIVE_INFINITY;
  return possibleSteps(walk)
    .filter(({ at }) => at <= due && !(isBefore && at >= finding.triggerAt))
    .filter(({ action, stop }) => {
      const { type, own } = walkActions[action] as WalkAction;
      const isThere = finding.whose === 'beside' ? stop.whose === 'beside' : own !== true;
      return isThere && (rule?.expect ?? []).includes(type);
    });
}

/** A walk from its first stop to its end in one way. */
export function walkThrough(walk: LaidWalk, choices: readonly WalkChoice[]): { readonly told: ToldWalk; readonly findings: WalkFinding[] } {
  const told = tellWalk(walk, choices, endOf(walk));
  return { told, findings: judgeWalk(walk, told) };
}
