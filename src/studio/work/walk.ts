import { DAY, formatInstant, type Instant, type Journey } from 'justice-pathway';
import {
  contacts,
  openings,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishPathway,
  services,
  vocabulary,
} from 'justice-pathway/machines';
import { type Finding, isDisconnect, mapper, stopsPicture, swimlane, swimlanePicture } from 'justice-pathway/map';
import { liberationHour, needDomains } from 'justice-pathway/service';
import { stateText } from 'justice-pathway/testing';
import { walkActions } from '../content.ts';
import type { WalkState } from '../state.ts';
import { eventOf, tell } from './walk-events.ts';
import { type PlannedContact, profileOf, type WalkPlan, walkPlan } from './walk-plan.ts';

export interface WalkAsk {
  readonly walk: WalkState;
  readonly branch: number;
}

export interface WalkStop {
  readonly contact: string;
  readonly label: string;
  readonly practice: string;
  readonly at: string;
  readonly present: readonly string[];
  readonly domains: readonly { readonly id: string; readonly isNeed: boolean; readonly later: boolean }[];
  readonly actions: readonly { readonly id: string; readonly domain: string; readonly label: string }[];
  /** Choices made here; absent for contacts to come. */
  readonly chosen?: readonly string[];
}

export interface WalkClock {
  readonly title: string;
  readonly lead: string;
  readonly dueAt: string;
  readonly left: number;
}

export interface WalkDisconnect {
  readonly rule: string;
  readonly title: string;
  readonly verdict: string;
  readonly severity: number;
  readonly sentence: string;
  readonly lead: string;
  readonly quickWin: string;
  /** The first contact at which it could have been met in time. */
  readonly earliest: string | undefined;
}

export interface WalkOpen {
  readonly need: string;
  readonly reachable: 'yes' | 'no' | 'unknown';
  readonly services: readonly { readonly name: string; readonly reachable: 'yes' | 'no' | 'unknown'; readonly because: string }[];
}

export interface WalkAnswer {
  readonly now: string;
  readonly receivedOn: string;
  readonly lawfulOn: string | null;
  readonly stops: readonly WalkStop[];
  /** Position of the contact that the person stands at; past the last when the walk is over. */
  readonly here: number;
  readonly stage: string;
  readonly state: string;
  readonly clocks: readonly WalkClock[];
  readonly open: readonly WalkOpen[];
  readonly disconnects: readonly WalkDisconnect[];
  readonly met: number;
  readonly refused: readonly string[];
  readonly map: string;
  readonly picture: string;
  readonly sentence: string;
}

const mapping = mapper(rules, { calendar: scottishBankHolidays, vocabulary });
const titles = Object.fromEntries(
  rules.map((rule) => [rule.id, { title: rule.title ?? rule.id, expect: rule.expect, domain: rule.domain }]),
);

/** Walks a person through the pathway as far as choices were made, and looks round from there. */
export function walk({ walk: of, branch }: WalkAsk): WalkAnswer {
  const plan = walkPlan(of);
  const choices = of.branches[branch] ?? [];
  const here = Math.min(choices.length, plan.contacts.length);
  const over = here >= plan.contacts.length;
  const last = plan.contacts.at(-1)?.at ?? plan.liberatedAt;
  const now = over ? last + 30 * DAY : (plan.contacts[here]?.at ?? last);
  const told = tell(of, plan, choices, now);
  const journey: Journey = { id: of.person, observationEnd: now, profile: profileOf(of), events: told.entries.flatMap(eventOf) };
  const findings = mapping.findings(journey);
  const lane = swimlane(journey, findings, { words: reportWords, rules: titles, mostGaps: 20 });
  const stops = plan.contacts.map((contact, at) => stopOf(contact, of, choices[at]));
  const unasked = new Map<string, number>();
  for (const finding of findings)
    if (finding.domain !== undefined && isDisconnect(finding.verdict))
      unasked.set(formatInstant(finding.triggerAt), (unasked.get(formatInstant(finding.triggerAt)) ?? 0) + 1);
  return {
    now: formatInstant(now),
    receivedOn: plan.receivedOn,
    lawfulOn: plan.lawfulOn,
    stops,
    here,
    stage:
      told.case.stage === null
        ? 'The case is closed'
        : (scottishPathway.stages[told.case.stage as keyof typeof scottishPathway.stages]?.label ?? told.case.stage),
    state: stateText(told.case.value),
    clocks: clocksOf(findings, now),
    open: over || now < plan.liberatedAt ? [] : openNow(of, now),
    disconnects: findings.filter((finding) => isDisconnect(finding.verdict)).map((finding) => disconnectOf(finding, plan, of)),
    met: findings.filter((finding) => finding.verdict === 'met' && finding.domain === undefined).length,
    refused: told.refused,
    map: stopsPicture({
      title: 'The journey, contact by contact',
      stops: stops.map((stop, at) => ({
        label: stop.label,
        note: noteOf(stop.at),
        group:
          plan.contacts[at]?.at === plan.liberatedAt
            ? 'Release'
            : (plan.contacts[at]?.at ?? 0) < plan.liberatedAt
              ? 'In custody'
              : 'Back in the community',
        missed: unasked.get(stop.at) ?? 0,
      })),
      here,
    }),
    picture: swimlanePicture(lane, { id: `walk-${branch}` }),
    sentence: lane.sentence,
  };
}

function stopOf(contact: PlannedContact, of: WalkState, chosen: readonly string[] | undefined): WalkStop {
  const about = contacts[contact.contact];
  const needed = new Set<string>(needDomains(of.needs));
  const later = about.later ?? [];
  return {
    contact: contact.contact,
    label: about.label,
    practice: about.practice,
    at: formatInstant(contact.at),
    present: about.present,
    domains: [...about.raises, ...later].map((id) => ({ id, isNeed: needed.has(id), later: later.includes(id) })),
    actions: contact.actions.flatMap((id) => {
      const action = walkActions[id];
      return action && (action.for?.(of) ?? true) ? [{ id, domain: action.domain, label: action.label }] : [];
    }),
    ...(chosen ? { chosen } : {}),
  };
}

function clocksOf(findings: readonly Finding[], now: Instant): WalkClock[] {
  return findings
    .filter((finding) => finding.verdict === 'due' && finding.dueAt !== undefined)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .map((finding) => ({
      title: awaited(finding),
      lead: finding.lead,
      dueAt: formatInstant(finding.dueAt ?? now),
      left: (finding.dueAt ?? now) - now,
    }));
}

function awaited(finding: Finding): string {
  const expected = titles[finding.rule]?.expect ?? [];
  const labels = expected.slice(0, 3).map((type) => reportWords.events[type] ?? type);
  return labels.length > 0 ? labels.join(', or ') : (titles[finding.rule]?.title ?? finding.rule);
}

function openNow(of: WalkState, now: Instant): WalkOpen[] {
  const hour = liberationHour({ person: profileOf(of), at: now, services, always: ['throughcare'] }, openings);
  return hour.needs.map((need) => ({
    need: need.need,
    reachable: need.reachable,
    services: need.services
      .filter((one) => one.reachable !== 'no')
      .slice(0, 4)
      .map((one) => ({
        name: one.service.name,
        reachable: one.reachable,
        because: [...one.against, ...one.toAsk][0] ?? one.opening.because[0]?.text ?? '',
      })),
  }));
}

function disconnectOf(finding: Finding, plan: WalkPlan, of: WalkState): WalkDisconnect {
  const rule = rules.find((one) => one.id === finding.rule);
  const due = finding.dueAt ?? Number.POSITIVE_INFINITY;
  const earliest = plan.contacts.find(
    (contact) =>
      contact.at <= due &&
      contact.actions.some((id) => {
        const action = walkActions[id];
        return action !== undefined && (action.for?.(of) ?? true) && (rule?.expect ?? []).includes(action.type);
      }),
  );
  const here = finding.domain === undefined ? undefined : plan.contacts.findLast((contact) => contact.at <= finding.triggerAt);
  return {
    rule: finding.rule,
    title: titles[finding.rule]?.title ?? finding.rule,
    verdict: finding.verdict,
    severity: finding.severity,
    sentence: finding.sentence,
    lead: finding.lead,
    quickWin: finding.quickWin,
    earliest: earliest ? contacts[earliest.contact].label : here ? contacts[here.contact].label : undefined,
  };
}

function noteOf(at: string): string {
  return `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}`;
}
