import { formatInstant, type Instant, MINUTE } from 'justice-pathway';
import {
  contacts,
  inHand,
  openings,
  reportWords,
  scottishPathway,
  type WalkAction,
  type WalkActionId,
  walkActions,
} from 'justice-pathway/machines';
import { type Finding, isDisconnect, stopsPicture, swimlane, swimlanePicture } from 'justice-pathway/map';
import { liberationHour } from 'justice-pathway/service';
import type { AreaState } from '../area/area.ts';
import { fromGate, reachedFromGate } from '../area/gate.ts';
import { areaServices } from '../area/services.ts';
import { today } from '../session/begin-session.ts';
import { cameOutAt } from '../walk/came-out.ts';
import { countedText } from '../walk/counted-text.ts';
import { crossingsOf } from '../walk/crossings.ts';
import { deskAt } from '../walk/desk.ts';
import { allAt, endOf, helpFor, journeyOf, judgeWalk, type WalkFinding, walkRules } from '../walk/finish.ts';
import type { LaidStop, LaidWalk } from '../walk/lay-out.ts';
import type { Happened } from '../walk/needs-first.ts';
import type { PossibleStep } from '../walk/possible-steps.ts';
import { choiceOf, laidOf, ticksOf } from '../walk/shoes.ts';
import { askable, doable, needsAt, tellWalk, type WalkChoice } from '../walk/tell.ts';
import { groupOf, stopNote } from './stop-words.ts';
import type { WalkAnswer, WalkAsk, WalkClock, WalkMiss, WalkOpen, WalkStop } from './walk-answer.ts';

const titles = Object.fromEntries(
  walkRules.map((rule) => [rule.id, { title: rule.title ?? rule.id, expect: rule.expect, domain: rule.domain }]),
);

/** Walks a person through the pathway as far as choices were made, and looks round from there. */
export function walk({ walk: of, branch, area }: WalkAsk): WalkAnswer {
  const laid = laidOf(of, area);
  const choices = (of.branches[branch] ?? []).slice(0, laid.stops.length).map(choiceOf);
  const here = choices.length;
  const stop = laid.stops[here];
  const now = stop?.at ?? endOf(laid);
  const told = tellWalk(laid, choices, stop === undefined ? now : now + 10 * MINUTE, { arrives: true });
  const findings = judgeWalk(laid, told, now);
  const misses = findings
    .filter(
      (finding) => isDisconnect(finding.verdict) && !(stop !== undefined && finding.domain !== undefined && finding.triggerAt >= stop.at),
    )
    .map((finding) => missOf(laid, finding));
  const crossings = crossingsOf(laid, told, findings, stop === undefined);
  const ownFindings = findings.filter((one) => one.whose === 'first');
  const lane = swimlane(journeyOf(laid, told, now), ownFindings, {
    words: reportWords,
    rules: titles,
    zone: scottishPathway.zone,
    mostGaps: 20,
  });
  const doneBefore = (position: number) => new Set([...told.doneAt].filter(([at]) => at < position).flatMap(([, ids]) => ids));
  const stops = laid.stops.map((one, at) => stopOf(laid, one, choices[at], doneBefore(at), told.happened, told.absent.get(at)));
  return {
    now: formatInstant(now, scottishPathway.zone),
    begins: formatInstant(laid.openedAt, scottishPathway.zone),
    lawfulOn: laid.lawfulOn,
    counted: laid.facts.countedFrom === laid.facts.startOn ? '' : countedText(laid.facts),
    releases: laid.releasedAt !== undefined,
    names: { first: laid.person.name, beside: laid.companion?.name },
    crossings: crossings.map(({ at, when, of: whose, means, came }) => ({
      at,
      when: formatInstant(when, scottishPathway.zone),
      of: whose === 'first' ? laid.person.name : (laid.companion?.name ?? ''),
      means,
      came,
    })),
    stops,
    here,
    all: stop === undefined ? [] : ticksOf(allAt(laid, stop, doneBefore(here), told.happened)),
    clocks: clocksOf(findings, now),
    open: stop === undefined || laid.releasedAt === undefined || now < laid.releasedAt ? [] : openNow(laid, now, area, told.happened),
    gate: stop !== undefined && now === laid.releasedAt ? fromGate(area, now).said : '',
    misses,
    met: findings.filter((finding) => finding.verdict === 'met' && finding.domain === undefined).length,
    refused: told.refused,
    queued: told.queued
      .filter((one) => one.until > now)
      .map((one) => ({ kind: one.kind, step: one.step, until: formatInstant(one.until, scottishPathway.zone), left: one.until - now })),
    map: stopsPicture({
      title: 'The journey, stop by stop',
      stops: laid.stops.map((one, at) => ({
        label: one.label,
        note: stopNote(one.at),
        group: groupOf(laid, one),
        missed: misses.filter((miss) => miss.at === at).length,
        ...(laid.companion === undefined
          ? {}
          : { lane: one.whose === 'first' ? (0 as const) : (1 as const), crosses: crossings.some((crossing) => crossing.at === at) }),
      })),
      here,
      ...(laid.companion === undefined ? {} : { lanes: [laid.person.name, laid.companion.name] as const }),
    }),
    picture: swimlanePicture(lane, { id: `walk-${branch}` }),
    sentence: lane.sentence,
  };
}

function stopOf(
  laid: LaidWalk,
  stop: LaidStop,
  choice: WalkChoice | undefined,
  doneBefore: ReadonlySet<WalkActionId>,
  happened: Pick<Happened, 'has'>,
  absent: string | undefined,
): WalkStop {
  const about = contacts[stop.contact];
  const needed = new Set(needsAt(laid, stop));
  const hasContact = (stop.happens ?? []).some((one) => one.isContact);
  return {
    whose: stop.whose,
    contact: stop.contact,
    label: stop.label,
    practice: stop.practice ?? about.practice,
    at: formatInstant(stop.at, scottishPathway.zone),
    present: stop.present ?? about.present,
    domains: askable(laid, stop).map((id) => ({
      id,
      isNeed: needed.has(id),
      later: (about.later ?? []).some((one) => one === id),
    })),
    actions: doable(laid, stop, doneBefore).map((id) => {
      const hint = deskHint(deskAt(laid, stop, id, happened));
      return { id, domain: walkActions[id].domain, label: walkActions[id].label, ...(hint === undefined ? {} : { hint }) };
    }),
    meets: hasContact
      ? []
      : doable(laid, stop, doneBefore)
          .filter((id) => stop.meets?.includes(id))
          .map((id) => walkActions[id].label),
    absent,
    ...(choice ? { chosen: ticksOf(choice) } : {}),
  };
}

function deskHint(desk: ReturnType<typeof deskAt>): string | undefined {
  if (desk === undefined) return undefined;
  const queue = desk.waitDays === 0 ? '' : ` A queue of ${desk.waitDays} ${desk.waitDays === 1 ? 'day' : 'days'}.`;
  return desk.answer === 'yes' && queue === '' ? undefined : `${desk.because}${desk.answer === 'no' ? '' : queue}`;
}

function clocksOf(findings: readonly Finding[], now: Instant): WalkClock[] {
  return findings
    .filter((finding) => finding.verdict === 'due' && finding.dueAt !== undefined)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .map((finding) => ({
      title: awaited(finding),
      lead: finding.lead,
      dueAt: formatInstant(finding.dueAt ?? now, scottishPathway.zone),
      left: (finding.dueAt ?? now) - now,
    }));
}

function awaited(finding: Finding): string {
  const expected = titles[finding.rule]?.expect ?? [];
  const labels = expected.slice(0, 3).map((type) => reportWords.events[type] ?? type);
  return labels.length > 0 ? labels.join(', or ') : (titles[finding.rule]?.title ?? finding.rule);
}

/** Who can be reached: from the gate by the way that was typed, with what the person has in hand by now. */
function openNow(laid: LaidWalk, now: Instant, area: AreaState, happened: Pick<Happened, 'has'>): WalkOpen[] {
  const { profile } = laid.person;
  const gained = {
    ...(happened.has(inHand.phone) ? { phone: true } : {}),
    ...(happened.has(inHand.photoId) ? { photoId: true } : {}),
  };
  const hour = liberationHour(
    {
      person: { ...profile, has: { ...profile.has, ...gained } },
      at: now,
      ...(now === laid.releasedAt ? reachedFromGate(area, now, today()) : { services: areaServices(area, today()) }),
      always: ['throughcare'],
    },
    openings,
  );
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

/** A disconnect with the stop where it came out: where the contact was, or the last stop before the time ran out. */
function missOf(laid: LaidWalk, finding: WalkFinding): WalkMiss {
  const at = cameOutAt(laid, finding);
  const stop = laid.stops[at];
  const helps = finding.domain === undefined ? helpsOf(helpFor(laid, finding)) : [`Ask about it, at “${stop?.label ?? ''}”`];
  return {
    rule: finding.rule,
    title: titles[finding.rule]?.title ?? finding.rule,
    verdict: finding.verdict,
    severity: finding.severity,
    sentence: finding.sentence,
    lead: finding.lead,
    quickWin: finding.quickWin,
    domain: finding.domain,
    byThePathway: finding.byThePathway,
    at,
    helps,
  };
}

/** Each step once, with the first stop where it could be taken. */
function helpsOf(help: readonly PossibleStep[]): string[] {
  const stops = new Map<WalkActionId, PossibleStep[]>();
  for (const one of help) stops.set(one.action, [...(stops.get(one.action) ?? []), one]);
  return [...stops].map(([action, [first, ...later]]) => {
    const where = `at “${first?.stop.label ?? ''}”${later.length > 0 ? ' or later' : ''}`;
    return `${(walkActions[action] as WalkAction).label}, ${where}`;
  });
}
