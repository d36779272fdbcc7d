import { formatInstant, type Instant } from 'justice-pathway';
import { openings, scottishPathway, walkDesks } from 'justice-pathway/machines';
import { nextOpening, openAt, type Service } from 'justice-pathway/service';
import type { WalkDesks } from '../walk/walk-desks.ts';
import type { AreaState } from './area.ts';
import { type FromGate, fromGate, isRemote } from './gate.ts';
import { areaServices } from './services.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The desks of a walk, by the directory and by what the group typed: open, closed or not known at an hour; what they ask for; their queue. */
export function desksOf(area: AreaState, on: string): WalkDesks {
  const known = new Map(areaServices(area, on).map((service) => [service.id, service]));
  return (action, stopAt, has, isGate) => {
    const way = isGate ? fromGate(area, stopAt) : undefined;
    const asked = walkDesks.filter((desk) => desk.actions.includes(action));
    if (asked.length === 0) return undefined;
    const answers = asked.map((desk) => answerOf(desk.label, known.get(desk.service), stopAt, way, has, area.desks[desk.id]?.waitDays));
    const best = answers.find((one) => one.answer === 'yes') ?? answers.find((one) => one.answer === 'unknown');
    return best ?? { answer: 'no', because: answers.map((one) => one.because).join(' '), waitDays: 0 };
  };
}

function answerOf(
  label: string,
  service: Service | undefined,
  stopAt: Instant,
  way: FromGate | undefined,
  has: { readonly phone: boolean; readonly photoId: boolean },
  waitDays = 0,
): { readonly answer: 'yes' | 'no' | 'unknown'; readonly because: string; readonly waitDays: number } {
  const isFar = service !== undefined && isRemote(service);
  const at = way === undefined || isFar ? stopAt : way.at;
  if (at === undefined) return { answer: 'no', because: `${label}: ${way?.said ?? ''}`, waitDays };
  if (service === undefined) return { answer: 'unknown', because: `Nobody has said when the ${label} is open. Ring first.`, waitDays };
  for (const [thing, name] of [
    ['phone', 'a phone'],
    ['photoId', 'photo ID'],
  ] as const)
    if (service.requires?.[thing] === true && !has[thing])
      return { answer: 'no', because: `${label}: it asks for ${name}, and the person has none.`, waitDays };
  if (isFar && !has.phone) return { answer: 'no', because: `${label}: it is reached by telephone, and the person has none.`, waitDays };
  const opening = openAt(service, at, openings);
  if (opening.answer === 'open') return { answer: 'yes', because: `${label}: open.`, waitDays };
  if (opening.answer === 'unknown')
    return { answer: 'unknown', because: `${label}: nobody can say whether it is open at this hour. Ring first.`, waitDays };
  // Shut already when the person sets out, it is said of that hour; else of the hour of arrival.
  const isShutNow = openAt(service, stopAt, openings).answer === 'closed';
  const next = nextOpening(service, at, openings);
  const again = next === undefined ? 'When it opens again is not known.' : `It opens again on ${sayInstant(next.opensAt)}.`;
  return { answer: 'no', because: `${label}: closed on ${sayInstant(isShutNow ? stopAt : at)}. ${again}`, waitDays };
}

function sayInstant(at: Instant): string {
  const text = formatInstant(at, scottishPathway.zone);
  const day = days[new Date(`${text.slice(0, 10)}T12:00:00Z`).getUTCDay()] ?? '';
  return `${day} at ${text.slice(11, 16)}`;
}
